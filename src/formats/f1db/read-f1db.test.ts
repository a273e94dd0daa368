import fc from 'fast-check';
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
      found: '1971-02-30',
    });
    expect(broken({ gp: 7 })).toMatchObject({ at: '1971.races[1]' });
    expect(broken({ res: [{ position: '1', driverNumber: '1' }] })).toMatchObject({
      at: '1971.races[1], line 1',
    });
    const year = { ...RELEASE.races[0], year: 'x' };
    expect(faultIn(JSON.stringify({ races: [year] }))).toMatchObject({ at: 'races[0].year' });
  });
});

test('whatever a file says, a season or a fault comes of it', () => {
  const scalar = fc.oneof(fc.constantFrom(null, '', '1', 'DNF', 1971, -1, true), fc.string({ maxLength: 5 }));
  const paths = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? [at, ...Object.entries(value).flatMap(([key, item]) => paths(item, [...at, key]))]
      : [at];
  const put = (file: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
    if (key === undefined) return value;
    const fields = file as Readonly<Record<string, unknown>>;
    const changed = put(fields[key], rest, value);
    return Array.isArray(file) ? file.with(Number(key), changed) : { ...fields, [key]: changed };
  };
  const edited = fc
    .constantFrom(...[CONDENSED, RELEASE].flatMap((file) => paths(file).map((at) => [file, at] as const)))
    .chain(([file, at]) => scalar.map((value) => JSON.stringify(put(file, at, value))));
  const text = fc.oneof(edited, fc.json(), fc.string());
  fc.assert(
    fc.property(text, (text) => {
      const read = readF1db(text);
      if (!read.ok) expect(read.error.expected).not.toBe('');
      else for (const { races } of read.value.values()) expect(races).toBeInstanceOf(Array);
    }),
    { numRuns: 500 * Number(process.env.FUZZ ?? 1) },
  );
});
