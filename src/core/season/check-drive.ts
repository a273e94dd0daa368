import { type CarNumber, type DriverKey, RACE, type RoundKey } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Of } from '#core/documents/document.schema';
import type { Check } from '#core/rulebook/rulebook';
import { type Answer, type Found, within } from './answer.ts';
import { gradeAt, isCrewOf } from './check-crew.ts';
import { drivesIn, drivingIn, mostDrivenWithin } from './driving.ts';
import { peopleIn, type Starter } from './entered.ts';
import { recordOf, type Season } from './season.ts';

type DriveCheck = Extract<Check, { every: 'drive' }>;
type Line = Of<'classification'>['results'][number];

const NOT_AT_ALL = 0 as LapTime;

/**
 * How long each driver of a car drove in a race, against what the rule asks. A car without a place is asked nothing, nor is
 * a crew of another kind than the rule speaks of.
 */
export function driveAnswers(
  season: Season,
  round: RoundKey,
  check: DriveCheck,
  starter: Starter,
): readonly Found[] {
  const line = raceLine(season, round, starter);
  if (line?.place === undefined && line?.classPlace === undefined) return [];
  const crew = peopleIn(starter.crew);
  const isOfCrew = check.crew === undefined ? 'met' : isCrewOf(season, round, check.crew, crew);
  if (isOfCrew === 'broken') return [];
  const ungraded =
    isOfCrew === 'met' ? [] : crew.filter((driver) => gradeAt(season, driver, round) === undefined);
  const driving = drivingIn(season, line);
  const most = mostWithin(season, line, check);
  return crew.flatMap((driver): readonly Found[] => {
    const grade = gradeAt(season, driver, round);
    if (check.grades !== undefined && grade !== undefined && !check.grades.includes(grade)) return [];
    const told = most ?? driving;
    const found = told === undefined ? undefined : (told.get(driver) ?? NOT_AT_ALL);
    const isOther = check.grades !== undefined && grade === undefined && !ungraded.includes(driver);
    const unknown = isOther ? [driver, ...ungraded] : ungraded;
    const answer = unknown.length === 0 ? answerOn(found, check, most !== undefined) : 'cannot tell';
    const { time: wanted, within } = check;
    return [{ driver, answer, because: { code: 'drive', grade, unknown, found, wanted, within } }];
  });
}

/** The most that each drove in any stretch of which the rule speaks; undefined where it speaks of none, or nobody can tell. */
function mostWithin(
  season: Season,
  line: Line,
  { within: stretch }: DriveCheck,
): ReadonlyMap<DriverKey, LapTime> | undefined {
  const drives = stretch === undefined ? undefined : drivesIn(season, line);
  if (stretch === undefined || drives === undefined) return undefined;
  return new Map([...drives].map(([driver, his]) => [driver, mostDrivenWithin(his, stretch)]));
}

type Lines = ReadonlyMap<CarNumber, Line>;

function raceLine(season: Season, round: RoundKey, { number }: Starter): Line | undefined {
  const { classifications, memo } = recordOf(season, round);
  const known = memo.get<Lines>('race lines');
  if (known !== undefined) return known.get(number);
  const lines = (classifications.get(RACE)?.results ?? []).map((line) => [line.car, line] as const);
  // Of two lines of one car the first.
  return memo.set<Lines>('race lines', new Map(lines.toReversed())).get(number);
}

/**
 * Of a stretch of the race. Where a result tells how long, and not when, only what was too little for the whole is
 * certain; and what somebody must drive at least is told of no stretch.
 */
function answerOn(
  found: LapTime | undefined,
  { time, within: stretch }: DriveCheck,
  isOfStretch: boolean,
): Answer {
  if (stretch === undefined || (isOfStretch && time.atLeast === undefined)) return within(found, time);
  const isBelow = found !== undefined && time.atLeast === undefined && found <= (time.atMost ?? 0);
  return isBelow ? 'met' : 'cannot tell';
}
