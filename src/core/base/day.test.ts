import { expect, test } from 'vitest';
import {
  type Day,
  dayNumber,
  dayOf,
  isBefore,
  type Moment,
  momentAfter,
  nextDay,
  readDay,
  readMoment,
} from './day.ts';
import type { LapTime } from './laptime.ts';

test.each([
  '2014-01-31',
  '2014-02-28',
  '2012-02-29',
  '2000-02-29',
  '2014-03-31',
  '2014-04-30',
  '2014-05-31',
  '2014-06-30',
  '2014-07-31',
  '2014-08-31',
  '2014-09-30',
  '2014-10-31',
  '2014-11-30',
  '2014-12-31',
  '2014-07-01',
])('%s is a day', (text) => {
  expect(readDay(text)).toBe(text);
});

test.each([
  '2014-01-32',
  '2014-02-29',
  '1900-02-29',
  '2100-02-29',
  '2012-02-30',
  '2014-03-32',
  '2014-04-31',
  '2014-05-32',
  '2014-06-31',
  '2014-07-32',
  '2014-08-32',
  '2014-09-31',
  '2014-10-32',
  '2014-11-31',
  '2014-12-32',
  '2014-00-10',
  '2014-13-10',
  '2014-07-00',
  '2014-7-20',
  '20 July 2014',
  '2014-07-20T15:00',
  'x2014-07-20',
  '12014-07-20',
  '',
])('%j is no day', (text) => {
  expect(readDay(text)).toBeUndefined();
});

test.each([
  '2014-07-20',
  '2014-07-20T00:00',
  '2014-07-20T09:59',
  '2014-07-20T15:00',
  '2014-07-20T19:30',
  '2014-07-20T23:59:59',
])('%s is a moment', (text) => {
  expect(readMoment(text)).toBe(text);
});

test.each([
  '2014-07-20T24:00',
  '2014-07-20T15:60',
  '2014-07-20T15:00:60',
  '2014-07-20T30:00',
  '2014-07-20T15',
  '2014-07-20T',
  '2014-07-20T15:00T15:00',
  '2014-07-20T15:00Z',
  '2014-07-20Tx15:00',
  '2014-07-20 15:00',
  '2014-02-29T15:00',
  'T15:00',
  '',
])('%j is no moment', (text) => {
  expect(readMoment(text)).toBeUndefined();
});

test('the day of a moment is its date', () => {
  expect(dayOf('2014-07-20T15:00' as Moment)).toBe('2014-07-20');
  expect(dayOf('2014-07-20' as Day)).toBe('2014-07-20');
});

test.each([
  ['2014-07-19', '2014-07-20', true],
  ['2014-07-20', '2014-07-20', false],
  ['2014-07-20', '2014-07-19', false],
  ['2014-07-20T14:59', '2014-07-20T15:00', true],
  ['2014-07-20T15:00', '2014-07-20T15:00', false],
  ['2014-07-20T15:00', '2014-07-20T15:00:30', false],
  ['2014-07-20', '2014-07-20T15:00', false],
  ['2014-07-20T15:00', '2014-07-20', false],
  ['2014-07-19T23:59', '2014-07-20', true],
])('%s lies before %s as far as both are known: %s', (a, b, before) => {
  expect(isBefore(a as Moment, b as Moment)).toBe(before);
});

test.each([
  ['2014-07-20', '2014-07-21'],
  ['2014-07-31', '2014-08-01'],
  ['2014-02-28', '2014-03-01'],
  ['2016-02-28', '2016-02-29'],
  ['2014-12-31', '2015-01-01'],
  ['0999-12-31', '1000-01-01'],
])('after %s comes %s', (day, next) => {
  expect(nextDay(day as Day)).toBe(next);
});

test.each([
  ['2014-07-20T18:00', 30, '2014-07-20T18:30'],
  ['2014-07-20T23:45', 30, '2014-07-21T00:15'],
  ['2014-12-31T23:00', 60, '2015-01-01T00:00'],
  ['2014-07-20T18:00:15', 30, '2014-07-20T18:30:15'],
  ['2014-07-20T18:00:30', 0.5, '2014-07-20T18:01'],
  ['2014-07-20T12:00', 96 * 60, '2014-07-24T12:00'],
  ['2014-07-20', 30, undefined],
])('%s and %d minutes is %s', (moment, minutes, later) => {
  expect(momentAfter(moment as Moment, (minutes * 60_000) as LapTime)).toBe(later);
});

test('days are counted through every length of month and year', () => {
  let day = '1899-12-30' as Day;
  let counted = dayNumber(day);
  while (day < '2101-03-02') {
    day = nextDay(day);
    counted++;
    if (dayNumber(day) !== counted) throw new Error(`${day} is not the day after`);
  }
  expect(dayNumber('2014-12-07' as Day) - dayNumber('2014-07-20' as Day)).toBe(140);
});
