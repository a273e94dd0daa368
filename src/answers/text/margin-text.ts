import { leadersOf } from '#answers/leaders';
import { numberedName } from '#answers/names';
import { subtractPoints } from '#core/base/points';
import type { Row, Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { pointsText } from '#words/format';
import { separationText } from './separation-text.ts';

/**
 * `6 points ahead`, `by 6 points` of a title that is won, `level on points, ahead on countback: 2 × 1st to 1`; undefined
 * where nobody is behind.
 */
export function marginText(words: Words, { rows }: Standings, isWon: boolean): string | undefined {
  const first = leadersOf(rows).at(-1);
  const next = rows.find(({ position }) => position !== null && position > 1);
  if (first === undefined || next === undefined) return undefined;
  const margin = subtractPoints(first.points, next.points);
  if (margin === 0)
    return next.separatedBy === undefined
      ? words.season.level
      : words.season.levelBut(separationText(words, next.separatedBy, first, next));
  return words.season[isWon ? 'margin' : 'ahead'](pointsText(words, margin));
}

/** Why several are first, and what tells those apart who follow with the same points; of the first rows of a table. */
export function tieTexts(
  words: Words,
  season: Season,
  { rows, ...table }: Standings,
  shown: number,
): readonly string[] {
  const leaders = leadersOf(rows);
  const apart = rows.slice(0, shown).flatMap((row, index): readonly string[] => {
    const above = rows[index - 1];
    if (above === undefined || (above.position ?? 1) === 1 || above.points !== row.points) return [];
    return apartText(words, season, table, above, row);
  });
  if (leaders.length < 2) return apart;
  return [isOneCrew(leaders) ? words.season.oneCrew : words.season.shared, ...apart];
}

/** Have they all that they have with the same cars? */
const isOneCrew = (rows: readonly Row[]): boolean => new Set(rows.map(carsOf)).size === 1;

const carsOf = ({ cells }: Row): string =>
  cells.map((cell) => (cell?.awards ?? []).map(({ entry }) => entry).join('+')).join(',');

/** Nothing of who shares a rank. */
function apartText(
  words: Words,
  season: Season,
  table: Pick<Standings, 'for'>,
  above: Row,
  row: Row,
): readonly string[] {
  const { separatedBy } = row;
  if (separatedBy === undefined || row.position === null) return [];
  const [upper, lower] = [numberedName(words, season, table, above), numberedName(words, season, table, row)];
  return [words.season.apart(upper, lower, separationText(words, separatedBy, above, row))];
}
