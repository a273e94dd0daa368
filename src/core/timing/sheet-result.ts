import { given } from '#core/base/given';
import { RACE } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import { type FastestLap, fastestLaps } from './fastest-laps.ts';
import { printedResult } from './printed-result.ts';
import { type RaceRules, raceFromLaps } from './race-from-laps.ts';
import type { ResultLine } from './result-line.ts';
import { FLAGS, type Sheet, type SheetCar, UNKNOWN } from './sheet.ts';
import { timesFromLaps } from './times-from-laps.ts';

/** The result of a session. */
export interface SheetResult {
  /** In their order, those without a place behind. */
  readonly lines: readonly ResultLine[];
  /** Where the order comes from: printed in the file, or made of its laps. */
  readonly from: 'places' | 'laps';
  /** Laps of the winner; how long that took; and how many of them he ended under green. */
  readonly run?: number;
  readonly ran?: LapTime;
  readonly green?: number;
  readonly flag?: 'chequered' | 'red';
  /** Several where they were equally fast. */
  readonly fastest: readonly FastestLap[];
}

/** The result of a sheet: as it is printed, or by its laps where it has no places, and for a race as it stood at a time. */
export function sheetResult(sheet: Sheet, rules: RaceRules): SheetResult {
  const isPrinted = rules.until === undefined && sheet.cars.some(isPlaced);
  if (isPrinted)
    return { ...resultOf(printedResult(sheet.cars, sheet.session === RACE), sheet, rules), from: 'places' };
  const lines = sheet.session === RACE ? raceFromLaps(sheet.cars, rules) : timesFromLaps(sheet.cars);
  return { ...resultOf(lines, sheet, rules), from: 'laps' };
}

const isPlaced = ({ place, classPlace }: SheetCar) => place !== undefined || classPlace !== undefined;

function resultOf(
  lines: readonly ResultLine[],
  { session, cars }: Sheet,
  { until }: RaceRules,
): Omit<SheetResult, 'from'> {
  const fastest = until === undefined ? fastestLaps(lines) : [];
  if (session !== RACE || until !== undefined) return { lines, fastest };
  const [winner] = lines;
  return {
    lines,
    fastest,
    ...given({
      run: winner?.laps,
      ran: winner?.time,
      green: winner && greenLaps(winner),
      flag: flagOf(cars),
    }),
  };
}

const [GREEN, RED, CHEQUERED] = (['green', 'red', 'chequered'] as const).map((flag) => FLAGS.indexOf(flag));

/** Undefined where the flag of a lap is unknown. */
function greenLaps({ car: { record }, laps = 0 }: ResultLine): number | undefined {
  if (record === undefined || record.flag.length < laps) return undefined;
  const flags = record.flag.subarray(0, laps);
  if (flags.includes(FLAGS.indexOf('unknown'))) return undefined;
  return flags.filter((flag) => flag === GREEN || flag === CHEQUERED).length;
}

/** The chequered flag, if any car took it; red, if that is the last that any was shown. */
function flagOf(cars: readonly SheetCar[]): SheetResult['flag'] {
  if (cars.some(({ record }) => record?.flag.includes(CHEQUERED ?? UNKNOWN))) return 'chequered';
  const last = cars.map(({ record }) => record?.flag.at(-1));
  return last.includes(RED) ? 'red' : undefined;
}
