import { MOST_LAPS } from '#core/base/limits';
import { type LapRecord, UNKNOWN } from '#core/timing/sheet';
import { type Field, noteDoubt, whole } from '#formats/text/field';

/** One lap as a file tells it; what it does not tell is undefined. */
export interface LapRow {
  readonly line: number;
  /** Its number; by default its place among the laps of the car, from 1. */
  readonly lap?: number | undefined;
  readonly time?: number | undefined;
  readonly elapsed?: number | undefined;
  /** A place in the car's `drivers`. */
  readonly driver?: number | undefined;
  readonly inPit?: boolean | undefined;
  /** By default it is. */
  readonly isValid?: boolean | undefined;
}

/** The number of a lap, from 1; undefined if it is missing, and if it is none, which is noted. */
export const lapNumber = (field: Field): number | undefined => whole(field, 1, MOST_LAPS);

/** The laps that a file lists for a car: no more than any drives, the rest is noted. */
export function listedLaps<Lap extends Field>(laps: readonly Lap[]): readonly Lap[] {
  const [beyond] = laps.slice(MOST_LAPS);
  if (beyond === undefined) return laps;
  noteDoubt(beyond, {
    code: 'bad-value',
    found: `${laps.length} laps of one car`,
    expected: `at most ${MOST_LAPS}`,
    so: 'this one and those behind it are left out',
  });
  return laps.slice(0, MOST_LAPS);
}

/** The laps of a car as columns. No simulator tells pit times or flags by the lap. */
export function lapRecord(rows: readonly LapRow[]): LapRecord {
  const numbers = (pick: (row: LapRow, index: number) => number | undefined) =>
    Int32Array.from(rows, (row, index) => pick(row, index) ?? UNKNOWN);
  return {
    lap: numbers(({ lap }, index) => lap ?? index + 1),
    time: numbers(({ time }) => time),
    elapsed: numbers(({ elapsed }) => elapsed),
    driver: numbers(({ driver }) => driver),
    inPit: Uint8Array.from(rows, ({ inPit }) => (inPit === true ? 1 : 0)),
    pitTime: numbers(() => undefined),
    flag: new Uint8Array(rows.length),
    isValid: Uint8Array.from(rows, ({ isValid }) => (isValid === false ? 0 : 1)),
    line: numbers(({ line }) => line),
  };
}
