import { expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import { en } from '#words/en';
import { entries, type Piece, race, rounds, rules, season } from '../../../test/board.ts';
import { marginText, tieTexts } from './margin-text.ts';

/** Cars of one driver each but the first, in races that give 3, 2 and 1 point. */
const raced = (...races: readonly Piece[]) =>
  season(
    rules({ scales: { full: { points: '3 2 1' }, pole: { points: 1 } } }),
    rounds('monza', 'spa'),
    entries({ GT: { 1: ['Ann', 'Bob'], 2: ['Cy'], 3: ['Di'], 4: ['Eve'] } }),
    ...races,
  );
const tableOf = (after: ReturnType<typeof raced>, title = 'gt-teams') =>
  standings(after, titleKey(title)) as Standings;

test('a title is led by points, and won by them', () => {
  const ahead = tableOf(raced(race('monza', '1', '2', '3')));
  expect(marginText(en, ahead, false)).toBe('1 point ahead');
  expect(marginText(en, ahead, true)).toBe('by 1 point');
});

test('of two who are level it is said what puts one ahead', () => {
  const level = raced(race('monza', '1', '2', '3'), race('spa', '4', '2', '1'));
  expect(marginText(en, tableOf(level), true)).toBe('level on points, ahead on countback: 1 × 1st to 0');
  expect(tieTexts(en, level, tableOf(level), 4)).toEqual([]);
});

test('so it is of those behind, as far as they are shown', () => {
  const level = raced(race('monza', '1', '2', '3'), race('spa', '1', '4', '3'));
  expect(tieTexts(en, level, tableOf(level), 4)).toEqual([
    '#4 Car 4 is ahead of #3 Car 3 on countback: 1 × 2nd to 0',
  ]);
});

test('drivers of one car share a title as its crew, others since nothing separates them', () => {
  const won = raced(race('monza', '1', '2', '3'));
  expect(tieTexts(en, won, tableOf(won, 'gt-drivers'), 3)).toEqual([en.season.oneCrew]);
  expect(marginText(en, tableOf(won, 'gt-drivers'), true)).toBe('by 1 point');
  const level = raced(race('monza', '1', '2', '3'), race('spa', '2', '1', '3'));
  expect(tieTexts(en, level, tableOf(level), 3)).toEqual([en.season.shared]);
});
