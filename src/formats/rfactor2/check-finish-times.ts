import { type LapTime, printLapTime } from '#core/base/laptime';
import type { SheetCar } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';

/** In milliseconds: more than what is lost in rounding. */
const SLACK = 10;

/**
 * Notes each car of a race whose finish time is not the end of its last lap and what was added to it: time that the
 * file does not list.
 */
export function checkFinishTimes(cars: readonly SheetCar[], doubts: Doubts): void {
  for (const car of cars) {
    const { time, penalties = [], record, line } = car;
    const last = record?.elapsed.at(-1) ?? -1;
    if (time === undefined || last < 0) continue;
    const expected = penalties.reduce((sum, penalty) => sum + (penalty.time ?? 0), last);
    if (Math.abs(time - expected) > SLACK)
      doubts.note({
        code: 'contradiction',
        line,
        at: 'FinishTime',
        found: printLapTime(time),
        expected: `${printLapTime(expected as LapTime)}, when its last lap ended, with what was added`,
        so: 'the time is kept',
      });
  }
}
