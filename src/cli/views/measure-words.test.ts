import { expect, test } from 'vitest';
import { documentSchema } from '#core/documents/document.schema';
import type { Season } from '#core/season/season';
import { changeFrom, drivers, entries, rounds, rules, season as seasonOf } from '../../../test/board.ts';
import { measureWords } from './measure-words.ts';

/** What a decision with this measure does, in words. */
function words(measure: object, season?: Season): readonly string[] {
  const decision = {
    document: 1,
    kind: 'decision',
    posted: '2026-05-09',
    by: 'stewards',
    for: 'spa',
    facts: 'A.',
  };
  const read = documentSchema.parse({ ...decision, measures: [measure] });
  return read.kind === 'decision' ? (read.measures ?? []).map((one) => measureWords(one, season)) : [];
}

test.each([
  [{ takeLaps: 1, car: '7' }, '1 lap taken from #7 in the race'],
  [{ takeLaps: 2, car: '7' }, '2 laps taken from #7 in the race'],
  [{ dropPlaces: 1, car: '7', session: 'qualifying' }, '#7 drops 1 place in the qualifying'],
  [{ grid: 1, car: '7' }, '#7 drops 1 place on the grid'],
  [{ grid: 5, car: '7' }, '#7 drops 5 places on the grid'],
  [{ points: -1, title: 'gt-teams', contender: '7' }, '−1 point in gt-teams for 7'],
  [{ points: 2.5, title: 'gt-teams', contender: '7' }, '+2.5 points in gt-teams for 7'],
])('one is one, and more are several: %j', (measure, said) => {
  expect(words(measure)).toEqual([said]);
});

test('a relegated car goes to the end of its class', () => {
  expect(words({ relegate: '7' })).toEqual(['#7 moved to the end of its class in the race']);
});

test('titles and contenders have their names, where the season is known', () => {
  const season = seasonOf(rules(), rounds('fuji'), drivers({ Yu: { name: 'Yu Lam', also: 'Y. Yu' } }), {
    ...entries({ GT: { 90: ['Yu'] } }),
    teams: { AAI: { name: 'AAI-Rstrada' } },
    entries: { GT: { 90: { team: 'AAI' } } },
  });
  const said = (measure: object) => words(measure, season)[0]?.replaceAll('\u00a0', ' ');
  expect(said({ points: -3, title: 'gt-teams', contender: '90' })).toBe(
    '−3 points in GT Teams for #90 AAI-Rstrada',
  );
  expect(said({ bar: 'Y. Yu', title: 'gt-drivers' })).toBe('Yu Lam scores nothing in GT Drivers');
  expect(said({ activate: 5, of: 'points', title: 'gt-teams', contender: '90' })).toBe(
    'the points that document 5 left open take effect for #90 AAI-Rstrada in GT Teams',
  );
});

test('an entry has the number that is now on its car', () => {
  const season = seasonOf(
    rules(),
    rounds('fuji', 'sepang'),
    entries({ GT: { 90: ['Yu'] } }),
    changeFrom('sepang', { number: '90', becomes: '99' }),
  );
  const said = words({ points: -3, title: 'gt-teams', contender: '90' }, season)[0];
  expect(said?.replaceAll('\u00a0', ' ')).toBe('−3 points in GT Teams for #99 Car 90');
});

test('a penalty is for a driver, in a car, or for a car', () => {
  expect(words({ penalty: 'reprimand', driver: 'Yu', car: '7' })).toEqual(['reprimand for Yu in #7']);
  expect(words({ penalty: 'reprimand', driver: 'Yu' })).toEqual(['reprimand for Yu']);
  expect(words({ penalty: 'fine', car: '7', amount: '500 EUR' })).toEqual(['fine of 500 EUR for #7']);
});

test('what becomes of one measure among several says which', () => {
  expect(words({ serve: 5, of: 'grid' })).toEqual(['the grid penalty that document 5 left open is served']);
  expect(words({ lift: 5, of: 2 })).toEqual(['measure 2 that document 5 left open is lifted']);
});
