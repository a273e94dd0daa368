import { allStandings } from '#core/scoring/standings';
import { calendar, rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Takeable } from './place.ts';
import { winners } from './winners.ts';

/** Is anything known of what an article tells of a page or a part? Before that there is nothing to write. */
export function isWritten(season: Season, { page }: Takeable): boolean {
  switch (page) {
    case 'calendar':
      return calendar(season).length > 0;
    case 'entries':
      return season.entries.size > 0;
    case 'results':
      return winners(season).some(({ winners: won, poles }) => won.length + poles.length > 0);
    case 'scoring':
      return Object.keys(rulebookAt(season).scales).length > 0;
    case 'standings':
      return allStandings(season).length > 0;
    default:
      return true;
  }
}
