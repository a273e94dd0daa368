import type { Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import { contenderName } from './names.ts';

/** Was a contender champion of the season before? A team goes by any of its names. */
export function isDefending(
  season: Season,
  table: Pick<Standings, 'title' | 'for'>,
  contender: string,
): boolean {
  const before = season.about?.defending?.[table.title] ?? [];
  const name = contenderName(plain, season, table, contender);
  const names = [name, ...(table.for === 'entry' ? (season.teams.get(name)?.also ?? []) : [])];
  return before.some((champion) => names.includes(champion));
}
