import { NO_POINTS } from '#core/base/points';
import type { Ranking } from '#core/rulebook/rulebook';
import type { Tally } from './table.ts';

/**
 * The row as the rule on ranks leaves it: without a rank for who has no points, where only who scored is ranked, and for
 * who started too few races; undefined for who is then not listed at all.
 *
 * @param isRun whether the race of a round is run, by the place of the round in the season.
 */
export function standingOf(
  row: Tally,
  { ranked, starts }: Pick<Ranking, 'ranked' | 'starts'>,
  isRun: (round: number) => boolean,
): Tally | undefined {
  const isShort = starts !== undefined && mostStarts(row, isRun) < starts.atLeast;
  if (isShort && starts.otherwise === 'not listed') return undefined;
  const isUnranked = isShort || (ranked === 'scored' && row.points === NO_POINTS);
  return isUnranked ? { ...row, decided: 'none' } : row;
}

/** Races of the title that a contender started, or may have, and those still to come: as long as they are enough, nobody falls short. */
function mostStarts({ cells, excluded }: Tally, isRun: (round: number) => boolean): number {
  let starts = 0;
  for (let round = 0; round < cells.length; round++)
    if (excluded[round] !== true && (!isRun(round) || cells[round]?.mayHaveStarted === true)) starts++;
  return starts;
}
