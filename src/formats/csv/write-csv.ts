import { type CellValue, type DataTable, isDay } from '#answers/tables/data-table';

/**
 * A table as CSV (RFC 4180: lines end with CR LF, quotes where they are needed), in UTF-8 without a byte order mark. Days
 * are `2014-07-20`.
 *
 * A text that a spreadsheet would take for a formula, `=cmd|…`, begins with an apostrophe (OWASP, CSV Injection); what
 * stands in it can then be read and runs nothing. Car 007 is 007: whoever opens the file must be told that it is text,
 * which an Excel file tells by itself.
 */
export const writeCsv = ({ columns, rows }: DataTable): string =>
  [columns.map(({ heading }) => heading), ...rows]
    .map((cells) => `${cells.map(field).join(',')}\r\n`)
    .join('');

function field(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (isDay(value)) return value.day;
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What begins a formula in one spreadsheet or another; full-width signs are the same signs in Japanese ones. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
/** A space at an end is lost by some readers where no quote holds it. */
const NEEDS_QUOTES = /[",\r\n;]|^\s|\s$/;
