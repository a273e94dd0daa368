import { RACE } from '#core/base/ids';
import { NO_POINTS } from '#core/base/points';
import type { Ranking } from '#core/rulebook/rulebook';
import type { CalendarRound } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Tally } from './table.ts';

/**
 * The row as the rule on ranks leaves it: without a rank for who has no points, where only who scored is ranked, and for
 * who started too few races; undefined for who is then not listed at all.
 */
export function standingOf(
  row: Tally,
  { ranked, starts }: Pick<Ranking, 'ranked' | 'starts'>,
  season: Season,
  rounds: readonly CalendarRound[],
): Tally | undefined {
  const isShort = starts !== undefined && mostStarts(row, season, rounds) < starts.atLeast;
  if (isShort && starts.otherwise === 'not listed') return undefined;
  const isUnranked = isShort || (ranked === 'scored' && row.points === NO_POINTS);
  return isUnranked ? { ...row, decided: 'none' } : row;
}

/** Races of the title that a contender started, or may have, and those still to come: as long as they are enough, nobody falls short. */
function mostStarts({ cells, excluded }: Tally, season: Season, rounds: readonly CalendarRound[]): number {
  return rounds.filter(({ key }, index) => {
    if (excluded[index] === true) return false;
    const isRun = season.records.get(key)?.classifications.has(RACE) === true;
    return isRun ? cells[index]?.mayHaveStarted === true : true;
  }).length;
}
