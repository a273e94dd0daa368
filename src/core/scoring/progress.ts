import { RACE, type TitleKey } from '#core/base/ids';
import { afterRound } from '#core/season/after-round';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import { recordOf, type Season } from '#core/season/season';
import { standings } from './standings.ts';
import type { Standings } from './table.ts';

/** A table as it stood after a round, with every correction since. */
export interface TableAfter {
  readonly round: CalendarRound;
  readonly table: Standings;
}

/** The table of a title after each race that was run, in time; the last is the table as it stands. */
export const progress = (season: Season, title: TitleKey): readonly TableAfter[] =>
  seasonsAfterRaces(season).flatMap((after) => {
    const table = standings(after.season, title);
    return table === undefined ? [] : [{ round: after.round, table }];
  });

interface SeasonAfter {
  readonly round: CalendarRound;
  readonly season: Season;
}
const remembered = new WeakMap<Season, readonly SeasonAfter[]>();

function seasonsAfterRaces(season: Season): readonly SeasonAfter[] {
  const known = remembered.get(season);
  if (known !== undefined) return known;
  const run = calendar(season).filter(({ key }) => recordOf(season, key).classifications.has(RACE));
  const after = run.map((round, index) => ({
    round,
    season: index === run.length - 1 ? season : afterRound(season, round.key).reduce(fold, emptySeason),
  }));
  remembered.set(season, after);
  return after;
}
