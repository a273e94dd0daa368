import { describe, expect, test } from 'vitest';
import { driverKey, entryKey, roundKey } from '#core/base/ids';
import {
  amendment,
  changeFor,
  changeFrom,
  crews,
  drivers,
  entered,
  entries,
  type Piece,
  race,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { personOf, starters } from './entered.ts';

const ROUNDS = rounds('fuji', 'sepang');
const list = (said: object): Piece => ({ kind: 'entry-list', ...said });
const listFor = (round: string, said: object): Piece => list({ for: round, ...said });
const entryOf = (key: string, ...pieces: readonly Piece[]) => season(...pieces).entries.get(entryKey(key));
const starter = (round: string, key: string, ...pieces: readonly Piece[]) =>
  starters(season(...pieces), roundKey(round)).get(entryKey(key));

describe('a list for the season', () => {
  test('enters cars in classes, under the number of their key unless they have another', () => {
    const listed = list({
      entries: { GT: { 90: { team: 'AAI', car: 'BMW' } }, CN: { 77: { number: '007' } } },
    });
    expect(entryOf('90', listed)).toEqual({
      key: '90',
      class: 'GT',
      number: '90',
      team: 'AAI',
      car: 'BMW',
      changes: [],
      laterCrews: [],
      document: 1,
    });
    expect(entryOf('77', listed)).toMatchObject({ class: 'CN', number: '007' });
  });

  test('keeps the remarks of a line', () => {
    const listed = list({ entries: { GT: { 90: { note: 'new', doubt: 'or 91' } } } });
    expect(entryOf('90', listed)).toMatchObject({ note: 'new', doubt: 'or 91' });
    expect(starter('fuji', '90', ROUNDS, listed, crews('fuji', { 90: ['Yu'] }))?.doubt).toBe('or 91');
  });

  test('names teams and models, each list on top of those before', () => {
    const after = season(
      list({ teams: { AAI: 'TPE', OAK: 'FRA' }, cars: { BMW: 'BMW Z3' } }),
      list({ teams: { AAI: 'TWN' }, cars: { BMW: 'BMW Z4', Ferrari: '458' } }),
    );
    expect([...after.teams].map(([name, { country }]) => `${name} ${country}`)).toEqual([
      'AAI TWN',
      'OAK FRA',
    ]);
    expect([...after.models].map(([name, { chassis }]) => `${name}: ${chassis}`)).toEqual([
      'BMW: BMW Z4',
      'Ferrari: 458',
    ]);
  });

  test('may change what an earlier one entered, and leaves what it does not say', () => {
    const first = list({ entries: { GT: { 90: { team: 'AAI', car: 'BMW', number: '9', note: 'new' } } } });
    const second = list({ entries: { CN: { 90: { car: 'Mercedes' } } } });
    expect(entryOf('90', first, second)).toMatchObject({
      class: 'CN',
      team: 'AAI',
      car: 'Mercedes',
      number: '9',
      note: 'new',
      document: 1,
    });
  });

  test('may give crews that hold for every round', () => {
    const after = season(ROUNDS, entries({ GT: { 90: ['Yu', 'Matsui'], 91: ['Chen'] } }));
    expect(entered(after, 'fuji')).toEqual(['90 GT: Yu, Matsui', '91 GT: Chen']);
    expect(entered(after, 'sepang')).toEqual(['90 GT: Yu, Matsui', '91 GT: Chen']);
  });

  test('without crews enters nobody in a round', () => {
    expect(entered(season(ROUNDS, entries({ GT: ['90'] })), 'fuji')).toEqual([]);
  });
});

describe('a list for a round', () => {
  const SEASON = [ROUNDS, entries({ GT: { 90: ['Yu'], 91: ['Chen'] } })] as const;

  test('has its crews in place of those of the season, in that round alone', () => {
    const after = season(...SEASON, crews('fuji', { 90: ['Matsui', 'Lam'] }));
    expect(entered(after, 'fuji')).toEqual(['90 GT: Matsui, Lam', '91 GT: Chen']);
    expect(entered(after, 'sepang')).toEqual(['90 GT: Yu', '91 GT: Chen']);
  });

  test('is added to by another list for it', () => {
    const after = season(...SEASON, crews('fuji', { 90: ['Matsui'] }), crews('fuji', { 91: ['Hai'] }));
    expect(entered(after, 'fuji')).toEqual(['90 GT: Matsui', '91 GT: Hai']);
    expect(
      entered(season(...SEASON, crews('fuji', { 90: ['A'] }), crews('fuji', { 90: ['B'] })), 'fuji')[0],
    ).toBe('90 GT: B');
  });

  test('says what differs there: number, class, team, car', () => {
    const here = {
      entries: { CN: { 90: { number: '9', team: 'OAK', car: 'Audi' } } },
      crews: { 9: ['Matsui'] },
    };
    expect(starter('fuji', '90', ...SEASON, listFor('fuji', here))).toMatchObject({
      number: '9',
      class: 'CN',
      team: 'OAK',
      car: 'Audi',
      crew: ['Matsui'],
    });
    expect(starter('sepang', '90', ...SEASON, listFor('fuji', here))).toMatchObject({
      number: '90',
      class: 'GT',
      team: undefined,
      crew: ['Yu'],
    });
  });

  test('said in two lists, the later says it, and the earlier holds for the rest', () => {
    const first = listFor('fuji', { entries: { GT: { 90: { team: 'OAK', car: 'Audi' } } } });
    const second = listFor('fuji', { entries: { GT: { 90: { car: 'Ligier' } } } });
    expect(starter('fuji', '90', ...SEASON, first, second)).toMatchObject({ team: 'OAK', car: 'Ligier' });
  });

  test('may enter a car that no list of the season has, from then on', () => {
    const guest = listFor('fuji', {
      entries: { GT: { 82: { team: 'Emperor' } } },
      crews: { 82: ['Nakaya'] },
    });
    expect(entered(season(...SEASON, guest), 'fuji').at(-1)).toBe('82 GT: Nakaya');
    expect(entered(season(...SEASON, guest), 'sepang')).toHaveLength(2);
    expect(entryOf('82', ...SEASON, guest)).toMatchObject({ team: 'Emperor', document: 3 });
  });

  test('enters a car though nobody knows its crew', () => {
    const after = season(ROUNDS, entries({ GT: ['90'] }), listFor('fuji', { entries: { GT: { 90: {} } } }));
    expect(entered(after, 'fuji')).toEqual(['90 GT:']);
  });

  test('may doubt the crew of a car', () => {
    const doubted = listFor('fuji', { crews: { 90: ['Yu'], 91: ['Chen'] }, doubts: { 90: 'by one report' } });
    expect(starter('fuji', '90', ...SEASON, doubted)?.doubt).toBe('by one report');
    expect(starter('fuji', '91', ...SEASON, doubted)?.doubt).toBeUndefined();
  });

  test('says by its number where each car comes from', () => {
    expect(starter('fuji', '90', ...SEASON, crews('fuji', { 90: ['Yu'] }))?.document).toBe(3);
    expect(starter('fuji', '91', ...SEASON, crews('fuji', { 90: ['Yu'] }))?.document).toBe(2);
  });

  test('gives no crew to a car that is not entered', () => {
    expect(entered(season(...SEASON, crews('fuji', { 99: ['Hai'] })), 'fuji')).toEqual([
      '90 GT: Yu',
      '91 GT: Chen',
    ]);
  });

  test('names cars by the number that they have there', () => {
    const after = season(
      ...SEASON,
      changeFrom('sepang', { number: '90', becomes: '9' }),
      crews('sepang', { 9: ['Matsui'] }),
    );
    expect(entered(after, 'sepang')).toEqual(['9 GT: Matsui', '91 GT: Chen']);
  });

  test('comes after what a change said for the round, and holds', () => {
    const after = season(
      ...SEASON,
      changeFor('fuji', { crew: '90', becomes: ['Hai'] }),
      crews('fuji', { 90: ['Matsui'] }),
    );
    expect(entered(after, 'fuji')[0]).toBe('90 GT: Matsui');
  });
});

describe('a list of drivers', () => {
  const person = (name: string, ...pieces: readonly Piece[]) => personOf(season(...pieces), driverKey(name));
  const PU = drivers({ 'Pu Jun Jin': { name: 'Pu Junjin', also: ['J. Pu', 'Pu'], country: 'CHN' } });

  test('knows a person in every spelling', () => {
    for (const spelling of ['Pu Jun Jin', 'Pu Junjin', 'J. Pu', 'Pu'])
      expect(person(spelling, PU)).toBe('Pu Jun Jin');
  });

  test('leaves a name that it does not have as it is', () => {
    expect(person('Hartshorne', PU)).toBe('Hartshorne');
  });

  test('adds to what was known of a person', () => {
    const more = drivers({ 'Pu Jun Jin': { country: 'HKG', ids: { iracing: '42' } } });
    expect(season(PU, more).people.known.get(driverKey('Pu Jun Jin'))).toEqual({
      name: 'Pu Junjin',
      also: ['J. Pu', 'Pu'],
      country: 'HKG',
      ids: { iracing: '42' },
    });
    expect(person('J. Pu', PU, more)).toBe('Pu Jun Jin');
  });

  test('adds grades to those before: each holds from its day on', () => {
    const grades = (...pieces: readonly Piece[]) =>
      season(...pieces).people.known.get(driverKey('Yu'))?.grades;
    const first = drivers({ Yu: { grades: 'Bronze' } });
    const second = drivers({ Yu: { grades: { grade: 'Silver', from: '2014-07-01' } } });
    expect(grades(first, second)).toEqual([{ grade: 'Bronze' }, { grade: 'Silver', from: '2014-07-01' }]);
    expect(grades(first, drivers({ Yu: 'HKG' }))).toEqual([{ grade: 'Bronze' }]);
    expect(grades(drivers({ Yu: 'HKG' }))).toBeUndefined();
  });

  test('a name is its own person’s, before it is another’s spelling', () => {
    const two = drivers({ Ho: { also: ['Tung'] }, Tung: 'NLD' });
    expect(person('Tung', two)).toBe('Tung');
    expect(person('Tung', drivers({ Tung: 'NLD' }), drivers({ Ho: { also: ['Tung'] } }))).toBe('Tung');
    expect(person('H', drivers({ Ho: { also: ['H'] }, Hai: { also: ['H'] } }))).toBe('Ho');
  });

  test('posted later explains the crews before it', () => {
    const after = season(ROUNDS, entries({ GT: { 90: ['J. Pu'] } }), race('fuji', '90'), PU);
    expect(entered(after, 'fuji')).toEqual(['90 GT: Pu Jun Jin']);
  });
});

test('an amendment of the rulebook enters and withdraws nobody', () => {
  const board = [rules(), ROUNDS, entries({ GT: { 90: ['Yu'] } })] as const;
  expect(entered(season(...board, amendment('fuji', { removes: ['scales/pole'] })), 'fuji')).toEqual(
    entered(season(...board), 'fuji'),
  );
});
