import { numberedName } from '#answers/names';
import { sourcesOf } from '#answers/sources-of';
import type { Standings } from '#core/scoring/table';
import { plain, signedPointsText } from '#words/plain';
import type { RemarkedCell } from './race-notes.ts';
import { MARKS } from './result-cell.ts';
import { wikiText } from './wiki-text.ts';
import type { Writing } from './writing.ts';

/** What bold, italic and marks mean, of those that are there; colours are explained by the template beside the table. */
export function keyLines(cells: readonly RemarkedCell[]): readonly string[] {
  const lines: readonly (readonly [string, (one: RemarkedCell) => boolean])[] = [
    ["'''Bold''' – Pole", ({ cell }) => cell.pole],
    ["''Italics'' – Fastest lap", (one) => one.hasFastestLap],
    [`${MARKS.stopped} – Did not finish, but classified`, (one) => one.hasStopped],
    [`${MARKS.poleWithheld} – No points for the pole`, (one) => one.isPoleWithheld],
    [`${MARKS.scoreless} – Scores nothing for this title`, ({ cell }) => cell.out !== undefined],
    ['( ) – Dropped, not in the total', (one) => one.isDropped],
  ];
  return lines.flatMap(([line, isThere]) => (cells.some(isThere) ? [line] : []));
}

/** Points given or taken by decision, which no cell of a round shows. */
export const adjustmentLines = ({ season, cite }: Writing, table: Standings): readonly string[] =>
  table.rows.flatMap((row) =>
    row.adjustments
      .filter(({ counts }) => counts)
      .map(({ points, document }) => {
        const name = wikiText(numberedName(plain, season, table, row));
        return `${name}: ${signedPointsText(points)} by decision${cite(sourcesOf(season, [document]))}`;
      }),
  );
