import { expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { explain } from '#core/scoring/explain';
import {
  decision,
  entries,
  type Piece,
  race,
  rounds,
  rules,
  season,
  seasonDecision,
} from '../../test/board.ts';
import { documentsBehind } from './explain-documents.ts';

const BOARD = [
  rules(),
  rounds('fuji', 'sepang'),
  entries({ GT: { 90: ['Yu'], 91: ['Chen'] } }),
  race('fuji', '90', '91'),
] as const;

/** The numbers of the documents behind a contender's total. */
function behind(title: string, contender: string, ...pieces: readonly Piece[]) {
  const known = season(...BOARD, ...pieces);
  const found = explain(known, titleKey(title), contender);
  return found && documentsBehind(known, [found]).map(({ document }) => document);
}

test('a total rests on the classification, and for a driver on the list that put him into the car', () => {
  expect(behind('gt-teams', '91')).toEqual([4]);
  expect(behind('gt-drivers', 'Chen')).toEqual([3, 4]);
});

test('it rests on the decision that takes points, on the one that brings that into effect, and on no other', () => {
  const suspended = seasonDecision({ points: -5, title: 'gt-teams', contender: '90', state: 'suspended' });
  const fine = decision('fuji', { penalty: 'fine', car: '91' });
  expect(behind('gt-teams', '90', suspended, fine)).toEqual([4]);
  expect(behind('gt-teams', '90', suspended, fine, seasonDecision({ activate: 5 }))).toEqual([4, 5, 7]);
});

test('it rests on the decision that bars the contender', () => {
  expect(behind('gt-teams', '90', seasonDecision({ bar: '90', title: 'gt-teams' }))).toEqual([4, 5]);
});
