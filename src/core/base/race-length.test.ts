import { expect, test } from 'vitest';
import { isOfLength, printRaceLength, readRaceLength } from './race-length.ts';

test.each([
  ['3 h', { of: 'time', minutes: 180 }],
  ['2 h 40 min', { of: 'time', minutes: 160 }],
  ['90 min', { of: 'time', minutes: 90 }],
  ['24h', { of: 'time', minutes: 1440 }],
  ['1000 km', { of: 'distance', kilometres: 1000 }],
  ['1812.5 km', { of: 'distance', kilometres: 1812.5 }],
  ['65 laps', { of: 'laps', laps: 65 }],
  ['1 lap', { of: 'laps', laps: 1 }],
])('the length of a race is a time, a distance or laps: %s', (written, length) => {
  expect(readRaceLength(written)).toEqual(length);
});

test.each(['', '0 h', '0 km', '3', 'h', '1.5 laps', '3 hours', '-3 h', '3 h 3'])(
  '%j is no length',
  (written) => {
    expect(readRaceLength(written)).toBeUndefined();
  },
);

test.each([
  [{ of: 'time', minutes: 160 }, '2 h 40 min'],
  [{ of: 'time', minutes: 180 }, '3 h'],
  [{ of: 'time', minutes: 45 }, '45 min'],
  [{ of: 'distance', kilometres: 1000 }, '1000 km'],
  [{ of: 'laps', laps: 1 }, '1 lap'],
  [{ of: 'laps', laps: 65 }, '65 laps'],
] as const)('it is printed as it is read: %j', (length, said) => {
  expect(printRaceLength(length)).toBe(said);
  expect(readRaceLength(said)).toEqual(length);
});

test.each([
  ['6 h', '6 h', undefined, true],
  ['6 h', '6 h', '8 h', true],
  ['8 h', '6 h', '8 h', false],
  ['359 min', '6 h', undefined, false],
  ['1812 km', '1000 km', undefined, true],
  ['1812 km', undefined, '1812 km', false],
  ['60 laps', undefined, '61 laps', true],
  ['1812 km', '1 h', undefined, false],
  ['6 h', '6 h', '1812 km', false],
])(
  'a length is held against lengths of its own kind alone: %s, from %s, under %s',
  (length, atLeast, under, is) => {
    const read = (written: string | undefined) => (written === undefined ? written : readRaceLength(written));
    expect(isOfLength(read(length), { atLeast: read(atLeast), under: read(under) })).toBe(is);
  },
);

test('a length that nobody knows is of no length', () => {
  expect(isOfLength(undefined, { atLeast: readRaceLength('1 h') })).toBe(false);
});
