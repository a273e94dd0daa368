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

  test('gives another session by best laps, and the second-best where those are equal', () => {
    const cars = [
      raced('1', [90, 61, 60]),
      raced('2', [90, 60, 60.5]),
      raced('3', [{ time: 59, isValid: false }]),
      raced('4', [62, 59]),
      raced('5', [60, 60.5]),
    ];
    expect(places(cars, QUALIFYING)).toEqual([
      ['4', 1, undefined],
      ['2', 2, undefined],
      ['5', 2, undefined],
      ['1', 4, undefined],
      ['3', undefined, undefined],
    ]);
  });

  test('has every car that was as fast as the fastest', () => {
    const cars = [raced('1', [60, 59]), raced('2', [59, 61, 60]), raced('3', [62, 60])];
    expect(resultOf(cars).fastest).toMatchObject([{ car: { number: '2' } }, { car: { number: '1' } }]);
    expect(resultOf([]).fastest).toEqual([]);
  });
});
