import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapScale, rankScale, roomFor, spread } from './chart-scale.ts';

const HEIGHT = 260;

test('the first rank is on top, and of many ranks some have a line', () => {
  const { y, ticks } = rankScale(20);
  expect(y(1)).toBeLessThan(y(2));
  expect(y(20)).toBeLessThan(rankScale(20).height);
  expect(rankScale(2).height).toBeLessThan(rankScale(20).height);
  expect(ticks).toEqual([1, 4, 7, 10, 13, 16, 19]);
});

test('whoever is further behind than the scale goes lies at its lower edge', () => {
  expect(rankScale(20).y(85)).toBe(rankScale(20).y(20));
  const { y, ticks } = gapScale(-73);
  expect(ticks).toEqual([0, -20, -40, -60, -80]);
  expect(y(-900)).toBe(y(-80));
});

test('of many heads every second or third has room, and always the last', () => {
  const heads = (count: number) =>
    Array.from({ length: count }, (_, index) => roomFor(count, index, 6) ?? 'all');
  expect(heads(6).every((one) => one === 'all')).toBe(true);
  expect(heads(8)).toEqual(['wide', 'all', 'wide', 'all', 'wide', 'all', 'wide', 'all']);
  expect(heads(24).slice(-5)).toEqual(['all', 'none', 'wide', 'none', 'all']);
});

test('labels are never nearer to each other than is asked, keep their order, and none goes out below', () => {
  const heights = fc.array(fc.integer({ min: 0, max: HEIGHT }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(heights, (found) => {
      const placed = spread(
        found.map((y) => ({ y })),
        15,
        HEIGHT,
      ).map(({ y }) => y);
      const sorted = placed.toSorted((a, b) => a - b);
      expect(sorted.at(-1)).toBeLessThanOrEqual(HEIGHT);
      for (const [index, y] of sorted.entries())
        if (index > 0) expect(y - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(15);
      for (const [index, y] of found.entries())
        for (const [other, another] of found.entries())
          if (y < another) expect(placed[index]).toBeLessThan(placed[other] ?? 0);
    }),
  );
});
