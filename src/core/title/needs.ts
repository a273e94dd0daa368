import { RACE, type RoundKey } from '#core/base/ids';
import { NO_POINTS, type Points } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import type { Starter } from '#core/season/entered';
import type { Candidate } from './contest.ts';
import type { Obstacle } from './obstacle.ts';

/**
 * What it takes in the next round: for one contender, the complete condition to be champion after it whatever comes later,
 * and the complete condition to be able to become champion still.
 */
export interface Needs {
  readonly contender: string;
  /** Whom its car gives points, itself first: each driver of it. */
  readonly beside: readonly string[];
  readonly round: RoundKey;
  readonly clinch: Condition;
  readonly stay: Condition;
}

/** What is asked of each contender. */
export type Conditions = (candidate: Candidate) => Pick<Needs, 'beside' | 'clinch' | 'stay'>;

/** One row for each result of its own; where it has several cars, points; or the rules by which nobody knows. */
export type Condition =
  | { readonly code: 'rows'; readonly rows: readonly NeedRow[] }
  /** It outscores each of them; no limits for always, undefined for never. */
  | { readonly code: 'points'; readonly limits: readonly PointsLimit[] | undefined }
  | { readonly code: 'undecided'; readonly obstacles: readonly Obstacle[] };

/** It has at least so much more than the other in the round; exactly so much is enough, or leaves it to places. */
export interface PointsLimit {
  readonly contender: string;
  readonly atLeast: Points;
  readonly level: 'enough' | 'places';
}

/** With one of these results it is so where one of the alternatives holds: without any never, with an empty one always. */
export interface NeedRow {
  /** Of all whom the car gives points, in their order. */
  readonly own: readonly SharedResult[];
  readonly alternatives: readonly Alternative[];
}

/** All of these hold. */
export type Alternative = readonly Limit[];

/** Somebody's result is one of these. */
export interface Limit {
  /** Whom the result gives points: a car, or each of its drivers. */
  readonly contenders: readonly string[];
  readonly starter: Starter | undefined;
  readonly allowed: readonly SharedResult[];
  /** Those that may be, and would undo it. */
  readonly refused: readonly SharedResult[];
}

/** What each of several contenders has of one car. */
export type SharedResult = readonly RoundResult[];

/** A result of a round as the title sees it, with what it gives. */
export interface RoundResult {
  /** Every place that counts, as moved up to, the best first: of each car, where a contender had several. */
  readonly places: readonly number[];
  /** Those of them that give points. */
  readonly scoringPlaces: readonly number[];
  /** Why it has no place, where the rules tell one reason from another: `DSQ`, `started`. */
  readonly end: string;
  /** Awards beside those for places in the race: a pole, a fastest lap. */
  readonly extras: readonly Extra[];
  readonly points: Points;
}

export interface Extra {
  readonly clause: string;
  readonly place: number;
  readonly points: Points;
}

/**
 * What a cell says of the round.
 *
 * @param end why it has no place, where the rules tell one reason from another.
 */
export function resultOf(cell: Cell | undefined, end = ''): RoundResult {
  if (cell === undefined) return NOTHING;
  const extras = cell.awards
    .filter(({ session, by, points }) => (session !== RACE || by !== undefined) && points !== NO_POINTS)
    .map(({ clause, place, points }) => ({ clause, place, points }));
  const { places, scoringPlaces, points } = cell;
  return { places, scoringPlaces, end, extras, points };
}
const NOTHING: RoundResult = { places: [], scoringPlaces: [], end: '', extras: [], points: NO_POINTS };

/** Tells one result from every other. */
export const resultKey = ({ places, scoringPlaces, end, extras, points }: RoundResult): string =>
  JSON.stringify([
    places,
    scoringPlaces,
    end,
    points,
    extras.map((one) => [one.clause, one.place, one.points]),
  ]);

/** Tells what a car gives several from everything else that it may give. */
export function sharedKey(results: SharedResult): string {
  const known = sharedKeys.get(results);
  if (known !== undefined) return known;
  const key = results.map(resultKey).join(' ');
  sharedKeys.set(results, key);
  return key;
}
const sharedKeys = new WeakMap<SharedResult, string>();

/** Is the condition met by a round that ended so? undefined where nobody knows. */
export function isMet(
  { beside }: Pick<Needs, 'beside'>,
  condition: Condition,
  resultIn: (contender: string) => RoundResult,
): boolean | undefined {
  if (condition.code === 'undecided') return undefined;
  if (condition.code === 'points') return areMet(beside[0] ?? '', condition.limits, resultIn);
  const keyOf = (contenders: readonly string[]) => sharedKey(contenders.map(resultIn));
  const mine = keyOf(beside);
  const row = condition.rows.find(({ own }) => own.some((one) => sharedKey(one) === mine));
  if (row === undefined) throw new RangeError(`no row for the result of ${beside.join(', ')}: ${mine}`);
  return row.alternatives.some((limits) =>
    limits.every(({ contenders, allowed }) => {
      const theirs = keyOf(contenders);
      return allowed.some((one) => sharedKey(one) === theirs);
    }),
  );
}

function areMet(
  contender: string,
  limits: readonly PointsLimit[] | undefined,
  resultIn: (contender: string) => RoundResult,
): boolean | undefined {
  if (limits === undefined) return false;
  const own = resultIn(contender).points;
  const by = limits.map(({ contender: other, ...limit }) => ({ ...limit, by: own - resultIn(other).points }));
  if (by.some(({ by: more, atLeast }) => more < atLeast)) return false;
  return by.some(({ by: more, atLeast, level }) => more === atLeast && level === 'places') ? undefined : true;
}

/** Rows with the same condition are one: what undoes it with any of their results is refused. */
export function joined(rows: readonly NeedRow[]): readonly NeedRow[] {
  const made = new Map<string, NeedRow>();
  // Numbers in place of keys: a row may name every result of every other car.
  const numbers = new Map<string, number>();
  const numberOf = (result: SharedResult) => {
    const name = sharedKey(result);
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  for (const row of rows) {
    const key = JSON.stringify(
      row.alternatives.map((limits) =>
        limits.map(({ contenders, allowed }) => [contenders, allowed.map(numberOf)]),
      ),
    );
    const same = made.get(key);
    made.set(key, same === undefined ? row : together(same, row));
  }
  return [...made.values()];
}

const together = (one: NeedRow, other: NeedRow): NeedRow => ({
  own: [...one.own, ...other.own],
  alternatives: one.alternatives.map((limits, at) =>
    limits.map((limit, index) => {
      const known = new Set(limit.refused.map(sharedKey));
      const more = other.alternatives[at]?.[index]?.refused.filter((result) => !known.has(sharedKey(result)));
      return { ...limit, refused: [...limit.refused, ...(more ?? [])] };
    }),
  ),
});
