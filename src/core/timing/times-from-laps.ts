import { given } from '#core/base/given';
import type { LapTime } from '#core/base/laptime';
import { quickLaps } from './best-laps.ts';
import type { ResultLine } from './result-line.ts';
import { NO_STINTS } from './result-line.ts';
import type { SheetCar } from './sheet.ts';

/** A session of best laps, as its laps give it: quickest first, by the second-best lap where the best are equal. */
export function timesFromLaps(cars: readonly SheetCar[]): readonly ResultLine[] {
  const lines = cars.flatMap((car) => (car.record === undefined ? [] : [lineOf(car)]));
  const timed = lines.filter(({ time }) => time !== undefined).toSorted(byTimes);
  const places = timed.map((line) => timed.findIndex((other) => byTimes(other, line) === 0) + 1);
  return [
    ...timed.map((line, index) => ({ ...line, place: { from: places[index] ?? 0, to: places[index] ?? 0 } })),
    ...lines.filter(({ time }) => time === undefined),
  ];
}

function lineOf(car: SheetCar): ResultLine {
  const { record } = car;
  const { best, secondBest, row } = record === undefined ? NONE : quickLaps(record);
  const by = car.drivers[record?.driver[row] ?? -1];
  return { car, ...given({ laps: record?.lap.length, time: best, secondBest, by }), ...NO_STINTS };
}
const NONE = { best: undefined, secondBest: undefined, row: -1 };

const LAST = Number.POSITIVE_INFINITY;
const byTimes = (a: ResultLine, b: ResultLine): number =>
  compare(a.time, b.time) || compare(a.secondBest, b.secondBest);

function compare(a: LapTime | undefined, b: LapTime | undefined): number {
  const [first, second] = [a ?? LAST, b ?? LAST];
  return first === second ? 0 : first - second;
}
