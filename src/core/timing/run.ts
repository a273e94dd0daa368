import type { LapTime } from '#core/base/laptime';
import { clockOf } from './clock.ts';
import { FLAGS, type LapRecord, type SheetCar, UNKNOWN } from './sheet.ts';

/** How far a car came, by its laps. */
export interface Run {
  readonly car: SheetCar;
  readonly record: LapRecord;
  /** When each lap ended. */
  readonly clock: Int32Array;
  /** Laps of the record that count, from the first: none is after the chequered flag, or after the time that was asked for. */
  readonly rows: number;
  /** Laps completed: the number of the last one that counts. */
  readonly laps: number;
  /** When that ended; undefined where nobody can tell. */
  readonly time: LapTime | undefined;
  /** Did it cross the line under the chequered flag? Undefined where no car did, or the file tells no flags. */
  readonly tookFlag: boolean | undefined;
}

const CHEQUERED = FLAGS.indexOf('chequered');

/**
 * The runs of cars whose laps are known.
 *
 * @param until milliseconds from the start: the race as it stood then, by the laps completed. The whole race without it.
 */
export function runsOf(cars: readonly SheetCar[], until?: LapTime): readonly Run[] {
  const isFlagged = until === undefined && cars.some(({ record }) => record?.flag.includes(CHEQUERED));
  return cars.flatMap((car) => (car.record === undefined ? [] : [runOf(car, car.record, isFlagged, until)]));
}

function runOf(car: SheetCar, record: LapRecord, isFlagged: boolean, until: LapTime | undefined): Run {
  const clock = clockOf(record, totalOf(car, record));
  const flag = record.flag.indexOf(CHEQUERED);
  const flagged = flag < 0 ? record.lap.length : flag + 1;
  const rows = until === undefined ? flagged : rowsUntil(clock, flagged, until);
  const time = rows === 0 ? 0 : (clock[rows - 1] ?? UNKNOWN);
  return {
    car,
    record,
    clock,
    rows,
    laps: rows === 0 ? 0 : (record.lap[rows - 1] ?? 0),
    time: time === UNKNOWN ? undefined : (time as LapTime),
    tookFlag: isFlagged ? flag >= 0 : undefined,
  };
}

/** The printed total of a car that finished, where nothing was added to it, and the file has all its laps. */
function totalOf({ time, laps, out, penalties = [] }: SheetCar, { lap }: LapRecord): LapTime | undefined {
  const isWhole = laps === lap.length && out === undefined;
  return isWhole && penalties.every((penalty) => penalty.time === undefined) ? time : undefined;
}

/** A lap whose end is unknown had ended if a later one had. */
function rowsUntil(clock: Int32Array, rows: number, until: LapTime): number {
  let ended = 0;
  for (let row = 0; row < rows; row++) {
    const time = clock[row] ?? UNKNOWN;
    if (time !== UNKNOWN && time <= until) ended = row + 1;
  }
  return ended;
}
