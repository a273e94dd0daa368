import { type DriverKey, type EntryKey, RACE, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { type AwardClause, isByPlace, type Title, termsOf } from '#core/rulebook/rulebook';
import { type CalendarRound, raceOfMeeting, rulebookAt } from '#core/season/calendar';
import { contendersOf } from '#core/season/contender';
import { drivingIn } from '#core/season/driving';
import { numbersAt, type Starter, starters } from '#core/season/entered';
import { measuresOf } from '#core/season/in-force';
import { resultChange } from '#core/season/result-change';
import { recordOf, type Season } from '#core/season/season';
import { sessionsOf } from './award.ts';
import { type Cell, placing } from './cells.ts';
import { clausesFor } from './column.ts';
import { scaleFor } from './condition.ts';
import type { Explanation } from './explain.ts';
import { isCertain, type MaybePlace, printedPlace } from './places.ts';
import type { Reason } from './scope.ts';
import type { SessionLine, SessionResult } from './session-result.ts';
import { isCovered } from './view.ts';

/** A result of a car for which its contender has no points. */
export interface Unscored {
  readonly round: CalendarRound;
  readonly session: SessionName;
  readonly starter: Starter;
  /** As tables print it: a place, `Ret`, `DSQ` …; empty where the result does not have the car. */
  readonly result: string;
  /** In the order of the title, where it is certain. */
  readonly place: number | undefined;
  readonly because: Because;
  /** Why the car is out, as printed. */
  readonly reason: string | undefined;
  /** The classification, or the document that withdrew the car from it. */
  readonly document: number;
  /** Decisions on this car in the session, others that moved it, and one that bars its contender. */
  readonly decisions: readonly number[];
}

/** Why a result gives a contender no points. */
export type Because =
  | Reason
  | { readonly code: Plain }
  | { readonly code: 'beyond-scale'; readonly scale: string };
type Plain =
  | 'out'
  | 'withdrawn'
  | 'not-in-the-result'
  | 'place-unknown'
  | 'further-car'
  | 'did-not-drive'
  | 'no-scale'
  | 'no-award';

/** A contender in one round. */
interface There extends Pick<Explanation, 'standings' | 'lines'> {
  readonly season: Season;
  readonly round: CalendarRound;
  readonly contender: string;
  readonly cell: Cell;
  /** The awards that the title takes from the round. */
  readonly clauses: readonly AwardClause[];
  readonly title: Title | undefined;
}

/** The results of a contender that gave no points: of races, of other sessions with a scale, and of all that a decision changed. */
export function unscored(season: Season, found: Explanation): readonly Unscored[] {
  const known = remembered.get(found) ?? unscoredIn(season, found);
  remembered.set(found, known);
  return known;
}
/** Rows, notes and documents of one page ask for the same. */
const remembered = new WeakMap<Explanation, readonly Unscored[]>();

function unscoredIn(season: Season, found: Explanation): readonly Unscored[] {
  const { standings, row, lines } = found;
  return standings.rounds.flatMap((round, index) => {
    const cell = row.cells[index];
    if (cell === undefined) return [];
    const { contender } = row;
    const there = { season, standings, lines, round, contender, cell, ...termsThere(season, found, round) };
    const results = sessionsOf(season, round.key);
    return carsOf(there).flatMap((starter) => [
      ...results.flatMap((result) => withoutPoints(there, starter, result)),
      ...(results.some(({ session }) => session === RACE) ? [] : withdrawnBefore(there, starter)),
    ]);
  });
}

function termsThere(
  season: Season,
  { standings }: Explanation,
  { key }: CalendarRound,
): Pick<There, 'clauses' | 'title'> {
  const rulebook = rulebookAt(season, key);
  const title =
    lookup(rulebook.titles, standings.title) ?? lookup(rulebookAt(season).titles, standings.title);
  if (title === undefined) return { clauses: [], title };
  return {
    clauses: clausesFor(rulebook, title).flatMap((name) => lookup(rulebook.awards, name) ?? []),
    title,
  };
}

/** The cars that score for a contender there. */
function carsOf({ season, standings, round, contender }: There): readonly Starter[] {
  return [...starters(season, round.key).values()].filter(
    (starter) => isCovered(standings, starter) && contendersOf(standings, starter).includes(contender),
  );
}

function withoutPoints(there: There, starter: Starter, result: SessionResult): readonly Unscored[] {
  const { lines, round } = there;
  const { session, classification } = result;
  const isScored = lines.some(
    (line) =>
      line.round === round.key &&
      line.session === session &&
      line.entry === starter.entry &&
      line.by === undefined,
  );
  if (isScored) return [];
  const line = result.lines.find((one) => one.starter.entry === starter.entry);
  const decisions = decisionsOn(there, starter, result, line);
  if (session !== RACE && !isAwarded(there, session, line, decisions)) return [];
  if (line === undefined && starter.withdrawn !== undefined) return withdrawnBefore(there, starter, session);
  const place = placing(result, there.standings)(line);
  const why = because(there, starter, result, line, place);
  return [
    {
      round,
      session,
      starter,
      result: printedPlace(place) ?? line?.out ?? '',
      place: place !== undefined && isCertain(place) ? place.from : undefined,
      because: why,
      reason: line?.printed.reason,
      document: classification.document,
      decisions: why.code === 'barred' ? [...decisions, why.document] : decisions,
    },
  ];
}

function withdrawnBefore(
  { round }: There,
  starter: Starter,
  session: SessionName = RACE,
): readonly Unscored[] {
  const { withdrawn } = starter;
  if (withdrawn === undefined) return [];
  const { document, reason } = withdrawn;
  const because = { code: 'withdrawn' } as const;
  return [
    { round, session, starter, result: 'WD', place: undefined, because, reason, document, decisions: [] },
  ];
}

/** Has the session points for more than its first, or any that a decision may have cost the car? */
function isAwarded(
  { season, round, clauses }: There,
  session: SessionName,
  line: SessionLine | undefined,
  decisions: readonly number[],
): boolean {
  const { scales } = rulebookAt(season, round.key);
  const ofSession = clauses.filter((clause) => clause.session === session);
  if (decisions.length > 0) return ofSession.length > 0;
  const isLong = ({ scale }: { readonly scale: string }) => (lookup(scales, scale)?.points.length ?? 0) > 1;
  return line !== undefined && ofSession.some((clause) => isByPlace(clause) && clause.scale.some(isLong));
}

/** Those with a measure on the car in this session, whether the order has it already or not, and those that moved it. */
function decisionsOn(
  { season, round, standings }: There,
  { entry }: Starter,
  { session }: SessionResult,
  line: SessionLine | undefined,
): readonly number[] {
  const numbers = numbersAt(season, round.key);
  const own = recordOf(season, round.key).decisions.flatMap((one) =>
    measuresOf(season, one).some((measure) => {
      const change = resultChange(measure);
      return change?.session === session && numbers.get(change.car) === entry;
    })
      ? [one.document]
      : [],
  );
  const isOverall = standings.class === undefined && standings.cup === undefined;
  const moved = (isOverall ? line?.decisions : line?.classDecisions) ?? [];
  return [...new Set([...own, ...moved])].toSorted((a, b) => a - b);
}

function because(
  there: There,
  starter: Starter,
  result: SessionResult,
  line: SessionLine | undefined,
  place: MaybePlace,
): Because {
  const { cell } = there;
  if (cell.out !== undefined && cell.starter.entry === starter.entry) return cell.out;
  if (line === undefined) return { code: 'not-in-the-result' };
  if (place === undefined) return { code: line.out === undefined ? 'place-unknown' : 'out' };
  if (isFurther(there, starter.entry, result)) return { code: 'further-car' };
  return becauseOfClause(there, result, line, place);
}

/** Has another car of the contender the points that as many as may score have? */
function isFurther(
  { season, round, title, lines, standings }: There,
  entry: EntryKey,
  { session }: SessionResult,
): boolean {
  if (title === undefined || standings.for === 'driver') return false;
  const { cars } = termsOf(rulebookAt(season, round.key), title);
  if (cars === 'all') return false;
  const others = lines.filter((line) => line.round === round.key && line.session === session);
  return new Set(others.flatMap((line) => (line.entry === entry ? [] : line.entry))).size >= cars;
}

/** What the first award for the session's places says of this one. */
function becauseOfClause(
  { season, round, standings, contender, clauses }: There,
  result: SessionResult,
  line: SessionLine,
  place: NonNullable<MaybePlace>,
): Because {
  const clause = clauses.find((one) => one.session === result.session && isByPlace(one));
  if (clause === undefined) return { code: 'no-award' };
  const driving = clause.crew === 'drove' ? drivingIn(season, line.printed) : undefined;
  const isIdle = driving !== undefined && (driving.get(contender as DriverKey) ?? 0) === 0;
  if (standings.for === 'driver' && isIdle) return { code: 'did-not-drive' };
  const race = raceOfMeeting(season, round.key);
  const circumstances = { round: season.rounds.get(round.key), race, result };
  const chosen = scaleFor(rulebookAt(season, round.key), clause, circumstances)(line, standings.cup);
  if (chosen === undefined) return { code: 'no-scale' };
  const isBeyond = place.from > chosen.scale.points.length && chosen.scale.beyond === undefined;
  if (isBeyond) return { code: 'beyond-scale', scale: chosen.name };
  return isCertain(place) ? { code: 'no-award' } : { code: 'place-unknown' };
}
