import { describe, expect, test } from 'vitest';
import { CONDENSED, RELEASE } from '../../../test/f1db-file.ts';
import { readF1db } from './read-f1db.ts';

const seasonIn = (file: unknown) => {
  const read = readF1db(JSON.stringify(file));
  return read.ok ? read.value.get(1971) : undefined;
};
const faultIn = (text: string) => {
  const read = readF1db(text);
  return read.ok ? undefined : read.error;
};

describe('a file', () => {
  test('has the same season in either of its forms', () => {
    const [condensed, release] = [seasonIn(CONDENSED), seasonIn(RELEASE)];
    const bare = release?.races.map((race) => ({ ...race, name: undefined, planned: undefined }));
    expect(bare).toEqual(condensed?.races);
    expect(condensed?.races.map(({ key }) => key)).toEqual(['old-town', 'new-town']);
  });

  test('of a release has the names of drivers and Grands Prix, and the laps that were planned', () => {
    const season = seasonIn(RELEASE);
    expect(season?.names.get('bob-roe')).toBe('Bób Roe');
    expect(season?.races[0]).toMatchObject({ name: 'I Old Town Grand Prix', laps: 50, planned: 60 });
  });

  test('tells which races have a sprint, by its result or by its day', () => {
    const [first, second] = RELEASE.races;
    const toCome = { ...second, raceResults: [], sprintRaceResults: [] };
    const told = (...races: readonly object[]) =>
      seasonIn({ ...RELEASE, races })?.races.map(({ hasSprint }) => hasSprint);
    expect(told({ ...first }, { ...second })).toEqual([false, true]);
    expect(told({ ...toCome, sprintRaceDate: '1971-06-05' }, toCome)).toEqual([true, undefined]);
  });

  test('may begin with a byte order mark', () => {
    expect(readF1db(`\uFEFF${JSON.stringify(CONDENSED)}`).ok).toBe(true);
  });
});

describe('what is wrong with a file is told', () => {
  test('where it is no JSON, or another file', () => {
    expect(faultIn('{ "1971": ')).toMatchObject({ code: 'not-json' });
    for (const other of ['[]', '7', 'null', '{ "sessionResult": {} }'])
      expect(faultIn(other)).toMatchObject({ code: 'other-format' });
  });

  test('by the way to the value, for a season with a hole would give other points', () => {
    const race = CONDENSED['1971'].races[0];
    const broken = (change: object) =>
      faultIn(JSON.stringify({ '1971': { races: [race, { ...race, ...change }] } }));
    expect(broken({ date: '1971-02-30' })).toMatchObject({
      at: '1971.races[1].date',
      found: "'1971-02-30'",
    });
    expect(broken({ gp: 7 })).toMatchObject({ at: '1971.races[1]' });
    expect(broken({ res: [{ position: '1', driverNumber: '1' }] })).toMatchObject({
      at: '1971.races[1], line 1',
    });
    const year = { ...RELEASE.races[0], year: 'x' };
    expect(faultIn(JSON.stringify({ races: [year] }))).toMatchObject({ at: 'races[0].year' });
  });
});

describe('what no board could hold', () => {
  const race = CONDENSED['1971'].races[0];
  const [first] = race?.res ?? [];
  const read = (change: object, ofLine: object = {}) => {
    const res = [{ ...first, ...ofLine }];
    return readF1db(JSON.stringify({ '1971': { races: [{ ...race, res, ...change }] } }));
  };

  test.each([
    ['a blank number', { driverNumber: ' ' }],
    ['a position that nobody sees', { position: '\0' }],
    ['a driver without a letter', { driverId: '-' }],
    ['a chassis that is the parent of a map', { constructorId: '__proto__' }],
  ])('%s is a fault', (_, ofLine) => {
    expect(read({}, ofLine)).toMatchObject({ error: { at: '1971.races[0], line 1' } });
  });
  test('is told in a phrase, whatever it is', () => {
    const found = (change: object) => {
      const season = read(change);
      return season.ok ? undefined : season.error.found;
    };
    expect(found({ date: '\uD800' })).toBe("'\uFFFD'");
    expect([[], {}, null, 7].map((date) => found({ date }))).toEqual([
      'a list',
      'several values',
      'nothing',
      '7',
    ]);
    expect(found({ gp: 'x'.repeat(1000) })).toHaveLength(42);
  });
  test('is left out, where it is a number of laps', () => {
    const season = read({ laps: 1e15 }, { laps: 0.5 });
    const [only] = season.ok ? (season.value.get(1971)?.races ?? []) : [];
    expect([only?.laps, only?.results[0]?.laps]).toEqual([undefined, undefined]);
  });
  test('is no season, where it is a year', () => {
    for (const year of [0, 1e9, 1971.5])
      expect(readF1db(JSON.stringify({ races: [{ ...RELEASE.races[0], year }] })).ok).toBe(false);
  });
});
