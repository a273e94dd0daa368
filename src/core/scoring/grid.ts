import { compareText } from '#core/base/order';
import { addPoints } from '#core/base/points';
import type { Title } from '#core/rulebook/rulebook';
import { contendersOf } from '#core/season/contender';
import type { Starter } from '#core/season/entered';
import { type Cell, cellOf } from './cells.ts';

/** A column of a standings table: the cells of a round. */
type Column = readonly Cell[];
type Row = (Cell | undefined)[];
/** A contender of a car, and its row. */
interface RowOf {
  readonly contender: string;
  readonly row: Row;
}
/** A row for each contender, a cell for each round; undefined where it had no part. */
export type Grid = ReadonlyMap<string, readonly (Cell | undefined)[]>;

interface Remembered {
  readonly columns: readonly Column[];
  readonly grid: Grid;
}
const remembered = new WeakMap<Title, Remembered>();

/**
 * The rows of a title from the columns of its rounds.
 *
 * After one more document most columns are the very ones of the time before, so only those that changed are put anew.
 */
export function gridOf(title: Title, columns: readonly Column[]): Grid {
  const before = remembered.get(title);
  const changed = [...columns.keys()].filter((index) => columns[index] !== before?.columns[index]);
  const isNear = before?.columns.length === columns.length && changed.length * 2 < columns.length;
  const grid = isNear
    ? withColumns(copyOf(before.grid), title, columns, changed)
    : withColumns(new Map(), title, columns, [...columns.keys()]);
  remembered.set(title, { columns, grid });
  return grid;
}

function copyOf(grid: Grid): Map<string, Row> {
  const copy = new Map<string, Row>();
  for (const [contender, row] of grid) copy.set(contender, row.slice());
  return copy;
}

function withColumns(
  grid: Map<string, Row>,
  title: Title,
  columns: readonly Column[],
  changed: readonly number[],
): Grid {
  // Mostly the same starters come in the same order, round after round: then their rows are at hand.
  const isOfDrivers = title.for === 'driver';
  let near: { readonly starter: Starter; readonly rows: readonly RowOf[] }[] = [];
  for (const index of changed) {
    for (const row of grid.values()) row[index] = undefined;
    near = (columns[index] ?? []).map((cell, at) => {
      const before = near[at];
      const isSame = before?.starter === cell.starter;
      const found = isSame
        ? before
        : { starter: cell.starter, rows: rowsOf(grid, title, cell.starter, columns.length) };
      for (const { contender, row } of found.rows)
        row[index] = together(
          row[index],
          isOfDrivers && cell.isPersonal === true ? cellOf(cell, contender) : cell,
        );
      return found;
    });
  }
  for (const [contender, row] of grid) {
    if (row.every((cell) => cell === undefined)) grid.delete(contender);
  }
  return grid;
}

function rowsOf(grid: Map<string, Row>, title: Title, starter: Starter, rounds: number): readonly RowOf[] {
  return contendersOf(title, starter).map((contender) => {
    const known = grid.get(contender);
    if (known !== undefined) return { contender, row: known };
    const row = new Array<Cell | undefined>(rounds).fill(undefined);
    grid.set(contender, row);
    return { contender, row };
  });
}

/**
 * Two cells of one contender in one round, such as a driver in two cars. The better result is shown, and both score; that
 * of a car which cannot score for the title is not shown beside one that can.
 */
function together(one: Cell | undefined, other: Cell): Cell {
  if (one === undefined) return other;
  const awards = [...one.awards, ...other.awards].toSorted(
    (a, b) => a.document - b.document || a.place - b.place || compareText(a.entry, b.entry),
  );
  const shown = isBetter(other, one) ? other : one;
  const isShownAlike = ({ out }: Cell) => (out === undefined) === (shown.out === undefined);
  return {
    ...shown,
    places: [...one.places, ...other.places].toSorted((a, b) => a - b),
    pole: [one, other].some((cell) => cell.pole && isShownAlike(cell)),
    points: addPoints(one.points, other.points),
    awards,
  };
}

/** One that can score, a better place, or any result rather than none; of two alike, always the same one. */
function isBetter(a: Cell, b: Cell): boolean {
  if ((a.out === undefined) !== (b.out === undefined)) return a.out === undefined;
  const last = Number.MAX_SAFE_INTEGER;
  if (a.place !== b.place) return (a.place ?? last) < (b.place ?? last);
  if ((a.result === '') !== (b.result === '')) return b.result === '';
  return (compareText(a.result, b.result) || compareText(a.starter.entry, b.starter.entry)) < 0;
}
