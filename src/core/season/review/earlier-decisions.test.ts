import { describe, expect, test } from 'vitest';
import {
  annulment,
  change,
  changeFrom,
  entries,
  type Piece,
  refusals,
  rounds,
  rules,
  seasonDecision,
} from '../../../../test/board.ts';

describe('a contender that a decision names by its number', () => {
  const list = (...numbers: readonly [key: string, number: string][]): Piece => ({
    kind: 'entry-list',
    entries: { GT: Object.fromEntries(numbers.map(([key, number]) => [key, { number }])) },
  });
  const BOARD = [
    rules(),
    rounds('inje', 'fuji'),
    entries({ GT: { 90: ['Yu'] } }),
    list(['kes', '44'], ['nor', '45']),
  ] as const;
  const points = (contender: string, said: object = {}) =>
    seasonDecision({ points: -5, title: 'gt-teams', contender, ...said });
  const RENUMBERED = { number: '44', becomes: '46' };
  const told = (where: string, remedy: string, number = '44', key = '') => [
    `${where}: document 5 names ${number} in gt-teams, which then would be another entry or none: ${remedy}${key === '' ? '' : `; or post that decision anew, and name the entry by its key, ${key}`}`,
  ];
  const SAY_FROM = "say 'from' which round this holds, or 'for' which";
  const LEAVE = "leave its number as it was, and change it 'from' a round on by an entry change";

  test('stays the entry that it meant', () => {
    expect(refusals(...BOARD, points('44'), change(RENUMBERED))).toEqual(
      told('changes', SAY_FROM, '44', 'kes'),
    );
    expect(refusals(...BOARD, points('44'), list(['kes', '46']))).toEqual(
      told('entries', LEAVE, '44', 'kes'),
    );
    expect(refusals(...BOARD, points('44'), changeFrom('fuji', RENUMBERED))).toEqual([]);
    expect(refusals(...BOARD, points('kes'), change(RENUMBERED))).toEqual([]);
  });

  test('is not another from then on', () => {
    const exchange = [RENUMBERED, { number: '45', becomes: '44' }] as const;
    expect(refusals(...BOARD, points('#44'), change(...exchange))).toEqual(
      told('changes', SAY_FROM, '#44', 'kes'),
    );
    expect(refusals(...BOARD, points('44'), changeFrom('fuji', ...exchange))).toEqual([]);
  });

  test('is held by what bars it or ranks it, and by what waits, each told once', () => {
    const bar = { bar: '44', title: 'gt-teams' };
    const rank = { rank: 'none', title: 'gt-teams', contender: '44' };
    for (const said of [
      seasonDecision(bar, rank),
      points('44', { state: 'suspended' }),
      seasonDecision({ points: 5, title: 'overall', contender: '90' }, bar),
    ])
      expect(refusals(...BOARD, said, change(RENUMBERED))).toEqual(told('changes', SAY_FROM, '44', 'kes'));
  });

  test('stays entered, whatever list is undone', () => {
    const undo = 'undo that document as well, or post the list anew with the car in it';
    expect(refusals(...BOARD, points('44'), annulment(4))).toEqual(told('annuls', undo));
    expect(refusals(...BOARD, points('90'), annulment(3))).toEqual(told('annuls', undo, '90'));
    expect(refusals(...BOARD, points('44'), annulment(4, 5))).toEqual([]);
    expect(refusals(...BOARD, points('44'), { ...BOARD[3], replaces: 4 })).toEqual([]);
  });

  test('is not held where it never meant an entry, or is a driver', () => {
    const yu = seasonDecision({ points: -5, title: 'gt-drivers', contender: 'Yu' });
    expect(refusals(...BOARD, yu, annulment(3))).toEqual([]);
    expect(refusals(...BOARD, points('99'), change({ number: '45', becomes: '99' }))).toEqual([]);
  });
});
