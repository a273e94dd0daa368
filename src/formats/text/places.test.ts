import { expect, test } from 'vitest';
import { placesIn } from './places.ts';

test('places count lines by any line end, and columns from 1', () => {
  const placeOf = placesIn('a\nbc\r\nd\re');
  expect([0, 1, 2, 3, 6, 8, 99].map(placeOf).map(({ line, column }) => `${line}:${column}`)).toEqual([
    '1:1',
    '1:2',
    '2:1',
    '2:2',
    '3:1',
    '4:1',
    '4:2',
  ]);
});
