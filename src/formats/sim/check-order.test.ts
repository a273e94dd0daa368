import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QUALIFYING, RACE } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { SheetCar } from '#core/timing/sheet';
import { newDoubts } from '#formats/text/doubts';
import { checkOrder } from './check-order.ts';

const car = (place: number, laps: number, time: number): SheetCar => ({
  line: place,
  number: `${place}`,
  drivers: [],
  place,
  laps,
  time: time as LapTime,
});
const found = (session: typeof RACE, ...cars: readonly SheetCar[]) => {
  const doubts = newDoubts();
  checkOrder({ session, event: {}, cars }, doubts);
  return doubts.all().map((doubt) => `${doubt.found} | ${doubt.expected}`);
};

test('more laps are ahead of fewer, and of as many the shorter time', () => {
  expect(found(RACE, car(1, 10, 900), car(2, 10, 901), car(3, 9, 800))).toEqual([]);
  expect(found(RACE, car(1, 10, 902), car(2, 10, 901), car(3, 9, 800))).toEqual([
    '1 #1, 2 #2 | by laps and times #2 (10 laps, 0.901), #1 (10 laps, 0.902)',
  ]);
});

test('outside a race only times count', () => {
  expect(found(QUALIFYING, car(1, 3, 900), car(2, 9, 901))).toEqual([]);
});

test('level cars may stand in either order', () => {
  expect(found(RACE, car(1, 10, 900), car(2, 10, 900))).toEqual([]);
});

test('cars that are out may stand anywhere', () => {
  expect(found(RACE, { ...car(1, 1, 900), out: 'DSQ' }, car(2, 10, 901))).toEqual([]);
});

test('where no car has a time, laps are compared alone', () => {
  const untimed = (place: number, laps: number): SheetCar => ({ line: place, drivers: [], place, laps });
  expect(found(RACE, untimed(1, 10), untimed(2, 10), untimed(3, 11))).toHaveLength(1);
  expect(found(RACE, untimed(1, 10), untimed(2, 10), untimed(3, 9))).toEqual([]);
});

test('of many cars the first six are named', () => {
  const cars = Array.from({ length: 20 }, (_, index) => car(index + 1, 10, 1000 - index));
  expect(found(RACE, ...cars)[0]).toMatch('6 #6 and 14 more | by laps and times #20');
});

test('an order is doubted if and only if a car stands behind one that it beats', () => {
  const cars = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 })), { maxLength: 8 });
  fc.assert(
    fc.property(cars, (results) => {
      const placed = results.map(([laps, time], index) => car(index + 1, laps, time));
      const isBeaten = placed.some((ahead, index) =>
        placed
          .slice(index + 1)
          .some(
            (behind) =>
              (behind.laps ?? 0) > (ahead.laps ?? 0) ||
              (behind.laps === ahead.laps && (behind.time ?? 0) < (ahead.time ?? 0)),
          ),
      );
      expect(found(RACE, ...placed).length > 0).toBe(isBeaten);
    }),
  );
});
