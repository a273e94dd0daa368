import { given } from '#core/base/given';
import { clockOf } from '#core/timing/clock';
import { type LapRecord, UNKNOWN } from '#core/timing/sheet';
import type { TimedCar, Timing, Timings } from './timing.ts';

/** The timing of a round as a browser is sent it: all from which its laps are drawn at any moment. */
export interface TimingsJson {
  /** What the files of one classification tell, or of several that attach the same. */
  readonly timings: readonly {
    readonly documents: readonly number[];
    readonly cars: readonly TimedCarJson[];
  }[];
}

interface TimedCarJson {
  readonly number?: string;
  readonly class?: string;
  readonly team?: string;
  readonly drivers: readonly string[];
  /** One entry for each lap. */
  readonly time: readonly number[];
  /** Each of the others as runs: a value, and how often it stands behind itself. */
  readonly steps: Runs;
  readonly elapsed: Runs;
  readonly driver: Runs;
  readonly inPit: Runs;
  readonly pitTime: Runs;
  readonly flag: Runs;
  readonly isValid: Runs;
}
type Runs = readonly number[];

export function timingsJson({ read }: Timings): TimingsJson {
  const byText = Map.groupBy(read, ([, { cars }]) => JSON.stringify(cars.map(carJson)));
  return {
    timings: [...byText].map(([text, same]) => ({
      documents: same.map(([document]) => document),
      cars: JSON.parse(text),
    })),
  };
}

/** @returns what each classification tells, by its number. */
export const readTimings = ({ timings }: TimingsJson): ReadonlyMap<number, Timing> =>
  new Map(
    timings.flatMap(({ documents, cars }) => {
      const timing = { cars: cars.map(carIn) };
      return documents.map((document) => [document, timing] as const);
    }),
  );

function carJson({ number, class: category, team, drivers, record }: TimedCar): TimedCarJson {
  return {
    ...given({ number, class: category, team }),
    drivers: drivers.map(({ name }) => name),
    time: [...record.time],
    steps: runsIn(record.lap.map((lap, row) => lap - (record.lap[row - 1] ?? 0))),
    elapsed: runsIn(untold(record)),
    driver: runsIn(record.driver),
    inPit: runsIn(record.inPit),
    pitTime: runsIn(record.pitTime),
    flag: runsIn(record.flag),
    isValid: runsIn(record.isValid),
  };
}

function carIn({ drivers, time, steps, elapsed, ...car }: TimedCarJson): TimedCar {
  const { driver, inPit, pitTime, flag, isValid, ...named } = car;
  const record: LapRecord = {
    lap: Int32Array.from(summed(inRow(steps))),
    time: Int32Array.from(time),
    elapsed: Int32Array.from(inRow(elapsed)),
    driver: Int32Array.from(inRow(driver)),
    inPit: Uint8Array.from(inRow(inPit)),
    pitTime: Int32Array.from(inRow(pitTime)),
    flag: Uint8Array.from(inRow(flag)),
    isValid: Uint8Array.from(inRow(isValid)),
    line: new Int32Array(time.length),
  };
  const told = { ...record, elapsed: clockOf(record) };
  return { ...named, line: 0, drivers: drivers.map((name) => ({ name })), record: told };
}

/** When each lap ended, without what follows from the lap before and the time of the lap: `clockOf` has it again. */
function untold(record: LapRecord): Int32Array {
  const { lap, time, elapsed } = record;
  return elapsed.map((end, row) => {
    const before = elapsed[row - 1] ?? UNKNOWN;
    const follows = row > 0 && lap[row] === (lap[row - 1] ?? 0) + 1 && before !== UNKNOWN;
    return follows && time[row] !== UNKNOWN && end === before + (time[row] ?? 0) ? UNKNOWN : end;
  });
}

function runsIn(column: Int32Array | Uint8Array): Runs {
  const runs: number[] = [];
  let count = 0;
  for (const [row, value] of column.entries()) {
    count++;
    if (column[row + 1] === value) continue;
    runs.push(value, count);
    count = 0;
  }
  return runs;
}

const inRow = (runs: Runs): readonly number[] =>
  runs.flatMap((value, at) => (at % 2 === 0 ? new Array<number>(runs[at + 1] ?? 0).fill(value) : []));

/** Each number with all those above it. */
function summed(steps: readonly number[]): readonly number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}
