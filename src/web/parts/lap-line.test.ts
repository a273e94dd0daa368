import { describe, expect, test } from 'vitest';
import { UNKNOWN } from '#core/timing/sheet';
import { lapLine, namedLaps, percent } from './lap-line.ts';

const line = (values: readonly number[], from = 0, until = values.length) =>
  lapLine(Int32Array.from(values), from, until);

describe('a line over laps', () => {
  test('goes on as long as nothing changes, and turns where something does', () => {
    expect(line([3, 3, 3, 1, 1, 2])).toBe('M0 3h2l1-2h1l1 1');
    expect(line([1, 2, 3])).toBe('M0 1l1 1l1 1');
    expect(line([5])).toBe('M0 5');
  });

  test('goes straight over what is unknown, and begins with what is known', () => {
    expect(line([UNKNOWN, 2, UNKNOWN, 2, UNKNOWN, UNKNOWN, 4])).toBe('M1 2h2l3 2');
    expect(line([UNKNOWN, UNKNOWN])).toBe('');
  });

  test('is of some of the laps', () => {
    expect(line([3, 3, 4, 4, 5], 2, 4)).toBe('M2 4h1');
  });
});

test('so many laps are named as have room, and always the last', () => {
  expect(namedLaps(4)).toEqual([1, 2, 3, 4]);
  expect(namedLaps(11)).toEqual([2, 4, 6, 8, 10, 11]);
  expect(namedLaps(212)).toEqual([50, 100, 150, 212]);
  expect(namedLaps(311)).toEqual([50, 100, 150, 200, 250, 311]);
  expect(namedLaps(9000)).toEqual([9000]);
});

test('a share is a percentage, as fine as anybody sees', () => {
  expect([0, 1 / 3, 1].map(percent)).toEqual(['0%', '33.33%', '100%']);
});
