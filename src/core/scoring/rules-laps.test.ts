import { describe, expect, test } from 'vitest';
import { drivers, entries, type Piece, qualifying, race, rounds } from '../../../test/board.ts';
import { rows, ruled } from '../../../test/ruled.ts';

/* Points for a lap. */

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
