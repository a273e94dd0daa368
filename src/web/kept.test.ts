import { expect, test } from 'vitest';
import { saysTheSame } from './kept.ts';

test('lists and plain objects say the same when all in them does', () => {
  const told = () => ({ name: 'AAI', cells: [{ result: '1', hasPole: true }, undefined], gap: '' });
  expect(saysTheSame(told(), told())).toBe(true);
  expect(saysTheSame(told(), { ...told(), gap: '−6' })).toBe(false);
  expect(saysTheSame(told(), { ...told(), cells: [{ result: '2', hasPole: true }, undefined] })).toBe(false);
  expect(saysTheSame([1, 2], [1, 2, 3])).toBe(false);
});

test('a key that is left out is not one that says nothing', () => {
  expect(saysTheSame({ number: undefined }, {})).toBe(false);
  expect(saysTheSame({ number: undefined }, { country: undefined })).toBe(false);
});

test('a map, a function, a season with either say the same only when they are the very ones', () => {
  const draw = () => undefined;
  expect(saysTheSame({ draw, of: 1 }, { draw, of: 1 })).toBe(true);
  expect(saysTheSame({ draw }, { draw: () => undefined })).toBe(false);
  expect(saysTheSame({ entries: new Map() }, { entries: new Map() })).toBe(false);
});
