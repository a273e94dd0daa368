import { RACE } from '#core/base/ids';
import { type LapTime, printLapTime } from '#core/base/laptime';
import type { Sheet, SheetCar } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';
import type { Columns } from './columns.ts';
import type { Meaning } from './meanings.ts';

/*
 * Times that cannot be, held against laps and against each other: a worksheet makes hours of minutes, and results print
 * gaps in the column of times.
 */

type TimeOf = 'time' | 'best' | 'secondBest';

/** The cars without times that cannot be; each is noted. */
export function certainTimes(
  cars: readonly SheetCar[],
  session: Sheet['session'],
  { of }: Columns,
  doubts: Doubts,
): readonly SheetCar[] {
  const first = cars.find(({ place }) => place === 1) ?? cars[0];
  return cars.map((car) => {
    const impossible = impossibleIn(car, first, session === RACE);
    for (const { time, expected } of impossible)
      doubts.note({
        code: 'contradiction',
        line: car.line,
        at: of[MEANING_OF[time]]?.[0]?.name ?? time,
        found: printLapTime(car[time] ?? (0 as LapTime)),
        expected,
        so: 'it is left out',
      });
    return without(
      car,
      impossible.map(({ time }) => time),
    );
  });
}

const MEANING_OF: Readonly<Record<TimeOf, Meaning>> = {
  time: 'time',
  best: 'best',
  secondBest: 'second-best',
};

interface Impossible {
  readonly time: TimeOf;
  readonly expected: string;
}

/** No lap of a car takes less. */
const LEAST_LAP = 10_000;
/** A car that is classified behind another is not so much faster, whatever its penalties. */
const LEAST_SHARE = 0.8;

function impossibleIn(car: SheetCar, first: SheetCar | undefined, isRace: boolean): readonly Impossible[] {
  const { time, best, secondBest, laps = 0 } = car;
  const found: Impossible[] = [];
  if (best !== undefined && secondBest !== undefined && secondBest < best)
    found.push({ time: 'secondBest', expected: `at least the best, ${printLapTime(best)}` });
  if (time === undefined) return found;
  const least = Math.max(isRace ? laps * LEAST_LAP : 0, leastBehind(car, first));
  if (time < least)
    return [...found, { time: 'time', expected: 'more, for as many laps, or a gap with a + before it' }];
  // The first lap of a race may be shorter than the others.
  if (isRace && best !== undefined && time < best * Math.max(laps - 1, 1))
    found.push(
      { time: 'time', expected: `at least ${laps} times the best lap` },
      { time: 'best', expected: `a lap that fits into the time of all ${laps}` },
    );
  return found;
}

/** Less than this a car behind the first has not needed for its laps. */
function leastBehind(car: SheetCar, first: SheetCar | undefined): number {
  if (first === undefined || first === car || first.time === undefined) return 0;
  const share = car.laps === undefined || !first.laps ? 1 : Math.min(1, car.laps / first.laps);
  return first.time * share * LEAST_SHARE;
}

function without(car: SheetCar, times: readonly TimeOf[]): SheetCar {
  if (times.length === 0) return car;
  const kept = Object.entries(car).filter(([key]) => !times.some((time) => time === key));
  return Object.fromEntries(kept) as unknown as SheetCar;
}
