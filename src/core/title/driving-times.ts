import type { DriverKey } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import { lookup } from '#core/base/lookup';
import { type Stage, termsIn } from './contest.ts';

const LONG = (24 * 3_600_000) as LapTime;
const NOT_AT_ALL = 0 as LapTime;

/** How long a driver drives who meets every check of the title on driving time, and how long one who does not. */
export interface DrivingTimes {
  readonly enough: LapTime;
  readonly wrong: LapTime;
}

/** By the checks that the title needs in a round; where they ask for no least time, too long is wrong. */
export function drivingTimes(stage: Stage): DrivingTimes {
  const times = termsIn(stage).needs.flatMap(({ check: name }) => {
    const check = lookup(stage.open.rulebook.checks, name);
    return check?.every === 'drive' ? [check.time] : [];
  });
  const least = Math.max(1, ...times.map(({ atLeast }) => atLeast ?? 1));
  const most = Math.min(LONG, ...times.map(({ atMost }) => atMost ?? LONG));
  const asksLeast = times.length === 0 || times.some(({ atLeast }) => atLeast !== undefined);
  return {
    enough: Math.min(least, most) as LapTime,
    wrong: asksLeast ? NOT_AT_ALL : ((most + 1) as LapTime),
  };
}

/** How long each of a crew drives, where those named drive enough and the others do not. */
export const drivingBy = (
  crew: readonly DriverKey[],
  isEnough: (driver: DriverKey) => boolean,
  { enough, wrong }: DrivingTimes,
): ReadonlyMap<DriverKey, LapTime> =>
  new Map(crew.map((driver) => [driver, isEnough(driver) ? enough : wrong]));
