import { expect, test } from 'vitest';
import { flagged, raced, type WrittenLap } from '../../../test/laps.ts';
import { phasesOf } from './phases.ts';
import { runsOf } from './run.ts';

const shown = (flag: WrittenLap['flag'], time = 60): WrittenLap => ({ time, ...(flag && { flag }) });
const phases = (...cars: readonly (readonly WrittenLap[])[]) =>
  phasesOf(runsOf(cars.map((laps, index) => raced(String(index), laps))))?.map(
    ({ flag, from, to }) => `${flag} ${from / 1000}–${to / 1000}`,
  );
const [green, slow, red] = [shown('green'), shown('neutralised'), shown('red')];

test('a phase is from when a car is first shown its flag until one is shown another', () => {
  expect(phases([green, slow, slow, green])).toEqual(['neutralised 120–240']);
  expect(phases([green, slow, green], [{ ...slow, time: 110 }, green])).toEqual(['neutralised 110–170']);
});

test('a phase lasts to the end of the race where nobody is shown another flag', () => {
  expect(phases([green, slow, slow])).toEqual(['neutralised 120–180']);
  expect(phases([green, slow, flagged(60)])).toEqual(['neutralised 120–180']);
});

test('a red flag is a phase of its own, between neutralised ones', () => {
  expect(phases([slow, red, { ...slow, time: 900 }, green])).toEqual([
    'neutralised 60–120',
    'red 120–1020',
    'neutralised 1020–1080',
  ]);
});

test('a lap whose flag or end is unknown says nothing', () => {
  const dark: WrittenLap = { flag: 'green', elapsed: Number.NaN };
  expect(phases([green, shown('unknown'), slow, dark])).toEqual(['neutralised 180–180']);
});

test('a race under green has none, and of one without flags nobody knows', () => {
  expect(phases([green, green])).toEqual([]);
  expect(phases([shown('unknown'), shown('unknown')])).toBeUndefined();
  expect(phases()).toBeUndefined();
});
