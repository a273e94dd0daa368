import { type EntryKey, titleKey } from '#core/base/ids';
import { NO_POINTS } from '#core/base/points';
import type { Prize } from '#core/rulebook/rulebook';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { standings } from './standings.ts';
import type { Row } from './table.ts';

/** What a final place in a title gives, and who holds it as the table stands. */
export interface PrizeHolders {
  readonly name: string;
  readonly prize: Prize;
  /** Rows of the table with at least a point, in its order: as many as there are places, and who shares the last. */
  readonly holders: readonly Row[];
  /** The teams, where the prize goes to the team of the entry. */
  readonly teams: readonly string[];
}

/** The prizes of the rulebook with their holders as the tables stand. */
export function prizes(season: Season): readonly PrizeHolders[] {
  return Object.entries(rulebookAt(season).prizes).map(([name, prize]) => {
    const rows = standings(season, titleKey(prize.title))?.rows ?? [];
    const last = rows[prize.places - 1]?.position ?? Number.MAX_SAFE_INTEGER;
    // Who shares the last place holds it too.
    const holders = rows.filter(
      ({ position, points }) => position !== null && position <= last && points > NO_POINTS,
    );
    return { name, prize, holders, teams: teamsOf(season, holders, prize) };
  });
}

function teamsOf(season: Season, holders: readonly Row[], prize: Prize): readonly string[] {
  if (prize.goesTo !== 'team of the entry') return [];
  const teams = holders.flatMap(({ contender }) => season.entries.get(contender as EntryKey)?.team ?? []);
  return [...new Set(teams)];
}
