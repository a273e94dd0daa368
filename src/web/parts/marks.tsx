import { relationsOf } from '#answers/relations';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Reading } from '../reading.ts';
import { DocumentLinks } from './documents.tsx';

/** What a document has to do with others, as marks behind a title: `replaced by 14`, `under protest 20`. */
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
