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
