import { undoneBy } from '#answers/notice-board';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Season } from '#core/season/season';
import type { Reading } from '../reading.ts';
import { DocumentLinks } from './documents.tsx';

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

/** The same as marks behind a title: `replaced by 14`, `under protest 20`. */
export const Marks = ({
  reading,
  document,
}: {
  readonly reading: Reading;
  readonly document: OfficialDocument;
}) => {
  const { words, known } = reading;
  const { replacedBy, annulledBy, answeredBy, open } = relationsOf(known.season, document);
  const { replaces = [], annuls = [], answers } = document;
  const items = [
    ['sign', words.board.annulledBy, annulledBy],
    ['sign', words.board.replacedBy, replacedBy],
    ...open.map((mark) => ['sign', words.unsettled[mark.kind], [mark.document]] as const),
    ['sign soft', words.board.answeredBy, answeredBy],
    ['sign soft', words.board.replaces, replaces],
    ['sign soft', words.board.annuls, annuls],
    ['sign soft', words.board.answers, answers === undefined ? [] : [answers]],
  ] as const;
  return (
    <>
      {items
        .filter(([, , numbers]) => numbers.length > 0)
        .map(([style, text, numbers]) => (
          <span key={`${text} ${numbers}`} class={style}>
            {text} <DocumentLinks reading={reading} numbers={numbers} />
          </span>
        ))}
    </>
  );
};
