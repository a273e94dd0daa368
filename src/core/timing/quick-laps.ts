import type { LapTime } from '#core/base/laptime';
import { type LapRecord, UNKNOWN } from './sheet.ts';

/** The quickest laps of a car. */
export interface QuickLaps {
  readonly best: LapTime | undefined;
  readonly secondBest: LapTime | undefined;
  /** Where the best stands in the record; UNKNOWN if there is none. */
  readonly row: number;
}

/**
 * @param rows how many laps of the record count, from the first. Those that were deleted do not.
 * @param official the best lap as printed: any that is quicker was deleted, though the laps do not say so.
 */
export function quickLaps(
  { time, isValid }: LapRecord,
  {
    rows = time.length,
    official = 0,
  }: { readonly rows?: number; readonly official?: number | undefined } = {},
): QuickLaps {
  let [best, second, at] = [UNKNOWN, UNKNOWN, UNKNOWN];
  for (let row = 0; row < rows; row++) {
    const lap = time[row] ?? UNKNOWN;
    if (lap <= 0 || lap < official || isValid[row] === 0) continue;
    if (best === UNKNOWN || lap < best) [best, second, at] = [lap, best, row];
    else if (second === UNKNOWN || lap < second) second = lap;
  }
  return { best: known(best), secondBest: known(second), row: at };
}

const known = (lap: number): LapTime | undefined => (lap === UNKNOWN ? undefined : (lap as LapTime));
