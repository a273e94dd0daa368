import { type LapTime, printLapTime } from '#core/base/laptime';
import { quickLaps } from '#core/timing/quick-laps';
import type { LapRecord, SheetCar } from '#core/timing/sheet';
import { type Field, noteDoubt } from '#formats/text/field';

export type BestOfCar = Pick<SheetCar, 'best' | 'secondBest'>;

/**
 * The best lap as printed, or of the laps where none is printed; and the second-best valid one, where the laps agree with
 * what is printed.
 */
export function bestOfCar(
  printed: LapTime | undefined,
  record: LapRecord | undefined,
  where: Field,
): BestOfCar {
  const { best: first, secondBest: second } = record === undefined ? NO_LAPS : quickLaps(record);
  const best = printed ?? first;
  if (best === undefined) return {};
  if (best === first) return second === undefined ? { best } : { best, secondBest: second };
  if (record !== undefined) noteOther(best, first, where);
  return { best };
}

const NO_LAPS = { best: undefined, secondBest: undefined };

function noteOther(best: LapTime, first: LapTime | undefined, where: Field): void {
  const laps = first === undefined ? 'no valid lap in the laps' : `${printLapTime(first)} in the laps`;
  noteDoubt(where, {
    code: 'contradiction',
    found: printLapTime(best),
    expected: laps,
    so: 'the printed best lap is kept, and the second-best is left out',
  });
}
