import type { DriverKey } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Of } from '#core/documents/document.schema';
import { personOf } from './entered.ts';
import type { Season } from './season.ts';

/** Somebody drove from one time of a race to another. */
export interface Drive {
  readonly from: LapTime;
  readonly to: LapTime;
}

type Line = Pick<Of<'classification'>['results'][number], 'driving' | 'stints'>;

/** How long each person drove; undefined where the result does not say. */
export function drivingIn(season: Season, line: Line): ReadonlyMap<DriverKey, LapTime> | undefined {
  const { driving } = line;
  if (driving === undefined) return totals(drivesIn(season, line));
  const drove = new Map<DriverKey, LapTime>();
  for (const [name, time] of Object.entries(driving)) {
    const driver = personOf(season, name as DriverKey);
    drove.set(driver, ((drove.get(driver) ?? 0) + time) as LapTime);
  }
  return drove;
}

/** When each person drove, by the stints of a line; undefined where they are unknown, or the driver of one is. */
export function drivesIn(
  season: Season,
  { stints }: Line,
): ReadonlyMap<DriverKey, readonly Drive[]> | undefined {
  if (stints === undefined) return undefined;
  const drives = new Map<DriverKey, readonly Drive[]>();
  for (const { driver: name, from, to, pit = 0 } of stints) {
    if (name === undefined) return undefined;
    const driver = personOf(season, name);
    const drive = { from: Math.min(from + pit, to) as LapTime, to };
    drives.set(driver, [...(drives.get(driver) ?? []), drive]);
  }
  return drives;
}

function totals(
  drives: ReadonlyMap<DriverKey, readonly Drive[]> | undefined,
): ReadonlyMap<DriverKey, LapTime> | undefined {
  return drives && new Map([...drives].map(([driver, his]) => [driver, drivenIn(his)]));
}

const drivenIn = (drives: readonly Drive[]): LapTime =>
  drives.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0) as LapTime;

/**
 * The most that was driven in any stretch so long, wherever it begins: four hours of any six, say.
 *
 * Of all stretches one that begins with a drive, or ends with one, has the most.
 *
 * @param drives of one driver; none overlaps another.
 */
export function mostDrivenWithin(drives: readonly Drive[], stretch: LapTime): LapTime {
  const begins = drives.flatMap(({ from, to }) => [from, to - stretch]);
  return begins.reduce((most, begin) => {
    const driven = drives.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, begin + stretch) - Math.max(from, begin)),
      0,
    );
    return Math.max(most, driven);
  }, 0) as LapTime;
}
