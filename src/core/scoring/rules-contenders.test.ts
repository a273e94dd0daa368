import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import {
  decision,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  season,
  seasonDecision,
  table,
} from '../../../test/board.ts';
import { CARS, RACE, rows, ruled } from '../../../test/ruled.ts';
import { explain } from './explain.ts';
import { standings } from './standings.ts';

/* Who has the points of a car: its drivers, its team, and whoever is registered. */

describe('drivers of one car', () => {
  const crewed = entries({ GT: { 1: ['Ann', 'Abe'], 2: ['Bob'] } });
  const shared = (sharedCar?: string) =>
    rows(
      ruled(
        { for: 'driver' },
        { awards: { race: { ...RACE, ...(sharedCar === undefined ? {} : { sharedCar }) } } },
      ),
      rounds('fuji'),
      crewed,
      race('fuji', '1', '2'),
    );

  test('have its points in full, in shares, or not at all', () => {
    expect(shared()).toEqual(['1 Abe 10', '1 Ann 10', '2 Bob 6']);
    expect(shared('in full')).toEqual(shared());
    expect(shared('in shares')).toEqual(['1 Bob 6', '2 Abe 5', '2 Ann 5']);
    expect(shared('nothing')).toEqual(['1 Bob 6', '2 Abe 0', '2 Ann 0']);
  });

  test('may lose them one by one, by decision', () => {
    const withheld = decision('fuji', { withhold: 'race', car: '1', driver: 'Abe' });
    const board = [
      ruled({ for: 'driver' }),
      rounds('fuji'),
      crewed,
      race('fuji', '1', '2'),
      withheld,
    ] as const;
    expect(rows(...board)).toEqual(['1 Ann 10', '2 Bob 6', '3 Abe 0']);
    const explained = explain(season(...board), titleKey('t'), 'Abe');
    expect(explained?.lines[0]).toMatchObject({ withheldBy: 5, decisions: [5] });
  });
});

describe('a team, a manufacturer, a constructor', () => {
  const list: Piece = {
    kind: 'entry-list',
    cars: { A1: { chassis: 'A1', manufacturer: 'Alpha' }, B1: { chassis: 'B1', manufacturer: 'Beta' } },
    entries: {
      GT: {
        1: { team: 'X', car: 'A1' },
        2: { team: 'X', car: 'A1' },
        3: { team: 'Y', car: 'B1' },
        4: { car: 'C1' },
      },
    },
    crews: { 1: [], 2: [], 3: [], 4: [] },
  };
  const to = (kind: string) => ({ awards: { race: { ...RACE, to: [kind] } } });
  const scored = (kind: string, title: object = {}, result: Piece = race('fuji', '1', '2', '3', '4')) =>
    rows(ruled({ for: kind, ...title }, to(kind)), rounds('fuji'), list, result);

  test('scores with all its cars', () => {
    expect(scored('team')).toEqual(['1 X 16', '2 Y 4']);
    expect(scored('manufacturer')).toEqual(['1 Alpha 16', '2 Beta 4']);
    expect(scored('constructor')).toEqual(['1 Alpha 16', '2 Beta 4']);
  });

  test('or with its best so many: the others are passed, or hold their place', () => {
    expect(scored('team', { cars: 'best 1' })).toEqual(['1 X 10', '2 Y 6']);
    expect(scored('team', { cars: 'best 1', others: 'move up' })).toEqual(['1 X 10', '2 Y 6']);
    expect(scored('team', { cars: 'best 1', others: 'hold their place' })).toEqual(['1 X 10', '2 Y 4']);
    expect(scored('team', { cars: 'best 2' })).toEqual(['1 X 16', '2 Y 4']);
    expect(scored('team', { cars: 'all' })).toEqual(['1 X 16', '2 Y 4']);
  });

  test('or with its best of the class, wherever its cars of another class finish', () => {
    const scored = (team: object, title: object = {}) =>
      rows(
        ruled(
          { for: 'team', cars: 'best 1', ...title },
          { awards: { race: { ...RACE, order: 'overall', to: ['team'] } } },
        ),
        rounds('fuji'),
        {
          kind: 'entry-list',
          entries: { GT: { 1: { team: 'X' }, 2: { team: 'Y' } }, CN: { 8: team } },
        } as Piece,
        race('fuji', '8', '1', '2'),
      );
    for (const team of [{ team: 'X' }, { team: 'Z' }, {}]) expect(scored(team)).toEqual(['1 X 6', '2 Y 4']);
    expect(scored({ team: 'X' }, { class: undefined })).toEqual(['1 X 10', '2 Y 6']);
  });

  test('may let the others pass its further cars, although cars that cannot score hold their place', () => {
    const guest = entries({ GT: ['1', '2', '3', '4'] });
    const teams = { 1: { team: 'X' }, 2: { team: 'X' }, 3: { team: 'Y', titles: 'none' }, 4: { team: 'Z' } };
    const scored = (title: object) =>
      rows(
        ruled({ for: 'team', cars: 'best 1', ...title }, to('team')),
        rounds('fuji'),
        { ...guest, entries: { GT: teams } },
        race('fuji', '1', '2', '3', '4'),
      )[1];
    expect(scored({ others: 'hold their place' })).toBe('2 Z 3');
    expect(scored({ others: 'hold their place', furtherCars: 'are passed' })).toBe('2 Z 4');
    expect(scored({ others: 'move up', furtherCars: 'keep their places' })).toBe('2 Z 4');
    expect(scored({ others: 'move up' })).toBe('2 Z 6');
  });

  test('in whatever order the result prints its cars', () => {
    const mixed = race('fuji', { car: '2', place: 2 }, { car: '3', place: 3 }, { car: '1', place: 1 });
    expect(scored('team', { cars: 'best 1' }, mixed)).toEqual(['1 X 10', '2 Y 6']);
  });

  test('is barred with all its cars', () => {
    const barred = seasonDecision({ bar: 'X', title: 't' });
    const board = [ruled({ for: 'team' }, to('team')), rounds('fuji'), list, race('fuji', '1', '3', '2')];
    expect(rows(...board, barred)).toEqual(['1 Y 10', '- X 0']);
  });

  test('of one list and one class may see different cars', () => {
    const titles = {
      t: { name: 'T', class: 'GT', for: 'team', awards: ['race'] },
      u: { name: 'U', class: 'GT', for: 'team', awards: ['race'], cars: 'best 1' },
      v: { name: 'V', class: 'GT', for: 'manufacturer', awards: ['race'], cars: 'best 1' },
    };
    const rule = ruled({}, { titles, awards: { race: { ...RACE, to: ['team', 'manufacturer'] } } });
    const after = season(rule, rounds('fuji'), list, race('fuji', '1', '2', '3'));
    expect(['t', 'u', 'v'].map((title) => table(after, title))).toEqual([
      ['1 X 16', '2 Y 4'],
      ['1 X 10', '2 Y 6'],
      ['1 Alpha 10', '2 Beta 6'],
    ]);
  });

  test('shows the better of its results, and every place counts on countback', () => {
    const after = season(
      ruled({ for: 'team' }, to('team')),
      rounds('fuji'),
      list,
      race('fuji', '3', '1', '2'),
    );
    const row = standings(after, titleKey('t'))?.rows.find(({ contender }) => contender === 'X');
    expect(row?.cells[0]).toMatchObject({ result: '2', places: [2, 3] });
    expect(row?.places).toEqual([0, 1, 1]);
  });

  test('shows no result, and no pole, of a car that cannot score beside one that can', () => {
    const shown = (titles: object, ...results: readonly Piece[]) => {
      const cars = { 1: { team: 'X', ...titles }, 2: { team: 'X' }, 3: { team: 'Y' } };
      const after = season(
        ruled({ for: 'team' }, to('team')),
        rounds('fuji'),
        { ...entries({ GT: ['1', '2', '3'] }), entries: { GT: cars } },
        ...results,
      );
      const found = standings(after, titleKey('t'))?.rows.find(({ contender }) => contender === 'X');
      return [found?.cells[0]?.result, found?.cells[0]?.pole, found?.cells[0]?.out];
    };
    const results = [qualifying('fuji', '1', '2', '3'), race('fuji', '1', '3', '2')] as const;
    expect(shown({}, ...results)).toEqual(['1', true, undefined]);
    expect(shown({ titles: 'none' }, ...results)).toEqual(['3', false, undefined]);
    expect(shown({ titles: 'none' }, race('fuji', '1', '3', ['2', 'Ret']))[0]).toBe('Ret');
  });
});

describe('a car that is not registered for a title', () => {
  const guest = (others?: string) =>
    rows(
      ruled(others === undefined ? {} : { others }),
      rounds('fuji'),
      { ...CARS, entries: { GT: { 1: { titles: 'none' }, 2: {}, 3: { titles: 't' }, 4: {} } } } as Piece,
      race('fuji', '1', '2', '3', '4'),
    );

  test('scores nothing for it, and those behind move up or hold their place', () => {
    expect(guest()).toEqual(['1 2 10', '2 3 6', '3 4 4', '4 1 0']);
    expect(guest('move up')).toEqual(guest());
    expect(guest('hold their place')).toEqual(['1 2 6', '2 3 4', '3 4 3', '4 1 0']);
  });

  test('may be so in one round alone', () => {
    const there: Piece = { kind: 'entry-list', for: 'fuji', entries: { GT: { 1: { titles: 'none' } } } };
    const board = [ruled({}), rounds('fuji', 'inje'), CARS, there] as const;
    expect(rows(...board, race('fuji', '1', '2'), race('inje', '1', '2'))).toEqual([
      '1 2 16',
      '2 1 10',
      '3 3 0',
      '3 4 0',
    ]);
  });

  test('keeps its place in an order of all classes, where it is of a class that is not the title’s', () => {
    const scored = (said: object, title: object = {}) =>
      rows(
        ruled(title, { awards: { race: { ...RACE, order: 'overall' } } }),
        rounds('fuji'),
        { kind: 'entry-list', entries: { GT: { 1: {}, 2: {} }, CN: { 8: said } } } as Piece,
        race('fuji', '8', '1', '2'),
      );
    expect(scored({})).toEqual(['1 1 6', '2 2 4']);
    expect(scored({ titles: 'u' })).toEqual(scored({}));
    expect(scored({ titles: 'u' }, { class: undefined })).toEqual(['1 1 10', '2 2 6', '3 8 0']);
  });

  test('has no place for countback', () => {
    const board = season(
      ruled({ others: 'hold their place' }),
      rounds('fuji'),
      { ...CARS, entries: { GT: { 1: { titles: 'none' }, 2: {} } }, crews: { 1: [], 2: [] } } as Piece,
      race('fuji', '1', '2'),
    );
    expect(standings(board, titleKey('t'))?.rows.map(({ places }) => places)).toEqual([[0, 1], []]);
  });
});
