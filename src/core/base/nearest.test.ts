import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['sepang', 'sepang'],
  ['Sepang', 'sepang'],
  ['sepan', 'sepang'],
  ['separng', 'sepang'],
  ['zepanf', 'sepang'],
  ['fji', 'fuji'],
  ['shnaghai', 'shanghai'],
  ['fjui', 'fuji'],
  ['ijne', 'inje'],
  ['hsagnhai', 'shanghai'],
])('%s means %s', (text, meant) => {
  expect(nearest(text, ['inje', 'fuji', 'shanghai', 'sepang'])).toBe(meant);
});

test('more than a third of the letters wrong is another word', () => {
  expect(nearest('zapanf', ['sepang'])).toBeUndefined();
  expect(nearest('abc', ['abd'])).toBe('abd');
  expect(nearest('abc', ['ade'])).toBeUndefined();
  expect(nearest('90', ['91'])).toBeUndefined();
  expect(nearest('', ['a'])).toBeUndefined();
  expect(nearest('fjiu', ['fuji'])).toBeUndefined();
  expect(nearest('jufi', ['fuji'])).toBeUndefined();
  expect(nearest('ujfi', ['fuji'])).toBeUndefined();
});

test('of several the nearest is meant, and of two as near the first', () => {
  expect(nearest('sepang', ['seeping', 'sepeng', 'sepong'])).toBe('sepeng');
  expect(nearest('sepang', [])).toBeUndefined();
});

test('texts of over 60 letters are not compared', () => {
  const long = 'x'.repeat(60);
  expect(nearest(long, [`${long.slice(1)}y`])).toBe(`${long.slice(1)}y`);
  expect(nearest(`${long}x`, [`${long}x`, long])).toBeUndefined();
  expect(nearest(long, [`${long}x`])).toBeUndefined();
});

/** Letters to insert, delete, change, or exchange with the next, by the definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [rest, other] = [a.slice(0, -1), b.slice(0, -1)];
  const isExchanged = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    distance(rest, b) + 1,
    distance(a, other) + 1,
    distance(rest, other) + Number(a.at(-1) !== b.at(-1)),
    isExchanged ? distance(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

test('the nearest is the first with the fewest letters wrong, if they are a third at most', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 4 }), (text, candidates) => {
      const near = candidates.filter((one) => distance(text, one) <= text.length / 3);
      const least = Math.min(...near.map((one) => distance(text, one)));
      expect(nearest(text, candidates)).toBe(near.find((one) => distance(text, one) === least));
    }),
    { numRuns: 500 },
  );
});
