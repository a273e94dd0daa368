import { expect, test } from 'vitest';
import { ZONES } from './zones.ts';

test('every zone that is listed has hours, and every one that has hours is listed', () => {
  for (const zone of ZONES) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  const known = Intl.supportedValuesOf('timeZone').filter(
    (zone) => zone.includes('/') && !zone.startsWith('Etc/'),
  );
  expect(known.filter((zone) => !ZONES.has(zone))).toEqual([]);
});

test('zones go by every name that people know', () => {
  for (const zone of [
    'Asia/Seoul',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'America/Indiana/Indianapolis',
    'US/Eastern',
    'UTC',
  ])
    expect(ZONES.has(zone)).toBe(true);
  expect(ZONES.has('Asia/Soul')).toBe(false);
});
