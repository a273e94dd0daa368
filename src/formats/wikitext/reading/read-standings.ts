import { given } from '#core/base/given';
import type { WikiKind, WikiName, WikiRound, WikiTitle, WikiTitleRow } from '../wiki-article.ts';
import type { Noting } from './noting.ts';
import { type Columns, cellAt, columnOf, type Grid, type GridCell, type GridRow } from './read-grid.ts';
import { readNames, readNumbered } from './read-name.ts';
import { readResult } from './read-result.ts';
import { readTotal } from './read-total.ts';
import { roundsOfColumns } from './round-columns.ts';

const POSITION = /^(?:pos|position|rank|place|plc|#)\.?$/i;
const TOTAL = /^(?:total|points|pts|total points)\.?$/i;
const NUMBER = /^(?:no|number|car no)\.?$/i;
/** What tells who a row is: the first of these that is there. */
const CONTENDERS: readonly (readonly [RegExp, WikiKind])[] = [
  [/^drivers?$/i, 'driver'],
  [/^crews?$/i, 'crew'],
  [/^manufacturers?$/i, 'manufacturer'],
  [/^constructors?$/i, 'constructor'],
  [/^(?:teams?|entrants?|entries|entry)$/i, 'team'],
];
/** Columns of no round. */
const OTHERS =
  /^(?:cars?|chassis|engines?|vehicles?|class|cup|t[iy]res?|nat(?:ionality|\.)?|gap|grade|ref\.?|notes?)$/i;

export const isStandings = (columns: Columns): boolean =>
  POSITION.test(columns.heads[0] ?? '') &&
  columnOf(columns, TOTAL) !== undefined &&
  contenderColumn(columns) !== undefined;

function contenderColumn(columns: Columns): { readonly column: number; readonly kind: WikiKind } | undefined {
  for (const [pattern, kind] of CONTENDERS) {
    const column = columnOf(columns, pattern);
    if (column !== undefined) return { column, kind };
  }
  return undefined;
}

/** The table of a title. */
export function readStandings(
  grid: Grid,
  columns: Columns,
  rounds: readonly WikiRound[],
  note: Noting,
): WikiTitle | undefined {
  const contender = contenderColumn(columns);
  const total = columnOf(columns, TOTAL);
  if (contender === undefined || total === undefined) return undefined;
  const shown = roundColumns(columns, contender.column, total, rounds, note);
  const rows = columns.body.flatMap((row) => rowsOf(columns, row, { ...contender, total, shown, note }));
  const { line, column, headings } = grid;
  return {
    line,
    column,
    headings,
    rounds: shown.map(({ round }) => round),
    ...ofCars(contender.kind, rows, note),
  };
}

/** A table of teams in which most have a number is one of cars, each by itself; who has none there, or no name elsewhere, is left out. */
function ofCars(
  kind: WikiKind,
  rows: readonly WikiTitleRow[],
  note: Noting,
): Pick<WikiTitle, 'for' | 'rows'> {
  const numbered = rows.filter(({ number }) => number !== undefined);
  const isOfCars = kind === 'team' && numbered.length * 2 > rows.length;
  const [kept, dropped] = isOfCars
    ? [numbered, rows.filter(({ number }) => number === undefined)]
    : [rows.filter(isNamed), rows.filter((row) => !isNamed(row))];
  const expected = isOfCars ? 'the number on the car, as the others have it' : 'a name';
  for (const row of dropped)
    note(
      { ...row, text: row.names[0]?.name ?? `#${row.number}` },
      { code: 'missing-value', expected, so: 'the row is left out' },
    );
  return { for: isOfCars ? 'entry' : kind, rows: kept };
}

const isNamed = ({ names }: WikiTitleRow): boolean => names.length > 0;

interface RoundColumn {
  readonly column: number;
  readonly round: number;
}

/** What stands between the contender and the total, and is of a round. */
function roundColumns(
  { heads, cells }: Columns,
  contender: number,
  total: number,
  rounds: readonly WikiRound[],
  note: Noting,
): readonly RoundColumn[] {
  const isOther = (head: string) =>
    OTHERS.test(head) || NUMBER.test(head) || CONTENDERS.some(([pattern]) => pattern.test(head));
  const shown = [...heads.keys()].filter(
    (column) => column > contender && column < total && !isOther(heads[column] ?? ''),
  );
  const found = roundsOfColumns(
    shown.map((column) => cells[column]),
    rounds,
    note,
  );
  return shown.flatMap((column, index) => {
    const round = found[index];
    return round === undefined ? [] : [{ column, round }];
  });
}

interface Reading {
  readonly column: number;
  readonly kind: WikiKind;
  readonly total: number;
  readonly shown: readonly RoundColumn[];
  readonly note: Noting;
}

/** One for each driver who shares the cell. */
function rowsOf(columns: Columns, row: GridRow, reading: Reading): readonly WikiTitleRow[] {
  const { column, kind, total, shown, note } = reading;
  const cell = row[column];
  if (cell === undefined) return [];
  const { names, number } = contenderIn(columns, row, cell, kind, note);
  if (names.length === 0 && number === undefined) return [];
  const results = shown.map((one) => readResult(row[one.column], note));
  const one: Omit<WikiTitleRow, 'names'> = {
    ...{ line: cell.line, column: cell.column, results },
    ...given({ position: positionIn(row[0]), number, total: totalIn(row[total], note) }),
  };
  return kind === 'driver' ? names.map((name) => ({ ...one, names: [name] })) : [{ ...one, names }];
}

function contenderIn(
  columns: Columns,
  row: GridRow,
  cell: GridCell,
  kind: WikiKind,
  note: Noting,
): { readonly names: readonly WikiName[]; readonly number: string | undefined } {
  if (kind !== 'team') return { names: readNames(cell, cell.lines, note), number: undefined };
  const own = cellAt(row, columnOf(columns, NUMBER))?.text;
  const numbered = readNumbered(cell.text);
  const lines = cell.lines.map((line) => ({ ...line, text: readNumbered(line.text)?.team ?? line.text }));
  return { names: readNames(cell, lines, note).slice(0, 1), number: own || numbered?.number };
}

const positionIn = (cell: GridCell | undefined): number | undefined => {
  const [, digits] = /^\D{0,2}(\d{1,4})\D?$/.exec(cell?.text ?? '') ?? [];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
};

function totalIn(cell: GridCell | undefined, note: Noting) {
  if (cell === undefined || cell.text === '') return undefined;
  const total = readTotal(cell.text);
  if (total === undefined) note(cell, { code: 'bad-value', expected: 'points', so: 'the total is left out' });
  return total;
}
