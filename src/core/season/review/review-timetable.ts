import { dayOf, hasTime, type Moment } from '#core/base/day';
import { isPractice, RACE, type RoundKey, sessionName } from '#core/base/ids';
import { nearest } from '#core/base/nearest';
import { ZONES } from '#core/base/zones';
import type { Timetable } from '#core/documents/timetable.schema';
import type { Round, Season } from '../season.ts';
import { namedSession } from './known.ts';
import { finding, type Problem } from './problem.ts';
import type { Path } from './refusal.ts';

/** What a document says of when a round is: by which clock, and at what time each session starts. */
interface Times {
  readonly zone?: string | undefined;
  readonly timetable?: Timetable | undefined;
}

/**
 * Times of a round: on a clock that there is, of sessions that it has, the race on its day.
 *
 * @param path where the document says them.
 */
export function reviewTimes(
  after: Season,
  key: RoundKey,
  { zone, timetable }: Times,
  path: Path,
): readonly Problem[] {
  const round = after.rounds.get(key);
  return [
    ...knownZone(zone, [...path, 'zone']),
    ...(round === undefined || timetable === undefined
      ? []
      : reviewTimetable(after, round, timetable, [...path, 'timetable'])),
  ];
}

function knownZone(zone: string | undefined, path: Path): readonly Problem[] {
  if (zone === undefined || ZONES.has(zone)) return [];
  return [finding({ code: 'unknown-zone', zone, meant: nearest(zone, ZONES), path })];
}

function reviewTimetable(after: Season, round: Round, timetable: Timetable, path: Path): readonly Problem[] {
  const starts = timetable[RACE]?.starts;
  const sessions = Object.keys(timetable).flatMap((name) =>
    timedSession(after, round, name, [...path, name]),
  );
  return [
    ...sessions,
    ...(starts === undefined ? [] : onItsDay(round, starts, [...path, RACE])),
    ...(round.zone === undefined && Object.values(timetable).some((slot) => hasTime(slot.starts))
      ? [finding({ code: 'times-without-zone', round: round.key, path })]
      : []),
  ];
}

function onItsDay({ key, date }: Round, starts: Moment, path: Path): readonly Problem[] {
  return dayOf(starts) === date
    ? []
    : [finding({ code: 'race-on-other-day', round: key, starts, date, path })];
}

/** A timetable has more than what gives points, such as briefings: only what is nearly a session's name is a slip. */
function timedSession(after: Season, { key, sessions }: Round, name: string, path: Path): readonly Problem[] {
  const session = sessionName(name);
  const unknown = namedSession(after, key, session, path);
  if (unknown.length > 0) return unknown.filter(isNearlyAnother);
  const isHeld = sessions === undefined || sessions.includes(session) || isPractice(session);
  return isHeld ? [] : [finding({ code: 'timed-not-held', round: key, session, path })];
}

const isNearlyAnother = (problem: Problem): boolean =>
  'finding' in problem && problem.finding.code === 'unknown-session' && problem.finding.meant !== undefined;
