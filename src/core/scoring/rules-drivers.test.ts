import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import {
  changeFrom,
  decision,
  drivers,
  entries,
  type Piece,
  race,
  rounds,
  season,
  seasonDecision,
  table,
} from '../../../test/board.ts';
import { RACE, rows, ruled, type Sections } from '../../../test/ruled.ts';
import { explain } from './explain.ts';

/* Who of a crew scores: the named, those who drove, those who drove enough, those who are registered. */

const CREWS = entries({ GT: { 1: ['Ann', 'Abe'], 2: ['Bob', 'Bea'], 3: ['Cid'] } });
const drove = (driving: Readonly<Record<string, string>>): Piece =>
  race('fuji', { car: '1', place: 1, driving }, { car: '2', place: 2 }, { car: '3', place: 3 });
const DRIVERS = { for: 'driver' };

describe('drivers who did not drive', () => {
  const rule = ruled(DRIVERS, { awards: { race: { ...RACE, crew: 'drove' } } });

  test('have nothing, where the award is for those who drove', () => {
    const result = drove({ Ann: '3:00:00' });
    expect(rows(rule, rounds('fuji'), CREWS, result)).toEqual([
      '1 Ann 10',
      '2 Bea 6',
      '2 Bob 6',
      '3 Cid 4',
      '4 Abe 0',
    ]);
    expect(rows(ruled(DRIVERS), rounds('fuji'), CREWS, result)[0]).toBe('1 Abe 10');
  });

  test('leave the others their shares', () => {
    const shares = ruled(DRIVERS, {
      awards: { race: { ...RACE, crew: 'drove', sharedCar: 'in shares' } },
    });
    expect(rows(shares, rounds('fuji'), CREWS, drove({ Ann: '3:00:00', Abe: '0' }))[0]).toBe('1 Ann 10');
    expect(rows(shares, rounds('fuji'), CREWS, drove({ Ann: '2:00:00', Abe: '1:00:00' }))).toContain(
      '1 Ann 5',
    );
  });

  test('are known in any spelling', () => {
    const spelt = drivers({ Ann: { also: 'A. Smith' } });
    expect(rows(rule, rounds('fuji'), spelt, CREWS, drove({ 'A. Smith': '3:00:00' }))[0]).toBe('1 Ann 10');
  });
});

describe('short driving time', () => {
  const checks = { drive: { every: 'drive', time: { atLeast: '45 min' } } };
  const needing = (title: object, more: Sections = {}) => ruled(title, { checks, ...more });
  const short = drove({ Ann: '3:15:01', Abe: '44:59' });

  test('costs the driver his points, with the clause as the reason', () => {
    const board = [needing({ ...DRIVERS, needs: 'drive' }), rounds('fuji'), CREWS, short] as const;
    expect(rows(...board)).toEqual(['1 Ann 10', '2 Bea 6', '2 Bob 6', '3 Cid 4', '4 Abe 0']);
    expect(explain(season(...board), titleKey('t'), 'Abe')?.lines).toMatchObject([
      { points: 0, place: 1, lost: { code: 'check-broken', clause: 'checks/drive' } },
    ]);
  });

  test('or the car its points, and those behind move up or hold their place', () => {
    const car = { needs: [{ check: 'drive', costs: 'car' }] };
    expect(rows(needing(car), rounds('fuji'), CREWS, short)).toEqual(['1 2 10', '2 3 6', '3 1 0']);
    const hold = { ...car, others: 'hold their place' };
    expect(rows(needing(hold), rounds('fuji'), CREWS, short)).toEqual(['1 2 6', '2 3 4', '3 1 0']);
    expect(rows(needing({ ...DRIVERS, ...car }), rounds('fuji'), CREWS, short)[0]).toBe('1 Bea 10');
  });

  test('costs nothing where it is enough, unknown, waived, or asked of other grades', () => {
    const board = (result: Piece, ...others: readonly Piece[]) =>
      rows(needing({ ...DRIVERS, needs: 'drive' }), rounds('fuji'), CREWS, result, ...others)[0];
    expect(board(drove({ Ann: '3:15:00', Abe: '45:00' }))).toBe('1 Abe 10');
    expect(board(race('fuji', '1', '2', '3'))).toBe('1 Abe 10');
    expect(board(short, decision('fuji', { waive: 'checks/drive', car: '1' }))).toBe('1 Abe 10');
    const graded = {
      checks: { drive: { every: 'drive', grades: 'Bronze', time: { atLeast: '1 h' } } },
    };
    const known = drivers({ Ann: { grades: 'Gold' }, Abe: { grades: 'Silver' } });
    const rule = ruled({ ...DRIVERS, needs: 'drive' }, graded);
    expect(rows(rule, rounds('fuji'), known, CREWS, short)[0]).toBe('1 Abe 10');
  });

  test('is more for the only Bronze of a crew than for each of two', () => {
    const bronze = { every: 'drive', grades: 'Bronze' };
    const crew = (amount: object) => ({ graded: { as: 'Bronze', drivers: amount } });
    const checks = {
      only: { ...bronze, crew: crew({ atMost: 1 }), time: { atLeast: '1 h 45 min' } },
      two: { ...bronze, crew: crew({ atLeast: 2 }), time: { atLeast: '50 min' } },
    };
    const rule = ruled({ ...DRIVERS, needs: ['only', 'two'] }, { checks });
    const abe = (grades: string | undefined, time: string) =>
      rows(
        rule,
        rounds('fuji'),
        CREWS,
        drivers({ Ann: grades === undefined ? {} : { grades }, Abe: { grades: 'Bronze' } }),
        drove({ Ann: '2:00:00', Abe: time }),
      ).find((row) => row.includes('Abe'));
    expect(abe('Gold', '1:45:00')).toBe('1 Abe 10');
    expect(abe('Gold', '1:44:59')).toBe('4 Abe 0');
    expect(abe('Bronze', '1:44:59')).toBe('1 Abe 10');
    expect(abe('Bronze', '49:59')).toBe('4 Abe 0');
    // Nobody knows whether he is the only one.
    expect(abe(undefined, '1:44:59')).toBe('1 Abe 10');
  });

  test('follows from the stints of a car, without the time in the pits', () => {
    const stints = (abe: object) => [
      { driver: 'Ann', from: '0', to: '3 h' },
      { driver: 'Abe', ...abe },
    ];
    const first = (...abe: readonly object[]) =>
      rows(
        needing({ ...DRIVERS, needs: 'drive' }),
        rounds('fuji'),
        CREWS,
        race('fuji', { car: '1', place: 1, stints: abe.flatMap(stints) }, { car: '2', place: 2 }),
      ).slice(0, 2);
    expect(first({ from: '3 h', to: '3:45:00' })).toEqual(['1 Abe 10', '1 Ann 10']);
    expect(first({ from: '3 h', to: '3:45:30', pit: '1:00' })).toEqual(['1 Ann 10', '2 Bea 6']);
    // Nobody knows who it was.
    expect(first({ driver: undefined, from: '3 h', to: '3:01:00' })).toEqual(['1 Abe 10', '1 Ann 10']);
  });

  test('is asked of drivers who did not drive at all, and of no car without a place', () => {
    const rule = needing({ ...DRIVERS, needs: 'drive' });
    expect(rows(rule, rounds('fuji'), CREWS, drove({ Ann: '4:00:00' }))[0]).toBe('1 Ann 10');
    const out = race('fuji', '2', { car: '1', out: 'Ret', driving: { Ann: '5:00' } }, '3');
    expect(rows(rule, rounds('fuji'), CREWS, out)[0]).toBe('1 Bea 10');
  });

  test('takes the place from the countback of the driver, and not from that of the others', () => {
    const two = rounds('fuji', 'inje');
    const rule = needing({ ...DRIVERS, needs: 'drive', ranking: 'r' }, {
      ranking: { r: { order: ['points', 'countback'], shared: 'standard', listed: 'entered' } },
    } as Sections);
    const board = season(rule, two, CREWS, short);
    const found = explain(board, titleKey('t'), 'Abe')?.row;
    expect(found?.places).toEqual([]);
    expect(explain(board, titleKey('t'), 'Ann')?.row.places).toEqual([1]);
  });
});

describe('a crew that a check finds wrong', () => {
  const checks = {
    amateurs: { every: 'crew', grades: 'Bronze' },
    size: { every: 'crew', drivers: { atLeast: 2 } },
  };
  const known = drivers({
    Ann: { grades: 'Bronze' },
    Abe: { grades: 'Gold' },
    Bob: { grades: 'Bronze' },
    Bea: { grades: 'Bronze' },
    Cid: { grades: 'Bronze' },
  });
  const scored = (needs: unknown, title: object = DRIVERS) =>
    rows(ruled({ ...title, needs }, { checks }), rounds('fuji'), known, CREWS, race('fuji', '1', '2', '3'));

  test('loses the points of the driver of the wrong grade, or of the whole car', () => {
    expect(scored('amateurs')).toEqual(['1 Ann 10', '2 Bea 6', '2 Bob 6', '3 Cid 4', '4 Abe 0']);
    expect(scored([{ check: 'amateurs', costs: 'car' }])).toEqual([
      '1 Bea 10',
      '1 Bob 10',
      '2 Cid 6',
      '3 Abe 0',
      '3 Ann 0',
    ]);
  });

  test('loses those of every driver, where nobody in particular broke it', () => {
    expect(scored('size').at(-1)).toBe('3 Cid 0');
    expect(scored([{ check: 'size', costs: 'car' }], {})).toEqual(['1 1 10', '2 2 6', '3 3 0']);
  });
});

describe('a driver who is not registered for the title', () => {
  const list = (registered: object): Piece => ({ ...CREWS, registered });
  const scored = (title: object, registered: object = { Abe: 'none' }) =>
    rows(ruled({ ...DRIVERS, ...title }), rounds('fuji'), list(registered), race('fuji', '1', '2', '3'));

  test('scores nothing, and his crew scores all the same', () => {
    expect(scored({})).toEqual(['1 Ann 10', '2 Bea 6', '2 Bob 6', '3 Cid 4', '4 Abe 0']);
    expect(scored({}, { Abe: ['u', 't'] })[0]).toBe('1 Abe 10');
    expect(scored({}, { Abe: 'u' }).at(-1)).toBe('4 Abe 0');
  });

  test('or costs the car its points', () => {
    expect(scored({ guestDriver: 'costs car' })).toEqual([
      '1 Bea 10',
      '1 Bob 10',
      '2 Cid 6',
      '3 Abe 0',
      '3 Ann 0',
    ]);
    expect(scored({ for: 'entry', guestDriver: 'costs car' })).toEqual(['1 2 10', '2 3 6', '3 1 0']);
    expect(scored({ for: 'entry' })).toEqual(['1 1 10', '2 2 6', '3 3 4']);
  });

  test('may be so in one round alone, and in a later list no more', () => {
    const two = rounds('fuji', 'inje');
    const there: Piece = { kind: 'entry-list', for: 'inje', registered: { Abe: 'none' } };
    const races = [race('fuji', '1', '2', '3'), race('inje', '1', '2', '3')] as const;
    const of = (driver: string, ...pieces: readonly Piece[]) =>
      rows(ruled(DRIVERS), two, CREWS, ...pieces, ...races).find((row) => row.includes(driver));
    expect(of('Abe', there)).toBe('3 Abe 10');
    expect(of('Ann', there)).toBe('1 Ann 20');
    const season = { kind: 'entry-list', registered: { Abe: 'none' } } as const;
    expect(of('Abe', season, { ...there, registered: { Abe: ['t'] } } as Piece)).toBe('3 Abe 10');
  });

  test('is known in any spelling', () => {
    const spelt = drivers({ Abe: { also: 'A. Jones' } });
    const board = [ruled(DRIVERS), rounds('fuji'), spelt, list({ 'A. Jones': 'none' })] as const;
    expect(rows(...board, race('fuji', '1')).at(-1)).toMatch(/ 0$/);
    expect(rows(...board, race('fuji', '1')).find((row) => row.includes('Abe'))).toMatch(/ 0$/);
  });

  test('is so by the newest list, whichever spelling each has', () => {
    const spelt = drivers({ Abe: { also: 'A. Jones' } });
    const said = (name: string, titles: string) => ({ kind: 'entry-list', registered: { [name]: titles } });
    const of = (...pieces: readonly object[]) =>
      rows(
        ruled(DRIVERS),
        rounds('fuji'),
        CREWS,
        ...(pieces as readonly Piece[]),
        race('fuji', '1', '2', '3'),
      );
    const lists = [said('Abe', 'none'), said('A. Jones', 'none'), said('Abe', 't')];
    expect(of(spelt, ...lists)[0]).toBe('1 Abe 10');
    // Only now is it known that they are one.
    expect(of(...lists, spelt)).toEqual(of(spelt, ...lists));
    const there = lists.map((list) => ({ ...list, for: 'fuji' }));
    expect(of(spelt, ...there)).toEqual(of(spelt, ...lists));
  });
});

describe('a crew as a contender', () => {
  const CREW = { for: 'crew' };

  test('is the same in whatever order and car its drivers are listed', () => {
    const there = changeFrom('inje', { crew: '1', becomes: ['Abe', 'Ann'] });
    const board = [ruled(CREW), rounds('fuji', 'inje'), CREWS, there] as const;
    const races = [race('fuji', '1', '2', '3'), race('inje', '1', '3', '2')] as const;
    expect(rows(...board, ...races)).toEqual(['1 Abe / Ann 20', '2 Bea / Bob 10', '2 Cid 10']);
  });

  test('is another one with another driver', () => {
    const there = changeFrom('inje', { join: 'Zoe', car: '1' });
    const board = [ruled(CREW), rounds('fuji', 'inje'), CREWS, there] as const;
    expect(rows(...board, race('fuji', '1'), race('inje', '1')).slice(0, 2)).toEqual([
      '1 Abe / Ann 10',
      '1 Abe / Ann / Zoe 10',
    ]);
  });

  test('may be barred, and given points, by its names in any order', () => {
    const board = [ruled(CREW), rounds('fuji'), CREWS, race('fuji', '1', '2', '3')] as const;
    const after = season(...board, seasonDecision({ points: -4, title: 't', contender: 'Ann / Abe' }));
    expect(table(after, 't')).toEqual(['1 Abe / Ann 6', '2 Bea / Bob 6', '3 Cid 4']);
    expect(rows(...board, seasonDecision({ bar: 'Abe/Ann', title: 't' })).at(-1)).toBe('- Abe / Ann 0');
  });
});
