import { type RoundKey, roundKey } from '#core/base/ids';
import { nearest } from '#core/base/nearest';
import type { Season } from '../season.ts';
import { type Problem, refusal } from './problem.ts';
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

/** The key of a round, or undefined for the season. */
export const maybeRound = (round: string | undefined): RoundKey | undefined =>
  round === undefined ? undefined : roundKey(round);
