import { expect, test } from 'vitest';
import { roundKey } from '#core/base/ids';
import {
  decision,
  entries,
  on,
  type Piece,
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
const after = (round: string, ...more: readonly Piece[]) => {
  const whole = season(...BOARD, ...more);
  return table(afterRound(whole, roundKey(round)).reduce(fold, emptySeason), 'gt-teams');
};

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
