import { expect, test } from 'vitest';
import { readDay } from '#core/base/day';
import { RACE, roundKey } from '#core/base/ids';
import type { Season } from '#core/season/season';
import { MOST_CARS, type SheetCar } from '#core/timing/sheet';
import { rounds, rules, season } from '../../../test/board.ts';
import { importFiles } from './import-files.ts';

const today = readDay('2014-03-01') ?? expect.fail('no day');
const CARS = Array.from({ length: MOST_CARS }, (_, index): SheetCar => {
  const drivers = ['Ann', 'Bob', 'Cid'].map((name) => ({ name: `${name} Lee${index}` }));
  return { line: index + 2, number: `${index + 1}`, place: index + 1, class: 'GT', drivers };
});
const withoutNumber = ({ number: _, ...car }: SheetCar): SheetCar => ({
  ...car,
  drivers: car.drivers.map(({ name }) => ({ name: name.toUpperCase() })),
});

test('as many cars as a session may have are entered, and found by number or by crew', () => {
  const imported = (on: Season, cars: readonly SheetCar[], withEntries: boolean) => {
    const sheet = { session: RACE, event: {}, cars };
    const file = { name: 'x', bytes: new Uint8Array(), format: 'a file', sheets: [{ sheet, doubts: [] }] };
    const asked = { round: roundKey('fuji'), state: 'final', includes: [], withEntries, today } as const;
    const read = importFiles(on, [file], asked);
    return (read.ok && read.value.sessions[0]) || expect.fail('nothing was imported');
  };
  const { after } = imported(season(rules(), rounds('fuji', 'inje')), CARS, true);
  expect(after.entries.size).toBe(MOST_CARS);
  for (const cars of [CARS, CARS.map(withoutNumber)]) {
    const found = imported(after, cars, false).cars.map(({ starter }) => starter?.number);
    expect(found).toEqual(CARS.map(({ number }) => number));
  }
});
