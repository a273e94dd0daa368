import { expect, test } from 'vitest';
import { checkText } from './rule-words.ts';

test.each([
  [{ every: 'crew', drivers: { atLeast: 2, atMost: 3 } }, 'each crew: 2 to 3 drivers'],
  [{ every: 'crew', drivers: { atMost: 1 } }, 'each crew: at most 1 driver'],
  [{ every: 'crew', graded: { atLeast: 1, of: ['Bronze'] } }, 'each crew: at least 1 Bronze driver'],
  [
    { every: 'crew', graded: { atLeast: 2, of: ['Bronze', 'Silver'] } },
    'each crew: at least 2 Bronze or Silver drivers',
  ],
  [{ every: 'pit stop', people: { atMost: 1 } }, 'each tyre change: at most 1 person'],
  [{ every: 'pit stop', people: { atMost: 2 } }, 'each tyre change: at most 2 people'],
  [{ every: 'race', stops: { atLeast: 1 } }, 'each race: at least 1 stop'],
] as const)('one is one, and more are several: %j', (check, said) => {
  expect(checkText(check as Parameters<typeof checkText>[0])).toBe(said);
});
