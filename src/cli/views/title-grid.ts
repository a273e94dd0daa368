import { type GridMark, type NeedsGrid, needsGrid } from '#answers/title/needs-grid';
import { carOf, type NeedsWords } from '#answers/title/needs-words';
import { shortContender } from '#answers/title/title-names';
import type { Season } from '#core/season/season';
import type { Needs } from '#core/title/needs';
import type { TitleState } from '#core/title/verdict';
import { plain } from '#words/plain';
import type { Column, Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, type Text, widthOf } from '../print/text.ts';
import { listed } from '../print/words.ts';
import { wrappedItems } from '../print/wrap.ts';

/** Where two are left: places of the one down, of the other across, and who is then champion. */
export function gridLines(
  season: Season,
  state: TitleState,
  needs: readonly Needs[],
  words: readonly NeedsWords[],
  page: Page,
): readonly Text[] {
  const [first, second, ...more] = words.map(({ contenders }) =>
    needs.find(({ contender }) => contender === contenders[0]),
  );
  if (first === undefined || second === undefined || more.length > 0) return [];
  const grid = needsGrid(plain, season, state, first, second);
  if (grid === undefined || grid.rows.length < 2) return [];
  const names = [first, second].map((one) => carName(season, state, one.contender)) as [string, string];
  const lines = table(columnsOf(grid), rowsOf(grid, names), { width: page.width, indent: 4 });
  if (lines.some((line) => widthOf(line) > page.width)) return [];
  return ['', `  ${names[0]} down, ${names[1]} across`, ...lines, ...legend(grid, names, state, page)];
}

function carName(season: Season, state: TitleState, contender: string): string {
  const car = state.for === 'driver' ? carOf(state, contender) : undefined;
  return car === undefined ? shortContender(plain, season, state, contender) : `#${car}`;
}

const columnsOf = ({ across }: NeedsGrid): readonly Column[] => [
  {},
  ...across.map((head): Column => ({ head: dim(head), align: 'right' })),
];

const rowsOf = ({ rows }: NeedsGrid, names: readonly [string, string]): readonly Row[] =>
  rows.map(({ own, marks }) => [dim(own), ...marks.map((mark) => markText(mark, names))]);

function markText(mark: GridMark, [first, second]: readonly [string, string]): string {
  const texts = { first, second, both: '=', open: '·', either: '~', none: '' };
  return texts[mark];
}

function legend(
  { rows, beside }: NeedsGrid,
  names: readonly [string, string],
  { remaining }: TitleState,
  page: Page,
): readonly Text[] {
  const marks = new Set(rows.flatMap((row) => row.marks));
  const already = remaining.length > 1 ? ' already' : '';
  const items = [
    marks.has('first') ? `${names[0]} is champion${already}` : '',
    marks.has('second') ? `${names[1]} is champion${already}` : '',
    marks.has('both') ? '= both are' : '',
    marks.has('open') ? (remaining.length > 1 ? '· not decided yet' : '· neither') : '',
    marks.has('either') ? `~ ${listed(beside, 'or')} decides` : '',
  ].filter((item) => item !== '');
  return wrappedItems(items, page.width, 4).map(dim);
}
