import type { Noting } from '../reading/noting.ts';
import type { WikiArticle, WikiSeason } from '../wiki-article.ts';
import { MARKS } from '../writing/result-cell.ts';
import type { DraftScales } from './draft-scales.ts';
import type { DraftTitle } from './draft-titles.ts';
import type { SeenTable } from './seen-results.ts';

const START = { line: 1, column: 1 };

/** Who runs a series, an article says in its prose. */
export function noteOrganiser({ series, organiser }: WikiSeason, note: Noting): void {
  if (organiser !== undefined) return;
  note(START, {
    code: 'missing-value',
    found: 'no organiser',
    expected: 'who organises the series',
    so: `${series} stands in its place`,
  });
}

/** A table of points is no rulebook. */
export function noteRules({ scales, tables }: WikiArticle, { race }: DraftScales, note: Noting): void {
  const isTold = race.length > 0;
  note(scales[0] ?? tables[0] ?? START, {
    code: 'missing-value',
    found: isTold ? 'the points of places' : 'no table of points',
    expected: 'the sporting regulations',
    so: isTold
      ? 'a rulebook is made of them, in which every result counts and a tie goes by countback'
      : 'a rulebook is made in which no place gives points',
  });
}

/** Tables of titles show the order of a class. */
export function noteOrder({ classes }: WikiArticle, tables: readonly SeenTable[], note: Noting): void {
  if (classes.length < 2 || tables.some((table) => table.class === undefined)) return;
  note(tables[0]?.table ?? START, {
    code: 'missing-value',
    found: 'places in class',
    expected: 'the order of all cars, with laps and times',
    so: 'each car has its place in class alone',
  });
}

/** What results say beside a place that no rule here explains: brackets, and signs that lead to notes. */
export function noteUnexplained(titles: readonly DraftTitle[], note: Noting): void {
  for (const { table } of titles) {
    const results = table.rows.flatMap((row) => row.results);
    const dropped = results.find(({ isDropped }) => isDropped);
    if (dropped !== undefined)
      note(dropped, {
        code: 'unknown-word',
        found: `${dropped.text} in brackets`,
        expected: 'the rule by which results are dropped',
        so: 'every result of the table counts',
      });
    const signed = results.find(({ signs }) => signs !== '');
    if (signed !== undefined)
      note(signed, {
        code: 'unknown-word',
        found: `${signed.text} with the sign ${signed.signs}`,
        expected: `what it means, of which a board knows ${MARKS.stopped} alone`,
        so: 'the results of the table are taken without such signs',
      });
  }
}
