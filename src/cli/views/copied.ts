import { seriesKeyOf } from '#office/board/enrol-season';
import type { CopiedBoardJson, CopiedJson } from '#office/json/copied';
import type { Page } from '../print/page.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { counted, documentsText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';

/** What was copied, and the head of each board, which is the same on both sides. */
export function copiedLines({ place, boards }: CopiedJson, page: Page): readonly Text[] {
  return [
    ...boards.flatMap((one, index) => [...(index === 0 ? [] : ['']), ...boardLines(one, place, page)]),
    '',
    ...paragraph(
      dim(
        'The last line of a board is its head, the same on both sides: parcferme verify --head holds a board against it.',
      ),
      page.width,
    ),
  ];
}

function boardLines(
  { board, documents, added, head, refused, series, visibility }: CopiedBoardJson,
  place: string,
  page: Page,
): readonly Text[] {
  const news = added === documents ? '' : added === 0 ? ', all there before' : `, ${added} of them new`;
  return [
    ...paragraph(
      [
        styled('good', 'bold')('✓ '),
        bold(board),
        ` stands in ${place}: ${counted(documents, 'document')}${news}.`,
      ],
      page.width,
    ),
    ...(refused.length === 0
      ? []
      : paragraph(
          [
            styled('warning')('  The office would have refused '),
            `${documentsText(refused)}: parcferme review tells why. What stands on a board is history, so it was copied.`,
          ],
          page.width,
        )),
    ...seriesLines(board, series, visibility, page),
    ...(head === null ? [] : [dim(`  ${head}`)]),
  ];
}

/** What nobody would guess: a series of another name, or one that not everybody may read. */
function seriesLines(
  board: string,
  series: string | undefined,
  visibility: CopiedBoardJson['visibility'],
  page: Page,
): readonly Text[] {
  if (series === undefined || (series === seriesKeyOf(board) && visibility === 'public')) return [];
  const readers = visibility === 'members' ? 'its members' : 'everybody';
  return paragraph(['  It is of the series ', bold(series), `, which is for ${readers}.`], page.width);
}
