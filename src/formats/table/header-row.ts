import { meaningOfName } from './column-name.ts';
import type { Table, TableRow } from './table.ts';

/** A header stands among the first rows. */
const FIRST_ROWS = 40;
/** One known name may stand in a title as well. */
const LEAST_KNOWN = 2;

/** The row that names the columns: the one among the first with the most known names. Undefined where none has two. */
export function headerRow({ rows }: Table): TableRow | undefined {
  let header: TableRow | undefined;
  let most = LEAST_KNOWN - 1;
  for (const row of rows.slice(0, FIRST_ROWS)) {
    const known = new Set(row.cells.flatMap((cell) => (isKnown(cell) ? [cell] : []))).size;
    if (known > most) [header, most] = [row, known];
  }
  return header;
}

const isKnown = (cell: string) => !/^\d*$/.test(cell) && meaningOfName(cell) !== undefined;

/** The rows below the header; all of them where there is none. */
export const rowsBelow = ({ rows }: Table, header: TableRow | undefined): readonly TableRow[] =>
  header === undefined ? rows : rows.filter(({ line }) => line > header.line);
