import { NO_POINTS } from '#core/base/points';
import { allStandings } from '#core/scoring/standings';
import type { Row, Standings } from '#core/scoring/table';
import type { CalendarRound } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { CONTENDER_HEADS, contenderCells } from './contender-cells.ts';
import { runsOf } from './entry-lines.ts';
import { adjustmentLines, keyLines } from './grid-key.ts';
import { totalText } from './points-text.ts';
import { type RemarkedCell, raceNotes, remarked } from './race-notes.ts';
import { resultCell } from './result-cell.ts';
import { roundHeadTexts } from './wiki-names.ts';
import { heads, tableText, type WikiCell } from './wiki-table.ts';
import { wikiText } from './wiki-text.ts';
import { sourceRow, type Writing } from './writing.ts';

/** The table of each title, with the key of its colours beside it. */
export function writeStandings(writing: Writing): string {
  const { season, titles } = writing;
  return allStandings(season)
    .filter(({ title }) => titles?.includes(title) ?? true)
    .map((table) => `=== ${wikiText(table.name)} ===\n${titleTable(writing, table)}`)
    .join('\n\n');
}

type Cells = readonly (RemarkedCell | undefined)[];

function titleTable(writing: Writing, table: Standings): string {
  const { season } = writing;
  const rounds = table.rounds.filter((_, index) => table.excluded[index] !== true);
  const cells = remarkedCells(season, table);
  const ranks = runsOf(table.rows.map(({ position, contender }) => JSON.stringify(position ?? contender)));
  const grid = tableText({
    isSortable: true,
    isCentred: true,
    rows: [
      headRow(table, rounds),
      ...table.rows.map((row, index) => [
        ...rankCell(row, ranks[index] ?? 1),
        ...contenderCells(season, table, row).map((text) => ({ text, style: 'text-align: left;' })),
        ...(cells[index] ?? []).map((cell): WikiCell => (cell === undefined ? '' : resultCell(cell))),
        totalCell(row),
      ]),
    ],
    foot: sourceRow(
      writing,
      season.published.map(({ document }) => document),
      rankHeads(table).length + rounds.length + 1,
    ),
  });
  const known = cells.flat().filter((cell) => cell !== undefined);
  return besideKey(grid, [...keyLines(known), ...adjustmentLines(writing, table)]);
}

/** Of each row the rounds that may count for the title. */
function remarkedCells(season: Season, table: Standings): readonly Cells[] {
  const notes = table.rounds.map(({ key }) => raceNotes(season, key));
  return table.rows.map((row) =>
    table.rounds.flatMap(
      (_, index): Cells =>
        table.excluded[index] === true ? [] : [remarked(table, row, index, notes[index])],
    ),
  );
}

const rankHeads = (table: Standings): readonly string[] => ['Pos.', ...CONTENDER_HEADS[table.for]];

const headRow = (table: Standings, rounds: readonly CalendarRound[]): readonly WikiCell[] => [
  ...heads(...rankHeads(table)),
  ...roundHeadTexts(rounds).map((text) => ({ text, head: 'col', isUnsortable: true }) as const),
  ...heads('Total'),
];

/** One for all who share a rank. */
function rankCell({ position }: Row, rows: number): readonly WikiCell[] {
  if (rows === 0) return [];
  if (position === null) return [{ text: '–', head: 'row', sort: '9999' }];
  return [{ text: String(position), head: rows > 1 ? 'rowgroup' : 'row', rows }];
}

const totalCell = ({ points }: Row): WikiCell =>
  points === NO_POINTS ? { text: totalText(points), sort: '0' } : `'''${totalText(points)}'''`;

/** The grid and its key side by side, in a table that is there for nothing else. */
const besideKey = (grid: string, key: readonly string[]): string =>
  [
    '{| role="presentation"',
    `| ${AT_TOP} |`,
    grid,
    `| ${AT_TOP} |`,
    '{{Motorsport driver results legend}}',
    ...(key.length === 0 ? [] : [key.join('<br />\n')]),
    '|}',
  ].join('\n');
const AT_TOP = 'style="vertical-align: top;"';
