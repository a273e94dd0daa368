import { decidedByText } from '#answers/text/decided-text';
import type { TitleOutlook } from '#answers/title/outlook';
import type { Reading } from '../reading.ts';
import { DocumentTitle } from './documents.tsx';
import { filled } from './filled.tsx';

interface DecidingProps {
  readonly reading: Reading;
  readonly outlook: TitleOutlook;
}

/** The document since which a title is decided, which it leads to. */
export const Deciding = ({ reading, outlook: { decidedBy } }: DecidingProps) => {
  const { words, known, links } = reading;
  const document = known.season.board.find((one) => one.document === decidedBy);
  if (document === undefined) return null;
  return (
    <p class="deciding">
      {filled(
        [
          <a href={links.to({ page: 'document', number: String(document.document) })}>
            {decidedByText(words, document)}
          </a>,
          <DocumentTitle reading={reading} document={document} />,
        ],
        words.colon,
      )}
    </p>
  );
};
