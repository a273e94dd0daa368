import { compareText } from '#core/base/order';
import { addPoints } from '#core/base/points';
import type { Title } from '#core/rulebook/rulebook';
import { contendersOf } from '#core/season/contender';
import { type Cell, cellOf } from './cells.ts';
import type { Column } from './column.ts';
import type { Tally } from './table.ts';

type Cells = readonly (Cell | undefined)[];

/** The row of a contender, a cell for each round; undefined where it had no part. */
export interface TableRow {
  readonly contender: string;
  readonly cells: Cells;
  /** What was worked out of the row, and by which rule. */
  tally: Tally | undefined;
  rule: object | undefined;
}

/** A row as it is made: it changes until all columns of the turn are put. */
interface Filling extends TableRow {
  readonly cells: (Cell | undefined)[];
  readonly turn: number;
}

interface Remembered {
  readonly columns: readonly Column[];
  /** By contender. */
  readonly rows: Map<string, Filling>;
  readonly turn: number;
}
const remembered = new WeakMap<Title, Remembered>();

/**
 * The rows of a title from the columns of its rounds. A row that is as it was after the document before is the very one of
 * then.
 *
 * After one more document most columns are the very ones of the time before, so only those that changed are put anew, and
 * only in the rows of those who have a cell in them.
 */
export function rowsOf(title: Title, columns: readonly Column[]): readonly TableRow[] {
  const before = remembered.get(title);
  const isAlike = before?.columns.length === columns.length;
  const changed: number[] = [];
  for (let index = 0; index < columns.length; index++)
    if (!isAlike || columns[index] !== before.columns[index]) changed.push(index);
  const isNear = before !== undefined && isAlike && changed.length * 2 < columns.length;
  const rows = isNear ? before.rows : new Map<string, Filling>();
  const turn = isNear ? before.turn + 1 : 0;
  const emptied = isNear ? withoutRounds(rows, changed, turn) : [];
  for (const index of isNear ? changed : columns.keys()) putColumn(title, columns, index, rows, turn);
  for (const { contender, cells } of emptied)
    if (cells.every((cell) => cell === undefined)) rows.delete(contender);
  remembered.set(title, { columns, rows, turn });
  return [...rows.values()];
}

/** Makes anew the rows that have a cell in one of the rounds, without those cells. */
function withoutRounds(
  rows: Map<string, Filling>,
  rounds: readonly number[],
  turn: number,
): readonly Filling[] {
  const made: Filling[] = [];
  for (const { contender, cells } of rows.values()) {
    if (!hasAny(cells, rounds)) continue;
    const left = cells.slice();
    for (const round of rounds) left[round] = undefined;
    made.push(newRow(contender, left, turn));
  }
  for (const row of made) rows.set(row.contender, row);
  return made;
}

function hasAny(cells: Cells, rounds: readonly number[]): boolean {
  for (const round of rounds) if (cells[round] !== undefined) return true;
  return false;
}

const newRow = (contender: string, cells: Filling['cells'], turn: number): Filling => ({
  contender,
  cells,
  turn,
  tally: undefined,
  rule: undefined,
});

/** Puts the cells of a round into the rows of those whom they are for. A row of an earlier turn is left as it is. */
function putColumn(
  title: Title,
  columns: readonly Column[],
  index: number,
  rows: Map<string, Filling>,
  turn: number,
): void {
  for (const cell of columns[index] ?? [])
    for (const contender of contendersOf(title, cell.starter)) {
      let row = rows.get(contender);
      if (row?.turn !== turn) {
        const cells = row?.cells.slice() ?? new Array<Cell | undefined>(columns.length).fill(undefined);
        row = newRow(contender, cells, turn);
        rows.set(contender, row);
      }
      row.cells[index] = together(row.cells[index], ownCell(title, cell, contender));
    }
}

/** The cell of each contender in one round. */
export function cellsIn(title: Title, column: Column): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const cell of column)
    for (const contender of contendersOf(title, cell.starter))
      cells.set(contender, together(cells.get(contender), ownCell(title, cell, contender)));
  return cells;
}

const ownCell = (title: Title, cell: Cell, contender: string): Cell =>
  title.for === 'driver' && cell.isPersonal === true ? cellOf(cell, contender) : cell;

/**
 * Two cells of one contender in one round, such as a driver in two cars. The better result is shown, and both score; that
 * of a car which cannot score for the title is not shown beside one that can.
 */
function together(one: Cell | undefined, other: Cell): Cell {
  if (one === undefined) return other;
  const awards = inOne(
    one.awards,
    other.awards,
    (a, b) => a.document - b.document || a.place - b.place || compareText(a.entry, b.entry),
  );
  const shown = isBetter(other, one) ? other : one;
  const isShownAlike = ({ out }: Cell) => (out === undefined) === (shown.out === undefined);
  return {
    ...shown,
    places: inOne(one.places, other.places, (a, b) => a - b),
    scoringPlaces: inOne(one.scoringPlaces, other.scoringPlaces, (a, b) => a - b),
    mayHaveStarted: one.mayHaveStarted || other.mayHaveStarted,
    pole: (one.pole && isShownAlike(one)) || (other.pole && isShownAlike(other)),
    points: addPoints(one.points, other.points),
    awards,
  };
}

/** Both lists in one, in order; one of them may be that already. */
function inOne<Item>(
  some: readonly Item[],
  more: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  if (some.length === 0 && more.length < 2) return more;
  if (more.length === 0 && some.length < 2) return some;
  return [...some, ...more].sort(compare);
}

/** One that can score, a better place, or any result rather than none; of two alike, always the same one. */
function isBetter(a: Cell, b: Cell): boolean {
  if ((a.out === undefined) !== (b.out === undefined)) return a.out === undefined;
  const last = Number.MAX_SAFE_INTEGER;
  if (a.place !== b.place) return (a.place ?? last) < (b.place ?? last);
  if ((a.result === '') !== (b.result === '')) return b.result === '';
  return (compareText(a.result, b.result) || compareText(a.starter.entry, b.starter.entry)) < 0;
}
