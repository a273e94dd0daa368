import { type Fonts, fontsFor } from './fonts.ts';
import { onPaper, textsIn, withCodes, withTexts } from './texts.ts';

/** A value whose texts can be printed, and the fonts that can. */
export interface Printable<Value> {
  readonly value: Value;
  readonly fonts: Fonts;
}

/** With signs in place of what nobody could see, and codes in place of what no font can draw. */
export async function printable<Value extends { readonly language: string }>(
  value: Value,
): Promise<Printable<Value>> {
  const clean = withTexts(value, onPaper);
  const fonts = await fontsFor(textsIn(clean).join(' '), clean.language);
  return { value: withTexts(clean, withCodes(fonts.missing)), fonts };
}
