import type { Known } from '#answers/known';
import { unreachable } from '#core/base/unreachable';
import type { OfficialDocument } from '#core/documents/document.schema';
import { headOf } from '#core/season/season';
import { capital } from '#words/capital';
import type { Words } from '#words/en';
import { classificationPaper } from './classification-paper.ts';
import { documentPaper } from './document-paper.ts';
import { entriesPaper } from './entries-paper.ts';
import type { Layout } from './layout.ts';
import type { Paper, Stamp } from './paper.ts';
import type { Said } from './said.ts';
import { standingsPaper } from './standings-paper.ts';

/**
 * What stands on a paper, in the language of the words.
 *
 * @returns undefined where the season has nothing of that name, or nothing of it is known yet.
 */
export function laidOut(known: Known, paper: Paper, words: Words, stamp: Stamp): Layout | undefined {
  const said = saidOn(known, paper, words);
  const document = said?.document ?? known.season.board.at(-1);
  return said === undefined || document === undefined
    ? undefined
    : layoutOf(known, { said, document }, words, stamp);
}

/** The number of the document that a paper gives, or as of which it is known: that of the hash of its stamp. */
export const documentBehind = ({ season }: Known, paper: Paper): number =>
  paper.paper === 'document' ? paper.number : headOf(season);

function saidOn(known: Known, paper: Paper, words: Words): Said | undefined {
  switch (paper.paper) {
    case 'entries':
      return entriesPaper(known, paper, words);
    case 'classification':
      return classificationPaper(known, paper, words);
    case 'standings':
      return standingsPaper(known, paper, words);
    case 'document':
      return documentPaper(known, paper, words);
    default:
      return unreachable(paper);
  }
}

/** What computed it; its name is the same in every language. */
const PROGRAM = 'Parc Fermé';

interface Drawn {
  readonly said: Said;
  readonly document: OfficialDocument;
}

function layoutOf({ key, season }: Known, { said, document }: Drawn, words: Words, stamp: Stamp): Layout {
  const { official } = words;
  const { head, marks, blocks, by = '', isWide = false } = said;
  const series = season.about?.season ?? key;
  const isPosted = said.document !== undefined;
  const number = {
    name: isPosted ? official.number : official.asKnownAt,
    text: String(document.document),
  };
  return {
    language: words.language,
    title: [series, head.event, head.heading, head.under].filter(Boolean).join(' · '),
    posted: document.posted.by,
    isWide,
    head: { series, number, ...head },
    marks,
    blocks,
    signature: { name: official.signature, by: capital(words.documents.poster(by)) },
    foot: {
      stamp: [
        official.board(key),
        isPosted ? words.documentNumber(document.document) : `${number.name} ${number.text}`,
        ...(stamp.hash === undefined ? [] : [`SHA-256 ${stamp.hash}`]),
      ],
      edition: `${PROGRAM} ${stamp.edition}`,
      page: official.page('{n}', '{of}'),
    },
    continued: official.continued,
    coded: official.coded,
  };
}
