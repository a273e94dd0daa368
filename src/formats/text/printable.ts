/** All but tabs, line ends and what YAML calls printable; half of a surrogate pair is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNPRINTABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** The first character of a text that nobody can see, or that a terminal would obey. */
export function unprintable(text: string): { readonly at: number; readonly name: string } | undefined {
  const match = UNPRINTABLE.exec(text);
  if (match === null) return undefined;
  const code = match[0].codePointAt(0) ?? 0;
  return { at: match.index, name: `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}

/** The text without them; tabs and line ends are single spaces, and none stand around it. */
export function withoutUnprintable(text: string): string {
  return text.replaceAll(new RegExp(UNPRINTABLE, 'gu'), '').replaceAll(/\s+/g, ' ').trim();
}

const LONGEST_NAME = 40;

/** The name of a column, an element or a key, as it may be told: parsers take almost anything for one. */
export const shownName = (name: string): string => withMarks(name.slice(0, LONGEST_NAME));

/** The text with a sign of lost letters in place of each, and of each tab and line end. */
export const withMarks = (text: string): string =>
  text.replaceAll(new RegExp(UNPRINTABLE, 'gu'), '\uFFFD').replaceAll(/\p{Cc}/gu, '\uFFFD');
