import { expect, test } from 'vitest';
import { roundKey } from '#core/base/ids';
import {
  appeal,
  decision,
  entries,
  on,
  type Piece,
  protest,
  race,
  rounds,
  rules,
  season,
  seasonDecision,
  table,
} from '../../../test/board.ts';
import { afterRound } from './after-round.ts';
import { emptySeason, fold } from './fold.ts';

const BOARD = [
  rules(),
  rounds({ fuji: '2014-03-01', inje: '2014-04-01' }),
  entries({ GT: ['1', '2'] }),
  on('2014-03-01', race('fuji', '1', '2')),
  on('2014-04-01', race('inje', '2', '1')),
] as const;
const then = (round: string, ...more: readonly Piece[]) =>
  afterRound(season(...BOARD, ...more), roundKey(round)).reduce(fold, emptySeason);
const after = (round: string, ...more: readonly Piece[]) => table(then(round, ...more), 'gt-teams');
const open = (round: string, ...more: readonly Piece[]) =>
  then(round, ...more).open.map(({ document }) => document);

test('the table after a round is without the results of later rounds', () => {
  expect(after('fuji')).toEqual(['1 1 25', '2 2 18']);
  expect(after('inje')).toEqual(['1 1 43', '1 2 43']);
});

test('it has every correction of earlier rounds, whenever it was made', () => {
  const late = on('2014-05-01', decision('fuji', { disqualify: '1' }));
  expect(after('fuji', late)).toEqual(['1 2 25', '2 1 0']);
  expect(after('fuji', on('2014-05-01', decision('inje', { disqualify: '2' })))).toEqual([
    '1 1 25',
    '2 2 18',
  ]);
});

test('it has every judgment on earlier rounds, whatever round that names', () => {
  const penalty = decision('fuji', { disqualify: '1' });
  const upheld = { ...seasonDecision({ nothing: 'upheld' }), answers: 7, replaces: 6 };
  for (const judged of [upheld, { ...upheld, for: 'inje' }]) {
    const judgment = on('2014-05-01', judged);
    expect(after('fuji', penalty, appeal(6), judgment)).toEqual(['1 1 25', '2 2 18']);
    expect(open('fuji', penalty, appeal(6), judgment)).toEqual([]);
    expect(after('fuji', penalty, appeal(6), judgment, { ...penalty, replaces: 8 })).toEqual([
      '1 2 25',
      '2 1 0',
    ]);
  }
  const dismissed = on('2014-05-01', { ...seasonDecision({ nothing: 'dismissed' }), answers: 7 });
  expect(open('fuji', penalty, appeal(6))).toEqual([7]);
  expect(open('fuji', penalty, appeal(6), dismissed)).toEqual([]);
});

test('it has neither a protest of a later round, nor what was judged of that', () => {
  const points = { points: -5, title: 'gt-teams', contender: '1' };
  const judged = on('2014-05-01', { ...seasonDecision(points), answers: 6 });
  expect(after('fuji', protest(5), judged)).toEqual(['1 1 25', '2 2 18']);
  expect(open('fuji', protest(5))).toEqual([]);
  const asked = { kind: 'request', party: 'AAI' } as const;
  expect(open('fuji', asked, { ...asked, for: 'inje' })).toEqual([6]);
});

test('it has no result that was posted for it by mistake', () => {
  const mistaken = on('2014-04-01', race('fuji', '2', '1'));
  const mended = on('2014-04-01', { ...race('inje', '2', '1'), replaces: 4 });
  const [rule, calendar, list] = BOARD;
  const whole = season(rule, calendar, list, mistaken, mended);
  expect(table(afterRound(whole, roundKey('fuji')).reduce(fold, emptySeason), 'gt-teams')).toEqual([]);
});

test('decisions on the whole season count from their day on, and all of them at the end', () => {
  const early = on('2014-04-01', seasonDecision({ points: -20, title: 'gt-teams', contender: '1' }));
  const late = { ...early, posted: '2014-06-01' };
  expect(after('fuji', early)).toEqual(['1 1 25', '2 2 18']);
  expect(after('inje', late)).toEqual(['1 2 43', '2 1 23']);
  const first = on('2014-03-01', seasonDecision({ points: -20, title: 'gt-teams', contender: '1' }));
  const [rule, calendar, list, fuji, inje] = BOARD;
  const whole = season(rule, calendar, list, fuji, first, inje);
  expect(table(afterRound(whole, roundKey('fuji')).reduce(fold, emptySeason), 'gt-teams')).toEqual([
    '1 2 18',
    '2 1 5',
  ]);
});

test('a round that is not on the calendar leaves everything as it is', () => {
  expect(after('sepang')).toEqual(after('inje'));
});
