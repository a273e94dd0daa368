import { describe, expect, test } from 'vitest';
import { CONDENSED, RELEASE } from '../../../test/f1db-file.ts';
import { boardDocuments } from './board-documents.ts';
import { readF1db } from './read-f1db.ts';

const SERIES = { series: 'Grand Prix Cup', organiser: 'The Club', class: 'GP', source: 'FILE' };

function documentsOf(file: unknown, kind: string) {
  const read = readF1db(JSON.stringify(file));
  const season = read.ok ? read.value.get(1971) : undefined;
  return (season === undefined ? [] : boardDocuments(season, SERIES))
    .map(({ day, body }) => ({ day, ...body }))
    .filter((document) => document.kind === kind);
}
const resultsOf = (session: string, race: string) =>
  documentsOf(CONDENSED, 'classification').find(
    (document) => 'session' in document && document.session === session && document.for === race,
  );

describe('the season of a file', () => {
  test('has its name, its rounds and its drivers by their names, each document with its source', () => {
    expect(documentsOf(CONDENSED, 'season')).toMatchObject([
      {
        day: '1971-01-01',
        series: 'Grand Prix Cup',
        year: 1971,
        organiser: 'The Club',
        sources: ['FILE'],
        reconstructed: true,
      },
    ]);
    expect(documentsOf(RELEASE, 'calendar')).toMatchObject([
      {
        rounds: {
          'old-town': { race: 'I Old Town Grand Prix', short: 'Old Town', date: '1971-05-02' },
          'new-town': { race: 'New Town' },
        },
      },
    ]);
    expect(documentsOf(RELEASE, 'drivers')).toMatchObject([
      { drivers: { 'Bób Roe': { ids: { f1db: 'bob-roe' } }, 'Cid Doe': { ids: { f1db: 'cid-doe' } } } },
    ]);
  });

  test('says of a round without a sprint, in a season with sprints, which sessions are held', () => {
    const [calendar] = documentsOf(CONDENSED, 'calendar');
    expect(calendar).toMatchObject({ rounds: { 'old-town': { sessions: ['qualifying', 'race'] } } });
    expect(calendar).not.toHaveProperty(['rounds', 'new-town', 'sessions']);
  });

  test('says nothing of sessions where no round has a sprint, or nobody knows yet', () => {
    const [first, second] = CONDENSED['1971'].races;
    const sessionsIn = (races: object) => {
      const [calendar] = documentsOf({ '1971': { races } }, 'calendar');
      return JSON.stringify(calendar).match(/sessions/g)?.length ?? 0;
    };
    expect(sessionsIn([first, { ...second, spr: [] }])).toBe(0);
    expect(sessionsIn([first, second])).toBe(1);
    expect(sessionsIn([{ ...first, res: [] }, second])).toBe(0);
  });

  test('has a chassis and an engine for a constructor, of one name where one made both', () => {
    const [opening] = documentsOf(CONDENSED, 'entry-list');
    expect(opening).toMatchObject({
      cars: { 'Alpha-Omega': { chassis: 'Alpha', engine: 'Omega' }, Beta: { chassis: 'Beta' } },
      entries: { GP: { 1: { car: 'Alpha-Omega' }, 2: { car: 'Beta' } } },
    });
  });
});

describe('a race', () => {
  test('has drivers who shared a car in one crew, and a second car of one number by itself', () => {
    const crews = documentsOf(CONDENSED, 'entry-list').map((list) => 'crews' in list && list.crews);
    expect(crews).toEqual([
      false,
      { 1: ['Ann Lee'], 2: ['Bob Roe', 'Cid Doe'], 3: ['Dee Fox'] },
      { 1: ['Ann Lee'], 2: ['Bob Roe'], 3: ['Dee Fox'], '3bis': ['Eva Gil'] },
    ]);
  });

  test('has places, laps, times and gaps as the file has them, and why a car has none', () => {
    expect(resultsOf('race', 'old-town')).toMatchObject({
      day: '1971-05-02',
      run: 50,
      results: [
        { car: '1', place: { from: 1, to: 1 }, laps: 50, time: 5_400_500 },
        { car: '2', place: { from: 2, to: 2 }, gap: '+10.000' },
        { car: '3', out: 'Ret', laps: 12, reason: 'Engine' },
      ],
      fastestLap: [
        { car: '1', driver: 'Ann Lee' },
        { car: '3', driver: 'Dee Fox' },
      ],
    });
    expect(resultsOf('race', 'new-town')).toMatchObject({
      results: [{}, {}, { car: '3', out: 'DNS' }, { car: '3bis', out: 'DSQ', reason: 'Underweight' }],
      fastestLap: [{ car: '3bis', driver: 'Eva Gil' }],
    });
  });

  test('has the pole, and the sprint before it', () => {
    expect(resultsOf('qualifying', 'old-town')).toMatchObject({
      complete: false,
      results: [{ car: '2', place: { from: 1, to: 1 }, driver: 'Bob Roe' }],
    });
    expect(resultsOf('qualifying', 'new-town')).toBeUndefined();
    expect(resultsOf('sprint', 'new-town')).toMatchObject({ results: [{ car: '2' }, { car: '1' }] });
    expect(resultsOf('sprint', 'old-town')).toBeUndefined();
  });
});

test('a position is a place where it is one in digits', () => {
  const [race, ...others] = CONDENSED['1971'].races;
  const placed = (position: string) => {
    const res = [{ ...race?.res[0], position }];
    const file = { '1971': { races: [{ ...race, res }, ...others] } };
    const raced = documentsOf(file, 'classification').find(
      (each) => 'session' in each && each.session === 'race',
    );
    return raced !== undefined && 'results' in raced ? raced.results[0] : undefined;
  };
  expect(placed('3')).toMatchObject({ place: { from: 3, to: 3 } });
  for (const odd of ['1e3', '0x10', '99999']) expect(placed(odd)).not.toHaveProperty('place');
});
