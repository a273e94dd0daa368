import { expect, test } from 'vitest';
import { lapsOf, type WrittenLap } from '../../../test/laps.ts';
import { clockOf } from './clock.ts';
import { UNKNOWN } from './sheet.ts';

const dark = (time: number | undefined, more: WrittenLap = {}): WrittenLap => ({
  ...(time === undefined ? {} : { time }),
  elapsed: Number.NaN,
  ...more,
});
const seconds = (clock: Int32Array) => [...clock].map((time) => (time === UNKNOWN ? '?' : time / 1000));

test('a lap ends when the file says, or its own time after the one before', () => {
  const laps = [60, dark(61, { lap: 2 }), { time: 62, elapsed: 183, lap: 3 }];
  expect(seconds(clockOf(lapsOf(laps)))).toEqual([60, 121, 183]);
});

test('nobody knows when, behind a lap without a time or one that is missing', () => {
  const gap = [60, dark(undefined, { lap: 2 }), dark(61, { lap: 3 }), { time: 60, elapsed: 300, lap: 4 }];
  expect(seconds(clockOf(lapsOf(gap)))).toEqual([60, '?', '?', 300]);
  expect(seconds(clockOf(lapsOf([60, dark(60, { lap: 3 })])))).toEqual([60, '?']);
});

test('the first lap may be timed from the garage: it begins no clock', () => {
  expect(seconds(clockOf(lapsOf([dark(500), dark(60), dark(61)])))).toEqual(['?', '?', '?']);
});

test('where the laps tell no clock it is counted back from the end of the last', () => {
  const laps = [dark(500), dark(60), dark(61)];
  expect(seconds(clockOf(lapsOf(laps), 191_000))).toEqual([70, 130, 191]);
  expect(seconds(clockOf(lapsOf([dark(60), dark(undefined), dark(61)]), 200_000))).toEqual(['?', 139, 200]);
  expect(seconds(clockOf(lapsOf([dark(60), dark(61, { lap: 3 })]), 200_000))).toEqual(['?', 200]);
  expect(seconds(clockOf(lapsOf([60, 61]), 500_000))).toEqual([60, 121]);
});
