/** Where something stands in a text, as editors count: the first character is line 1, column 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where something stands in one of several files. */
export interface FilePlace extends Place {
  readonly file: string;
}

/** The way to a value inside a document: `['results', 3, 'car']`. */
export type Path = readonly PropertyKey[];

/** What can be wrong with a text, before anybody asks what it means. */
export type FaultCode =
  | 'too-large'
  | 'too-deep'
  | 'not-text'
  | 'empty'
  | 'not-yaml'
  | 'several-documents'
  | 'alias'
  | 'tag'
  | 'key-twice'
  | 'key-not-text'
  | 'key-reserved'
  | 'key-unknown'
  | 'key-missing'
  | 'wrong-value'
  | 'too-many-faults';

/** One thing that is wrong with a text, and where. */
export interface Fault<Code extends string = FaultCode> extends FilePlace {
  readonly code: Code;
  readonly path: Path;
  /** A short excerpt of what stands there, or `nothing`. */
  readonly found: string;
  /** A phrase: `a day such as 2014-07-20`. */
  readonly expected: string;
  /** A sentence: what was most likely meant. */
  readonly hint?: string;
}

/** `0007-calendar-change.yaml:12:9  changes[0].to: found '20 July', expected a day such as 2014-07-20` */
export function faultText(fault: Fault<string>): string {
  const hint = fault.hint === undefined ? '' : `. ${fault.hint}`;
  return `${fault.file}:${fault.line}:${fault.column}  ${saying(fault)}${hint}`;
}

function saying({ code, path, found, expected, hint }: Fault<string>): string {
  const at = pathText(path);
  if (code === 'key-missing') return `${at} is missing: ${expected}`;
  if (code === 'key-unknown' && hint !== undefined) return `${at} is no key here`;
  return `${at === '' ? '' : `${at}: `}found ${found}, expected ${expected}`;
}

/** `changes[0].to`; a name that is more than a word stands in brackets: `drivers['Carlo van Dam']`. */
export function pathText(path: Path): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[\w-]+$/.test(String(step)) ? `.${String(step)}` : `['${String(step)}']`;
  });
  return steps.join('').replace(/^[.]/, '');
}

const LONGEST = 40;

/** A piece of text short enough for one line, in quotes. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (line === '') return text === '' ? 'nothing' : 'only spaces';
  return line.length > LONGEST ? `'${line.slice(0, LONGEST - 1)}…'` : `'${line}'`;
}

export const keyText = (key: string) => `the key ${key === '' ? "''" : excerpt(key)}`;

/**
 * Lines and columns of a text, found when first asked for: most texts have no fault.
 *
 * @returns the place of the character at an offset; the end of the text for an offset beyond it.
 */
export function placesIn(text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    if (offset <= 0) return { line: 1, column: 1 };
    starts ??= [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (ending) => ending.index + ending[0].length)];
    const inside = Math.min(offset, text.length);
    const line = lastUpTo(starts, inside);
    return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
  };
}

/** Index of the last of the ascending numbers that is not above `limit`. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Notes a fault at an offset of a text. */
export type Report = (
  code: FaultCode,
  offset: number,
  found: string,
  expected: string,
  hint?: string,
) => void;
