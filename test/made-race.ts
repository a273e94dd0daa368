import { type LapTime, printLapTime } from '#core/base/laptime';

/*
 * The laps of a race that never was, as timekeepers write them: two classes, crews of three, a stop every so many laps,
 * neutralised phases, cars that retire, and the flag as the leader crosses the line. The same for the same numbers.
 */

export interface MadeRace {
  readonly cars: number;
  /** Hundreds of seconds until the leader is shown the flag at the line: about as many laps. */
  readonly laps: number;
}

const HEAD =
  'NUMBER;DRIVER_NUMBER;LAP_NUMBER;LAP_TIME;CROSSING_FINISH_LINE_IN_PIT;ELAPSED;DRIVER_NAME;PIT_TIME;CLASS;TEAM;FLAG_AT_FL';
/** Laps between two stops. */
const STINT = 12;
/** Every so many cars one retires, each a little later than the one before. */
const RETIRES = 9;

export function madeRace({ cars, laps }: MadeRace): string {
  const length = laps * 100_000;
  const driven = Array.from({ length: cars }, (_, index) => lapsOf(index, cars, length));
  const ends = driven.map((own) => own.find(({ elapsed }) => elapsed >= length));
  const most = Math.max(...ends.map((end) => end?.lap ?? 0));
  const fell = Math.min(...ends.flatMap((end) => (end?.lap === most ? end.elapsed : [])));
  const rows = driven.flatMap((own, index) => {
    const last = own.findIndex(({ elapsed }) => elapsed >= fell);
    const counted = last < 0 ? own : own.slice(0, last + 1);
    return counted.map((lap, at) => row(index, cars, lap, flagAt(lap.elapsed, length, at === last)));
  });
  return `${[HEAD, ...rows].join('\n')}\n`;
}

interface Lap {
  readonly lap: number;
  readonly time: number;
  readonly elapsed: number;
  readonly isIn: boolean;
  /** In the pit lane at its beginning. */
  readonly pit: number;
  readonly driver: number;
}

const isFirstClass = (index: number, cars: number): boolean => index < cars / 2;

/** The laps of a car, until it retires or well behind the end of the race. */
function lapsOf(index: number, cars: number, length: number): readonly Lap[] {
  const chance = chances(index + 1);
  const pace = (isFirstClass(index, cars) ? 98_000 : 108_000) + index * 90;
  const retires = index % RETIRES === RETIRES - 1 ? length * (0.3 + index / cars / 2) : Number.MAX_VALUE;
  const laps: Lap[] = [];
  let [elapsed, pit, stops] = [0, 0, 0];
  for (let lap = 1; elapsed < Math.min(retires, length + 4 * pace); lap++) {
    const slow = isNeutralised(elapsed, length) ? 1.6 : 1;
    const time = Math.round((pace + chance() * 3_000) * slow) + pit + (lap === 1 ? 9_000 : 0);
    elapsed += time;
    const isIn = lap % STINT === (index * 5) % STINT && elapsed < Math.min(retires, length);
    laps.push({ lap, time, elapsed, isIn, pit, driver: (Math.floor(stops / 2) % 3) + 1 });
    stops += isIn ? 1 : 0;
    pit = isIn ? 60_000 + Math.round(chance() * 25_000) : 0;
  }
  return laps;
}

function row(
  index: number,
  cars: number,
  { lap, time, elapsed, isIn, pit, driver }: Lap,
  flag: string,
): string {
  return [
    ...[index + 1, driver, lap, printed(time), isIn ? 'B' : '', printed(elapsed)],
    ...[`Driver ${'ABC'[driver - 1]} of ${index + 1}`, pit === 0 ? '' : printed(pit)],
    ...[isFirstClass(index, cars) ? 'GT3' : 'GT4', `Team ${index + 1}`, flag],
  ].join(';');
}

const printed = (time: number) => printLapTime(time as LapTime);

function flagAt(elapsed: number, length: number, isLast: boolean): string {
  if (isLast) return 'FF';
  return isNeutralised(elapsed, length) ? 'FCY' : 'GF';
}

/** A twentieth of the race after a third of it, and again after two. */
const isNeutralised = (time: number, length: number): boolean =>
  [1 / 3, 2 / 3].some((from) => time >= from * length && time < (from + 1 / 20) * length);

/** Numbers from 0 to 1, by the minimal standard of Park and Miller. */
function chances(seed: number): () => number {
  let state = (seed * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
