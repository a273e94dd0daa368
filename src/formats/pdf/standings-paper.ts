import type { Known } from '#answers/known';
import { contenderCountry, contenderName } from '#answers/names';
import { roundHeads } from '#answers/round-heads';
import { cellText, hasFastestLap } from '#answers/text/cell-text';
import { gapText } from '#answers/text/gap-text';
import { given } from '#core/base/given';
import { RACE, titleKey } from '#core/base/ids';
import { OUTS } from '#core/base/out';
import { NO_POINTS } from '#core/base/points';
import { standings } from '#core/scoring/standings';
import { isDropped, type Row, type Standings } from '#core/scoring/table';
import { unsettledFor } from '#core/scoring/unsettled';
import { recordOf, type Season } from '#core/season/season';
import type { Words } from '#words/en';
import { pointsCell, signedPoints } from '#words/format';
import { colourOf } from '../class-colour.ts';
import { cell, soft } from './cell.ts';
import { knownAt, under } from './head.ts';
import type { Block, Cell, Column, KeyItem, Line, TableRow } from './layout.ts';
import { marksOfOpen } from './marks.ts';
import type { Paper } from './paper.ts';
import { row } from './row.ts';
import type { Said } from './said.ts';

/** Rounds that fit beside names on an upright page. */
const MOST_UPRIGHT = 12;
/** In millimetres: `(Ret)` with its points below. */
const ROUND_WIDTH = 7.4;

const isWideGrid = ({ rounds }: Standings): boolean => rounds.length > MOST_UPRIGHT;

/** The table of a title as it is known. */
export function standingsPaper(
  { season }: Known,
  { title }: Extract<Paper, { paper: 'standings' }>,
  words: Words,
): Said | undefined {
  const table = standings(season, titleKey(title));
  if (table === undefined) return undefined;
  return {
    isWide: isWideGrid(table),
    head: {
      heading: table.name,
      ...under(afterText(words, season, table)),
      ...colourOf(season, table.class),
      facts: knownAt(words, season),
    },
    marks: marksOfOpen(words, season, unsettledFor(season, table.title)),
    blocks: gridBlocks(words, season, table),
  };
}

interface Grid {
  readonly words: Words;
  readonly season: Season;
  readonly table: Standings;
}

/** The table of a title: a row for each contender, a column for each round, result above points. */
function gridBlocks(words: Words, season: Season, table: Standings): readonly Block[] {
  if (table.rows.length === 0) return [{ is: 'note', text: words.standings.empty }];
  const grid = { words, season, table };
  const rows = table.rows.map((one, index) => rowOf(grid, one, index));
  return [
    { is: 'table', columns: columnsOf(grid), groups: [{ rows }] },
    { is: 'key', items: keyOf(grid) },
  ];
}

const hasNumbers = ({ rows }: Standings): boolean => rows.some(({ number }) => number !== undefined);

const columnsOf = ({ words, table }: Grid): readonly Column[] => [
  { head: words.standings.position, align: 'right' },
  ...(hasNumbers(table) ? [{ head: words.result.number, align: 'right' } as const] : []),
  { head: words.standings.contender[table.for], align: 'left', share: 1 },
  ...roundHeads(table.rounds).map((head): Column => ({ head, align: 'centre', width: ROUND_WIDTH })),
  { head: words.standings.total, align: 'right' },
  { head: words.standings.gap, align: 'right' },
];

function rowOf({ words, season, table }: Grid, one: Row, index: number): TableRow {
  const { position, contender, number, points, cells } = one;
  const name = contenderName(words, season, table, contender);
  const country = contenderCountry(season, table, contender);
  return row([
    positionText(table, one, index, position),
    ...(hasNumbers(table) ? [number ?? ''] : []),
    { lines: [{ text: name, look: 'strong', ...given({ more: country }) }] },
    ...cells.map((_, round) => roundCell(words, one, round)),
    cell([{ text: pointsCell(words, points), look: 'strong' }], adjustments(words, one)),
    gapText(words, one, table.rows[0]),
  ]);
}

const positionText = (table: Standings, one: Row, index: number, position: number | null): string => {
  if (position === null) return '–';
  return table.rows[index - 1]?.position === one.position ? `=${position}` : String(position);
};

/** The result, strong with a pole, and below it the points of the round. */
function roundCell(words: Words, one: Row, round: number): Cell {
  const found = one.cells[round];
  if (found === undefined || (found.result === '' && !found.pole)) return '';
  const result: Line = {
    text: cellText(found, isDropped(one, round)),
    ...(found.pole ? { look: 'strong' } : {}),
  };
  return cell([result], found.points === NO_POINTS ? [] : soft(pointsCell(words, found.points)));
}

/** Points given or taken by decisions that are for no single round. */
const adjustments = (words: Words, { adjustments: all }: Row): readonly Line[] =>
  all
    .filter(({ counts, round }) => counts && round === undefined)
    .flatMap(({ points }) => soft(signedPoints(words, points)));

/** What the signs mean, of those that are there; then the rounds behind the heads. */
function keyOf({ words, table }: Grid): readonly KeyItem[] {
  const cells = table.rows.flatMap((one) => one.cells.flatMap((found) => found ?? []));
  const results = new Set(cells.map(({ result }) => result));
  const said = words.standings;
  const heads = roundHeads(table.rounds);
  return [
    ...(cells.some(({ pole }) => pole) ? [{ sign: '1', isStrong: true, text: said.pole }] : []),
    ...(cells.some(hasFastestLap) ? [{ sign: '†', text: said.fastest }] : []),
    ...(table.rows.some((one) => one.cells.some((_, round) => isDropped(one, round)))
      ? [{ sign: '(5)', text: said.dropped }]
      : []),
    ...OUTS.filter((out) => results.has(out)).map((out) => ({ sign: out, text: words.outs[out] })),
    ...table.rounds.map(({ race }, index) => ({ sign: heads[index] ?? '', text: race })),
  ];
}

/** `After 3 of 4 rounds` */
function afterText(words: Words, season: Season, { rounds }: Standings): string {
  const run = rounds.filter(({ key }) => recordOf(season, key).classifications.has(RACE));
  return words.official.afterRounds(run.length, rounds.length);
}
