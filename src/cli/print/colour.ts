import { STYLE_CODES } from './style.ts';
import { plainText, spansOf, type Text, UNBROKEN } from './text.ts';

/** The lines as a terminal takes them, or as plain text; no spaces at the ends. */
export function printed(lines: readonly Text[], colour: boolean): string {
  const printed = lines.map((line) => `${colour ? coloured(line) : plainText(line).trimEnd()}\n`).join('');
  return printed.replaceAll(UNBROKEN, ' ');
}

function coloured(line: Text): string {
  const spans = spansOf(line);
  const last = spans.findLastIndex((span) => span.text.trim() !== '');
  return spans
    .slice(0, last + 1)
    .map(({ text, styles }, index) => {
      const shown = index === last ? text.trimEnd() : text;
      if (styles.length === 0 || shown.trim() === '') return shown;
      return `\u001b[${styles.map((style) => STYLE_CODES[style]).join(';')}m${shown}\u001b[0m`;
    })
    .join('');
}

/** What people and their environment say of colour. https://no-color.org, https://force-color.org */
export function wantsColour(
  said: string | undefined,
  env: { readonly [name: string]: string | undefined },
  isTerminal: boolean,
): boolean {
  if (said === 'always') return true;
  if (said === 'never') return false;
  if ((env.NO_COLOR ?? '') !== '') return false;
  if ((env.FORCE_COLOR ?? '') !== '') return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
