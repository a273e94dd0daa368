import { type CarNumber, RACE, type RoundKey, roundKey, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { inQuestion, isLeadingOn } from '#core/season/about';
import { rulebookAt } from '#core/season/calendar';
import { carsOfDrivers, carsOn } from '#core/season/cars-on';
import { caseFileOf } from '#core/season/case-files';
import { isStanding } from '#core/season/heirs';
import { measuresOf } from '#core/season/in-force';
import { carOf, changesNoTable, type Measure, resultChange } from '#core/season/result-change';
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

/** The results that it is about, each once, and of them the cars that it names, if it names any. */
export function touchedBy(season: Season, mark: Mark): readonly Touched[] {
  const touched = inQuestion(season, mark).flatMap((posted) => touchedIn(season, posted, mark.cars));
  const byResult = Map.groupBy(touched, ({ round, session }) => `${round} ${session}`);
  return [...byResult.values()].map((those) => {
    const [{ round, session }] = those as [Touched];
    return { round, session, cars: narrowed(carsOfAll(those), mark.cars) };
  });
}

const carsOfAll = (touched: readonly Touched[]): Touched['cars'] =>
  touched.some(({ cars }) => cars === undefined)
    ? undefined
    : [...new Set(touched.flatMap(({ cars = [] }) => cars))];

function narrowed(touched: Touched['cars'], named: Touched['cars']): Touched['cars'] {
  if (touched === undefined || named === undefined) return named ?? touched;
  const both = touched.filter((car) => named.includes(car));
  return both.length === 0 ? touched : both;
}

/** What a decision does to the cars that are named; all that it does, where that is nothing, or none is named. */
export function measuresInQuestion(
  season: Season,
  decision: Of<'decision'>,
  named: Mark['cars'],
): readonly Measure[] {
  const all = measuresOf(season, decision);
  if (named === undefined) return all;
  const those = all.filter((measure) => carsOn(season, decision, measure).some((car) => named.includes(car)));
  return those.length === 0 ? all : those;
}

function touchedIn(season: Season, posted: OfficialDocument, named: Mark['cars']): readonly Touched[] {
  switch (posted.kind) {
    case 'decision':
      return ofDecision(season, posted, named);
    case 'classification':
    case 'pit-stops':
      return [{ round: roundKey(posted.for), session: posted.session, cars: undefined }];
    case 'bulletin': {
      const { for: round, session = RACE, cars } = posted;
      return round === undefined || isLeadingOn(season, posted)
        ? []
        : [{ round: roundKey(round), session, cars }];
    }
    default:
      return [];
  }
}

/**
 * Results that its measures change, by session. Where they change no table, those of what was seen: who appeals may find
 * that too mild, and a court may go further.
 */
function ofDecision(season: Season, decision: Of<'decision'>, named: Mark['cars']): readonly Touched[] {
  if (decision.for === undefined) return [];
  const round = roundKey(decision.for);
  const measures = measuresInQuestion(season, decision, named);
  if (measures.every(changesNoTable))
    return isLeadingOn(season, decision) ? [] : seenIn(season, round, decision, measures);
  const sessions = Map.groupBy(measures, (measure) => sessionOf(season, round, measure));
  return [...sessions].flatMap(([session, those]) =>
    session === undefined
      ? []
      : [{ round, session, cars: [...new Set(those.flatMap((one) => carOf(one) ?? []))] }],
  );
}

/**
 * What the bulletins of its case name: sessions, cars, and those of drivers; and the cars that its measures are on. The
 * whole race where they name nothing.
 */
function seenIn(
  season: Season,
  round: RoundKey,
  decision: Of<'decision'>,
  measures: readonly Measure[],
): readonly Touched[] {
  const seen = (caseFileOf(season.board, decision.document)?.documents ?? []).filter(
    (posted) => posted.kind === 'bulletin' && posted.for === round && isStanding(season.board, posted),
  ) as readonly Of<'bulletin'>[];
  const sessions = new Set(seen.flatMap(({ session }) => session ?? []));
  const cars = new Set([
    ...seen.flatMap((one) => [...(one.cars ?? []), ...carsOfDrivers(season, round, one.drivers ?? [])]),
    ...measures.flatMap((measure) => carsOn(season, decision, measure)),
  ]);
  return (sessions.size === 0 ? [RACE] : [...sessions]).map((session) => ({
    round,
    session,
    cars: cars.size === 0 ? undefined : [...cars],
  }));
}

function sessionOf(season: Season, round: RoundKey, measure: Measure): SessionName | undefined {
  if (measure.act !== 'withhold') return resultChange(measure)?.session;
  return lookup(rulebookAt(season, round).awards, measure.withhold)?.session;
}
