import type { LapTime } from '#core/base/laptime';
import type { Run } from './run.ts';
import { type SheetDriver, UNKNOWN } from './sheet.ts';

/** Laps of one driver without a stop: he leaves the pits, or the start, and comes back to them, or to the flag. */
export interface Stint {
  /** Undefined where the file does not say who drove. */
  readonly driver: SheetDriver | undefined;
  readonly laps: number;
  /** The numbers of its first lap and of its last. */
  readonly first: number;
  readonly last: number;
  /** From the start of the race to the start and to the end of the stint, at the line. Undefined where it is unknown. */
  readonly from: LapTime | undefined;
  readonly to: LapTime | undefined;
  /** In the pit lane at its beginning, which is no driving; none where the file tells none. */
  readonly pit: LapTime;
}

/** A stop: a lap that ended in the pit lane, and how long the car was there. */
export interface PitStop {
  /** The lap that ended with it. */
  readonly lap: number;
  /** From entry to exit; undefined where the file does not say. */
  readonly duration: LapTime | undefined;
}

/** The stints of a car, in order. A stint ends in the pits, or where another driver is named. */
export function stintsOf(run: Run): readonly Stint[] {
  const starts: number[] = [];
  for (let row = 0; row < run.rows; row++) if (isStart(run, row)) starts.push(row);
  return starts.map((start, index) => stint(run, start, starts[index + 1] ?? run.rows));
}

function isStart({ record }: Run, row: number): boolean {
  return row === 0 || record.inPit[row - 1] === 1 || record.driver[row] !== record.driver[row - 1];
}

function stint({ car, record, clock }: Run, start: number, end: number): Stint {
  const pit = record.pitTime[start] ?? UNKNOWN;
  return {
    driver: car.drivers[record.driver[start] ?? UNKNOWN],
    laps: end - start,
    first: record.lap[start] ?? 0,
    last: record.lap[end - 1] ?? 0,
    from: start === 0 ? (0 as LapTime) : known(clock[start - 1]),
    to: known(clock[end - 1]),
    pit: (start === 0 || pit === UNKNOWN ? 0 : pit) as LapTime,
  };
}

const known = (time: number | undefined): LapTime | undefined =>
  time === undefined || time === UNKNOWN ? undefined : (time as LapTime);

/** The stops of a car, in order; the one with which its race ended is none. */
export function pitStopsOf({ record, rows }: Run): readonly PitStop[] {
  const stops: PitStop[] = [];
  for (let row = 0; row + 1 < rows; row++)
    if (record.inPit[row] === 1)
      stops.push({ lap: record.lap[row] ?? 0, duration: known(record.pitTime[row + 1]) });
  return stops;
}
