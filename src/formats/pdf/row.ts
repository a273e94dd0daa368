import type { Cell, TableRow } from './layout.ts';

/** Letters of a cell that fit on any page, even in the narrowest column that holds text. */
const MOST_ON_A_PAGE = 1_000;

/** A row of a table; one with a very long text may go over to another page, as no other may. */
export function row(cells: readonly Cell[], colour?: number): TableRow {
  const isWhole = cells.every((cell) => lettersIn(cell) <= MOST_ON_A_PAGE);
  return colour === undefined ? { cells, isWhole } : { cells, colour, isWhole };
}

const lettersIn = (cell: Cell): number =>
  typeof cell === 'string' ? cell.length : cell.lines.reduce((sum, { text }) => sum + text.length, 0);
