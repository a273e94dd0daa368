import { given } from '#core/base/given';
import type { Points } from '#core/base/points';
import type { WikiScale } from '../wiki-article.ts';
import type { Noting } from './noting.ts';
import { type Grid, type GridCell, type GridRow, isOneCell } from './read-grid.ts';
import { readRounds } from './read-rounds.ts';
import { readTotal } from './read-total.ts';

/** The row of a points table that names the places, and in which columns. */
interface Places {
  readonly row: number;
  readonly columns: readonly number[];
}

/** Is it a table of what places are worth? */
export const isPointsTable = (grid: Grid): boolean => placesIn(lying(grid)) !== undefined;

/** The grid with places side by side: a table that has them below each other is turned. */
function lying(grid: Grid): readonly GridRow[] {
  if (placesIn(grid.rows) !== undefined) return grid.rows;
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => grid.rows.map((row) => row[column]));
}

const ORDINAL = /^(\d{1,3})(?:st|nd|rd|th)$/i;

/** First, second and third side by side. */
function placesIn(rows: readonly GridRow[]): Places | undefined {
  for (const [index, row] of rows.entries()) {
    const columns: number[] = [];
    for (const [column, cell] of row.entries())
      if (Number(ORDINAL.exec(cell?.text ?? '')?.[1]) === columns.length + 1) columns.push(column);
    if (columns.length >= 3) return { row: index, columns };
  }
  return undefined;
}

/** The scales of a points table, each by what stands in front of it; a column for the pole or the lap is a scale of one place. */
export function readScoring(grid: Grid, rounds: readonly number[], note: Noting): readonly WikiScale[] {
  const all = lying(grid);
  const places = placesIn(all);
  if (places === undefined) return [];
  const heads = all[places.row] ?? [];
  const rows = all.slice(places.row + 1).filter((row) => !isOneCell(row));
  const scales = rows.flatMap((row) => scaleIn(heads, row, places, rounds, note) ?? []);
  return [...scales, ...extras(heads, rows[0] ?? [], places)];
}

function scaleIn(
  heads: GridRow,
  row: GridRow,
  { columns }: Places,
  known: readonly number[],
  note: Noting,
): WikiScale | undefined {
  const [first = 0] = columns;
  const before = row.slice(0, first);
  const points = pointsIn(
    columns.map((column) => row[column]),
    note,
  );
  if (points.length === 0) return undefined;
  const at = headed(heads, row, /^rounds?$/i);
  const beyond = headed(heads, row, /^(?:others?|further|rest)$/i);
  const label = before.findLast((cell) => cell !== undefined && cell !== at && cell.text !== '');
  const { line, column } = label ?? row[first] ?? { line: 1, column: 1 };
  return {
    ...{ line, column, label: label?.text ?? '', points },
    ...given({
      rounds: at === undefined ? undefined : readRounds(at, at.text, known, note),
      beyond: beyond === undefined ? undefined : readTotal(beyond.text),
    }),
  };
}

const headed = (heads: GridRow, row: GridRow, pattern: RegExp): GridCell | undefined => {
  const column = heads.findIndex((head) => pattern.test(head?.text ?? ''));
  return column < 0 ? undefined : row[column];
};

/** Up to the first that is blank; what is no number ends them, too, and is noted. */
function pointsIn(cells: readonly (GridCell | undefined)[], note: Noting): readonly Points[] {
  const points: Points[] = [];
  for (const cell of cells) {
    const text = cell?.text ?? '';
    const read = readTotal(text);
    if (read !== undefined) {
      points.push(read);
      continue;
    }
    if (cell !== undefined && text !== '' && points.length > 0)
      note(cell, { code: 'bad-value', expected: 'points', so: 'the scale ends before it' });
    break;
  }
  return points;
}

/** A point for the pole or the fastest lap in a column of its own. */
function extras(heads: GridRow, row: GridRow, { columns }: Places): readonly WikiScale[] {
  return heads.flatMap((head, column) => {
    const points = readTotal(row[column]?.text ?? '');
    const isExtra = head !== undefined && /\bpole\b|\bfastest\b|^(?:PP|FL)$/i.test(head.text);
    if (!isExtra || columns.includes(column) || points === undefined) return [];
    return [{ line: head.line, column: head.column, label: head.text, points: [points] }];
  });
}
