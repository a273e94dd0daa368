import { given } from '#core/base/given';
import type { WikiWinner } from '../wiki-article.ts';
import type { Noting } from './noting.ts';
import { type Columns, columnOf, type GridCell, type GridRow } from './read-grid.ts';
import { readNames, readNumbered } from './read-name.ts';

const NUMBER = /^(?:rnd|round|rd|r)\.?$/i;
const WON = /^(.*?)\s*\b(?:winning|winners?)\b/i;
const POLE = /^(.*?)\s*\bpole\b/i;

/** What a table tells of rounds, besides their number. */
export type FirstOf = 'race' | 'qualifying';

const HEADS: Readonly<Record<FirstOf, RegExp>> = { race: WON, qualifying: POLE };

export const isTableOfFirsts = (columns: Columns, of: FirstOf): boolean =>
  columnOf(columns, NUMBER) !== undefined && columnOf(columns, HEADS[of]) !== undefined;

/** Who was first of each class in each round: cars by their numbers, and behind a pole who drove the lap. */
export function readFirsts(
  columns: Columns,
  of: FirstOf,
  rounds: readonly number[],
  note: Noting,
): readonly WikiWinner[] {
  const column = columnOf(columns, NUMBER) ?? 0;
  return columns.body.flatMap((row) => {
    const cell = row[column];
    const round = Number(cell?.text);
    if (!rounds.includes(round)) {
      if (cell !== undefined)
        note(cell, { code: 'bad-value', expected: 'the number of a round', so: 'the row is left out' });
      return [];
    }
    return firstsIn(columns, row, of, note).map((first) => ({ ...first, round }));
  });
}

function firstsIn(
  { heads }: Columns,
  row: GridRow,
  of: FirstOf,
  note: Noting,
): readonly Omit<WikiWinner, 'round'>[] {
  return heads.flatMap((head, column) => {
    const category = HEADS[of].exec(head)?.[1];
    const cell = row[column];
    return category === undefined || cell === undefined ? [] : carsIn(cell, category, of, note);
  });
}

/** Each line with a number is a car, and the names behind it its drivers. */
function carsIn(
  { line, column, lines }: GridCell,
  category: string,
  of: FirstOf,
  note: Noting,
): readonly Omit<WikiWinner, 'round'>[] {
  const starts = lines.flatMap(({ text }, index) => (readNumbered(text) === undefined ? [] : [index]));
  return starts.flatMap((start, index) => {
    const { number = '' } = readNumbered(lines[start]?.text ?? '') ?? {};
    const behind = lines.slice(start + 1, starts[index + 1]);
    const [driver] = of === 'qualifying' ? readNames({ line, column }, behind, note) : [];
    return [{ line, column, class: category, number, ...given({ driver: driver?.name }) }];
  });
}
