import { err, ok, type Result } from '#core/base/result';
import type { SheetFault } from '#core/timing/sheet';
import { type CsvLayout, DELIMITERS, type Delimiter, lineEndOf } from '#formats/csv/csv-header';
import { forEachCsvRow } from '#formats/csv/csv-rows';
import { excerpt } from '#formats/text/excerpt';
import { withoutFrame } from '#formats/text/without-frame';
import { MOST_COLUMNS, MOST_ROWS, type Table, type TableRow } from './table.ts';

const MOST_LETTERS = 4_000_000;

/** All rows of a CSV text, lines above the header too. */
export function readCsvTable(written: string): Result<Table, SheetFault> {
  const text = withoutFrame(written);
  if (text.length > MOST_LETTERS)
    return err({ ...fault(text), code: 'too-large', expected: `at most ${MOST_LETTERS} characters` });
  if (text.trim() === '') return err({ ...fault(text), code: 'empty', expected: 'rows' });
  const delimiter = delimiterOf(text);
  if (delimiter === undefined) return err({ ...fault(text), code: 'other-format' });
  const layout = layoutOf(text, delimiter);
  const rows: TableRow[] = [];
  let blankFrom = 1;
  const read = forEachCsvRow(text, layout, (fields, line) => {
    if (rows.length > MOST_ROWS) return;
    const cells = fields.map((field) => field.trim());
    if (cells.every((cell) => cell === '')) return;
    rows.push({ line, cells, isAfterGap: line > blankFrom });
    blankFrom = line + 1 + linesInside(fields, layout.lineEnd);
  });
  if (!read.ok) return read;
  if (rows.length === 0) return err({ ...fault(text), code: 'empty', expected: 'rows' });
  const isLarge = rows.length > MOST_ROWS || rows.some(({ cells }) => cells.length > MOST_COLUMNS);
  return isLarge ? err({ ...fault(text), code: 'too-large', expected: MOST }) : ok({ rows });
}

const MOST = `at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns`;

const fault = (text: string): Omit<SheetFault, 'code'> => ({
  line: 1,
  found: excerpt(text),
  expected: 'columns, with commas, semicolons, tabs or bars between them',
});

/** As if a header ended above the first line. */
const layoutOf = (text: string, delimiter: Delimiter): CsvLayout => ({
  line: 0,
  delimiter,
  lineEnd: lineEndOf(text),
  end: 0,
});

const linesInside = (fields: readonly string[], lineEnd: string): number =>
  fields.reduce((lines, field) => lines + field.split(lineEnd).length - 1, 0);

/** So much of a text tells its delimiter. */
const HEAD = 60_000;

/**
 * The delimiter by which most of the text falls into rows of one width: a comma in each time would do so too, but only
 * into two columns. Undefined if none of them stands between columns.
 */
function delimiterOf(text: string): Delimiter | undefined {
  const head = text.slice(0, HEAD);
  let best: Delimiter | undefined;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const explained = explainedBy(head, delimiter);
    if (explained > most) [best, most] = [delimiter, explained];
  }
  return best;
}

/** Delimiters in the rows of the most frequent width of more than one column. */
function explainedBy(head: string, delimiter: Delimiter): number {
  const rowsOfWidth = new Map<number, number>();
  // A quote that is cut off with the head is no fault of the text: the rows above it are enough.
  forEachCsvRow(head, layoutOf(head, delimiter), ({ length }) => {
    rowsOfWidth.set(length, (rowsOfWidth.get(length) ?? 0) + 1);
  });
  return Math.max(0, ...Array.from(rowsOfWidth, ([width, rows]) => (width - 1) * rows));
}
