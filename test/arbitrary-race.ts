import fc from 'fast-check';
import { titleKey } from '#core/base/ids';
import { NO_POINTS, type Points, points } from '#core/base/points';
import { standings } from '#core/scoring/standings';
import type { Row } from '#core/scoring/table';
import { entries, type Piece, race, rounds, season } from './board.ts';

/*
 * Six cars of GT, any result of theirs, and what the table of `t` says of it.
 *
 * A law holds for a rule on every such result: what the rule gives must equal a plainer way to say the same.
 */

export const CARS = ['1', '2', '3', '4', '5', '6'];
export const CREWS: Readonly<Record<string, readonly string[]>> = {
  1: ['A', 'B'],
  2: ['C', 'D', 'E'],
  3: ['F'],
  4: ['G', 'H'],
  5: ['I'],
  6: ['J', 'K'],
};
export const LIST = entries({ GT: CREWS });
export const FUJI = rounds('fuji');
export const car = fc.constantFrom(...CARS);

/** The entry list with something said of each car. */
export const listed = (of: (car: string) => object): Piece => ({
  ...LIST,
  entries: { GT: Object.fromEntries(CARS.map((one) => [one, of(one)])) },
});
/** The entry list with something said of one car. */
export const registered = (guest: string, said: object): Piece =>
  listed((one) => (one === guest ? said : {}));

/** Cars by place, and those that are out. */
export interface Result {
  readonly placed: readonly string[];
  readonly out: readonly string[];
}

/** Some of the cars in some order, one on each place; the others retired. */
export const result: fc.Arbitrary<Result> = fc
  .tuple(fc.shuffledSubarray(CARS, { minLength: CARS.length }), fc.nat(CARS.length))
  .map(([order, last]) => ({ placed: order.slice(0, last), out: order.slice(last) }));
export const raced = (round: string, { placed, out }: Result): Piece =>
  race(round, ...placed, ...out.map((one) => [one, 'Ret'] as const));
/** How a race ended for a car: on the next place, out, or nobody knows: its line says nothing, or it has none. */
export const ENDS = ['placed', 'Ret', 'NC', 'DSQ', 'EX', 'DNS', 'WD', 'DNQ', 'unknown', 'not there'] as const;
/** Any end of each car, in the order of their numbers; of a result that has all cars, or may leave some out. */
export interface AnyResult {
  readonly ends: readonly (typeof ENDS)[number][];
  readonly isComplete: boolean;
}
export const anyResult: fc.Arbitrary<AnyResult> = fc.record({
  ends: fc.array(fc.constantFrom(...ENDS), { minLength: CARS.length, maxLength: CARS.length }),
  isComplete: fc.boolean(),
});
export const racedAnyhow = (round: string, { ends, isComplete }: AnyResult): Piece => {
  const endOf = (one: string) => ends[CARS.indexOf(one)] ?? 'not there';
  const out = CARS.filter((one) => !['placed', 'not there'].includes(endOf(one)));
  const lines = out.map((one) => ({ car: one, ...(endOf(one) === 'unknown' ? {} : { out: endOf(one) }) }));
  const placed = CARS.filter((one) => endOf(one) === 'placed');
  return { ...race(round, ...placed, ...lines), ...(isComplete ? {} : { complete: false }) };
};

/** The result without one car: it did not start, and those behind it are a place further up. */
export const withoutCar = ({ placed, out }: Result, gone: string): Result => ({
  placed: placed.filter((one) => one !== gone),
  out: out.filter((one) => one !== gone),
});

/** What the places of the usual scale are worth, from the first on. */
const SCALE = [10, 6, 4, 3];
/** @param place from 1; 0 for none. */
export const worth = (place: number): Points => (place < 1 ? NO_POINTS : points(SCALE[place - 1] ?? 0));
export const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0);

type By<Value> = Readonly<Record<string, Value>>;

export const rowsOf = (...pieces: readonly Piece[]): readonly Row[] =>
  standings(season(...pieces), titleKey('t'))?.rows ?? [];
const byContender = <Value>(pieces: readonly Piece[], of: (row: Row) => Value): By<Value> =>
  Object.fromEntries(rowsOf(...pieces).map((row) => [row.contender, of(row)]));

/** Points and places by contender, as rows say them: `10 on 1`. */
export const tableOf = (...pieces: readonly Piece[]): By<string> =>
  byContender(pieces, ({ points, places }) => `${points} on ${places}`);
export const pointsOf = (...pieces: readonly Piece[]): By<Points> =>
  byContender(pieces, ({ points }) => points);
export const ranksOf = (...pieces: readonly Piece[]): By<number | null> =>
  byContender(pieces, ({ position }) => position);
