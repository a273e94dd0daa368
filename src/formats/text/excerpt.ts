import { withMarks } from './printable.ts';

const LONGEST = 40;

/** A piece of text short enough for one line, in quotes; without characters that a terminal would obey, or nobody sees. */
export function excerpt(text: string): string {
  const line = withMarks(beginning(text, LONGEST * 4).replaceAll(/\s+/g, ' ')).trim();
  if (line === '') return text === '' ? 'nothing' : 'only spaces';
  return line.length > LONGEST ? `'${beginning(line, LONGEST - 1)}…'` : `'${line}'`;
}

/** So much of a text; less by half a character, where a pair of surrogates would be cut apart. */
const beginning = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
