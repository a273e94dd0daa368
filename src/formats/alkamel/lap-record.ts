import { type LapRecord, UNKNOWN } from '#core/timing/sheet';
import { AT, type LapCar } from './lap-car.ts';

/**
 * The laps of a car as columns.
 *
 * @param starts where the numbers of each lap begin in the cells of the car, in the order of the laps.
 * @param places of the drivers in the car's crew, by their numbers.
 */
export function lapRecord(
  { cells }: LapCar,
  starts: readonly number[],
  places: ReadonlyMap<number, number>,
): LapRecord {
  const numbers = (at: number) => filled(new Int32Array(starts.length), cells, starts, at);
  const bytes = (at: number) => filled(new Uint8Array(starts.length), cells, starts, at);
  return {
    lap: numbers(AT.lap),
    time: numbers(AT.time),
    elapsed: numbers(AT.elapsed),
    driver: numbers(AT.driver).map((number) => places.get(number) ?? UNKNOWN),
    inPit: bytes(AT.inPit),
    pitTime: numbers(AT.pitTime),
    flag: bytes(AT.flag),
    // A file of laps still has the laps that were deleted, and no word of it.
    isValid: new Uint8Array(starts.length).fill(1),
    line: numbers(AT.line),
  };
}

function filled<Column extends Int32Array | Uint8Array>(
  column: Column,
  cells: readonly number[],
  starts: readonly number[],
  at: number,
): Column {
  for (let lap = 0; lap < starts.length; lap++) column[lap] = cells[(starts[lap] ?? 0) + at] ?? UNKNOWN;
  return column;
}
