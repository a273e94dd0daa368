import { isDropped, type Standings } from '#core/scoring/table';
import type { Unsettled } from '#core/scoring/unsettled';
import type { Page } from '../print/page.ts';
import { dim, type Text } from '../print/text.ts';
import { wrappedItems } from '../print/wrap.ts';
import { lapMark, OUT_WORDS, poleMark, withheldBy } from './result.ts';
import { signWords } from './unsettled.ts';

/** What the signs of the tables mean: only of those that are there. */
export function standingsLegend(
  tables: readonly Standings[],
  open: readonly Unsettled[],
  page: Page,
): readonly Text[] {
  const rows = tables.flatMap((one) => one.rows);
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
  const marks = new Set(cells.map(poleMark));
  const withholding = [...new Set(cells.flatMap((cell) => withheldBy(cell) ?? []))];
  const results = new Set(cells.map(({ result }) => result));
  const outs = Object.entries(OUT_WORDS).filter(([out]) => results.has(out));
  const isShared = tables.some((one) =>
    one.rows.some(
      (row, index) => index > 0 && row.position !== null && one.rows[index - 1]?.position === row.position,
    ),
  );
  const items = [
    marks.has('*') ? '* pole' : '',
    marks.has('°') ? `° pole, its point withheld by document ${withholding.join(', ')}` : '',
    cells.some((cell) => lapMark(cell) !== '') ? '† fastest lap' : '',
    ...outs.map(([out, words]) => `${out} ${words}`),
    rows.some((row) => row.cells.some((_, round) => isDropped(row, round))) ? '( ) dropped' : '',
    isShared ? '= same rank' : '',
    rows.some(({ points }) => points === 0) ? '– no points' : '',
    ...signWords(open),
  ].filter((item) => item !== '');
  return items.length === 0 ? [] : ['', ...wrappedItems(items, page.width, 2).map(dim)];
}
