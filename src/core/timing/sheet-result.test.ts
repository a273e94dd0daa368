import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUALIFYING, RACE } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import { flagged, raced } from '../../../test/laps.ts';
import type { RaceRules } from './race-from-laps.ts';
import type { Sheet, SheetCar } from './sheet.ts';
import { sheetResult } from './sheet-result.ts';

const RULES: RaceRules = { finishers: [], classOf: () => undefined };
const sheet = (cars: readonly SheetCar[], session = RACE): Sheet => ({ session, event: {}, cars });
const resultOf = (cars: readonly SheetCar[], session = RACE, rules: Partial<RaceRules> = {}) =>
  sheetResult(sheet(cars, session), { ...RULES, ...rules });
const places = (cars: readonly SheetCar[], session = RACE) =>
  resultOf(cars, session).lines.map(({ car, place, out }) => [car.number, place?.from, out]);

describe('a file with places', () => {
  const { record: _, ...bare } = raced('1', []);
  const printed = (number: string, more: Partial<SheetCar>): SheetCar => ({ ...bare, number, ...more });

  test('gives the result as it is printed, whatever the laps say', () => {
    const cars = [
      printed('7', { out: 'Ret', laps: 3 }),
      printed('8', { place: 2, laps: 40 }),
      printed('9', { place: 1, laps: 39, time: 90_000 as LapTime, best: 2_000 as LapTime }),
      printed('6', { place: 3, out: 'Ret' }),
      printed('5', { place: 4, out: 'NC', laps: 20 }),
    ];
    expect(places(cars)).toEqual([
      ['9', 1, undefined],
      ['8', 2, undefined],
      ['6', 3, 'Ret'],
      ['7', undefined, 'Ret'],
      ['5', undefined, 'NC'],
    ]);
    expect(resultOf(cars)).toMatchObject({
      from: 'places',
      run: 39,
      ran: 90_000,
      fastest: [{ time: 2_000 }],
    });
    expect(resultOf(cars)).not.toHaveProperty('green');
  });

  test('has the places in class only where it has none overall', () => {
    const cars = [printed('7', { classPlace: 1 }), printed('8', { place: 1, classPlace: 1 })];
    expect(resultOf(cars).lines.map(({ classPlace }) => classPlace)).toEqual([undefined, { from: 1, to: 1 }]);
    expect(resultOf(cars.slice(0, 1)).from).toBe('places');
  });

  test('has the stints, and who drove the best lap, where it has the laps as well', () => {
    const car = raced('7', [60, { time: 58, driver: 1 }], { place: 1 });
    const [line] = resultOf([car]).lines;
    expect(line).toMatchObject({ best: 58_000, by: { name: 'Bob' }, stints: [{}, {}] });
    const other = resultOf([{ ...car, best: 57_000 as LapTime }]).lines[0];
    expect(other).toMatchObject({ best: 57_000 });
    expect(other).not.toHaveProperty('by');
  });

  test('takes laps as deleted that are quicker than the printed best', () => {
    const car = raced('7', [60, 57, { time: 58, driver: 1 }, 59], { place: 1, time: 58_000 as LapTime });
    expect(resultOf([car], QUALIFYING).lines[0]).toMatchObject({
      best: 58_000,
      secondBest: 59_000,
      by: { name: 'Bob' },
    });
  });

  test('has no laps of a car that has no time in qualifying: they were deleted', () => {
    const car = raced('7', [60, 57], { place: 9 });
    expect(resultOf([car], QUALIFYING).lines[0]).not.toHaveProperty('best');
    expect(resultOf([car], RACE).lines[0]).toMatchObject({ best: 57_000 });
  });

  test('gives a race as it stood at a time by its laps all the same', () => {
    const cars = [raced('7', [60, 60], { place: 1 }), raced('8', [50, 80], { place: 2 })];
    const then = resultOf(cars, RACE, { until: 60_000 as LapTime });
    expect(then.from).toBe('laps');
    expect(then.lines.map(({ car }) => car.number)).toEqual(['8', '7']);
    expect(then.fastest).toEqual([]);
  });
});

describe('a file of laps', () => {
  test('gives a race by laps and times, with its length, its green laps and its flag', () => {
    const cars = [
      raced('1', [60, { time: 90, flag: 'neutralised' }, flagged(60)]),
      raced('2', [61, 91, flagged(61)]),
    ];
    expect(resultOf(cars)).toMatchObject({ from: 'laps', run: 3, ran: 210_000, green: 2, flag: 'chequered' });
    const dark = [raced('1', [60, { time: 60, flag: 'unknown' }])];
    expect(resultOf(dark)).not.toHaveProperty('green');
    expect(resultOf(dark)).not.toHaveProperty('flag');
    expect(resultOf([raced('1', [60, { time: 300, flag: 'red' }])]).flag).toBe('red');
  });

  const boundsOf = (cars: readonly SheetCar[]) =>
    resultOf(cars, QUALIFYING).lines.map(({ car, place }) => [car.number, place?.from, place?.to]);
  const dark = (time: number) => ({ time, elapsed: Number.NaN });

  test('gives another session by best laps: of equal ones that is ahead which was set first', () => {
    const cars = [
      raced('1', [90, 61, 60]),
      raced('2', [90, 60, 61]),
      raced('3', [{ time: 59, isValid: false }]),
      raced('4', [62, 59]),
      // As quick again, and quicker on its second-best: that tells nothing.
      raced('5', [100, 60, 60]),
    ];
    expect(boundsOf(cars)).toEqual([
      ['4', 1, 1],
      ['2', 2, 2],
      ['5', 3, 3],
      ['1', 4, 4],
      ['3', undefined, undefined],
    ]);
  });

  test('leaves open who is ahead where nobody knows when a lap was set, and has one place for one moment', () => {
    const cars = [raced('1', [90, 60]), raced('2', [dark(60)]), raced('3', [91, 60]), raced('4', [61])];
    expect(boundsOf(cars)).toEqual([
      ['1', 1, 2],
      ['3', 2, 3],
      ['2', 1, 3],
      ['4', 4, 4],
    ]);
    expect(boundsOf([raced('1', [90, 60]), raced('2', [90, 60])])).toEqual([
      ['1', 1, 1],
      ['2', 1, 1],
    ]);
  });

  test('gives places as many cars are ahead for certain, and at most as many as may be', () => {
    const laps = fc.array(
      fc.record({ time: fc.integer({ min: 1, max: 3 }), isValid: fc.boolean(), isDark: fc.boolean() }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(laps, { maxLength: 6 }), (all) => {
        // Laps that follow each other; of a dark car no end is known.
        const bests = all.map((own) => {
          const times = own.map(({ time }, index) => ({ time, at: own.slice(0, index + 1) }));
          const valid = times.filter((_, index) => own[index]?.isValid);
          const best = Math.min(...valid.map(({ time }) => time));
          const first = valid.find(({ time }) => time === best);
          const set = own.some(({ isDark }) => isDark)
            ? undefined
            : first?.at.reduce((sum, { time }) => sum + time, 0);
          return { best, set };
        });
        const cars = all.map((own, index) => {
          const isDark = own.some((lap) => lap.isDark);
          return raced(
            String(index),
            own.map(({ time, isValid }) => ({ time, isValid, ...(isDark ? { elapsed: Number.NaN } : {}) })),
          );
        });
        for (const [number, from, to] of boundsOf(cars)) {
          const one = bests[Number(number)];
          if (one === undefined || one.best === Number.POSITIVE_INFINITY) {
            expect([from, to]).toEqual([undefined, undefined]);
            continue;
          }
          const others = bests.filter((other) => other !== one);
          const level = others.filter(({ best }) => best === one.best);
          const quicker = others.filter(({ best }) => best < one.best).length;
          const sooner = level.filter(
            ({ set }) => set !== undefined && one.set !== undefined && set < one.set,
          );
          const open = level.filter(({ set }) => set === undefined || one.set === undefined);
          expect([from, to]).toEqual([
            1 + quicker + sooner.length,
            1 + quicker + sooner.length + open.length,
          ]);
        }
      }),
    );
  });

  test('has every car that was as fast as the fastest', () => {
    const cars = [raced('1', [60, 59]), raced('2', [59, 61, 60]), raced('3', [62, 60])];
    expect(resultOf(cars).fastest).toMatchObject([{ car: { number: '2' } }, { car: { number: '1' } }]);
    expect(resultOf([]).fastest).toEqual([]);
  });
});
