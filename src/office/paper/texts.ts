import { codePoint } from '#core/base/invisible';
import { shownText } from '#formats/text/printable';

/** Every text of a value. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The same value with each of its texts as `change` gives it. */
export function withTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((one) => withTexts(one, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withTexts(one, change)]),
  ) as Value;
}

/** Spaces of other widths: few fonts have them. */
const OTHER_SPACES = /[\p{Zs}--[\u0020\u3000]]/gv;

/** A text as paper may have it: composed, in one line, and with a sign in place of what nobody could see. */
export const onPaper = (text: string): string =>
  shownText(text).normalize('NFC').replaceAll(OTHER_SPACES, '\u00A0');

/** With the codes of characters that no font has in their place, in brackets: `[U+0645 U+062D]`. */
export function withCodes(missing: ReadonlySet<number>): (text: string) => string {
  if (missing.size === 0) return (text) => text;
  const signs = [...missing].map((one) => `\\u{${one.toString(16)}}`).join('');
  const runs = new RegExp(`[${signs}]+`, 'gu');
  return (text) => text.replaceAll(runs, (run) => `[${[...run].map(codePoint).join(' ')}]`);
}
