import { codePoint } from '#core/base/invisible';

/** All but tabs, line ends and what YAML calls printable; half of a surrogate pair is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNPRINTABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** The first character of a text that nobody can see, or that a terminal would obey. */
export function unprintable(text: string): { readonly at: number; readonly name: string } | undefined {
  const match = UNPRINTABLE.exec(text);
  if (match === null) return undefined;
  return { at: match.index, name: `the character ${codePoint(match[0])}` };
}

/** What turns the direction of the text behind it, or is as good as nothing. */
const HIDDEN = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u;

/** Is anything in it that nobody can see? */
export const hasHidden = (text: string): boolean => UNPRINTABLE.test(text) || HIDDEN.test(text);

/** The text without them; tabs and line ends are single spaces, and none stand around it. */
export function withoutUnprintable(text: string): string {
  const visible = text.replaceAll(new RegExp(UNPRINTABLE, 'gu'), '').replaceAll(new RegExp(HIDDEN, 'gu'), '');
  return visible.replaceAll(/\s+/g, ' ').trim();
}

const LONGEST_NAME = 40;

/** The name of a column, an element or a key, as it may be told: parsers take almost anything for one. */
export const shownName = (name: string): string => withMarks(name.slice(0, LONGEST_NAME));

/** The text with a sign of lost letters in place of each, and of each tab and line end. */
export const withMarks = (text: string): string =>
  text.replaceAll(new RegExp(UNPRINTABLE, 'gu'), '\uFFFD').replaceAll(/\p{Cc}/gu, '\uFFFD');

const FOREIGN = new RegExp(`${UNPRINTABLE.source}|${HIDDEN.source}|[\\t\\n\\r]`, 'u');

/** Any text as a page or a terminal may have it: in one line, with a sign in place of each character that is obeyed or unseen. */
export const shownText = (text: string): string =>
  FOREIGN.test(text)
    ? withMarks(text.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(new RegExp(HIDDEN, 'gu'), '\uFFFD'))
    : text;
