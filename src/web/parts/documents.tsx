import { documentTitle } from '#answers/text/document-title';
import type { OfficialDocument } from '#core/documents/document.schema';
import { postedText } from '#words/format';
import type { Reading } from '../reading.ts';
import { listOf } from './filled.tsx';
import { Typed } from './typed.tsx';

interface ListProps extends Props {
  readonly isNewestFirst?: boolean;
}

interface Props {
  readonly reading: Reading;
  readonly numbers: readonly number[];
}

/** `14, 20`, each of which leads to its document. */
export const DocumentLinks = ({ reading: { words, links }, numbers }: Props) => (
  <span class="docs">
    {listOf(
      words,
      numbers.map((number) => (
        <a
          href={links.to({ page: 'document', number: String(number) })}
          aria-label={words.documentNumber(number)}
        >
          {number}
        </a>
      )),
    )}
  </span>
);

/** What a document is called: as its office titled it, or by what it is. */
export const DocumentTitle = ({
  reading: { words, known },
  document,
}: {
  readonly reading: Reading;
  readonly document: OfficialDocument;
}) => {
  const title = documentTitle(words, known.season, document);
  return document.title === undefined && document.kind !== 'season' ? title : <Typed>{title}</Typed>;
};

/** Documents with their titles and when they were posted. */
export const DocumentList = ({ reading, numbers, isNewestFirst = false }: ListProps) => {
  const { words, known, links } = reading;
  const wanted = new Set(numbers);
  const found = known.season.board.filter(({ document }) => wanted.has(document));
  return (
    <ol class="papers">
      {(isNewestFirst ? found.toReversed() : found).map((document) => (
        <li key={document.document} value={document.document}>
          <span class="num">{document.document}</span>
          <a href={links.to({ page: 'document', number: String(document.document) })}>
            <DocumentTitle reading={reading} document={document} />
          </a>
          <time>{postedText(words, document.posted)}</time>
        </li>
      ))}
    </ol>
  );
};
