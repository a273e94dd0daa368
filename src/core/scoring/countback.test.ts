import { expect, test } from 'vitest';
import { countback, placeCounts } from './countback.ts';

const compared = (a: readonly number[], b: readonly number[]) =>
  Math.sign(countback(placeCounts(a), placeCounts(b)));

test('places are counted from wins on', () => {
  expect(placeCounts([1, 3, 1])).toEqual([2, 0, 1]);
  expect(placeCounts([2])).toEqual([0, 1]);
  expect(placeCounts([])).toEqual([]);
});

test('more wins rank first, then more second places, and so on', () => {
  expect(compared([1, 5], [2, 2])).toBe(-1);
  expect(compared([2, 2], [1, 5])).toBe(1);
  expect(compared([1, 2, 9], [1, 3, 3])).toBe(-1);
  expect(compared([1, 4], [1, 4, 9])).toBe(1);
  expect(compared([1], [])).toBe(-1);
});

test('the same places are a dead heat, in whatever order they came', () => {
  expect(compared([1, 2], [2, 1])).toBe(0);
  expect(compared([], [])).toBe(0);
});
