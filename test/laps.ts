import { FLAGS, type Flag, type LapRecord, type SheetCar, UNKNOWN } from '#core/timing/sheet';

/** A lap as tests write it: its time in seconds, and what is not as usual. */
export interface WrittenLap {
  readonly time?: number;
  readonly driver?: number;
  readonly inPit?: boolean;
  readonly pit?: number;
  readonly flag?: Flag;
  readonly isValid?: boolean;
  /** In seconds; without it the sum of the times so far. NaN for none that can be read. */
  readonly elapsed?: number;
  readonly lap?: number;
}

const milliseconds = (seconds: number | undefined): number =>
  seconds === undefined ? UNKNOWN : Math.round(seconds * 1000);

export function lapsOf(laps: readonly (number | WrittenLap)[]): LapRecord {
  const written = laps.map((lap): WrittenLap => (typeof lap === 'number' ? { time: lap } : lap));
  let sum = 0;
  const clock = written.map(({ time, elapsed }) => {
    sum = elapsed ?? sum + (time ?? 0);
    return sum;
  });
  const column = (of: (lap: WrittenLap, index: number) => number) => Int32Array.from(written.map(of));
  const bytes = (of: (lap: WrittenLap, index: number) => number) => Uint8Array.from(written.map(of));
  return {
    lap: column(({ lap }, index) => lap ?? index + 1),
    time: column(({ time }) => milliseconds(time)),
    elapsed: column(({ elapsed }, index) => (Number.isNaN(elapsed) ? UNKNOWN : milliseconds(clock[index]))),
    driver: column(({ driver = 0 }) => driver),
    inPit: bytes(({ inPit }) => (inPit === true ? 1 : 0)),
    pitTime: column(({ pit }) => milliseconds(pit)),
    flag: bytes(({ flag = 'green' }) => FLAGS.indexOf(flag)),
    isValid: bytes(({ isValid }) => (isValid === false ? 0 : 1)),
    line: column((_, index) => index + 2),
  };
}

/** A car with these laps. */
export const raced = (
  number: string,
  laps: readonly (number | WrittenLap)[],
  more: Partial<SheetCar> = {},
): SheetCar => ({
  line: 2,
  number,
  drivers: [{ name: 'Ann' }, { name: 'Bob' }],
  record: lapsOf(laps),
  ...more,
});

/** The last lap, under the chequered flag. */
export const flagged = (time: number): WrittenLap => ({ time, flag: 'chequered' });
