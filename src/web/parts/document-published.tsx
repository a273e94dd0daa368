import { publishedLines } from '#answers/text/published-lines';
import type { Of } from '#core/documents/document.schema';
import type { Reading } from '../reading.ts';
import { Sheet } from './sheet.tsx';

interface Props<Document> {
  readonly reading: Reading;
  readonly document: Document;
}

/** Tables, totals, ranks and margins as the office published them. */
export const PublishedBody = ({ reading, document }: Props<Of<'standings'>>) => {
  const { words, links } = reading;
  const said = words.paper.published;
  return (
    <Sheet label={words.paper.says}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{said.title}</th>
            <th scope="col">{said.contender}</th>
            <th scope="col">{said.said}</th>
          </tr>
        </thead>
        <tbody>
          {publishedLines(words, document).map(({ title, contender, text }) => (
            <tr key={`${title} ${contender} ${text}`}>
              <td>
                <a href={links.to({ page: 'table', title })}>
                  {reading.known.season.rules.base.titles[title]?.name ?? title}
                </a>
              </td>
              <th scope="row">{contender}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};
