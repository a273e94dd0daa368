import { expect, test } from 'vitest';
import { type LapTime, printClock, printLapTime, readLapTime } from './laptime.ts';

test.each([
  ['1:23.889', 83_889],
  ['45.000', 45_000],
  ['45', 45_000],
  ['90', 90_000],
  ['2:00', 120_000],
  ['2:03:04.5', 7_384_500],
  ["3:43'26.017", 13_406_017],
  ['3h43:26.017', 13_406_017],
  ["1'23.8", 83_800],
  ['0.05', 50],
  ['1:59:59.999', 7_199_999],
  ['59:59', 3_599_000],
  ['120:00', 7_200_000],
  ['0', 0],
])('%s is a time of %i ms', (text, milliseconds) => {
  expect(readLapTime(text)).toBe(milliseconds);
});

test.each([
  '1:60',
  '1:60:00',
  '1:5',
  '1:005',
  '1:23.8891',
  '1:23.',
  '1:3x.442',
  '-1:00',
  '+1.442',
  '1 lap',
  '1h23',
  '1:2:3:4',
  '1:23,889',
  '123456',
  '1234:00',
  '1234:00:00',
  '',
  ' 45',
  '45s',
])('%j is no time', (text) => {
  expect(readLapTime(text)).toBeUndefined();
});

test.each([
  [0, '0.000'],
  [50, '0.050'],
  [45_000, '45.000'],
  [59_999, '59.999'],
  [60_000, '1:00.000'],
  [83_889, '1:23.889'],
  [3_599_999, '59:59.999'],
  [3_600_000, '1:00:00.000'],
  [7_384_500, '2:03:04.500'],
  [90_061_001, '25:01:01.001'],
])('%i ms are printed as %s', (milliseconds, text) => {
  expect(printLapTime(milliseconds as LapTime)).toBe(text);
});

test.each([
  [45_999, '45'],
  [2_078_703, '34:38'],
  [12_308_873, '3:25:08'],
])('a clock shows %i ms as %s', (milliseconds, text) => {
  expect(printClock(milliseconds as LapTime)).toBe(text);
});
