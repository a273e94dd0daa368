import { expect, test } from 'vitest';
import { roundKey } from '#core/base/ids';
import { en } from '#words/en';
import { raced } from '../../../test/laps.ts';
import { knownSeason } from '../../../test/season-page.ts';
import type { TimedCar } from '../laps/timing.ts';
import { lapsTable } from './laps-table.ts';

/* The race at Inje in 2014, document 14, with laps that nobody timed. */

const drivers = (...names: readonly string[]) => ({ drivers: names.map((name) => ({ name })) });
const CARS = [
  raced(
    '90',
    [60, { time: 63, inPit: true }, { time: 100, pit: 40, driver: 1 }],
    drivers('Takeshi Tsuchiya', 'Naoki Yokomizo'),
  ),
  raced('92', [61, 61, 61, 61], drivers('Han-Chen Chen')),
  raced('1', [80, 170], drivers('Ho-Pin Tung')),
] as readonly TimedCar[];

const table = async (cars: readonly TimedCar[]) =>
  lapsTable(en, await knownSeason(), roundKey('inje'), {
    told: new Set([14]),
    read: new Map(cars.length === 0 ? [] : [[14, { cars }]]),
  });

test('each lap of each car is a line, with its time, the place at its end, and the stop that ended it', async () => {
  const found = await table(CARS);
  expect(found?.columns.map(({ heading }) => heading)).toEqual([
    'Session',
    'No.',
    'Lap',
    'Class',
    'Team',
    'Driver',
    'Time',
    'In seconds',
    'Pos after that lap of the leader',
    'Pos in class after it',
    'Pit stop',
    'In the pit lane',
  ]);
  const team = 'AAI-Rstrada';
  expect(found?.rows.filter(([, number]) => number === '90')).toEqual([
    ['Race', '90', 1, 'GT', team, 'Takeshi Tsuchiya', '1:00.000', 60, 1, 1, null, null],
    ['Race', '90', 2, 'GT', team, 'Takeshi Tsuchiya', '1:03.000', 63, 2, 2, 'yes', '40.000'],
    ['Race', '90', 3, 'GT', team, 'Naoki Yokomizo', '1:40.000', 100, 2, 2, null, null],
  ]);
});

test('a car laps down has a place at the end of laps of the leader that it never drove', async () => {
  const lapped = (await table(CARS))?.rows.filter(([, number]) => number === '1');
  expect(lapped?.map(([, , lap, , , , time, , , inClass]) => [lap, time, inClass])).toEqual([
    [1, '1:20.000', 1],
    [2, '2:50.000', 1],
    [3, null, 1],
    [4, null, 1],
  ]);
});

test('there is none where no file tells a lap', async () => {
  expect(await table([])).toBeUndefined();
});
