import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from '#core/base/day';
import { ZONES } from '#core/base/zones';
import { inUtc } from './clock.ts';

const utc = (moment: string, zone: string) => inUtc(moment as Moment, zone);

describe('a moment on the clock of a place is in UTC', () => {
  test.each([
    ['2014-07-20T15:00', 'Asia/Seoul', '2014-07-20T06:00'],
    ['2014-12-07T13:00', 'Asia/Kuala_Lumpur', '2014-12-07T05:00'],
    ['2015-01-01T00:30', 'Asia/Tokyo', '2014-12-31T15:30'],
    ['2022-01-29T13:40', 'America/New_York', '2022-01-29T18:40'],
    ['2024-06-15T16:00', 'Europe/Paris', '2024-06-15T14:00'],
    ['2024-06-15T16:00:30', 'Europe/Paris', '2024-06-15T14:00:30'],
    ['2014-03-01T09:00', 'Asia/Kathmandu', '2014-03-01T03:15'],
    ['2014-03-01T09:00', 'UTC', '2014-03-01T09:00'],
  ])('%s in %s is %s', (moment, zone, said) => {
    expect(utc(moment, zone)).toBe(said);
  });

  test.each([
    ['summer', '2014-03-30T00:59', '2014-03-30T00:59'],
    ['summer', '2014-03-30T02:00', '2014-03-30T01:00'],
    ['winter', '2014-10-26T00:59', '2014-10-25T23:59'],
    ['winter', '2014-10-26T02:00', '2014-10-26T02:00'],
  ])('before and after the clocks of London change for %s: %s is %s', (_, moment, said) => {
    expect(utc(moment, 'Europe/London')).toBe(said);
  });

  test('an hour that comes twice is the first', () => {
    expect(utc('2014-10-26T01:30', 'Europe/London')).toBe('2014-10-26T00:30');
    expect(utc('2014-11-02T01:30', 'America/New_York')).toBe('2014-11-02T05:30');
    expect(utc('2014-04-06T01:45', 'Australia/Lord_Howe')).toBe('2014-04-05T14:45');
  });

  test('an hour that is left out is as much later', () => {
    expect(utc('2014-03-30T01:30', 'Europe/London')).toBe('2014-03-30T01:30');
    expect(utc('2014-03-09T02:30', 'America/New_York')).toBe('2014-03-09T07:30');
  });

  test('where zone or time is unknown, nothing is', () => {
    expect(utc('2014-07-20T15:00', 'Asia/Soul')).toBeUndefined();
    expect(utc('2014-07-20', 'Asia/Seoul')).toBeUndefined();
    expect(utc('9999-12-31T23:00', 'America/New_York')).toBeUndefined();
  });
});

test('what a clock shows at an instant is that instant, or an hour before, as clocks go back', () => {
  const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (date, zone) => {
      const at = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
      const clock = new Intl.DateTimeFormat('sv', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      const shown = clock.format(at).replace(' ', 'T');
      const found = new Date(`${utc(shown, zone)}Z`);
      expect(clock.format(found).replace(' ', 'T')).toBe(shown);
      expect(found.getTime()).toBeLessThanOrEqual(at.getTime());
      expect(at.getTime() - found.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
    }),
    { numRuns: 1_000 },
  );
});
