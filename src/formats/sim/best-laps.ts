import { type LapTime, printLapTime } from '#core/base/laptime';
import type { LapRecord, SheetCar } from '#core/timing/sheet';
import { type Field, noteDoubt } from '#formats/text/field';

export type BestLaps = Pick<SheetCar, 'best' | 'secondBest'>;

/**
 * The best lap as printed, or of the laps where none is printed; and the second-best valid one, where the laps agree with
 * what is printed.
 */
export function bestLaps(
  printed: LapTime | undefined,
  record: LapRecord | undefined,
  where: Field,
): BestLaps {
  const [first, second] = record === undefined ? [] : twoBest(record);
  const best = printed ?? first;
  if (best === undefined) return {};
  if (best === first) return second === undefined ? { best } : { best, secondBest: second };
  if (record !== undefined) noteOther(best, first, where);
  return { best };
}

/** Level laps are two. */
function twoBest({ time, isValid }: LapRecord): readonly LapTime[] {
  const valid = Array.from(time).filter((lap, index) => lap > 0 && isValid[index] === 1);
  return valid.toSorted((a, b) => a - b).slice(0, 2) as LapTime[];
}

function noteOther(best: LapTime, first: LapTime | undefined, where: Field): void {
  const laps = first === undefined ? 'no valid lap in the laps' : `${printLapTime(first)} in the laps`;
  noteDoubt(where, {
    code: 'contradiction',
    found: printLapTime(best),
    expected: laps,
    so: 'the printed best lap is kept, and the second-best is left out',
  });
}
