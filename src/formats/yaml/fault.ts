import { excerpt } from '#formats/text/excerpt';
import type { Place } from '#formats/text/places';
import { shownText } from '#formats/text/printable';

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
    return /^[\w-]+$/.test(String(step)) ? `.${String(step)}` : `['${shownText(String(step))}']`;
  });
  return steps.join('').replace(/^[.]/, '');
}

export const keyText = (key: string) => `the key ${key === '' ? "''" : excerpt(key)}`;

/** Notes a fault at an offset of a text. */
export type Report = (
  code: FaultCode,
  offset: number,
  found: string,
  expected: string,
  hint?: string,
) => void;
