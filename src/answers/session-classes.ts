import { roundKey, sessionName } from '#core/base/ids';
import { classify } from '#core/scoring/classify';
import type { Season } from '#core/season/season';
import { classRank } from './winners.ts';

/** The classes of which cars are in the result of a session, in the order of the rulebook; none before there is one. */
export function classesIn(season: Season, round: string, session: string): readonly string[] {
  const lines = classify(season, roundKey(round), sessionName(session))?.lines ?? [];
  const classes = new Set<string>(lines.map(({ starter }) => starter.class));
  return [...classes].toSorted((a, b) => classRank(season, a) - classRank(season, b));
}
