import { expect, test } from 'vitest';
import { changeFrom, decision, entries, type Piece, rounds, rules, season } from '../../test/board.ts';
import { decidedBy } from './decided.ts';

const SUSPENDED = decision('monza', { addTime: '15.000', car: '2', state: 'suspended' });
const decided = (...pieces: readonly Piece[]) => {
  const known = season(
    rules(),
    rounds('monza', 'spa'),
    entries({ GT: { 1: ['Ann'], 2: ['Bea'], 3: ['Cy'] } }),
    SUSPENDED,
    ...pieces,
  );
  const last = known.board.at(-1);
  return last?.kind === 'decision' ? decidedBy(known, last) : [];
};

test('what an earlier decision left open is told as what it is, by which document, and what becomes of it', () => {
  expect(decided(decision('spa', { activate: '4' }))).toEqual([
    {
      measure: expect.objectContaining({ act: 'addTime', car: '2', addTime: 15_000 }),
      of: { document: 4, becomes: 'activate' },
    },
  ]);
  expect(decided(decision('spa', { lift: '4' }))[0]?.of).toEqual({ document: 4, becomes: 'lift' });
});

test('it is told of the number that the car has now, though another car has the one of then', () => {
  const renumbered = changeFrom('spa', { number: '2', becomes: '45' });
  const taken = changeFrom('spa', { number: '3', becomes: '2' });
  expect(decided(renumbered, taken, decision('spa', { activate: '4' }))[0]?.measure).toMatchObject({
    car: '45',
  });
});

test('a decision that leaves nothing open does what it says', () => {
  expect(decided(decision('spa', { disqualify: '1' }))).toEqual([
    { measure: expect.objectContaining({ act: 'disqualify' }) },
  ]);
});
