import Papa from 'papaparse';
import { err, ok, type Result } from '#core/base/result';
import { excerpt } from '#formats/text/excerpt';

/** The first line of a CSV text that is not blank: the names of the columns. */
export interface CsvHeader {
  /** From 1. */
  readonly line: number;
  readonly delimiter: Delimiter;
  /** In their order, trimmed; a delimiter at the end of the line leaves one without a name. */
  readonly names: readonly string[];
  /** Where the column of a name stands: the first of that name. A column without a name is not in it. */
  readonly columns: ReadonlyMap<string, number>;
  /** Names that more than one column has. */
  readonly repeated: readonly string[];
  readonly lineEnd: LineEnd;
  /** Offset of the line after the header. */
  readonly end: number;
}

/** What the rows are read by. */
export type CsvLayout = Pick<CsvHeader, 'line' | 'delimiter' | 'lineEnd' | 'end'>;

/** Why a text cannot be read as CSV. */
export interface CsvFault {
  readonly code: 'empty' | 'too-large' | 'broken';
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/** With equally many columns the first is taken: a header of one column has no delimiter at all. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines end in \n, or \r\n, or some in the one and some in the other; in \r only where there is no \n at all. */
export type LineEnd = '\n' | '\r';

export const BYTE_ORDER_MARK = '\uFEFF';

/** Far above any file: every lap of a race of 24 hours has 3 MB. */
const MOST_IN_TEXT = 64_000_000;
/** Characters of a row with its line end: above any row, and low enough that a row of quotes alone is read at once. */
export const MOST_IN_ROW = 65_536;

/**
 * Reads the header alone, however long the text. The delimiter is the one of comma, semicolon, tab and bar that
 * splits the header into the most columns.
 */
export function readCsvHeader(text: string): Result<CsvHeader, CsvFault> {
  if (text.length > MOST_IN_TEXT) return err(tooLarge(1, `${text.length} characters`, MOST_IN_TEXT));
  const lineEnd = lineEndOf(text);
  let start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  for (let line = 1; start < text.length; line++) {
    const end = endOfLine(text, start, lineEnd);
    if (end - start > MOST_IN_ROW) return err(tooLarge(line, 'a longer line', MOST_IN_ROW));
    const written = text.slice(start, end);
    if (written.trim() !== '') return headerOf(written, { line, lineEnd, end });
    start = end;
  }
  return err({ code: 'empty', line: 1, found: excerpt(text.slice(0, 100)), expected: 'a header and rows' });
}

export const lineEndOf = (text: string): LineEnd => (text.includes('\n') ? '\n' : '\r');

/** Offset behind the line end; the end of the text for the last line. */
function endOfLine(text: string, start: number, lineEnd: LineEnd): number {
  const at = text.indexOf(lineEnd, start);
  return at < 0 ? text.length : at + 1;
}

function headerOf(
  written: string,
  where: Pick<CsvHeader, 'line' | 'lineEnd' | 'end'>,
): Result<CsvHeader, CsvFault> {
  const splits = DELIMITERS.map((delimiter) => split(written.replace(/[\r\n]+$/, ''), delimiter));
  const most = splits.reduce((best, next) => (next.names.length > best.names.length ? next : best));
  if (most.hasBadQuotes) return err(badQuotes(where.line, written));
  const { names, delimiter } = most;
  const columns = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [column, name] of names.entries()) {
    if (columns.has(name)) repeated.add(name);
    else if (name !== '') columns.set(name, column);
  }
  return ok({ ...where, delimiter, names, columns, repeated: [...repeated] });
}

function split(written: string, delimiter: Delimiter) {
  const { data, errors } = Papa.parse<readonly string[]>(written, { delimiter, newline: '\n' });
  const names = (data[0] ?? []).map((name) => name.trim());
  return { delimiter, names, hasBadQuotes: errors.length > 0 };
}

export const tooLarge = (line: number, found: string, most: number): CsvFault => ({
  code: 'too-large',
  line,
  found,
  expected: `at most ${most} characters`,
});

export const badQuotes = (line: number, written: string): CsvFault => ({
  code: 'broken',
  line,
  found: excerpt(written),
  expected: 'every quote closed, and a quote inside quotes written twice',
});
