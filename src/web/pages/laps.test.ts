import { describe, expect, test } from 'vitest';
import type { TimedCar, Timings } from '#answers/laps/timing';
import { ja } from '#words/ja';
import { flagged, raced, type WrittenLap } from '../../../test/laps.ts';
import { saidIn } from '../../../test/said-on-page.ts';
import { htmlOf, textOf } from '../../../test/season-page.ts';

/* The race at Inje in 2014, document 14, with laps that nobody timed: two cars of GT and one of LMP2. */

const INJE = { page: 'laps', round: 'inje' } as const;
const drivers = (...names: readonly string[]) => ({ drivers: names.map((name) => ({ name })) });
const inPit: WrittenLap = { time: 63, inPit: true };
const CARS = [
  raced(
    '90',
    [60, inPit, { time: 100, pit: 40, driver: 1 }, { ...flagged(60), driver: 1 }],
    drivers('Takeshi Tsuchiya', 'Naoki Yokomizo'),
  ),
  raced('92', [61, 61, { time: 61, flag: 'neutralised' }, flagged(61)], drivers('Han-Chen Chen')),
  raced('1', [80, 80], drivers('Ho-Pin Tung')),
] as readonly TimedCar[];
const told = (cars: readonly TimedCar[] = CARS): Timings => ({
  told: new Set([14]),
  read: new Map([[14, { cars }]]),
});
const text = (cars?: readonly TimedCar[]) => textOf(INJE, { timings: told(cars) });
const html = async (cars?: readonly TimedCar[]) => (await htmlOf(INJE, { timings: told(cars) })) ?? '';

describe('the page of a race lap by lap', () => {
  test('tells how much is known, from which document, and when the race was neutralised', async () => {
    const said = await text();
    expect(said).toContain('Lap by lap 10 laps of 3 cars. From the files attached to document 14');
    expect(said).toContain('Full course yellow or safety car: 3:03 to 3:43 (lap 4)');
    expect(await text([...CARS.map(dark)])).toContain('The files tell no flags.');
  });

  test('draws a line for each car: among all, and in its class', async () => {
    const lines = [...(await html()).matchAll(/<path id="[^"]*" class="way" d="([^"]*)"/g)].map(
      ([, line]) => line,
    );
    // LMP2 stands first in the rulebook. #1 stops after two laps, as third.
    expect(lines).toEqual(['M0 3h1', 'M0 1h1', 'M0 1l1 1h2', 'M0 1l1 1h2', 'M0 2l1-1h2', 'M0 2l1-1h2']);
    expect(await html()).toContain('<path class="way gone" d="M1 3h2"');
  });

  test('has a button for each car, with its team, its class and its place', async () => {
    const said = await text();
    expect(said).toContain('All Pick a car to follow it.');
    expect(said).toContain('1 OAK Racing Team Total, LMP2, 1st');
    expect(said).toContain('92 AAI-Rstrada, GT, 1st');
  });

  test('shows one class at a time, where there are several', async () => {
    expect(await text()).toContain('All classes LMP2 GT');
    expect(await text(CARS.slice(0, 2))).not.toContain('All classes');
  });

  test('tells in figures who drove when, and every stop', async () => {
    const said = await text();
    expect(said).toContain('#90 Takeshi Tsuchiya 1–2 2:03');
    expect(said).toContain('Naoki Yokomizo 3–4 2:00 40.000');
    expect(said).toContain('4 Naoki Yokomizo 2 laps');
  });

  test('names cars that are not in the charts, and why', async () => {
    const said = await text([...CARS.slice(1, 2), dark(CARS[0] as TimedCar)]);
    expect(said).toContain('so the order is that of the others: 90');
    expect(said).toContain('The files have no laps of these cars: 1 ');
  });

  test('draws no chart of one lap, and still has the stints', async () => {
    const short = [raced('90', [60], drivers('Takeshi Tsuchiya')) as TimedCar];
    expect(await html(short)).not.toContain('lap-chart');
    expect(await text(short)).toContain('#90 Takeshi Tsuchiya 1 1:00');
  });

  test('has nothing of English in another language', async () => {
    const said = saidIn('ja', (await htmlOf(INJE, { timings: told(), words: ja })) ?? '');
    expect(said).toContain('周回ごとの記録');
    // Names begin with a capital.
    expect(said.filter((one) => /(?<![\p{L}-])[a-z]{2,}/u.test(one))).toEqual([]);
  });

  test('has no text that is missing', async () => {
    expect(await html()).not.toMatch(/undefined|\[object|NaN/);
  });
});

/** A car that the clock and the flags are unknown of. */
function dark({ record, ...car }: TimedCar): TimedCar {
  const unknown = record.elapsed.map(() => -1);
  return { ...car, record: { ...record, elapsed: unknown, flag: record.flag.map(() => 0) } };
}

describe('the laps of a round', () => {
  test('have no page where none are known', async () => {
    expect(await htmlOf(INJE)).toBeUndefined();
    expect(await htmlOf({ page: 'laps', round: 'nowhere' }, { timings: told() })).toBeUndefined();
    expect(await htmlOf(INJE, { timings: told(), at: 13 })).toBeUndefined();
  });

  test('are linked from the round where they are known, and only there', async () => {
    const link = 'href="/season/rounds/inje/laps"';
    const round = (round: string, at?: number) =>
      htmlOf({ page: 'round', round }, { timings: told(), ...(at && { at }) });
    expect(await round('inje')).toContain(link);
    expect(await round('inje', 13)).not.toContain('/laps"');
    expect(await round('fuji')).not.toContain('/laps"');
  });
});
