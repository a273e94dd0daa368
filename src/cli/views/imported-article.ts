import type { Doubt } from '#core/timing/sheet';
import type { ComposedArticle } from '#office/wiki/compose-article';
import { type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, type Text } from '../print/text.ts';
import { counted } from '../print/words.ts';
import { nextLines, standsLine } from './imported.ts';

interface Written {
  /** Its folder, as seen from where the program was started. */
  readonly shown: string;
  /** Where everything that is left to decide stands. */
  readonly file: string;
}

/** So many are shown; the file beside the board has all of them. */
const MOST_SHOWN = 25;

/** What was written of an article, what a person must decide, and what to look at. */
export function importedArticleLines(
  { title, rounds, documents, doubts }: ComposedArticle,
  { shown, file }: Written,
  page: Page,
): readonly Text[] {
  const rows = doubts
    .slice(0, MOST_SHOWN)
    .map(({ line, at, found, expected, so }) => [
      dim(`line ${line}, ${at}`),
      [`found ${found}, expected ${expected}; `, dim(so)],
    ]);
  const more = doubts.length - rows.length;
  const rest = more > 0 ? [['', dim(`and ${more} more, in ${file}`)]] : [];
  return [
    ...standsLine({ name: title, shown, rounds, documents: documents.length }, page),
    ...section(
      page,
      `To be decided: ${counted(doubts.length, 'thing')}`,
      table([{}, { narrow: 'wrap', least: 30, beneath: 1 }], [...rows, ...rest], {
        width: page.width,
        indent: 2,
      }),
    ),
    ...nextLines(
      shown,
      [
        ['review', 'what on it would be refused or asked for'],
        ['audit', "the article's own tables against what its results give"],
        ['notice-board', 'its documents'],
      ],
      page,
    ),
  ];
}

/** A decision in a line of text. */
export const decisionLine = ({ line, at, found, expected, so }: Doubt): string =>
  `line ${line}, ${at}: found ${found}, expected ${expected}; ${so}`;
