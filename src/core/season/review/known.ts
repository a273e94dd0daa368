import { isPractice, QUALIFYING, RACE, type RoundKey, roundKey, type SessionName } from '#core/base/ids';
import { nearest } from '#core/base/nearest';
import { roundsNamed } from '#core/rulebook/references';
import { clausePlaces } from '#core/rulebook/review';
import type { Rulebook } from '#core/rulebook/rulebook';
import { rulebookAt } from '../calendar.ts';
import type { Season } from '../season.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

/** A round that a document names must be on the calendar. */
export function knownRound(season: Season, round: string, path: Path): readonly Problem[] {
  if (season.rounds.has(roundKey(round))) return [];
  return [refusal({ code: 'unknown-round', round, meant: nearest(round, season.rounds.keys()), path })];
}

/** A round to be raced must be on the calendar, and still stand. */
export function standingRound(season: Season, round: string, path: Path): readonly Problem[] {
  const cancelled = season.rounds.get(roundKey(round))?.cancelled;
  if (cancelled !== undefined)
    return [refusal({ code: 'round-cancelled', round, document: cancelled, path })];
  return knownRound(season, round, path);
}

/** A clause, by its place, must be in the rulebook. */
export function knownClause(rulebook: Rulebook, clause: string, path: Path): readonly Problem[] {
  const known = clausePlaces(rulebook);
  if (known.includes(clause)) return [];
  return [refusal({ code: 'unknown-clause', clause, meant: nearest(clause, known), path })];
}

/** A session of which no award and no result is may be a slip. */
export function knownSession(
  season: Season,
  round: RoundKey | undefined,
  session: SessionName,
  path: Path,
): readonly Problem[] {
  const known = new Set<string>([RACE, QUALIFYING]);
  for (const { session: scored } of Object.values(rulebookAt(season, round).awards)) known.add(scored);
  for (const { classifications } of season.records.values())
    for (const posted of classifications.keys()) known.add(posted);
  if (known.has(session)) return [];
  return [finding({ code: 'unknown-session', session, meant: nearest(session, known), path })];
}

/** A session that a calendar names: misspelt, it stands for another that is then not held. Practice may be named, too. */
export function namedSession(
  season: Season,
  round: RoundKey,
  session: SessionName,
  path: Path,
): readonly Problem[] {
  // Where the calendar comes first, the rulebook is told of its sessions.
  const isEarly = season.rules.document === undefined;
  return isEarly || isPractice(session) ? [] : knownSession(season, round, session, path);
}

/** A result is of a session that the calendar says is held, where it says which are. Practice it need not name. */
export function heldSession(
  season: Season,
  round: RoundKey,
  session: SessionName,
  path: Path,
): readonly Problem[] {
  const { sessions } = season.rounds.get(round) ?? {};
  if (sessions === undefined || sessions.includes(session) || isPractice(session)) return [];
  return [finding({ code: 'session-not-held', session, round, path })];
}

/** Clauses of the rulebook in force that name rounds which the calendar does not have. */
export function roundsOfClauses(season: Season, pathOf: (clause: string) => Path): readonly Problem[] {
  if (season.rounds.size === 0) return [];
  return roundsNamed(rulebookAt(season)).flatMap(({ clause, round }) =>
    season.rounds.has(round)
      ? []
      : [
          finding({
            code: 'clause-names-no-round',
            clause,
            round,
            meant: nearest(round, season.rounds.keys()),
            path: pathOf(clause),
          }),
        ],
  );
}

/** The way to a clause such as `titles/gt-teams` under a key of the document; a name may have a slash in it. */
export const clauseUnder =
  (key: string) =>
  (place: string): Path => {
    const [section = '', ...clause] = place.split('/');
    return clause.length === 0 ? [key, section] : [key, section, clause.join('/')];
  };

/** The key of a round, or undefined for the season. */
export const maybeRound = (round: string | undefined): RoundKey | undefined =>
  round === undefined ? undefined : roundKey(round);
