import { documentTitle } from '#answers/text/document-title';
import { postedText } from '#words/format';
import type { Reading } from '../reading.ts';

interface ListProps extends Props {
  readonly isNewestFirst?: boolean;
}

interface Props {
  readonly reading: Reading;
  readonly numbers: readonly number[];
}

/** `14, 20`, each of which leads to its document. */
export const DocumentLinks = ({ reading, numbers }: Props) => (
  <span class="docs">
    {numbers.map((number, index) => (
      <>
        {index > 0 && ', '}
        <a
          href={reading.links.to({ page: 'document', number: String(number) })}
          aria-label={reading.words.documentNumber(number)}
        >
          {number}
        </a>
      </>
    ))}
  </span>
);

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
            {documentTitle(words, known.season, document)}
          </a>
          <time>{postedText(words, document.posted)}</time>
        </li>
      ))}
    </ol>
  );
};
