import { expect, test } from 'vitest';
import { normalFrom, normalQuantile } from './normal.ts';
import { fillRandom } from './random.ts';

const numbers = (seed: number, season: number, many = 8) => {
  const into = new Uint32Array(many);
  fillRandom(into, seed, season);
  return [...into];
};

test('each season of each seed has numbers of its own, however large the seed', () => {
  const seasons = [0, 1, 2, 2 ** 32, 2 ** 53 - 1].flatMap((season) =>
    [0, 1, 2 ** 32, 2 ** 53 - 1].map((seed) => numbers(seed, season).join()),
  );
  expect(new Set(seasons).size).toBe(20);
  expect(numbers(1, 7, 3)).toEqual(numbers(1, 7).slice(0, 3));
});

test('the numbers of all seasons spread evenly, each of them and from season to season', () => {
  const highest = Array.from({ length: 4000 }, (_, season) => numbers(9, season, 4))
    .flat()
    .map((one) => one >>> 28);
  for (const some of Map.groupBy(highest, (bits) => bits).values())
    expect(Math.abs(some.length - 1000)).toBeLessThan(150);
});

test('the quantile is that of the normal distribution', () => {
  for (const [share, value] of [
    [0.5, 0],
    [0.975, 1.959964],
    [0.001, -3.090232],
    [0.9772499, 2],
  ] as const)
    expect(normalQuantile(share)).toBeCloseTo(value, 5);
});

test('normal numbers have the mean, the spread and the tails of the distribution', () => {
  const drawn = Array.from({ length: 20_000 }, (_, season) => normalFrom(numbers(4, season, 1)[0] ?? 0));
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const spread = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length);
  expect(mean).toBeCloseTo(0, 1);
  expect(spread).toBeCloseTo(1, 1);
  expect(drawn.filter((one) => one > 1.959964).length / drawn.length).toBeCloseTo(0.025, 2);
});
