import { printedPoints } from '#core/base/points';
import type { Of } from '#core/documents/document.schema';
import { numberText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Sheet } from './sheet.tsx';

interface Props<Document> {
  readonly reading: Reading;
  readonly document: Document;
}

/** Tables, totals, ranks and margins as the office published them. */
export const PublishedBody = ({ reading, document }: Props<Of<'standings'>>) => {
  const { words, links } = reading;
  const { tables = {}, totals = {}, ranks = {}, margins = [] } = document;
  const said = words.paper.published;
  const number = (points: Parameters<typeof printedPoints>[0]) => numberText(words, printedPoints(points));
  const rows = [
    ...each(tables).map(([title, who, row]) => [title, who, row.join('  ')] as const),
    ...each(totals).map(([title, who, points]) => [title, who, number(points)] as const),
    ...each(ranks).map(([title, who, rank]) => [title, who, words.ordinal(rank)] as const),
    ...margins.map(
      ({ title, first, second, points }) =>
        [title, first, words.paper.ahead(number(points), second)] as const,
    ),
  ];
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
          {rows.map(([title, who, text]) => (
            <tr key={`${title} ${who} ${text}`}>
              <td>
                <a href={links.to({ page: 'table', title })}>
                  {reading.known.season.rules.base.titles[title]?.name ?? title}
                </a>
              </td>
              <th scope="row">{who}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

const each = <Value,>(
  tables: Readonly<Record<string, Readonly<Record<string, Value>>>>,
): readonly (readonly [title: string, contender: string, value: Value])[] =>
  Object.entries(tables).flatMap(([title, table]) =>
    Object.entries(table).map(([contender, value]) => [title, contender, value] as const),
  );
