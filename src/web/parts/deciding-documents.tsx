import type { TitleOutlook } from '#answers/title/outlook';
import type { OfficialDocument } from '#core/documents/document.schema';
import { postedText } from '#words/format';
import type { Reading } from '../reading.ts';
import { DocumentTitle } from './documents.tsx';

interface DecidingProps {
  readonly reading: Reading;
  readonly outlooks: readonly TitleOutlook[];
}

/** The documents that decided titles, in the order of the board, each with the titles that it decided. */
export const DecidingDocuments = ({ reading, outlooks }: DecidingProps) => {
  const { words, known } = reading;
  const by = Map.groupBy(outlooks, ({ decidedBy }) => decidedBy);
  const documents = known.season.board.filter(({ document }) => by.has(document));
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>{words.titles.decidedBy}</h2>
      <ol class="papers">
        {documents.map((document) => (
          <Line
            key={document.document}
            reading={reading}
            document={document}
            outlooks={by.get(document.document) ?? []}
          />
        ))}
      </ol>
    </section>
  );
};

const Line = ({ reading, document, outlooks }: DecidingProps & { readonly document: OfficialDocument }) => {
  const { words, links } = reading;
  return (
    <li value={document.document}>
      <span class="num">{document.document}</span>
      <div>
        <a href={links.to({ page: 'document', number: String(document.document) })}>
          <DocumentTitle reading={reading} document={document} />
        </a>
        <p class="by">
          {outlooks.map(({ state }) => (
            <span key={state.title}>{state.name}</span>
          ))}
        </p>
      </div>
      <time>{postedText(words, document.posted)}</time>
    </li>
  );
};
