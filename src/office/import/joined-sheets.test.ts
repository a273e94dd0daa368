import { describe, expect, test } from 'vitest';
import { RACE } from '#core/base/ids';
import type { Sheet, SheetCar } from '#core/timing/sheet';
import { raced } from '../../../test/laps.ts';
import { joinedSheets } from './joined-sheets.ts';

const sheet = (...cars: readonly SheetCar[]): Sheet => ({ session: RACE, event: {}, cars });
const printed = (number: string, place: number, ...names: readonly string[]): SheetCar => ({
  line: 2,
  number,
  place,
  drivers: names.map((name) => ({ name })),
});
const joined = (...sheets: readonly Sheet[]) => {
  const read = joinedSheets(sheets);
  return read.ok ? read.value.map(({ cars }) => cars) : read.error;
};

describe('several files of one session', () => {
  test('stay apart where their cars differ', () => {
    expect(joined(sheet(printed('1', 1)), sheet(printed('2', 1)))).toMatchObject([
      [{ number: '1' }],
      [{ number: '2' }],
    ]);
  });

  test('are told where two results have one car', () => {
    const [one, two, three] = [sheet(printed('1', 1)), sheet(printed('2', 1)), sheet(printed('1', 2))];
    expect(joined(one, two, three)).toEqual({ code: 'car-in-both', car: '1', sheets: [one, three] });
    const [first, second] = [sheet(raced('1', [60])), sheet(raced('1', [61]))];
    expect(joined(first, second)).toEqual({ code: 'car-in-both', car: '1', sheets: [first, second] });
  });

  test('are one where a file has the laps of the cars of another: each driver is who he is there', () => {
    const laps = raced('1', [60, { time: 61, driver: 1 }, { time: 62, driver: 2 }], {
      drivers: [{ name: 'Bob ROE' }, { name: 'Ann LEE' }, { name: 'Cid Doe' }],
    });
    const [cars] = joined(
      sheet(laps, raced('9', [70])),
      sheet(printed('1', 1, 'Ann Lee', 'Bob Roe')),
    ) as SheetCar[][];
    expect(cars).toHaveLength(1);
    expect(cars?.[0]).toMatchObject({
      place: 1,
      drivers: [{ name: 'Ann Lee' }, { name: 'Bob Roe' }, { name: 'Cid Doe' }],
    });
    expect([...(cars?.[0]?.record?.driver ?? [])]).toEqual([1, 0, 2]);
  });
});
