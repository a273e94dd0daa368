import fc from 'fast-check';
import { ODD_SIGNS, ODD_VALUES, OTHER_FORMATS } from './odd.ts';

/**
 * A change of a text. Where it is made two numbers tell, however long the text: the text shrinks, and they still do.
 *
 * @param by what is put in.
 */
type Change = (text: string, a: number, b: number, by: string) => string;

const LINE = '\n';

/** A change of the lines of a text, with the places of two of them. */
const ofLines =
  (change: (lines: string[], i: number, j: number, by: string) => readonly string[]): Change =>
  (text, a, b, by) => {
    const lines = text.split(LINE);
    return change(lines, a % lines.length, b % lines.length, by).join(LINE);
  };

/** A change of one of the places in a text that a pattern finds. */
const ofMatches =
  (pattern: RegExp, change: (found: string, by: string, b: number) => string): Change =>
  (text, a, b, by) => {
    const found = [...text.matchAll(pattern)];
    const match = found[a % Math.max(1, found.length)];
    if (match === undefined) return text;
    return text.slice(0, match.index) + change(match[0], by, b) + text.slice(match.index + match[0].length);
  };

const delimiterOf = (line: string) => /[,;|\t]/.exec(line)?.[0] ?? ',';

/** A cell replaced by another of the same line. */
function withCell(line: string, a: number, b: number): string {
  const cells = line.split(delimiterOf(line));
  return cells.with(b % cells.length, cells[a % cells.length] ?? '').join(delimiterOf(line));
}

function withoutCell(line: string, b: number): string {
  const cells = line.split(delimiterOf(line));
  return cells.toSpliced(b % cells.length, 1).join(delimiterOf(line));
}

/** Few things are otherwise in a text that is still much of what it was. */
const FINE = {
  letters: (text, a, b, by) => {
    const start = a % (text.length + 1);
    return text.slice(0, start) + by + text.slice(start + (b % 6));
  },
  stretch: (text, a, b, by) => {
    const start = a % (text.length + 1);
    return text.slice(0, start) + by + text.slice(start + (b % 200));
  },
  'double a line': ofLines((lines, i, j) => lines.toSpliced(j, 0, lines[i] ?? '')),
  'lose a line': ofLines((lines, i) => lines.toSpliced(i, 1)),
  'lose lines': ofLines((lines, i, j) => lines.toSpliced(Math.min(i, j), Math.abs(i - j))),
  'swap lines': ofLines((lines, i, j) => lines.with(i, lines[j] ?? '').with(j, lines[i] ?? '')),
  'cut a line': ofLines((lines, i, j) => lines.with(i, (lines[i] ?? '').slice(0, j))),
  'indent a line': ofLines((lines, i) => lines.with(i, `  ${lines[i]}`)),
  'put in a line': ofLines((lines, i, _, by) => lines.toSpliced(i, 0, by)),
  'exchange a cell': (text, a, b) =>
    ofLines((lines, i) => lines.with(i, withCell(lines[i] ?? '', b >> 8, b)))(text, a, b, ''),
  'lose a cell': (text, a, b) =>
    ofLines((lines, i) => lines.with(i, withoutCell(lines[i] ?? '', b)))(text, a, b, ''),
  'exchange a column': (text, a, b) =>
    text
      .split(LINE)
      .map((line) => withCell(line, a, b))
      .join(LINE),
  'another number': ofMatches(/\d+(?:[.:]\d+)*/g, (_, by) => by),
  'another value': ofMatches(/(?<=[:=>,;]\s?)[^\s,;<>{}[\]][^,;<>\n]*/g, (_, by) => by),
  'another name': ofMatches(/\w{2,}/g, (name, _, b) => `${name.slice(0, b % name.length)}z`),
  'a name twice': ofMatches(/\w{2,}/g, (name, by) => name + by + name),
} satisfies Record<string, Change>;

/** The whole is otherwise. */
const COARSE = {
  cut: (text, a) => text.slice(0, a % (text.length + 1)),
  'lose the beginning': (text, a) => text.slice(a % (text.length + 1)),
  'a mark of byte order': (text) => `\uFEFF${text}`,
  'UTF-8 read as Latin-1': (text) => Buffer.from(text).toString('latin1'),
  'Latin-1 read as UTF-8': (text) => Buffer.from(text, 'latin1').toString('utf8'),
  'UTF-16 read as Latin-1': (text) => Buffer.from(text, 'utf16le').toString('latin1'),
  'other line ends': (text, a) => text.replaceAll(LINE, a % 2 === 0 ? '\r\n' : '\r'),
  'some other line ends': (text, a) => text.replaceAll(LINE, (_, at) => ((at + a) % 3 === 0 ? '\r\n' : LINE)),
  'other delimiters': (text, a) => text.replaceAll(/[,;]/g, [',', ';', '\t', '|'][a % 4] ?? ','),
  'the whole twice': (text) => text + text,
  'another beginning': (text, a) => `${OTHER_FORMATS[a % OTHER_FORMATS.length]}\n${text}`,
  'in capitals': (text) => text.toUpperCase(),
  'every line twice': (text) => text.replaceAll(/.*\n/g, '$&$&'),
} satisfies Record<string, Change>;

const CHANGES: Readonly<Record<string, Change>> = { ...FINE, ...COARSE };

/** What is put into a text in place of something. */
const odd: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD_VALUES) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD_SIGNS) },
  { weight: 1, arbitrary: fc.constantFrom(...OTHER_FORMATS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

const change = fc.tuple(
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...Object.keys(FINE)) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(COARSE)) },
  ),
  fc.nat(),
  fc.nat(),
  odd,
);

/** A text with one to six things in it changed. */
export const changedText = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) =>
      changes.reduce((text, [how, a, b, by]) => CHANGES[how]?.(text, a, b, by) ?? text, text),
    );

/** Any text at all, or one of the signs that a format is made of. */
export const anyText = (signs: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...signs), maxLength: 200 }),
    fc.array(odd, { maxLength: 20 }).map((pieces) => pieces.join('')),
  );
