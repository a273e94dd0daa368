import { expect, test } from 'vitest';
import { roundKey } from '#core/base/ids';
import {
  bulletin,
  decision,
  entries,
  pitStops,
  qualifying,
  race,
  result,
  rounds,
  season,
  seasonDecision,
} from '../../../test/board.ts';
import { recordOf } from './season.ts';

const BOARD = [rounds('fuji', 'sepang'), entries({ GT: ['90', '91'] })] as const;
const fuji = roundKey('fuji');

test('the last classification of a session stands', () => {
  const provisional = { ...race('fuji', '90', '91'), state: 'provisional' };
  const after = season(...BOARD, provisional, race('fuji', '91', '90'));
  expect(result(after, 'fuji')).toEqual(['91 1 1', '90 2 2']);
});

test('each session of each round has a classification of its own', () => {
  const after = season(...BOARD, qualifying('fuji', '90'), race('fuji', '91'), race('sepang', '90'));
  expect(result(after, 'fuji', 'qualifying')).toEqual(['90 1 1']);
  expect(result(after, 'fuji')).toEqual(['91 1 1']);
  expect(result(after, 'sepang')).toEqual(['90 1 1']);
  expect(result(after, 'sepang', 'qualifying')).toEqual([]);
});

test('a round keeps its pit stops and its decisions in the order of the board', () => {
  const after = season(...BOARD, decision('fuji'), pitStops('fuji'), decision('fuji'), pitStops('fuji'));
  const record = recordOf(after, fuji);
  expect(record.decisions.map(({ document }) => document)).toEqual([3, 5]);
  expect(record.pitStops.map(({ document }) => document)).toEqual([4, 6]);
  expect(after.decisions).toEqual([]);
});

test('a decision on no single round is the season’s', () => {
  const after = season(...BOARD, seasonDecision(), seasonDecision());
  expect(after.decisions.map(({ document }) => document)).toEqual([3, 4]);
  expect(after.records.size).toBe(0);
});

test('a round of which nothing was said has an empty record', () => {
  const record = recordOf(season(bulletin()), fuji);
  expect(record.classifications.size + record.crews.size + record.decisions.length).toBe(0);
});
