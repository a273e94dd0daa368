import { expect, test } from 'vitest';
import { emptySeason } from '#core/season/fold';
import { becauseText, checkText } from './rule-words.ts';

test.each([
  [{ every: 'crew', drivers: { atLeast: 2, atMost: 3 } }, 'each crew: 2 to 3 drivers'],
  [{ every: 'crew', drivers: { atMost: 1 } }, 'each crew: at most 1 driver'],
  [
    { every: 'crew', graded: [{ as: ['Bronze'], drivers: { atLeast: 1 } }] },
    'each crew: at least 1 Bronze driver',
  ],
  [
    { every: 'crew', graded: [{ as: ['Gold', 'Platinum'], drivers: { atMost: 2 } }] },
    'each crew: at most 2 Gold or Platinum drivers',
  ],
  [
    { every: 'crew', of: ['GT'], length: { atLeast: { of: 'time', minutes: 480 } }, drivers: { atLeast: 3 } },
    'each crew in GT, in a race of at least 8 h: at least 3 drivers',
  ],
  [{ every: 'pit stop', people: { atMost: 1 } }, 'each tyre change: at most 1 person'],
  [{ every: 'pit stop', people: { atMost: 2 } }, 'each tyre change: at most 2 people'],
  [{ every: 'race', stops: { atLeast: 1 } }, 'each race: at least 1 stop'],
  [
    {
      every: 'drive',
      of: ['GT'],
      grades: ['Bronze'],
      crew: { drivers: { atLeast: 3 }, graded: [{ as: ['Bronze'], drivers: { atMost: 1 } }] },
      time: { atLeast: 5_400_000 },
    },
    'each Bronze driver in GT, in a crew with at least 3 drivers and at most 1 Bronze driver: at least 1 h 30 min of driving',
  ],
] as const)('one is one, and more are several: %j', (check, said) => {
  expect(checkText(check as Parameters<typeof checkText>[0])).toBe(said);
});

test.each([
  [[], [], 'nobody Bronze, at least 1 wanted'],
  [['Yu'], [], 'Yu Bronze, at least 1 wanted'],
  [[], ['Yu', 'Hai'], 'nobody Bronze, grade of Yu and Hai unknown, at least 1 wanted'],
])('drivers of a grade are named, and whose grade is unknown: %j %j', (found, unknown, said) => {
  const because = { code: 'graded', as: ['Bronze'], found, unknown, wanted: { atLeast: 1 } };
  expect(becauseText(emptySeason, because as Parameters<typeof becauseText>[1])).toBe(said);
});

test.each([
  [undefined, ['Yu'], 'driving time unknown'],
  [3_600_000, [], 'drove 1:00:00.000, at least 1 h 30 min wanted'],
  [3_600_000, ['Yu'], 'drove 1:00:00.000, at least 1 h 30 min wanted, grade of Yu unknown'],
])('a drive is told by its time, and by whose grade is unknown: %j %j', (found, unknown, said) => {
  const because = { code: 'drive', found, unknown, wanted: { atLeast: 5_400_000 } };
  expect(becauseText(emptySeason, because as Parameters<typeof becauseText>[1])).toBe(said);
});
