import type { TitleOutlook } from '#answers/title/outlook';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import { type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, type Text } from '../print/text.ts';
import { postedText } from '../print/words.ts';
import { documentTitle } from './document-words.ts';

/** The documents since which titles are decided. */
export function documentLines(season: Season, found: readonly TitleOutlook[], page: Page): readonly Text[] {
  const numbers = new Set(found.flatMap(({ decidedBy }) => decidedBy ?? []));
  const rows = season.board.flatMap((document): Row[] =>
    numbers.has(document.document)
      ? [[dim(String(document.document)), postedText(document.posted), documentTitle(season, document)]]
      : [],
  );
  const columns = [{ align: 'right' }, {}, { narrow: 'wrap', least: 24 }] as const;
  return section(page, 'Decided by document', table(columns, rows, { width: page.width }));
}
