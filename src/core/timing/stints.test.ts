import { describe, expect, test } from 'vitest';
import { raced, type WrittenLap } from '../../../test/laps.ts';
import { runsOf } from './run.ts';
import { pitStopsOf, stintsOf } from './stints.ts';

function runOf(laps: readonly (number | WrittenLap)[]) {
  const [run] = runsOf([raced('1', laps)]);
  if (run === undefined) throw new Error('no run');
  return run;
}
const stints = (laps: readonly (number | WrittenLap)[]) =>
  stintsOf(runOf(laps)).map(({ driver, laps, from, to, pit }) => [
    driver?.name,
    laps,
    ...[from, to, pit].map((time) => (time === undefined ? '?' : time / 1000)),
  ]);
const inPit = (time: number): WrittenLap => ({ time, inPit: true });

describe('a stint', () => {
  test('ends in the pits, and begins with the time there, which is no driving', () => {
    expect(stints([60, inPit(65), { time: 120, pit: 50 }, 60])).toEqual([
      ['Ann', 2, 0, 125, 0],
      ['Ann', 2, 125, 305, 50],
    ]);
  });

  test('ends where another driver is named, with or without a stop', () => {
    const bob = { time: 60, driver: 1 };
    expect(stints([60, bob, bob, { ...bob, driver: 0 }])).toEqual([
      ['Ann', 1, 0, 60, 0],
      ['Bob', 2, 60, 180, 0],
      ['Ann', 1, 180, 240, 0],
    ]);
  });

  test('has nobody at the wheel, and no time, where the file has none', () => {
    const unknown = { time: 60, driver: -1, elapsed: Number.NaN, lap: 7 };
    expect(stints([60, unknown])).toEqual([
      ['Ann', 1, 0, 60, 0],
      [undefined, 1, 60, '?', 0],
    ]);
  });

  test('has its laps by their numbers', () => {
    const stints = stintsOf(runOf([60, inPit(65), { time: 120, pit: 50, lap: 4 }, { time: 60, lap: 5 }]));
    expect(stints.map(({ first, last }) => [first, last])).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  test('is none of laps after the flag', () => {
    expect(stints([60, { time: 60, flag: 'chequered' }, inPit(200), 60])).toEqual([['Ann', 2, 0, 120, 0]]);
  });
});

test('a stop has the lap that ended with it; where the race ended in the pits there is none', () => {
  const stops = pitStopsOf(runOf([inPit(60), { time: 90, pit: 40 }, inPit(60), 60, inPit(60)]));
  expect(stops).toEqual([
    { lap: 1, duration: 40_000 },
    { lap: 3, duration: undefined },
  ]);
});
