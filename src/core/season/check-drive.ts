import { type DriverKey, RACE, type RoundKey } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Of } from '#core/documents/document.schema';
import type { Check } from '#core/rulebook/rulebook';
import { type Answer, type Found, within } from './answer.ts';
import { gradeAt } from './check-crew.ts';
import { personOf, type Starter } from './entered.ts';
import type { Season } from './season.ts';

type DriveCheck = Extract<Check, { every: 'drive' }>;
type Line = Of<'classification'>['results'][number];

const NOT_AT_ALL = 0 as LapTime;

/** How long each driver of a car drove in a race, against what the rule asks. A car without a place is asked nothing. */
export function driveAnswers(
  season: Season,
  round: RoundKey,
  check: DriveCheck,
  starter: Starter,
): readonly Found[] {
  const line = raceLine(season, round, starter);
  if (line?.place === undefined && line?.classPlace === undefined) return [];
  const driving = drivingIn(season, line);
  return [...new Set(starter.crew)].flatMap((driver): readonly Found[] => {
    const grade = gradeAt(season, driver, round);
    if (check.grades !== undefined && grade !== undefined && !check.grades.includes(grade)) return [];
    const found = driving === undefined ? undefined : (driving.get(driver) ?? NOT_AT_ALL);
    const isAsked = check.grades === undefined || grade !== undefined;
    const answer = isAsked ? answerOn(found, check) : 'cannot tell';
    return [
      { driver, answer, because: { code: 'drive', grade, found, wanted: check.time, within: check.within } },
    ];
  });
}

const raceLine = (season: Season, round: RoundKey, { number }: Starter): Line | undefined =>
  season.records
    .get(round)
    ?.classifications.get(RACE)
    ?.results.find(({ car }) => car === number);

/** How long each person drove; undefined where the result does not say. */
export function drivingIn(
  season: Season,
  { driving }: Pick<Line, 'driving'>,
): ReadonlyMap<DriverKey, LapTime> | undefined {
  if (driving === undefined) return undefined;
  const drove = new Map<DriverKey, LapTime>();
  for (const [name, time] of Object.entries(driving)) {
    const driver = personOf(season, name as DriverKey);
    drove.set(driver, ((drove.get(driver) ?? 0) + time) as LapTime);
  }
  return drove;
}

/** A result tells how long, and not when: of a stretch of the race only what was too little for the whole is certain. */
function answerOn(found: LapTime | undefined, { time, within: stretch }: DriveCheck): Answer {
  if (stretch === undefined) return within(found, time);
  const isBelow = found !== undefined && time.atLeast === undefined && found <= (time.atMost ?? 0);
  return isBelow ? 'met' : 'cannot tell';
}
