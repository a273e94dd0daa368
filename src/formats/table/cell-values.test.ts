import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LapTime, printLapTime } from '#core/base/laptime';
import {
  isClearGap,
  isGap,
  isNothing,
  isNoValue,
  readLaps,
  readNumber,
  readPlace,
  readTime,
} from './cell-values.ts';

describe('a place', () => {
  test.each([
    '3',
    '3.',
    '3.0',
    '3rd',
    'P3',
    'p3',
    '=3',
    '3=',
    'T3',
    'T-3',
    '3e',
    '3ème',
    '3º',
    '3ª',
    '３',
    '第3位',
    '3位',
    ' 3 ',
  ])('%s is third', (text) => {
    expect(readPlace(text)).toBe(3);
  });
  test.each(['', '0', '-3', '3.5', '3/5', 'third', 'DNF', '1:23', '12345', '3 4'])('%j is none', (text) => {
    expect(readPlace(text)).toBeUndefined();
  });
});

describe('the number of a car', () => {
  test.each([
    ['7', '7'],
    ['007', '007'],
    ['#7', '7'],
    ['# 7', '7'],
    ['No. 7', '7'],
    ['Nr.7', '7'],
    ['N°7', '7'],
    ['№ 7', '7'],
    ['T5', 'T5'],
    ['91B', '91B'],
    ['7.0', '7'],
    ['１２', '12'],
  ])('%s is %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
  test.each(['', 'A', '1234567', '7 8', '2024-02-01', '1:23', '7.5', '-7', 'Fastest lap 7', '=A1', '#N/A'])(
    '%j is none',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

describe('laps', () => {
  test.each([
    '92',
    '92.0',
    '92 laps',
    '92 Runden',
    '92 tours',
    '92 giri',
    '92 vueltas',
    '92 voltas',
    '92周',
    '９２',
  ])('%s are 92', (text) => {
    expect(readLaps(text)).toBe(92);
  });
  test.each(['', '-92', '+1 lap', '92.5', '92 km', '1,234', '92/100'])('%j are none', (text) => {
    expect(readLaps(text)).toBeUndefined();
  });
});

describe('a time', () => {
  test.each([
    '1:23.889',
    '01:23.889',
    '0:01:23.889',
    "1'23.889",
    '1’23.889',
    '1´23.889',
    `1'23"889`,
    "1'23''889",
    '1′23″889',
    '1:23,889',
    '1.23,889',
    '1.23.889',
    '1:23:889',
    '1m23.889s',
    '1 min 23.889 s',
    '83.889',
    '83,889',
    '１：２３．８８９',
  ])('%s is 83.889 seconds', (text) => {
    expect(readTime(text)).toBe(83_889);
  });
  test.each([
    ["3:43'26.017", 13_406_017],
    ['3:43:26.017', 13_406_017],
    ['3h43:26.017', 13_406_017],
    ["3h43'26.017", 13_406_017],
    ['3h 43m 26.017s', 13_406_017],
    ['3.43.26,017', 13_406_017],
    ['24:01:23.889', 86_483_889],
    ['1:23', 83_000],
    ['1:23.4', 83_400],
    ['2:00:00', 7_200_000],
  ])('%s is %d milliseconds', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
  test.each([
    '83',
    '83889',
    '1.23',
    '23.8',
    '1:23 (h:mm)',
    '0.000970937',
    '1:75.000',
    '+1:23.889',
    '1 Lap',
    'DNF',
    '',
    '12:3',
  ])('%j is none, or not certainly one', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
  test('is read as it is printed, with any signs', () => {
    const time = fc.integer({ min: 60_000, max: 100 * 3_600_000 });
    fc.assert(
      fc.property(time, (time) => {
        const printed = printLapTime(time as LapTime);
        expect(readTime(printed)).toBe(time);
        expect(readTime(printed.replace('.', ','))).toBe(time);
        expect(readTime(printed.replace(/:(?=\d\d\.)/, "'"))).toBe(time);
      }),
    );
  });
});

describe('a gap', () => {
  test.each([
    '10.537',
    '+10.537',
    '10,537',
    '+0.8',
    '3.2 s',
    "1'09.676",
    '+1:09.676',
    '5 Laps',
    '+1 lap',
    '-1 Lap',
    '1 Lap(s)',
    '2 tours',
    '1 Giro',
    '3 Rdn.',
    '5周',
    '1L',
  ])('%s', (text) => {
    expect(isGap(text)).toBe(true);
  });
  test.each(['', '5', '+5', '1:09 (h:mm)', 'DNF', 'Gearbox', '5 km', '-10.5'])(
    '%j is none, or not certainly one',
    (text) => {
      expect(isGap(text)).toBe(false);
    },
  );
  test('says so of itself by a sign, or in laps', () => {
    expect(['+10.537', '+1:09.676', '5 Laps', '+1 lap'].every(isClearGap)).toBe(true);
    expect(['10.537', '1:09.676', '5'].some(isClearGap)).toBe(false);
  });
});

test('dashes and dots stand where there is nothing', () => {
  expect(['', ' ', '-', '--', '—', '–', '...', 'n/a', 'N/A', '_', '?'].every(isNothing)).toBe(true);
  expect(['0', 'x', '-1', 'Nash'].some(isNothing)).toBe(false);
});

test('errors of a worksheet, and formulas of which no value was kept, are no values', () => {
  expect(['#N/A', '#REF!', '#VALUE!', '####', '=A1+1', '=SUM(B2:B9)'].every(isNoValue)).toBe(true);
  expect(['#7', '=3', 'Team #1', '= 3'].some(isNoValue)).toBe(false);
});
