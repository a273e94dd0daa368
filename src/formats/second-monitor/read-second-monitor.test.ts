import { describe, expect, test } from 'vitest';
import type { SheetReading } from '#core/timing/sheet';
import { acRace, monitorReport, written } from '../../../test/sim-samples.ts';
import { isSecondMonitor, readSecondMonitor } from './read-second-monitor.ts';

type Report = ReturnType<typeof monitorReport>;

/** The reading of the report after a change. */
function reading(change: (report: Report) => unknown = () => undefined): SheetReading {
  const report = monitorReport();
  change(report);
  const read = readSecondMonitor(written(report));
  if (!read.ok) throw new Error(read.error.found);
  return read.value[0] as SheetReading;
}
const doubts = ({ doubts }: SheetReading) => doubts.map(({ code, at, so }) => `${code} ${at}: ${so}`);

describe('a race', () => {
  const read = reading();

  test('has the places that are printed, and no numbers', () => {
    expect(
      read.sheet.cars.map(({ place, classPlace, drivers, laps }) => [
        place,
        classPlace,
        drivers[0]?.name,
        laps,
      ]),
    ).toEqual([
      [2, 2, 'Carl Dahl', 3],
      [1, 1, 'Anna Berg', 3],
    ]);
    expect(doubts(read)).toEqual([]);
  });
  test('tells track, day and length', () => {
    expect(read.sheet).toMatchObject({
      session: 'race',
      event: { track: 'Nowhere, Short', day: '2031-07-02' },
      planned: { of: 'laps', laps: 3 },
    });
    const timed = reading((report) =>
      Object.assign(report, { TotalNumberOfLaps: 0, SessionLength: '01:30:00' }),
    );
    expect(timed.sheet.planned).toEqual({ of: 'time', minutes: 90 });
  });
  test('a lap ends in the pit lane where the next begins there', () => {
    expect([...(read.sheet.cars[0]?.record?.inPit ?? [])]).toEqual([1, 0, 0]);
  });
  test('best laps are of valid ones', () => {
    expect(read.sheet.cars[1]).toMatchObject({ best: 90_250, secondBest: 90_500, model: 'McLaren 720S GT3' });
    expect([...(read.sheet.cars[1]?.record?.isValid ?? [])]).toEqual([0, 1, 1]);
  });
});

test.each([
  ['Dnf', 'Ret'],
  ['Dq', 'DSQ'],
  ['Dns', 'DNS'],
  ['Finished', undefined],
  ['None', undefined],
])('%s is %s', (FinishStatus, out) => {
  const { sheet } = reading((report) => Object.assign(report.Drivers[0] as object, { FinishStatus }));
  expect(sheet.cars[0]?.out).toBe(out);
});

describe('odd files', () => {
  test('fewer laps than planned, a lap without a time, a car that did not finish', () => {
    const read = reading((report) => {
      report.TotalNumberOfLaps = 4;
      Object.assign(report.Drivers[0] as object, { Finished: false });
      Object.assign(report.Drivers[1]?.Laps[0] as object, { LapTime: 'soon' });
    });
    expect(doubts(read)).toEqual([
      'missing-value Drivers[0].Finished: it keeps its place, and is not out',
      'contradiction the laps of the first: the race may have been shorter, or the file may not have all of it',
      'bad-value Drivers[1].Laps[0].LapTime: it is left out',
    ]);
  });
  test('no drivers, no name, a session and an ending that nobody knows', () => {
    expect(doubts(reading((report) => Object.assign(report, { Drivers: null })))).toContain(
      'missing-value Drivers: there are no cars',
    );
    const read = reading((report) => {
      Object.assign(report.Drivers[0] as object, {
        DriverLongName: '',
        DriverId: null,
        FinishStatus: 'Flew',
      });
    });
    expect(doubts(read)).toEqual([
      'missing-value Drivers[0].DriverLongName: the car has no driver',
      'unknown-word Drivers[0].FinishStatus: it keeps its place, and is not out',
    ]);
    expect(reading((report) => Object.assign(report, { SessionType: 'Na' })).sheet.session).toBeUndefined();
  });
});

test('it is known by its beginning, and another format is named', () => {
  expect([monitorReport(), acRace()].map((file) => isSecondMonitor(written(file)))).toEqual([true, false]);
  expect(readSecondMonitor(written(acRace()))).toMatchObject({ error: { found: 'an Assetto Corsa result' } });
});

test('it is known without the simulator, and nothing is read of what is not known', () => {
  const { Simulator: _, ...report } = monitorReport();
  const padded = { padding: 'x'.repeat(5000), ...report };
  expect([report, padded].map((file) => isSecondMonitor(written(file)))).toEqual([true, false]);
  expect([report, padded].map((file) => readSecondMonitor(written(file)).ok)).toEqual([true, false]);
});

test('a lap behind one of the same number or a greater one is a doubt, and one far above any is no number', () => {
  const numbered = (...numbers: readonly number[]) => {
    const { sheet, doubts } = reading((report) => {
      for (const [index, number] of numbers.entries())
        Object.assign(report.Drivers[0]?.Laps[index] ?? {}, { LapNumber: number });
    });
    const told = doubts.map(({ code, at, found, expected }) => `${code} ${at}: ${found}, ${expected}`);
    return [[...(sheet.cars[0]?.record?.lap ?? [])], told];
  };
  expect(numbered(1, 2, 2)).toEqual([[1, 2, 2], ['out-of-order the laps: lap 2, a lap after 2']]);
  expect(numbered(3, 4, 1)).toEqual([[3, 4, 1], ['out-of-order the laps: lap 1, a lap after 4']]);
  expect(numbered(1, 2 ** 31, 3)[0]).toEqual([1, 2, 3]);
});
