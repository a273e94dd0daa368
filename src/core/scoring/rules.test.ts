import { describe, expect, test } from 'vitest';
import { roundKey, titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import {
  decision,
  drivers,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  season,
  seasonDecision,
  table,
} from '../../../test/board.ts';
import { CARS, RACE, rows, ruled, type Sections } from '../../../test/ruled.ts';
import { explain, sumOf } from './explain.ts';
import { standings } from './standings.ts';

/*
 * The rules of championships, each by itself: a rulebook of one title `t`, a race or two, and the table.
 */

describe('which scale an award is given by', () => {
  const when = (condition: object) =>
    ruled(
      {},
      {
        scales: { half: { points: '5 3 2' }, double: { points: '20 12' } },
        awards: { race: { ...RACE, scale: [{ scale: 'half', when: condition }, 'full'] } },
      },
    );
  const result = (said: object = {}) => ({ ...race('fuji', '1', '2', '3', ['4', 'DNS']), ...said });
  const winner = (condition: object, said: object = {}, calendar = rounds('fuji')) =>
    rows(when(condition), calendar, CARS, result(said))[0];

  test('follows from the share of the distance that was run', () => {
    const share = { share: { under: '75 %' } };
    expect(winner(share, { planned: 100, run: 74 })).toBe('1 1 5');
    expect(winner(share, { planned: 100, run: 75 })).toBe('1 1 10');
    expect(winner(share, { run: 10 })).toBe('1 1 10');
  });

  test('from laps run, laps under green, starters and cars classified', () => {
    expect(winner({ run: { under: 3 } }, { run: 2 })).toBe('1 1 5');
    expect(winner({ run: { under: 3 } }, { run: 3 })).toBe('1 1 10');
    expect(winner({ green: { atLeast: 2, under: 5 } }, { green: 2 })).toBe('1 1 5');
    expect(winner({ green: { atLeast: 2, under: 5 } }, { green: 5 })).toBe('1 1 10');
    expect(winner({ starters: { under: 4 } })).toBe('1 1 5');
    expect(winner({ starters: { under: 3 } })).toBe('1 1 10');
    expect(winner({ classified: { atLeast: 3 } })).toBe('1 1 5');
    expect(winner({ classified: { atLeast: 4 } })).toBe('1 1 10');
  });

  test('from the planned length', () => {
    const of = (length: string) => rounds({ fuji: { date: '2014-03-01', length } });
    const long = { length: { atLeast: '8 h' } };
    expect(winner(long, {}, of('8 h'))).toBe('1 1 5');
    expect(winner(long, {}, of('7 h 59 min'))).toBe('1 1 10');
    expect(winner(long, {}, of('1000 km'))).toBe('1 1 10');
  });

  test('from the word of the calendar, or that of the classification', () => {
    const word = { points: 'half' };
    const said = rounds({ fuji: { date: '2014-03-01', points: 'half' } });
    expect(winner(word)).toBe('1 1 10');
    expect(winner(word, {}, said)).toBe('1 1 5');
    expect(winner(word, { points: 'half' })).toBe('1 1 5');
    expect(winner(word, { points: 'full' }, said)).toBe('1 1 10');
  });

  test('all conditions together, the first scale that fits, and perhaps none at all', () => {
    const both = { run: { atLeast: 2 }, share: { under: '75 %' } };
    expect(winner(both, { planned: 100, run: 50 })).toBe('1 1 5');
    expect(winner(both, { planned: 100, run: 1 })).toBe('1 1 10');
    const none = ruled(
      {},
      { awards: { race: { ...RACE, scale: [{ scale: 'nothing', when: both }, 'full'] } } },
    );
    expect(rows(none, rounds('fuji'), CARS, result({ planned: 100, run: 50 }))[0]).toBe('1 1 0');
  });
});

describe('cars that are level', () => {
  const heat = race('fuji', '1', { car: '2', place: 2 }, { car: '3', place: 2 }, { car: '4', place: 4 });
  const tied = (ties?: string) =>
    rows(
      ruled({}, { awards: { race: ties === undefined ? RACE : { ...RACE, ties } } }),
      rounds('fuji'),
      CARS,
      heat,
    );

  test('have the points of their place, share them, or share those that they take up', () => {
    expect(tied()).toEqual(['1 1 10', '2 2 6', '2 3 6', '3 4 3']);
    expect(tied('in full')).toEqual(tied());
    expect(tied('split')).toEqual(['1 1 10', '2 2 3', '2 3 3', '3 4 3']);
    expect(tied('pooled')).toEqual(['1 1 10', '2 2 5', '2 3 5', '3 4 3']);
  });

  test('are level overall, whatever their classes', () => {
    const two = entries({ GT: ['1'], CN: ['7'] });
    const award = { ...RACE, order: 'overall', ties: 'pooled' };
    const rule = ruled({ class: undefined }, { awards: { race: award } });
    const level = race('fuji', { car: '1', place: 1 }, { car: '7', place: 1 });
    expect(rows(rule, rounds('fuji'), two, level)).toEqual(['1 1 8', '1 7 8']);
  });

  test('for certain: bounds share with nobody', () => {
    const split = ruled(
      {},
      { awards: { race: { ...RACE, ties: 'split' } }, scales: { full: { points: '4 4 1' } } },
    );
    const between = race('fuji', { car: '1', place: '1-2' }, { car: '2', place: '1-2' }, '3');
    expect(rows(split, rounds('fuji'), CARS, between).slice(0, 2)).toEqual(['1 1 4', '1 2 4']);
  });

  test('are level in their own class alone', () => {
    const two = entries({ GT: ['1', '2'], CN: ['7'] });
    const split = ruled({}, { awards: { race: { ...RACE, ties: 'split' } } });
    expect(rows(split, rounds('fuji'), two, race('fuji', '1', '7', '2'))).toEqual(['1 1 10', '2 2 6']);
  });
});

describe('the fastest lap', () => {
  const FASTEST = { session: 'race', order: 'overall', by: 'fastest lap', scale: 'lap' };
  const lapped = (said: object, title: object = {}) =>
    ruled(
      { for: 'driver', awards: ['lap'], ...title },
      { scales: { lap: { points: 1 } }, awards: { lap: { ...FASTEST, to: 'driver of the lap', ...said } } },
    );
  const shared = entries({ GT: { 1: ['Ann', 'Abe'], 2: ['Bob'] } });
  const fastest = (...laps: readonly object[]) => ({ ...race('fuji', '1', '2'), fastestLap: laps });

  test('gives its point to the driver who drove it', () => {
    const by = (driver: string) => rows(lapped({}), rounds('fuji'), shared, fastest({ car: '1', driver }));
    expect(by('Abe')).toEqual(['1 Abe 1', '2 Ann 0', '3 Bob 0']);
    expect(by('Ann')[0]).toBe('1 Ann 1');
    const known = drivers({ Abe: { also: 'A. B.' } });
    const spelt = fastest({ car: '1', driver: 'A. B.' });
    expect(rows(lapped({}), rounds('fuji'), shared, known, spelt)[0]).toBe('1 Abe 1');
    expect(rows(lapped({}), rounds('fuji'), shared, fastest({ car: '2' }))[0]).toBe('1 Bob 1');
  });

  test('or to the car, where the award says so', () => {
    const car = lapped({ to: ['entry'] }, { for: 'entry' });
    expect(rows(car, rounds('fuji'), shared, fastest({ car: '2' }))).toEqual(['1 2 1', '2 1 0']);
  });

  test('is split between drivers who were equally fast', () => {
    const split = lapped({ ties: 'split' });
    const both = fastest({ car: '1', driver: 'Ann' }, { car: '2', driver: 'Bob' });
    expect(rows(split, rounds('fuji'), shared, both)).toEqual(['1 Ann 0.5', '2 Bob 0.5', '3 Abe 0']);
  });

  test('may count only for one of the first so many, and then for nobody else', () => {
    const among = lapped({ among: 1, to: ['entry'] }, { for: 'entry' });
    expect(rows(among, rounds('fuji'), shared, fastest({ car: '2' }))).toEqual(['1 1 0', '2 2 0']);
    expect(rows(among, rounds('fuji'), shared, fastest({ car: '1' }))[0]).toBe('1 1 1');
  });

  test('is read from the laps where the classification does not name it', () => {
    const car = lapped({ order: 'class', to: ['entry'] }, { for: 'entry' });
    const laps = race('fuji', { car: '1', place: 1, best: '1:31.0' }, { car: '2', place: 2, best: '1:30.9' });
    expect(rows(car, rounds('fuji'), shared, laps)[0]).toBe('1 2 1');
  });

  test('is that of each class, or of all, of cars whose lap is known', () => {
    const two = entries({ GT: ['1', '2', '3'], CN: ['7'] });
    const line = (car: string, place: number, best?: string) => ({ car, place, ...(best && { best }) });
    const laps = race(
      'fuji',
      line('7', 1, '1:29.0'),
      line('1', 2),
      line('2', 3, '1:31.0'),
      line('3', 4, '1:30.0'),
    );
    const of = (order: string) => lapped({ order, to: ['entry'] }, { for: 'entry', class: undefined });
    const points = (order: string, ...pieces: readonly Piece[]) =>
      rows(of(order), rounds('fuji'), two, ...pieces).filter((row) => row.endsWith(' 1'));
    expect(points('class', laps).map((row) => row.split(' ')[1])).toEqual(['7', '3']);
    expect(points('overall', laps).map((row) => row.split(' ')[1])).toEqual(['7']);
    // The fastest of all is no word on the fastest of each class.
    const named = { ...laps, fastestLap: { car: '2' } };
    expect(points('overall', named).map((row) => row.split(' ')[1])).toEqual(['2']);
    expect(points('class', named).map((row) => row.split(' ')[1])).toEqual(['7', '3']);
  });

  test('of qualifying is the time of each line, and of a race never its whole time', () => {
    const of = (session: string) => lapped({ session, order: 'class', to: ['entry'] }, { for: 'entry' });
    const timed = [
      { car: '1', place: 1, time: '1:31.0' },
      { car: '2', place: 2, time: '1:30.0' },
    ];
    expect(rows(of('qualifying'), rounds('fuji'), shared, qualifying('fuji', ...timed))[0]).toBe('1 2 1');
    expect(rows(of('race'), rounds('fuji'), shared, race('fuji', ...timed))).toEqual(['1 1 0', '2 2 0']);
  });

  test('may count only for one of the first of its class', () => {
    const two = entries({ GT: ['1', '2'], CN: ['7'] });
    const of = (order: string) => lapped({ order, among: 1, to: ['entry'] }, { for: 'entry' });
    const result = race('fuji', '7', { car: '1', place: 2, best: '1:30.0' }, ['2', 'Ret']);
    expect(rows(of('class'), rounds('fuji'), two, result)[0]).toBe('1 1 1');
    expect(rows(of('overall'), rounds('fuji'), two, result)[0]).toBe('1 1 0');
  });

  test('second-best, gives the pole of a second race', () => {
    const second = {
      session: 'qualifying',
      order: 'class',
      by: 'second-fastest lap',
      scale: 'lap',
      to: ['entry'],
    };
    const rule = ruled({ awards: ['lap'] }, { scales: { lap: { points: 1 } }, awards: { lap: second } });
    const line = (car: string, place: number, secondBest: string) => ({ car, place, secondBest });
    const result = qualifying('fuji', line('1', 1, '1:31.5'), line('2', 2, '1:31.2'));
    expect(rows(rule, rounds('fuji'), shared, result)).toEqual(['1 2 1', '2 1 0']);
  });
});

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

describe('what counts', () => {
  const four = rounds('a', 'b', 'c', 'd');
  const wins = ['a', 'b', 'c', 'd'].map((round, index) =>
    race(round, ...(index < 2 ? ['1', '2'] : ['2', '1'])),
  );
  const kept = (counting: object, title: object = {}) =>
    rows(ruled({ counting: 'c', ...title }, { counting: { c: counting } }), four, CARS, ...wins).slice(0, 2);

  test('may be counted by parts of the season', () => {
    expect(kept({ keep: 'all' })).toEqual(['1 1 32', '1 2 32']);
    expect(kept({ parts: [{ first: 2, keep: 'best 1' }, { keep: 'all' }] })).toEqual(['1 2 26', '2 1 22']);
    expect(
      kept({ parts: [{ first: 1, keep: 'all' }, { first: 1, keep: 'all but 1' }, { keep: 'best 1' }] }),
    ).toEqual(['1 1 16', '1 2 16']);
  });

  test('leaves out rounds that do not count for the title, with their places', () => {
    expect(kept({ keep: 'all' }, { without: ['a'] })).toEqual(['1 2 26', '2 1 22']);
    expect(kept({ keep: 'best 2' }, { without: ['c', 'd'] })).toEqual(['1 1 20', '2 2 12']);
    const after = season(ruled({ without: ['a', 'b', 'c'] }), four, CARS, ...wins);
    expect(standings(after, titleKey('t'))?.rows[0]?.places).toEqual([1]);
  });
});

describe('a decision', () => {
  const two = rounds('fuji', 'inje');
  const races = [race('fuji', '1', '2', '3'), race('inje', '2', '1', '3')] as const;
  const decided = (measure: object, title: object = {}, sections: Sections = {}) =>
    season(ruled(title, sections), two, CARS, ...races, seasonDecision(measure));

  test('gives points within a round, which may be dropped with it', () => {
    const best = { counting: { c: { keep: 'best 1' } } };
    const given = { points: 1, title: 't', contender: '1', round: 'inje' };
    expect(table(decided(given), 't')[0]).toBe('1 1 17');
    expect(table(decided(given, { counting: 'c' }, best), 't').slice(0, 2)).toEqual(['1 1 10', '1 2 10']);
    expect(table(decided({ ...given, points: 9 }, { counting: 'c' }, best), 't')[0]).toBe('1 1 15');
  });

  test('bars a contender from a title: no points, no rank, and others move up or do not', () => {
    const bar = { bar: '1', title: 't' };
    expect(table(decided(bar), 't')).toEqual(['1 2 20', '2 3 12', '3 4 0', '- 1 0']);
    expect(table(decided(bar, { others: 'hold their place' }), 't')[0]).toBe('1 2 16');
    expect(table(decided({ ...bar, state: 'suspended' }), 't')[0]).toBe('1 1 16');
  });

  test('leaves a reason for every point', () => {
    for (const measure of [
      { points: 1, title: 't', contender: '1', round: 'inje' },
      { bar: '1', title: 't' },
    ]) {
      const after = decided(measure, { counting: 'c' }, { counting: { c: { keep: 'best 1' } } });
      for (const { contender, points } of standings(after, titleKey('t'))?.rows ?? []) {
        const explained = explain(after, titleKey('t'), contender);
        expect(explained && printedPoints(sumOf(explained))).toBe(printedPoints(points));
      }
    }
  });
});

describe('countback', () => {
  const ranked = (order: readonly string[], ...races: readonly Piece[]) =>
    rows(
      ruled(
        { ranking: 'r', counting: 'c' },
        {
          ranking: { r: { order, shared: 'standard', listed: 'classified' } },
          counting: { c: { keep: 'best 1' } },
        },
      ),
      rounds('fuji', 'inje'),
      CARS,
      ...races,
    );
  const races = [race('fuji', '1', '3', '4'), race('inje', '2', '4', '3', '1')] as const;

  test('goes over every place, over places that scored, or over rounds that count', () => {
    expect(ranked(['points', 'countback'], ...races).slice(0, 2)).toEqual(['1 1 10', '2 2 10']);
    expect(ranked(['points', 'countback on counted rounds'], ...races).slice(0, 2)).toEqual([
      '1 1 10',
      '1 2 10',
    ]);
    const unscored = [
      race('fuji', '1', '2', '3', '4', { car: '5', place: 5 }),
      race('inje', '2', '1'),
    ] as const;
    expect(ranked(['points', 'countback on scoring places'], ...unscored).slice(0, 2)).toEqual([
      '1 1 10',
      '1 2 10',
    ]);
  });
});

test('a sprint has its own scale, beside the race', () => {
  const sprint = { session: 'sprint', order: 'class', scale: 'sprint', to: ['entry'] };
  const rule = ruled(
    { awards: ['race', 'sprint'] },
    { scales: { sprint: { points: '3 2 1' } }, awards: { sprint } },
  );
  const result = { ...race('fuji', '2', '1'), session: 'sprint' };
  const after = season(rule, rounds('fuji'), CARS, result, race('fuji', '1', '2'));
  expect(table(after, 't').slice(0, 2)).toEqual(['1 1 12', '2 2 9']);
  expect(standings(after, titleKey('t'))?.rows[0]?.cells[0]?.round).toBe(roundKey('fuji'));
});
