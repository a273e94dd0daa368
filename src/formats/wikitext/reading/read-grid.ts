import type { Place } from '#formats/text/places';
import { spanOf } from './read-attributes.ts';
import { readInline, shownText } from './read-inline.ts';
import type { Scanned, SourceCell, SourceTable } from './scan-tables.ts';
import type { InlineLine, Unread } from './shown.ts';

/** A cell as it is shown; where it spans rows or columns, it is the same in each of them. */
export interface GridCell extends Place {
  readonly isHead: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** At least one. */
  readonly lines: readonly InlineLine[];
  /** All of its lines, with a space between them. */
  readonly text: string;
  readonly unread: readonly Unread[];
}

export type GridRow = readonly (GridCell | undefined)[];

/** A table with every cell in each row and column that it spans. */
export interface Grid extends Place {
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  /** What is left out of these. */
  readonly unread: readonly Unread[];
  readonly rows: readonly GridRow[];
  readonly isClosed: boolean;
}

/** More cells than any table of a season has: 100 cars with a driver each in 50 rounds. */
const MOST_CELLS = 50_000;
const MOST_COLUMNS = 250;

/** @returns undefined for a table of more cells than are read. */
export function readGrid(scanned: Scanned, table: SourceTable): Grid | undefined {
  const { line, column, isClosed } = table;
  const above = table.headings.map((piece) => readInline(scanned, [piece]));
  const rows: (GridCell | undefined)[][] = table.rows.map(() => []);
  let cells = 0;
  for (const [index, row] of table.rows.entries()) {
    let at = 0;
    for (const cell of row) {
      while (rows[index]?.[at] !== undefined) at++;
      const tall = spanOf(cell.attributes, 'rowspan', table.rows.length - index);
      const wide = spanOf(cell.attributes, 'colspan', MOST_COLUMNS);
      cells += tall * wide;
      if (cells > MOST_CELLS || at + wide > MOST_COLUMNS) return undefined;
      put(rows, readCell(scanned, cell), { index, at, tall, wide });
      at += wide;
    }
  }
  const unread = above.flatMap((heading) => heading.unread);
  return { line, column, headings: above.map(shownText), unread, isClosed, rows };
}

function put(
  rows: (GridCell | undefined)[][],
  cell: GridCell,
  { index, at, tall, wide }: Readonly<Record<'index' | 'at' | 'tall' | 'wide', number>>,
): void {
  for (const row of rows.slice(index, index + tall))
    for (let column = at; column < at + wide; column++) row[column] ??= cell;
}

function readCell(scanned: Scanned, { line, column, isHead, attributes, pieces }: SourceCell): GridCell {
  const inline = readInline(scanned, pieces);
  return { line, column, isHead, attributes, ...inline, text: shownText(inline) };
}

/** Is it a row of heads alone, as those at the top, and often at the foot, of a table? */
const isHeadRow = (row: GridRow): boolean => row.every((cell) => cell?.isHead ?? true);

/** Does one cell fill the row, as that of sources or of a title does? */
export const isOneCell = (row: GridRow): boolean => row.length > 1 && row.every((cell) => cell === row[0]);

/** The columns of a table by their heads: the rows of heads at its top, each told once. */
export interface Columns {
  readonly heads: readonly string[];
  /** The cell behind each head, the lowest. */
  readonly cells: readonly (GridCell | undefined)[];
  readonly body: readonly GridRow[];
}

/** The first row is one of heads, however it is marked. */
export function columnsOf({ rows }: Grid): Columns {
  const start = rows.findIndex((row) => !isOneCell(row));
  const shown = start < 0 ? [] : rows.slice(start);
  const others = shown.slice(1).findIndex((row) => !isHeadRow(row));
  const top = shown.slice(0, others < 0 ? shown.length : others + 1);
  const width = Math.max(0, ...top.map((row) => row.length));
  const above = Array.from({ length: width }, (_, column) => [...new Set(top.map((row) => row[column]))]);
  const body = shown.slice(top.length).filter((row) => !isHeadRow(row) && !isOneCell(row));
  return {
    heads: above.map((cells) =>
      cells
        .map((cell) => cell?.text ?? '')
        .filter((text) => text !== '')
        .join(' '),
    ),
    cells: above.map((cells) => cells.at(-1)),
    body,
  };
}

/** The first column whose head is such; undefined where there is none. */
export function columnOf({ heads }: Columns, pattern: RegExp): number | undefined {
  const index = heads.findIndex((head) => pattern.test(head));
  return index < 0 ? undefined : index;
}

/** The cell of a row in a column that may not be there. */
export const cellAt = (row: GridRow, column: number | undefined): GridCell | undefined =>
  column === undefined ? undefined : row[column];
