import { type CarNumber, RACE, type RoundKey, roundKey, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { inQuestion } from '#core/season/about';
import { rulebookAt } from '#core/season/calendar';
import { caseFileOf } from '#core/season/case-files';
import { personOf, starters } from '#core/season/entered';
import { isStanding } from '#core/season/heirs';
import { measuresOf } from '#core/season/in-force';
import { carOf, changeNothing, type Measure, resultChange } from '#core/season/result-change';
import type { Mark, Season } from '#core/season/season';
import type { SessionResult } from './session-result.ts';

/*
 * What an open protest, appeal or request may change. Until it is answered, that is marked, not undone (FIA International
 * Sporting Code, articles 13 and 15).
 */

/** A result that may change, and the cars in question where it is not the whole of it. */
export interface Touched {
  readonly round: RoundKey;
  readonly session: SessionName;
  readonly cars: readonly CarNumber[] | undefined;
}

/** Protests, appeals and requests against this result or a decision on it, that nobody has answered. */
export function marksOn(
  season: Season,
  { round, session }: Pick<SessionResult, 'round' | 'session'>,
): readonly Mark[] {
  return season.open.filter((mark) =>
    touchedBy(season, mark).some((one) => one.round === round && one.session === session),
  );
}

/** The results that it is about, and of them the cars that it names, if it names any. */
export const touchedBy = (season: Season, mark: Mark): readonly Touched[] =>
  inQuestion(season, mark)
    .flatMap((posted) => touchedIn(season, posted))
    .map((touched) => ({ ...touched, cars: narrowed(touched.cars, mark.cars) }));

function narrowed(
  touched: Touched['cars'],
  named: readonly CarNumber[] | undefined,
): readonly CarNumber[] | undefined {
  if (touched === undefined || named === undefined) return named ?? touched;
  const both = touched.filter((car) => named.includes(car));
  return both.length === 0 ? touched : both;
}

function touchedIn(season: Season, posted: OfficialDocument): readonly Touched[] {
  switch (posted.kind) {
    case 'decision':
      return ofDecision(season, posted);
    case 'classification':
    case 'pit-stops':
      return [{ round: roundKey(posted.for), session: posted.session, cars: undefined }];
    case 'bulletin': {
      const { for: round, session = RACE, cars, answers } = posted;
      // An answer says nothing of its own: what it leads to is there already.
      return round === undefined || answers !== undefined ? [] : [{ round: roundKey(round), session, cars }];
    }
    default:
      return [];
  }
}

/** Results that its measures change, by session. Where it does nothing about what was seen, those of what was seen. */
function ofDecision(season: Season, decision: Of<'decision'>): readonly Touched[] {
  if (decision.for === undefined) return [];
  const round = roundKey(decision.for);
  if (changeNothing(decision.measures))
    return decision.answers === undefined ? seenIn(season, round, decision) : [];
  const sessions = Map.groupBy(measuresOf(season, decision), (measure) => sessionOf(season, round, measure));
  return [...sessions].flatMap(([session, those]) =>
    session === undefined
      ? []
      : [{ round, session, cars: [...new Set(those.flatMap((one) => carOf(one) ?? []))] }],
  );
}

/** What the bulletins of its case name: sessions, cars, and those of drivers. The whole race where they name nothing. */
function seenIn(season: Season, round: RoundKey, { document }: Of<'decision'>): readonly Touched[] {
  const seen = (caseFileOf(season.board, document)?.documents ?? []).filter(
    (posted) => posted.kind === 'bulletin' && posted.for === round && isStanding(season.board, posted),
  ) as readonly Of<'bulletin'>[];
  const sessions = new Set(seen.flatMap(({ session }) => session ?? []));
  const cars = new Set(
    seen.flatMap((one) => [...(one.cars ?? []), ...carsOfDrivers(season, round, one.drivers ?? [])]),
  );
  return (sessions.size === 0 ? [RACE] : [...sessions]).map((session) => ({
    round,
    session,
    cars: cars.size === 0 ? undefined : [...cars],
  }));
}

function carsOfDrivers(
  season: Season,
  round: RoundKey,
  drivers: NonNullable<Of<'bulletin'>['drivers']>,
): readonly CarNumber[] {
  const people = new Set(drivers.map((driver) => personOf(season, driver)));
  return [...starters(season, round).values()].flatMap(({ number, crew }) =>
    crew.some((driver) => people.has(driver)) ? [number] : [],
  );
}

function sessionOf(season: Season, round: RoundKey, measure: Measure): SessionName | undefined {
  if (measure.act !== 'withhold') return resultChange(measure)?.session;
  return lookup(rulebookAt(season, round).awards, measure.withhold)?.session;
}
