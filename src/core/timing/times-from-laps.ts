import { given } from '#core/base/given';
import type { LapTime } from '#core/base/laptime';
import { clockOf } from './clock.ts';
import { quickLaps } from './quick-laps.ts';
import type { ResultLine } from './result-line.ts';
import { NO_STINTS } from './result-line.ts';
import type { Bounds } from './run-order.ts';
import { type SheetCar, UNKNOWN } from './sheet.ts';

/** A car with a time, and when it set that: milliseconds from the start of the session, or UNKNOWN. */
interface Timed {
  readonly line: ResultLine;
  readonly time: LapTime;
  readonly set: number;
}

/**
 * A session of best laps, as its laps give it: quickest first. Of equal laps the one that was set first is ahead; where
 * nobody knows when one was, it may be anywhere among those equal to it.
 */
export function timesFromLaps(cars: readonly SheetCar[]): readonly ResultLine[] {
  const lines = cars.flatMap((car) => (car.record === undefined ? [] : [timedOf(car)]));
  const timed = lines.flatMap(({ line, set }) =>
    line.time === undefined ? [] : [{ line, time: line.time, set }],
  );
  const inOrder = timed.toSorted((a, b) => a.time - b.time || whenKnown(a) - whenKnown(b));
  return [
    ...inOrder.map((one) => ({ ...one.line, place: placeOf(one, timed) })),
    ...lines.flatMap(({ line }) => (line.time === undefined ? [line] : [])),
  ];
}

function timedOf(car: SheetCar): Pick<Timed, 'line' | 'set'> {
  const { record } = car;
  if (record === undefined) return { line: { car, ...NO_STINTS }, set: UNKNOWN };
  const { best, secondBest, row } = quickLaps(record);
  const by = car.drivers[record.driver[row] ?? -1];
  const line = { car, ...given({ laps: record.lap.length, time: best, secondBest, by }), ...NO_STINTS };
  return { line, set: clockOf(record)[row] ?? UNKNOWN };
}

/** Behind all that were quicker or as quick before it; and perhaps behind those of which nobody knows when. */
function placeOf(one: Timed, all: readonly Timed[]): Bounds {
  let [from, to] = [1, 1];
  for (const other of all) {
    const isAhead = other.time < one.time || (isLevel(one, other) && isSooner(other, one) === true);
    if (isAhead) from++;
    if (isAhead || (isLevel(one, other) && isSooner(other, one) === undefined)) to++;
  }
  return { from, to };
}

const isLevel = (one: Timed, other: Timed): boolean => one !== other && one.time === other.time;

/** @returns undefined if one of the two times is unknown. */
const isSooner = (one: Timed, other: Timed): boolean | undefined =>
  one.set === UNKNOWN || other.set === UNKNOWN ? undefined : one.set < other.set;

const whenKnown = ({ set }: Timed): number => (set === UNKNOWN ? Number.MAX_SAFE_INTEGER : set);
