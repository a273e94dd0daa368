import { expect, test } from 'vitest';
import { documentSchema } from '#core/documents/document.schema';
import { measureWords } from './measure-words.ts';

/** What a decision with this measure does, in words. */
function words(measure: object): readonly string[] {
  const decision = {
    document: 1,
    kind: 'decision',
    posted: '2026-05-09',
    by: 'stewards',
    for: 'spa',
    facts: 'A.',
  };
  const read = documentSchema.parse({ ...decision, measures: [measure] });
  return read.kind === 'decision' ? (read.measures ?? []).map(measureWords) : [];
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
