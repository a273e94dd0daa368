import { describe, expect, test } from 'vitest';
import { className, titleKey } from '#core/base/ids';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import {
  board,
  changeFor,
  crews,
  decision,
  entries,
  type Piece,
  race,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { columnOf } from './column.ts';
import { standings } from './standings.ts';
import { rowsOf } from './table-rows.ts';

const KEYS = ['inje', 'fuji', 'shanghai', 'zhuhai', 'sepang'];
const BOARD = [rules(), rounds(...KEYS), entries({ GT: { 90: ['Yu'], 91: ['Chen'], 92: ['Hai'] } })] as const;

/** Every row: the contender and its results, `.` where it had no part. */
const shown = (of: Season, title: string) =>
  standings(of, titleKey(title))?.rows.map(
    ({ contender, cells }) =>
      `${contender} ${cells.map((cell) => (cell === undefined ? '.' : cell.result || '·')).join(' ')}`,
  );
/** The rows after each document, worked out one after the other, as an office does. */
function grown(title: string, ...pieces: readonly Piece[]) {
  let of: Season = emptySeason;
  for (const document of board(...BOARD, ...pieces)) {
    of = fold(of, document);
    shown(of, title);
  }
  return shown(of, title);
}

describe('a table that grew document by document equals one worked out at once', () => {
  test.each([
    ['a race', [race('inje', '90', '91', '92')]],
    ['race after race', KEYS.map((key) => race(key, '92', '91', '90'))],
    ['a corrected race', [race('inje', '90', '91'), race('fuji', '90', '91'), race('inje', '91', '90')]],
    ['a decision', [...KEYS.map((key) => race(key, '92', '91')), decision('fuji', { disqualify: '92' })]],
    ['a guest in one race', [crews('fuji', { 91: ['Ho'] }), race('fuji', '91'), race('inje', '90')]],
    [
      'a guest who did not come after all',
      [crews('fuji', { 91: ['Ho'] }), changeFor('fuji', { replace: 'Ho', with: 'Pu' }), race('sepang', '91')],
    ],
    ['a withdrawal', [race('inje', '90'), changeFor('fuji', { withdraw: '90' })]],
  ])('%s', (_name, pieces) => {
    for (const title of ['gt-teams', 'gt-drivers', 'overall'])
      expect(grown(title, ...pieces)).toEqual(shown(season(...BOARD, ...pieces), title));
  });
});

test('a driver without a part in a round has no cell there', () => {
  const guest = [crews('fuji', { 91: ['Ho'] }), race('fuji', '91', '90')];
  expect(grown('gt-drivers', ...guest)).toEqual([
    'Ho . 1 . . .',
    'Yu · 2 · · ·',
    'Chen · . · · ·',
    'Hai · · · · ·',
  ]);
});

test('a driver who turns out to have no part at all has no row', () => {
  const gone = [crews('fuji', { 91: ['Ho'] }), changeFor('fuji', { replace: 'Ho', with: 'Chen' })];
  expect(grown('gt-drivers', ...gone)?.map((row) => row.split(' ')[0])).toEqual(['Chen', 'Hai', 'Yu']);
});

test('what was worked out for one season leaves another as it was', () => {
  const before = season(...BOARD, race('inje', '90', '91'));
  const first = shown(before, 'gt-drivers');
  for (const key of KEYS) shown(season(...BOARD, race(key, '92')), 'gt-drivers');
  expect(shown({ ...before }, 'gt-drivers')).toEqual(first);
});

test('the rows of a table stay as they were while those of the next are worked out', () => {
  const key = titleKey('gt-teams');
  const title = { name: 'T', class: className('GT'), for: 'entry' as const };
  const rowsAt = (of: Season) =>
    rowsOf(
      title,
      calendar(of).map((round) => columnOf({ season: of, round, key, title, barred: new Map() })),
    );
  const before = season(...BOARD, race('inje', '90', '91'));
  const rows = rowsAt(before);
  const seen = structuredClone(rows.map(({ cells }) => cells.map((cell) => cell?.result)));
  const next = rowsAt(
    season(...BOARD, race('inje', '90', '91'), crews('fuji', { 93: ['Ho'] }), race('fuji', '91')),
  );
  expect(next).not.toEqual(rows);
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.result))).toEqual(seen);
});
