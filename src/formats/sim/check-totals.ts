import { type LapTime, printLapTime } from '#core/base/laptime';
import type { SheetCar } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';

/** A second: the clocks of laps and of races differ by less. */
const SLACK = 1000;

/**
 * Notes each car of a race whose total time is not what its laps and its penalties add up to: laps are missing, or time
 * was added that the file does not list.
 *
 * @param compare what to make of the total less the sum; by default any difference above a second is odd.
 */
export function checkTotals(cars: readonly SheetCar[], doubts: Doubts, compare = Math.abs): void {
  for (const car of cars) {
    const sum = sumOf(car);
    if (car.time === undefined || sum === undefined || car.out !== undefined) continue;
    if (compare(car.time - sum) > SLACK) noteTotal(car, car.time, sum, doubts);
  }
}

/** undefined where the time of a lap is unknown. */
function sumOf({ record, penalties = [] }: SheetCar): number | undefined {
  if (record === undefined || record.time.length === 0 || record.time.some((lap) => lap < 0))
    return undefined;
  const added = penalties.reduce((sum, { time = 0 }) => sum + time, 0);
  return record.time.reduce((sum, lap) => sum + lap, added);
}

const noteTotal = ({ line, penalties = [] }: SheetCar, time: LapTime, sum: number, doubts: Doubts) =>
  doubts.note({
    code: 'contradiction',
    line,
    at: 'the total time',
    found: printLapTime(time),
    expected: `${printLapTime(sum as LapTime)}, to which its laps${penalties.length > 0 ? ' and penalties' : ''} add up`,
    so: 'the time is kept',
  });
