import { describe, expect, test } from 'vitest';
import type { OfficialDocument } from '#core/documents/document.schema';
import {
  board,
  decision,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  rules,
} from '../../../test/board.ts';
import { displaced } from './displaced.ts';
import { emptySeason, fold } from './fold.ts';

const BOARD = [rules(), rounds('fuji', 'sepang'), entries({ GT: ['90', '91', '92'] })] as const;

/** The documents whose place the last one takes. */
const found = (...pieces: readonly Piece[]): readonly number[] => {
  const documents = board(...BOARD, ...pieces);
  const before = documents.slice(0, -1).reduce(fold, emptySeason);
  return displaced(before, documents.at(-1) as OfficialDocument).map(({ document }) => document);
};

describe('a classification takes the place of', () => {
  const provisional = { ...race('fuji', '90', '91', '92'), state: 'provisional' };

  test('the one of its round and session that stands, final or not, whether it says so or not', () => {
    expect(found(race('fuji', '90', '91'), provisional)).toEqual([4]);
    expect(found(race('fuji', '90', '91'), { ...provisional, replaces: 4 })).toEqual([4]);
    expect(found(provisional, race('fuji', '90', '91'), provisional)).toEqual([5]);
  });

  test('none of another session or round', () => {
    expect(found(qualifying('fuji', '90', '91'), provisional)).toEqual([]);
    expect(found(race('sepang', '90', '91'), provisional)).toEqual([]);
  });

  test('decisions on its session that are in its order, and were not in the one before it', () => {
    const penalty = decision('fuji', { dropPlaces: 1, car: '90' });
    expect(found(provisional, penalty, { ...provisional, includes: 5 })).toEqual([4, 5]);
    expect(found(penalty, { ...provisional, includes: 4 })).toEqual([4]);
    expect(found(penalty, provisional)).toEqual([]);
    expect(found(decision('fuji', { grid: 1, car: '90' }), { ...provisional, includes: 4 })).toEqual([]);
  });

  test('decisions that it leaves out of its order, and the one before it had in', () => {
    const penalty = decision('fuji', { dropPlaces: 1, car: '90' });
    const including = { ...provisional, includes: 4 };
    expect(found(penalty, including, provisional)).toEqual([4, 5]);
    expect(found(penalty, including, including)).toEqual([5]);
  });
});

test('no other document takes the place of one without saying so', () => {
  expect(found(race('fuji', '90'), decision('fuji', { disqualify: '90' }))).toEqual([]);
  expect(found({ kind: 'entry-list', crews: { 90: ['Yu'] } })).toEqual([]);
});
