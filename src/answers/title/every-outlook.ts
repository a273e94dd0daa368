import { isOver } from '#answers/is-over';
import { type TitleKey, titleKey } from '#core/base/ids';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { AS_LISTED } from '#core/title/remaining';
import { outlooksAtOnce, type TitleOutlook } from './outlook.ts';

const remembered = new WeakMap<Season, readonly TitleOutlook[]>();

/** How every title of the rulebook stands, in its order: worked out once for each season. */
export function everyOutlook(season: Season): readonly TitleOutlook[] {
  const known = remembered.get(season);
  if (known !== undefined) return known;
  const found = outlooksAtOnce(season, {
    titles: titlesOf(season),
    assumptions: AS_LISTED,
    otherwise: undefined,
    odds: undefined,
  });
  remembered.set(season, found);
  return found;
}

/** So many titles are worked out beside something else while races are to come. */
const MOST = 12;

/**
 * The same by title, for a page that is about something else: of a season with many titles only once it is over, since
 * before it takes up to a second.
 */
export function outlooksAtAGlance(season: Season): ReadonlyMap<TitleKey, TitleOutlook> {
  const isSoonTold = titlesOf(season).length <= MOST || isOver(season);
  return new Map(isSoonTold ? everyOutlook(season).map((one) => [one.state.title, one]) : []);
}

const titlesOf = (season: Season): readonly TitleKey[] =>
  Object.keys(rulebookAt(season).titles).map(titleKey);
