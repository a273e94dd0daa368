import { leadersOf } from '#answers/leaders';
import { subtractPoints } from '#core/base/points';
import type { Standings } from '#core/scoring/table';
import type { Words } from '#words/en';
import { pointsText } from '#words/format';

/** `6 points ahead`, `by 6 points` of a title that is won, `level on points`; undefined where nobody is behind. */
export function marginText(words: Words, { rows }: Standings, isWon: boolean): string | undefined {
  const [first] = leadersOf(rows);
  const next = rows.find(({ position }) => position !== null && position > 1);
  if (first === undefined || next === undefined) return undefined;
  const margin = subtractPoints(first.points, next.points);
  if (margin === 0) return words.season.level;
  return words.season[isWon ? 'margin' : 'ahead'](pointsText(words, margin));
}
