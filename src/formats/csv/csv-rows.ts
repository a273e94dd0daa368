import Papa from 'papaparse';
import { err, ok, type Result } from '#core/base/result';
import {
  BYTE_ORDER_MARK,
  badQuotes,
  type CsvFault,
  type CsvLayout,
  MOST_IN_ROW,
  tooLarge,
} from './csv-header.ts';

/**
 * Takes one row: its fields as they stand, as many as the row has, and the line on which it begins. Spaces around a
 * field belong to it; quotes around it do not.
 */
export type TakeRow = (fields: readonly string[], line: number) => void;

/**
 * Gives the rows behind the header (or behind wherever a layout ends) one by one, and keeps none. Blank lines are left out; they count as lines.
 *
 * The text is parsed in pieces, so that memory holds the rows of one piece only, and no row, however long and full of
 * quotes, holds the parser up. At a fault the rows before it have been taken already.
 */
export function forEachCsvRow(text: string, layout: CsvLayout, take: TakeRow): Result<void, CsvFault> {
  const parsePiece = text.includes('"') ? quotedRows : plainRows;
  let [from, line] = [layout.end, layout.line + 1];
  while (from < text.length) {
    if (text.startsWith(BYTE_ORDER_MARK, from)) from++;
    const piece = text.slice(from, from + MOST_IN_ROW);
    const { rows, end, badQuote } = parsePiece(piece, layout, from + MOST_IN_ROW >= text.length);
    line = takeRows(rows, line, parsePiece === plainRows ? undefined : layout.lineEnd, take);
    if (badQuote !== undefined)
      return err(badQuotes(line + count(piece.slice(end, badQuote), layout.lineEnd), piece.slice(badQuote)));
    if (end === 0) return err(longRow(line, piece));
    from += end;
  }
  return ok(undefined);
}

/**
 * @param lineEnd that may stand inside fields.
 * @returns the line behind the last row.
 */
function takeRows(
  rows: readonly string[][],
  firstLine: number,
  lineEnd: string | undefined,
  take: TakeRow,
): number {
  let line = firstLine;
  for (const fields of rows) {
    if (!isBlank(fields)) take(bare(fields), line);
    line++;
    if (lineEnd !== undefined) for (const field of fields) line += count(field, lineEnd);
  }
  return line;
}

/** The whole rows with which a piece begins. */
interface ParsedPiece {
  readonly rows: readonly string[][];
  /** Offset in the piece at which they end. */
  readonly end: number;
  /** Offset in the piece of a field, behind those rows, whose quotes are wrong. */
  readonly badQuote?: number;
}

/** Of a text without quotes: each line is a row. */
function plainRows(piece: string, { delimiter, lineEnd }: CsvLayout, isLast: boolean): ParsedPiece {
  const end = isLast ? piece.length : piece.lastIndexOf(lineEnd) + 1;
  const parsed: { rows: string[][] } = { rows: [] };
  Papa.parse<string[]>(piece.slice(0, end), {
    delimiter,
    newline: lineEnd,
    chunk: ({ data }: Papa.ParseResult<string[]>) => {
      parsed.rows = data.splice(0);
    },
    complete: () => {},
  });
  const { rows } = parsed;
  // The parser's objects live on for a while, and this function with them: they must not hold the rows of all pieces.
  parsed.rows = [];
  // Behind a line end at the end the parser finds a row of nothing.
  if (!isLast) rows.pop();
  return { rows, end };
}

/** Of a text with quotes: a row may go on in the next piece, so that the last counts only where no more follows. */
function quotedRows(piece: string, { delimiter, lineEnd }: CsvLayout, isLast: boolean): ParsedPiece {
  const steps: Papa.ParseStepResult<string[]>[] = [];
  Papa.parse<string[]>(piece, { delimiter, newline: lineEnd, step: (row) => void steps.push(row) });
  const whole = isLast ? steps : steps.slice(0, -1);
  const bad = whole.findIndex(({ errors }) => errors.length > 0);
  const right = bad < 0 ? whole : whole.slice(0, bad);
  const parsed = { rows: right.map(({ data }) => data), end: right.at(-1)?.meta.cursor ?? 0 };
  const badQuote = whole[bad]?.errors[0]?.index;
  return badQuote === undefined ? parsed : { ...parsed, badQuote: badQuote - 1 };
}

const isBlank = (fields: readonly string[]) => fields.length === 1 && (fields[0] ?? '').trim() === '';

/**
 * Without what is no part of a row: the \r of its line end, since it was parsed up to the \n, and the byte order mark of
 * a file that was put behind another. By codes, since most rows have neither, and endsWith takes ten times as long.
 */
function bare(fields: string[]): readonly string[] {
  const last = fields[fields.length - 1] ?? '';
  if (last.charCodeAt(last.length - 1) === RETURN) fields[fields.length - 1] = last.slice(0, -1);
  const first = fields[0] ?? '';
  if (first.charCodeAt(0) === MARK) fields[0] = first.slice(1);
  return fields;
}

const RETURN = '\r'.charCodeAt(0);
const MARK = BYTE_ORDER_MARK.charCodeAt(0);

/** It is most often a quote that nobody closed. */
function longRow(line: number, piece: string): CsvFault {
  const fault = tooLarge(line, 'a longer row', MOST_IN_ROW);
  return piece.includes('"') ? { ...fault, expected: `${fault.expected}, and every quote closed` } : fault;
}

function count(text: string, sought: string): number {
  let found = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) found++;
  return found;
}
