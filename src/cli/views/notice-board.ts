import { undoneBy } from '#answers/notice-board';
import { doubtsOn } from '#answers/remarks';
import type { OfficialDocument } from '#core/documents/document.schema';
import { standing } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, restyled, type Span, styled, type Text } from '../print/text.ts';
import { counted, listed, postedText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { documentTitle } from './document-words.ts';
import { underWords } from './mark-words.ts';
import { DOUBT } from './notes.ts';

/** Every document of the board: number, date, what it is, and whether it still stands. */
export function noticeBoardLines(season: Season, page: Page): readonly Text[] {
  const stands = new Set(standing(season.board));
  const rows = season.board.map((document): Row => {
    const title = [documentTitle(season, document), ...statusOf(season, document)];
    const row: Row = [
      String(document.document),
      doubtsOn(document).length > 0 ? DOUBT : '',
      postedText(document.posted),
      dim(document.by),
      title,
    ];
    return stands.has(document) ? row : row.map((cell) => restyled((cell ?? '') as Text, 'dim'));
  });
  const columns = [
    { align: 'right' },
    { gap: 0 },
    { over: true },
    { spare: 1 },
    { narrow: 'wrap', least: 22, beneath: 2 },
  ] as const;
  const doubts = season.board.flatMap(doubtsOn).length;
  const foot =
    doubts === 0
      ? []
      : [
          '',
          ...paragraph(
            dim(`? ${counted(doubts, 'doubtful line')}: parcferme notice-board <document> says why`),
            page.width,
            2,
          ),
        ];
  return ['', ...table(columns, rows, { width: page.width }), ...foot];
}

/** What later documents did to it, and what is open against it. */
function statusOf(season: Season, { document }: OfficialDocument): readonly Span[] {
  const undone = undoneBy(season, document);
  const marks = season.open.filter(({ against }) => against === document);
  return [
    ...(undone.length === 0 ? [] : [dim(` (undone by ${listed(undone.map(String))})`)]),
    ...marks.map((mark) => styled('warning', 'bold')(` (${underWords(mark)} ${mark.document})`)),
  ];
}
