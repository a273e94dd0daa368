import { type CarNumber, RACE, type RoundKey, roundKey, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { aboutOf } from '#core/season/about';
import { rulebookAt } from '#core/season/calendar';
import { measuresOf } from '#core/season/in-force';
import { lastingOf } from '#core/season/lasting';
import { carOf, type Measure, resultChange } from '#core/season/result-change';
import { type Mark, recordOf, type Season } from '#core/season/season';
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

/** The results that it is about. */
export function touchedBy(season: Season, mark: Mark): readonly Touched[] {
  const about = aboutOf(season, mark);
  if (about.size === 0) return [];
  return lastingOf(season.board).flatMap((posted) =>
    about.has(posted.document) ? touchedIn(season, posted) : [],
  );
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

/** Results that its measures change, by session. Where it does nothing about what was seen, that of the race. */
function ofDecision(season: Season, decision: Of<'decision'>): readonly Touched[] {
  if (decision.for === undefined) return [];
  const round = roundKey(decision.for);
  if (!recordOf(season, round).decisions.includes(decision)) return [];
  const measures = measuresOf(season, decision);
  if (measures.every(({ act }) => act === 'nothing'))
    return decision.answers === undefined ? [{ round, session: RACE, cars: undefined }] : [];
  const sessions = Map.groupBy(measures, (measure) => sessionOf(season, round, measure));
  return [...sessions].flatMap(([session, those]) =>
    session === undefined
      ? []
      : [{ round, session, cars: [...new Set(those.flatMap((one) => carOf(one) ?? []))] }],
  );
}

function sessionOf(season: Season, round: RoundKey, measure: Measure): SessionName | undefined {
  if (measure.act !== 'withhold') return resultChange(measure)?.session;
  return lookup(rulebookAt(season, round).awards, measure.withhold)?.session;
}
