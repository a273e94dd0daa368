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
  { board, documents, added, head, refused }: CopiedBoardJson,
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
    ...(head === null ? [] : [dim(`  ${head}`)]),
  ];
}
