import { lookup } from '#core/base/lookup';
import { calendar, rulebookAt } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { standings } from './standings.ts';
import type { Supposed } from './supposed.ts';

/** Whether a season knows what is supposed of it: that of a round, a car or a clause that it does not know changes nothing. */
export function isSupposable(season: Season, one: Supposed): boolean {
  switch (one.what) {
    case 'points':
      return standings(season, one.title)?.rows.some(({ contender }) => contender === one.contender) === true;
    case 'scale':
      return lookup(rulebookAt(season).scales, one.scale) !== undefined;
    case 'no award':
      return lookup(rulebookAt(season).awards, one.award) !== undefined;
    case 'best':
      return true;
    default:
      return (
        calendar(season).some(({ key }) => key === one.round) &&
        (one.what === 'cancel' || starters(season, one.round).has(one.car))
      );
  }
}
