import { oddsCell } from '#answers/title/odds-words';
import type { TitleOutlook } from '#answers/title/outlook';
import type { Standing } from '#core/title/verdict';
import { plain } from '#words/plain';
import type { Column } from '../print/columns.ts';
import { dim, type Text, unbroken } from '../print/text.ts';

/** The column is there where odds were asked for. */
export const haveOdds = (found: readonly TitleOutlook[]): boolean =>
  found.some(({ odds }) => odds !== undefined);

export const ODDS_COLUMN: Column = { head: dim('Odds'), align: 'right', gap: 1 };

/** Nothing for a title that is decided; no cell at all without the column. */
export function oddsCells(
  found: readonly TitleOutlook[],
  outlook: TitleOutlook,
  { contender }: Standing,
): readonly Text[] {
  if (!haveOdds(found)) return [];
  return [outlook.state.decided ? '' : unbroken(oddsCell(plain, outlook, contender))];
}
