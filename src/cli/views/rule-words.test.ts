import { expect, test } from 'vitest';
import { checkText, lengthText } from './rule-words.ts';

test.each([
  [{ every: 'crew', drivers: { atLeast: 2, atMost: 3 } }, 'each crew: 2 to 3 drivers'],
  [{ every: 'crew', drivers: { atMost: 1 } }, 'each crew: at most 1 driver'],
  [{ every: 'pit stop', people: { atMost: 1 } }, 'each tyre change: at most 1 person'],
  [{ every: 'pit stop', people: { atMost: 2 } }, 'each tyre change: at most 2 people'],
  [{ every: 'race', stops: { atLeast: 1 } }, 'each race: at least 1 stop'],
] as const)('one is one, and more are several: %j', (check, said) => {
  expect(checkText(check as Parameters<typeof checkText>[0])).toBe(said);
});

test.each([
  [{ of: 'time', minutes: 160 }, '2 h 40 min'],
  [{ of: 'distance', kilometres: 1000 }, '1000 km'],
  [{ of: 'laps', laps: 1 }, '1 lap'],
] as const)('the length of a race: %j', (length, said) => {
  expect(lengthText(length)).toBe(said);
});
