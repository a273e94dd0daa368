import { describe, expect, test } from 'vitest';
import { className, roundKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import {
  changeFor,
  decision,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  rulebook,
  rules,
  season,
} from '../../../test/board.ts';
import { scored } from './cells.ts';
import { viewOf } from './view.ts';

const BOARD = [
  rules(),
  rounds('fuji'),
  entries({ GT: { 90: ['Yu'], 91: ['Chen'], 92: ['Hai'] }, CN: { 77: ['Tse'] } }),
] as const;
const ALL = ['race', 'pole'];

/** `90 1 26 pole`: the car, its result, its points, and the pole, for each car of a class or of all. */
const cells = (category: string | undefined, clauses: readonly string[], ...pieces: readonly Piece[]) =>
  scored(
    season(...BOARD, ...pieces),
    roundKey('fuji'),
    viewOf(
      { class: category === undefined ? undefined : className(category), for: 'entry' },
      rulebook(),
      clauses,
    ),
    undefined,
  ).map(({ starter, result, points, pole }) =>
    [starter.number, result || '·', printedPoints(points), pole ? 'pole' : ''].join(' ').trimEnd(),
  );

test('a cell shows the place in class, or overall', () => {
  const result = race('fuji', '77', '90', '91', '92');
  expect(cells('GT', ALL, result)).toEqual(['90 1 25', '91 2 18', '92 3 15']);
  expect(cells(undefined, ALL, result)).toEqual(['90 2 25', '91 3 18', '92 4 15', '77 1 25']);
});

test('a cell shows the reason where there is no place, and the place where there are both', () => {
  const result = race(
    'fuji',
    ['91', 'Ret'],
    { car: '90', place: 1, out: 'Ret' },
    { car: '92', laps: 3 },
    '77',
  );
  expect(cells('GT', ALL, result)).toEqual(['90 1 25', '91 Ret 0', '92 · 0']);
});

test('a cell shows the bounds of an uncertain place, which is no place', () => {
  const result = race('fuji', '90', { car: '91', place: '2-3' }, { car: '92', place: '2-3' });
  expect(cells('GT', ALL, result)).toEqual(['90 1 25', '91 2-3 0', '92 2-3 0']);
  const [first, second] = scored(
    season(...BOARD, result),
    roundKey('fuji'),
    viewOf({ class: className('GT'), for: 'entry' }, rulebook(), ALL),
    undefined,
  );
  expect([first?.place, second?.place]).toEqual([1, undefined]);
});

test('a car that is withdrawn shows WD, unless its result is known', () => {
  const withdrawn = changeFor('fuji', { withdraw: '91' });
  expect(cells('GT', ALL, withdrawn)).toEqual(['90 · 0', '91 WD 0', '92 · 0']);
  expect(cells('GT', ALL, withdrawn, race('fuji', '90', ['91', 'DNS'], '92'))[1]).toBe('91 DNS 0');
  expect(cells('GT', ALL, withdrawn, race('fuji', '90', '91'))[1]).toBe('91 2 18');
});

test('before the race a cell is empty', () => {
  expect(cells('GT', ALL)).toEqual(['90 · 0', '91 · 0', '92 · 0']);
});

describe('the pole', () => {
  test('is the first place of qualifying, in class or overall', () => {
    const grid = qualifying('fuji', '77', '91', '90');
    expect(cells('GT', ALL, grid)).toEqual(['90 · 0', '91 · 1 pole', '92 · 0']);
    expect(cells(undefined, ALL, grid)).toEqual(['90 · 0', '91 · 1', '92 · 0', '77 · 1 pole']);
  });

  test('is none while it is uncertain', () => {
    const grid = qualifying('fuji', { car: '90', place: '1-2' }, { car: '91', place: '1-2' });
    expect(cells('GT', ALL, grid)).toEqual(['90 · 0', '91 · 0', '92 · 0']);
  });

  test('is kept by a car that retires', () => {
    expect(cells('GT', ALL, qualifying('fuji', '90'), race('fuji', ['90', 'Ret']))[0]).toBe('90 Ret 1 pole');
  });

  test('passes on where the first is disqualified from qualifying', () => {
    const out = decision('fuji', { disqualify: '90', session: 'qualifying' });
    expect(cells('GT', ALL, qualifying('fuji', '90', '91'), out)).toEqual([
      '90 · 0',
      '91 · 1 pole',
      '92 · 0',
    ]);
  });

  test('stays a pole though its point is withheld', () => {
    const none = decision('fuji', { withhold: 'pole', car: '90' });
    expect(cells('GT', ALL, qualifying('fuji', '90'), none)[0]).toBe('90 · 0 pole');
  });
});

test('a cell counts the awards of its title alone', () => {
  const board = [qualifying('fuji', '90'), race('fuji', '91', '90')];
  expect(cells('GT', ['race'], ...board)).toEqual(['90 2 18 pole', '91 1 25', '92 · 0']);
  expect(cells('GT', ['pole'], ...board)).toEqual(['90 2 1 pole', '91 1 0', '92 · 0']);
  expect(cells('GT', [], ...board)[0]).toBe('90 2 0 pole');
});

test('titles that look alike share their cells', () => {
  const after = season(...BOARD, race('fuji', '90'));
  const at = (category: string, clauses: readonly string[]) =>
    scored(
      after,
      roundKey('fuji'),
      viewOf({ class: className(category), for: 'entry' }, rulebook(), clauses),
      undefined,
    );
  expect(at('GT', ALL)).toBe(at('GT', ALL));
  expect(at('GT', ALL)).not.toBe(at('CN', ALL));
  expect(at('GT', ALL)).not.toBe(at('GT', ['race']));
});
