import { contenderCountry, contenderName } from '#answers/names';
import { roundHeads } from '#answers/round-heads';
import type { RoundKey } from '#core/base/ids';
import type { Cell } from '#core/scoring/cells';
import { isDropped, type Row as Ranked, type Standings } from '#core/scoring/table';
import { type Unsettled, unsettledFor } from '#core/scoring/unsettled';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import { type Column, columnWidths, type Row, startOf, type Widths } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, type Span, spansOf, styled, type Text, widthOf } from '../print/text.ts';
import { pointsCell, signedPoints } from '../print/words.ts';
import { padded } from '../print/wrap.ts';
import { cellStyle, lapMark, poleMark } from './result.ts';
import { standingsLegend } from './standings-legend.ts';
import { ofNoRound, ofRound, signs, signsOf } from './unsettled.ts';

/** Tables of titles, in line with each other, and what their signs mean. */
export function standingsLines(season: Season, tables: readonly Standings[], page: Page): readonly Text[] {
  const rounds = tables[0]?.rounds ?? [];
  const open = tables.map(({ title }) => unsettledFor(season, title));
  const marks = Math.max(1, ...tables.flatMap(({ rows }) => rows.map(mostMarks)), ...open.flatMap(headMarks));
  const cellWidth = 1 + marks + Math.max(3, ...tables.flatMap(({ rows }) => rows.map(widestResult)));
  const rows = tables.map((one) => one.rows.map((row, index) => rowCells(season, one, row, index, page)));
  const perLine = roundsInLine(rounds.length, rows, cellWidth, page);
  const heads = open.map((items) => chunks(headCells(rounds, items, { marks, cellWidth }), perLine));
  const drawn = tables.map((one, at) =>
    one.rows.map((row, index) => {
      const grid = chunks(
        row.cells.map((cell, round) => gridCell(resultText(cell, isDropped(row, round), marks), cellWidth)),
        perLine,
      );
      return [...(rows[at]?.[index] ?? []), { lines: grid }, pointsText(row)];
    }),
  );
  const headRows = heads.map((lines): Row => ['', '', '', '', { lines }, 'Points']);
  const widths = columnWidths(COLUMNS, [...drawn.flat(), ...headRows], page);
  return [
    ...tables.flatMap(({ name }, at) => [
      '',
      ...headLines([bold(name), ...titleSigns(open[at] ?? [])], heads[at] ?? [], widths),
      ...table(COLUMNS, drawn[at] ?? [], { width: page.width, widths }),
      ...(drawn[at]?.length === 0 ? [dim('  nobody yet')] : []),
    ]),
    ...standingsLegend(tables, open.flat(), page),
  ];
}

/** How many signs the head of any round has. */
const headMarks = (items: readonly Unsettled[]): readonly number[] =>
  items.flatMap(({ results }) => results.map(({ round }) => signsOf(ofRound(items, round)).length));

/** The heads of the rounds, each with the signs of what is not settled of it. */
function headCells(
  rounds: Standings['rounds'],
  items: readonly Unsettled[],
  { marks, cellWidth }: { readonly marks: number; readonly cellWidth: number },
): readonly Text[] {
  return roundHeads(rounds).map((head, index) => {
    const here = ofRound(items, rounds[index]?.key as RoundKey);
    const room = ' '.repeat(marks - signsOf(here).length);
    return gridCell([dim(head), ...spansOf(signs(here)), room], cellWidth);
  });
}

function titleSigns(items: readonly Unsettled[]): readonly Span[] {
  const own = ofNoRound(items);
  return own.length === 0 ? [] : [...spansOf(' '), ...spansOf(signs(own))];
}

/** Position, number, contender, country, rounds, points. */
const COLUMNS: readonly Column[] = [
  { align: 'right', width: 2 },
  { align: 'right' },
  { narrow: 'cut', least: 20 },
  { gap: 1, spare: 1 },
  { beneath: 2 },
  { align: 'right', gap: 1 },
];
/** As many as fit beside the names; where those are too few to be read as a line, as many as fit beneath them. */
function roundsInLine(
  all: number,
  tables: readonly (readonly Row[])[],
  cellWidth: number,
  page: Page,
): number {
  const countries = columnOf(tables, 3);
  const names =
    columnOf(tables, 1) + Math.min(columnOf(tables, 2), LEAST_NAME) + (countries && countries + 1);
  const beside = Math.floor((page.width - FIXED - names) / cellWidth);
  if (beside >= Math.min(all, FEW)) return Math.min(all, beside);
  return Math.max(1, Math.min(all, Math.floor((page.width - BENEATH) / cellWidth)));
}
const FEW = 4;
/** Columns before rounds that stand beneath the names. */
const BENEATH = 8;

const GRID = 4;
/** Columns of the page that neither numbers, names, countries nor rounds can have: position, points and the gaps. */
const FIXED = 2 + 2 + 2 + 2 + 2 + 1 + 6;
const LEAST_NAME = 22;

function columnOf(tables: readonly (readonly Row[])[], column: number): number {
  return Math.max(0, ...tables.flat().map((row) => widthOf((row[column] ?? '') as Text)));
}

function rowCells(season: Season, title: Standings, row: Ranked, index: number, page: Page): Row {
  const isShared = row.position !== null && title.rows[index - 1]?.position === row.position;
  return [
    isShared ? dim('=') : row.position === null ? dim('–') : String(row.position),
    row.number === undefined ? '' : dim(`#${row.number}`),
    contenderName(plain, season, title, row.contender),
    dim(page.country(contenderCountry(season, title, row.contender))),
  ];
}

function pointsText({ points, adjustments }: Ranked): Text {
  const given = adjustments.filter(({ counts }) => counts).map((one) => dim(`${signedPoints(one.points)} `));
  return [...given, bold(pointsCell(points))];
}

const marksOf = (cell: Cell): string => `${poleMark(cell)}${lapMark(cell)}`;

/** Most marks behind a result of a row. */
const mostMarks = ({ cells }: Ranked): number =>
  Math.max(0, ...cells.map((cell) => (cell === undefined ? 0 : marksOf(cell).length)));

/** Longest result of a row, without its marks. */
function widestResult(row: Ranked): number {
  return Math.max(
    0,
    ...row.cells.map((cell, round) => (cell?.result.length ?? 0) + (isDropped(row, round) ? 1 : 0)),
  );
}

/** @param marks the room for marks behind each result, so that results stand under each other. */
function resultText(cell: Cell | undefined, isLeftOut: boolean, marks: number): readonly (string | Span)[] {
  if (cell === undefined || (cell.result === '' && !cell.pole)) return [dim('·'), ' '.repeat(marks)];
  const mark = marksOf(cell);
  const shown = styled(
    cellStyle(cell),
    ...(mark === '' ? [] : (['bold'] as const)),
  )(`${cell.result || '·'}${mark}`);
  const room = marks - mark.length;
  return isLeftOut
    ? [dim('('), shown, dim(')'), ' '.repeat(Math.max(0, room - 1))]
    : [shown, ' '.repeat(room)];
}

const gridCell = (text: Text, width: number): Text => padded(text, width, 'right');

/** Cells of a row in lines of so many. */
function chunks(cells: readonly Text[], perLine: number): readonly Text[] {
  const count = Math.ceil(cells.length / perLine);
  return Array.from({ length: count }, (_, line) =>
    cells.slice(line * perLine, (line + 1) * perLine).flatMap((cell) => spansOf(cell)),
  );
}

/** The name of the title, over the contenders; on the same line the heads of the rounds, where these stand beside them. */
function headLines(name: Text, heads: readonly Text[], { beside, indent }: Widths): readonly Text[] {
  const [, , , , grid = 0, points = 0] = beside;
  const left = startOf(GRID, COLUMNS, beside);
  const lines = (grid === 0 ? [''] : heads).map((head, line) => {
    const title = line === 0 && widthOf(name) < left ? name : '';
    const last = line === 0 ? padded(dim('Points'), points + 1, 'right') : '';
    return [...spansOf(padded(title, left)), ...spansOf(padded(head, grid)), ...spansOf(last)];
  });
  const under = grid === 0 ? heads.map((head) => [' '.repeat(indent), ...spansOf(head)]) : [];
  return [...(widthOf(name) < left ? [] : [name]), ...lines, ...under];
}
