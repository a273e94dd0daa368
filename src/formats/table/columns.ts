import { hasHidden } from '#formats/text/printable';
import { headerRow } from './header-row.ts';
import type { Meaning } from './meanings.ts';
import { columnAt, columnLetters, type Table, type TableRow } from './table.ts';

/** Which columns of a table mean what: what a person confirms before the table is read. */
export interface Columns {
  /** The line of the row that names the columns, or that none does; left out where it is the row that is found. */
  readonly header?: number | 'none';
  /** Of what means something of a driver there may be several columns, in the order of the drivers. */
  readonly of: Readonly<Partial<Record<Meaning, readonly ColumnRef[]>>>;
}

/** A column, and how a mapping calls it. */
export interface ColumnRef {
  /** From 0. */
  readonly at: number;
  /** As the header has it, with single spaces; its letters where it has no name of its own. */
  readonly name: string;
}

/** The row that names the columns of a mapping. */
export function headerOf(table: Table, { header }: Columns): TableRow | undefined {
  if (header === 'none') return undefined;
  return header === undefined ? headerRow(table) : table.rows.find(({ line }) => line === header);
}

/** As a mapping has it: on one line. */
export const columnName = (cell: string | undefined): string => (cell ?? '').replaceAll(/\s+/g, ' ').trim();

/** The column at a place, by its name if no other has the same; else by its letters. */
export function columnRef(header: TableRow | undefined, at: number): ColumnRef {
  const name = columnName(header?.cells[at]);
  const isOwn = columnsNamed(header, name).length === 1 && !hasHidden(name);
  return { at, name: isOwn && !name.startsWith(SIGN) ? name : lettersOf(header, at) };
}

/** Before letters that are no name, where a column is named by such letters. */
const SIGN = '$';

function lettersOf(header: TableRow | undefined, at: number): string {
  const letters = columnLetters(at);
  return columnsNamed(header, letters).length === 0 ? letters : SIGN + letters;
}

/** The columns of a name, in capitals or not. */
function columnsNamed(header: TableRow | undefined, name: string): readonly number[] {
  const sought = name.toLowerCase();
  if (sought === '') return [];
  return (header?.cells ?? []).flatMap((cell, at) => (columnName(cell).toLowerCase() === sought ? [at] : []));
}

/** The columns that a text may mean: those of that name, else the one of those letters; `$A` is never a name. */
export function columnsCalled(header: TableRow | undefined, text: string, width: number): readonly number[] {
  const isLetters = text.startsWith(SIGN);
  const named = isLetters ? [] : columnsNamed(header, columnName(text));
  if (named.length > 0) return named;
  const at = columnAt(isLetters ? text.slice(SIGN.length) : text);
  return at !== undefined && at < width ? [at] : [];
}
