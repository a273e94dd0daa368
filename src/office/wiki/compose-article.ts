import type { Day } from '#core/base/day';
import { ok, type Result } from '#core/base/result';
import { resolved } from '#core/rulebook/rulebook';
import type { Doubt, SheetFault } from '#core/timing/sheet';
import { newDoubts } from '#formats/text/doubts';
import { wikiBoard } from '#formats/wikitext/board/wiki-board';
import { readSeasonName, readWiki } from '#formats/wikitext/read-wiki';
import { noting } from '#formats/wikitext/reading/noting';
import { faultText } from '#formats/yaml/fault';
import { readRulebook } from '#formats/yaml/read-document';
import { type Writable, writeDocument } from '#formats/yaml/write-document';
import {
  type Composed,
  composedBoard,
  pieceOf,
  type RulebookText,
  regulationsPiece,
} from '../composed/composed-board.ts';

/** The season of an article as a board, and what lies beside it. */
export interface ComposedArticle {
  /** `2014 Asian Le Mans Series` */
  readonly title: string;
  readonly series: string;
  readonly year: number;
  readonly rounds: number;
  readonly documents: readonly Composed[];
  /** The texts of `sources.yaml` and `claims.yaml`. */
  readonly sources: string;
  readonly claims: string;
  /** What a person must decide, in the order of the article. */
  readonly doubts: readonly Doubt[];
}

/** What the text of an article does not say. */
export interface SaidOfArticle {
  /** Its title. */
  readonly title?: string | undefined;
  readonly organiser?: string | undefined;
}

/** The key of the article among the sources of its board. */
const SOURCE = 'ARTICLE';

/** A board of what an article's tables say: the rulebook among it, as far as they tell one, and their own figures as claims. */
export function composeArticle(
  text: string,
  { title: named, organiser }: SaidOfArticle,
): Result<ComposedArticle, SheetFault> {
  const read = readWiki(text, named);
  if (!read.ok) return read;
  const { article, doubts: before } = read.value;
  const { title = '' } = article;
  const name = readSeasonName(title);
  if (name === undefined) throw new Error(`an article was read that names no season: ${title}`);
  const { series, year } = name;
  const doubts = newDoubts();
  for (const doubt of before) doubts.note(doubt);
  const board = wikiBoard(article, { series, year, organiser, source: SOURCE }, noting(doubts));
  const [opening, ...others] = board.documents.map((one) => pieceOf(one, SOURCE));
  const rules = regulationsPiece(
    rulebookText(board.rulebook),
    board.documents[0]?.day ?? (`${year}-01-01` as Day),
    SOURCE,
  );
  const documents = composedBoard([...(opening === undefined ? [] : [opening]), rules, ...others]);
  if (!documents.ok) throw new Error(documents.error.map(faultText).join('\n'));
  return ok({
    ...{ title, series, year, rounds: article.rounds.length },
    documents: documents.value,
    sources: writeDocument({
      sources: { [SOURCE]: { title: `The article ${title}`, publisher: 'Wikipedia' } },
    }),
    claims: writeDocument({
      claims: [{ publication: `Wikipedia, ${title}`, sources: [SOURCE], ...board.claims }],
    }),
    doubts: doubts.all(),
  });
}

/** What was made of an article is a rulebook as any other: it is read as one. */
function rulebookText(drafted: { readonly [key: string]: Writable }): RulebookText {
  const text = writeDocument(drafted);
  const read = readRulebook(text, 'rulebook.yaml');
  if (!read.ok) throw new Error(read.error.map(faultText).join('\n'));
  return { text, rulebook: resolved([read.value.content]) };
}
