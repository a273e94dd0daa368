import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagged, raced, type WrittenLap } from '../../../test/laps.ts';
import { lapAt, lapDuring, lapOrder } from './lap-order.ts';
import { runsOf } from './run.ts';
import { inRunOrder } from './run-order.ts';
import { type SheetCar, UNKNOWN } from './sheet.ts';

type Laps = readonly (number | WrittenLap)[];
const dark: WrittenLap = { elapsed: Number.NaN };

const orderOf = (cars: readonly SheetCar[]) => lapOrder(runsOf(cars), ({ car }) => car.class);
/** A column of each car by its number, lap by lap: `?` where nobody can tell. */
function column(of: 'places' | 'classPlaces' | 'down' | 'gaps', cars: readonly SheetCar[]) {
  const said = (value: number) => (value === UNKNOWN ? '?' : of === 'gaps' ? value / 1000 : value);
  return Object.fromEntries(orderOf(cars).cars.map((car) => [car.run.car.number, [...car[of]].map(said)]));
}
const race = (laps: Readonly<Record<string, Laps>>): readonly SheetCar[] =>
  Object.entries(laps).map(([number, own]) => raced(number, own));

describe('the order at the end of a lap of the leader', () => {
  test('is by laps, and then by when each car ended the lap that it was on', () => {
    const cars = race({ 1: [60, 61, 62], 2: [59, 60, 65], 3: [70, 70, 70] });
    expect(column('places', cars)).toEqual({ 1: [2, 2, 1], 2: [1, 1, 2], 3: [3, 3, 3] });
    expect(column('gaps', cars)).toEqual({ 1: [1, 2, 0], 2: [0, 0, 1], 3: [11, 21, 27] });
    expect([...orderOf(cars).ended]).toEqual([59_000, 119_000, 183_000]);
  });

  test('has a lapped car by its laps, with no time behind the leader', () => {
    const cars = race({ 1: [60, 60, 60, 60], 2: [90, 90, 90] });
    expect(column('down', cars)).toEqual({ 1: [0, 0, 0, 0], 2: [0, 0, 1, 1] });
    expect(column('gaps', cars)).toEqual({ 1: [0, 0, 0, 0], 2: [30, 60, '?', '?'] });
  });

  test('falls back behind others in a stop, and comes back as they stop', () => {
    const stop = { time: 100, pit: 40 };
    const cars = race({ 1: [60, stop, 60, 60], 2: [62, 62, { ...stop, time: 106 }, 62] });
    expect(column('places', cars)).toEqual({ 1: [1, 2, 1, 1], 2: [2, 1, 2, 2] });
  });

  test('keeps a car that stopped for good by the laps that it has, until others have more', () => {
    const cars = race({ 1: [60, 60, 60, 60], 2: [65, 65], 3: [70, 70, 70, 70] });
    expect(column('places', cars)).toEqual({ 1: [1, 1, 1, 1], 2: [2, 2, 3, 3], 3: [3, 3, 2, 2] });
    expect(orderOf(cars).cars.map(({ run, until }) => [run.car.number, until])).toEqual([
      ['1', 4],
      ['3', 4],
      ['2', 2],
    ]);
  });

  test('ends with the flag: nobody gains by a lap behind it', () => {
    const cars = race({ 1: [60, flagged(60), 90], 2: [61, flagged(61)], 3: [100, flagged(90)] });
    expect(column('places', cars)).toEqual({ 1: [1, 1], 2: [2, 2], 3: [3, 3] });
  });

  test('has two cars that are level on one place', () => {
    const cars = race({ 1: [60, 60], 2: [60, 61], 3: [60, 61] });
    expect(column('places', cars)).toEqual({ 1: [1, 1], 2: [1, 2], 3: [1, 2] });
  });

  test('is told in each class, too', () => {
    const cars = [
      raced('1', [60, 60], { class: 'P' }),
      raced('2', [61, 59], { class: 'P' }),
      raced('90', [70, 72], { class: 'GT' }),
      raced('91', [71, 70], { class: 'GT' }),
    ];
    expect(column('places', cars)).toEqual({ 1: [1, 1], 2: [2, 1], 90: [3, 4], 91: [4, 3] });
    expect(column('classPlaces', cars)).toEqual({ 1: [1, 1], 2: [2, 1], 90: [1, 2], 91: [2, 1] });
  });
});

describe('where nobody knows when a lap ended', () => {
  test('its car has no place at that lap, and none has who may be on either side of it', () => {
    const unknown = [60, dark, { elapsed: 181 }, 60];
    const cars = race({ 1: [59, 60, 59, 60], 2: unknown, 3: [61, 61, 61, 61] });
    expect(column('places', cars)).toEqual({
      1: [1, '?', '?', 1],
      2: [2, '?', '?', 2],
      3: [3, '?', '?', 3],
    });
  });

  test('cars with more laps, or fewer, than it can have are where they are', () => {
    const unknown = [100, dark, { elapsed: 300 }];
    const cars = race({ 1: [50, 50, 50, 50, 50, 50], 2: unknown, 3: [350] });
    // On the third lap of the leader it has two laps or three, and then perhaps as many as he.
    expect(column('places', cars)).toEqual({
      1: [1, 1, '?', 1, 1, 1],
      2: [2, 2, '?', '?', '?', '?'],
      3: [3, 3, 3, 3, 3, 3],
    });
    expect(column('down', cars)['2']).toEqual([0, 1, '?', '?', '?', '?']);
  });

  test('a car without any time is not in the order, nor is one whose clock runs back', () => {
    const cars = race({
      1: [60, 60],
      2: [dark, dark],
      3: [60, { time: 60, elapsed: 30 }],
    });
    expect(column('places', cars)).toEqual({ 1: [1, 1] });
  });

  test('a lap that nobody timed had ended when the next one did', () => {
    const missing = [60, { time: 60, lap: 3, elapsed: 180 }];
    expect([...orderOf(race({ 1: missing })).ended]).toEqual([60_000, 180_000, 180_000]);
  });

  test('of no laps there is no order', () => {
    expect(orderOf([]).ended.length).toBe(0);
    const { cars, ended } = orderOf(race({ 1: [] }));
    expect([ended.length, cars.length, cars[0]?.until]).toEqual([0, 1, 0]);
  });
});

/** A race whose flag falls as the leader ends his last lap: every car ends the lap that it is on then. */
function flaggedRace(laps: readonly (readonly number[])[]): readonly SheetCar[] {
  const ends = laps.map((own) => own.map((_, at) => own.slice(0, at + 1).reduce((a, b) => a + b, 0)));
  const most = Math.max(...laps.map(({ length }) => length));
  const fell = Math.min(...ends.flatMap((own) => own[most - 1] ?? []));
  return laps.map((own, index) => {
    const last = ends[index]?.findIndex((end) => end >= fell);
    return raced(
      String(index),
      own.map((time, at) => (at === last ? flagged(time) : time)),
    );
  });
}

test('the last order is that of the race, whatever the laps are', () => {
  const lap = fc.integer({ min: 1, max: 4 });
  const cars = fc.array(fc.array(lap, { maxLength: 6 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(cars, (laps) => {
      const runs = runsOf(flaggedRace(laps));
      const last = new Map(lapOrder(runs, () => 'all').cars.map((car) => [car.run, car]));
      for (const { run, place } of inRunOrder(runs)) {
        const car = last.get(run);
        if (car?.places.length === 0) continue;
        expect([car?.places.at(-1), car?.classPlaces.at(-1)]).toEqual([place.from, place.from]);
      }
    }),
  );
});

test('no place is taken twice or left empty, but by cars that are level', () => {
  const lap = fc.integer({ min: 1, max: 4 });
  const cars = fc.array(fc.array(lap, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(cars, (laps) => {
      const order = lapOrder(runsOf(laps.map((own, index) => raced(String(index), own))), () => undefined);
      for (let at = 0; at < order.ended.length; at++) {
        const places = order.cars.map((car) => car.places[at] ?? 0).toSorted((a, b) => a - b);
        for (const [index, place] of places.entries())
          expect(place === index + 1 || place === places[index - 1]).toBe(true);
      }
    }),
  );
});

test('a time of the race is somewhere along the laps of the leader', () => {
  const ended = Int32Array.of(60_000, 120_000, 200_000);
  expect([0, 60_000, 90_000, 160_000, 200_000, 300_000].map((time) => lapAt(ended, time))).toEqual([
    0, 0, 0.5, 1.5, 2, 2,
  ]);
  expect([0, 60_000, 119_999, 300_000].map((time) => lapDuring(ended, time))).toEqual([1, 2, 2, 3]);
});
