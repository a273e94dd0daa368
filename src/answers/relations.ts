import type { OfficialDocument } from '#core/documents/document.schema';
import type { Season } from '#core/season/season';
import { undoneBy } from './notice-board.ts';

/** What a document has to do with others: which it undoes and answers, and what became of it. */
export interface Relations {
  readonly replacedBy: readonly number[];
  readonly annulledBy: readonly number[];
  readonly answeredBy: readonly number[];
  /** The protests, appeals and requests against it that nobody has answered. */
  readonly open: Season['open'];
}

export function relationsOf(season: Season, { document }: Pick<OfficialDocument, 'document'>): Relations {
  const undone = new Set(undoneBy(season, document));
  const numbers = (found: readonly OfficialDocument[]) => found.map((one) => one.document);
  const others = season.board.filter((one) => undone.has(one.document));
  return {
    replacedBy: numbers(others.filter(({ replaces = [] }) => replaces.includes(document))),
    annulledBy: numbers(others.filter(({ annuls = [] }) => annuls.includes(document))),
    answeredBy: numbers(season.board.filter(({ answers }) => answers === document)),
    open: season.open.filter(({ against }) => against === document),
  };
}
