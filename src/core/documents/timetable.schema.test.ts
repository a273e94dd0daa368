import { expect, test } from 'vitest';
import { documentSchema } from './document.schema.ts';
import { timetable } from './timetable.schema.ts';

const issues = (said: unknown) =>
  timetable.safeParse(said).error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`) ?? [];

test('a time alone is when a session starts', () => {
  expect(timetable.parse({ race: '2014-07-20T15:00' })).toEqual({ race: { starts: '2014-07-20T15:00' } });
});

test('a session may be known by its day alone', () => {
  expect(issues({ qualifying: '2014-07-19', race: { starts: '2014-07-20', ends: '2014-07-21' } })).toEqual(
    [],
  );
});

test('no session ends before it starts, or as it does', () => {
  for (const ends of ['2014-07-20T14:59', '2014-07-20T15:00', '2014-07-19'])
    expect(issues({ race: { starts: '2014-07-20T15:00', ends } })).toEqual([
      'race/ends: a time after that at which it starts',
    ]);
  expect(issues({ race: { starts: '2014-07-20T23:00', ends: '2014-07-21T01:30' } })).toEqual([]);
});

test('a timetable has a session', () => {
  expect(issues({})).toEqual([': at least one session']);
});

test('a bulletin with a timetable says of which round', () => {
  const said = { document: 1, kind: 'bulletin', posted: '2014-07-19', by: 'office' };
  const read = documentSchema.safeParse({ ...said, timetable: { race: '2014-07-20T15:00' } });
  expect(read.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
    ['for', 'the round of the timetable'],
  ]);
});
