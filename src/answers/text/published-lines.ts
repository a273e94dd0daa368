import type { Points } from '#core/base/points';
import type { Of } from '#core/documents/document.schema';
import type { Words } from '#words/en';
import { pointsNumber } from '#words/format';

/** What an office published of a contender of a title: a row as printed, a total, a rank, or a margin. */
export interface PublishedLine {
  readonly title: string;
  readonly contender: string;
  readonly text: string;
}

/** Tables, then totals, ranks and margins, as the document has them. */
export function publishedLines(words: Words, document: Of<'standings'>): readonly PublishedLine[] {
  const { tables = {}, totals = {}, ranks = {}, margins = [] } = document;
  const number = (points: Points) => pointsNumber(words, points);
  return [
    ...linesOf(tables, (row) => row.join('  ')),
    ...linesOf(totals, number),
    ...linesOf(ranks, words.ordinal),
    ...margins.map(({ title, first, second, points }) => ({
      title,
      contender: first,
      text: words.paper.ahead(number(points), second),
    })),
  ];
}

const linesOf = <Value>(
  tables: Readonly<Record<string, Readonly<Record<string, Value>>>>,
  text: (value: Value) => string,
): readonly PublishedLine[] =>
  Object.entries(tables).flatMap(([title, table]) =>
    Object.entries(table).map(([contender, value]) => ({ title, contender, text: text(value) })),
  );
