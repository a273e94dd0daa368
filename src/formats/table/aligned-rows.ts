import type { Doubt } from '#core/timing/sheet';
import type { Note } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import { isNothing } from './cell-values.ts';
import { type TableRow, widthOf } from './table.ts';

/**
 * The rows of which each cell certainly stands below its name. In a table of which most rows are equally wide, one that is
 * not has a sign between columns too many or too few, and nobody can tell where.
 *
 * Some programs leave out the empty cells at the end of a row: where no width is that of most, a narrow row is read as if
 * it had them, and noted.
 */
export function alignedRows(
  rows: readonly TableRow[],
  header: TableRow | undefined,
  note: Note,
): readonly TableRow[] {
  const usual = usualWidth(header === undefined ? rows : [header, ...rows]);
  const named = usual ?? header?.cells.length ?? widthOf({ rows });
  return keptRows(rows, (row) => {
    const { length } = row.cells;
    if (length === named) return true;
    const isRead = usual === undefined && !row.cells.slice(named).some((cell) => !isNothing(cell));
    note(oddRow(row, named, isRead ? 'those at the end are taken for empty' : LEFT_OUT));
    return isRead;
  });
}

const LEFT_OUT = 'the row is left out';

/** Those that are read; each knows whether the one above it is left out, since it may be a further driver of that one. */
export function keptRows(rows: readonly TableRow[], isRead: (row: TableRow) => boolean): readonly TableRow[] {
  let isAfterGap = false;
  return rows.flatMap((row) => {
    const kept = { ...row, isAfterGap: row.isAfterGap || isAfterGap };
    isAfterGap = !isRead(row);
    return isAfterGap ? [] : [kept];
  });
}

/** A row of one cell may have any width, and tells nothing of that of the others. */
const isRemark = ({ cells }: TableRow) => cells.filter((cell) => !isNothing(cell)).length === 1;

/** The width of more than half of the rows; undefined where there is none. */
function usualWidth(rows: readonly TableRow[]): number | undefined {
  const cars = rows.filter((row) => !isRemark(row));
  const byWidth = Map.groupBy(cars, ({ cells }) => cells.length);
  for (const [width, alike] of byWidth) if (alike.length > cars.length / 2) return width;
  return undefined;
}

function oddRow(row: TableRow, named: number, so: string): Doubt {
  const { line, cells } = row;
  const found = isRemark(row)
    ? excerpt(cells.find((cell) => !isNothing(cell)) ?? '')
    : `${cells.length} cells`;
  const isRowLost = so === LEFT_OUT && !isRemark(row);
  const doubt: Doubt = { code: 'odd-row', line, at: 'the row', found, expected: `${named} cells`, so };
  return isRowLost ? { ...doubt, isRowLost } : doubt;
}
