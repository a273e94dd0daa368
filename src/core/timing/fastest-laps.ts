import { given } from '#core/base/given';
import type { LapTime } from '#core/base/laptime';
import type { ResultLine } from './result-line.ts';
import type { SheetCar, SheetDriver } from './sheet.ts';

export interface FastestLap {
  readonly car: SheetCar;
  readonly time: LapTime;
  readonly by?: SheetDriver;
}

/** The fastest lap of all: of several cars where they were equally fast. */
export function fastestLaps(lines: readonly ResultLine[]): readonly FastestLap[] {
  const timed = lines.flatMap(({ car, best, by }) =>
    best === undefined ? [] : [{ car, time: best, ...given({ by }) }],
  );
  const fastest = timed.reduce((least, { time }) => Math.min(least, time), Number.POSITIVE_INFINITY);
  return timed.filter(({ time }) => time === fastest);
}
