import { compareText } from '#core/base/order';
import { addPoints } from '#core/base/points';
import type { Title } from '#core/rulebook/rulebook';
import { contendersOf } from '#core/season/contender';
import { type Cell, cellOf } from './cells.ts';
import type { Column } from './column.ts';
import type { Tally } from './table.ts';

type Cells = readonly (Cell | undefined)[];

/** The row of a contender, a cell for each round; undefined where it had no part. */
export interface GridRow {
  readonly contender: string;
  readonly cells: Cells;
  /** What was worked out of the row. */
  readonly memo: { tally?: Tally; rule?: object };
}
/** By contender. A row that is as it was after the document before is the very one of then. */
export type Grid = ReadonlyMap<string, GridRow>;

interface Remembered {
  readonly columns: readonly Column[];
  readonly grid: Grid;
}
const remembered = new WeakMap<Title, Remembered>();

/**
 * The rows of a title from the columns of its rounds.
 *
 * After one more document most columns are the very ones of the time before, so only those that changed are put anew, and
 * only in the rows of those who have a cell in them.
 */
export function gridOf(title: Title, columns: readonly Column[]): Grid {
  const before = remembered.get(title);
  const isAlike = before?.columns.length === columns.length;
  const changed: number[] = [];
  for (let index = 0; index < columns.length; index++)
    if (!isAlike || columns[index] !== before.columns[index]) changed.push(index);
  if (before !== undefined && isAlike && changed.length === 0) return before.grid;
  const isNear = before !== undefined && isAlike && changed.length * 2 < columns.length;
  const grid = withColumns(
    isNear ? before.grid : NO_GRID,
    title,
    columns,
    isNear ? changed : [...columns.keys()],
  );
  remembered.set(title, { columns, grid });
  return grid;
}
const NO_GRID: Grid = new Map();

function withColumns(
  before: Grid,
  title: Title,
  columns: readonly Column[],
  changed: readonly number[],
): Grid {
  const filling = new Map<string, (Cell | undefined)[]>();
  for (const { contender, cells } of before.values())
    if (hasAny(cells, changed)) filling.set(contender, without(cells, changed));
  for (const index of changed) putColumn(title, columns, index, before, filling);
  const grid = new Map(before);
  for (const [contender, cells] of filling) {
    if (cells.every((cell) => cell === undefined)) grid.delete(contender);
    else grid.set(contender, { contender, cells, memo: {} });
  }
  return grid;
}

function hasAny(cells: Cells, rounds: readonly number[]): boolean {
  for (const round of rounds) if (cells[round] !== undefined) return true;
  return false;
}

function without(cells: Cells, rounds: readonly number[]): (Cell | undefined)[] {
  const left = cells.slice();
  for (const round of rounds) left[round] = undefined;
  return left;
}

/** Puts the cells of a round into the rows of those whom they are for. */
function putColumn(
  title: Title,
  columns: readonly Column[],
  index: number,
  before: Grid,
  filling: Map<string, (Cell | undefined)[]>,
): void {
  const isOfDrivers = title.for === 'driver';
  for (const cell of columns[index] ?? [])
    for (const contender of contendersOf(title, cell.starter)) {
      let cells = filling.get(contender);
      if (cells === undefined) {
        cells =
          before.get(contender)?.cells.slice() ?? new Array<Cell | undefined>(columns.length).fill(undefined);
        filling.set(contender, cells);
      }
      const own = isOfDrivers && cell.isPersonal === true ? cellOf(cell, contender) : cell;
      cells[index] = together(cells[index], own);
    }
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
