import type { LapRecord, SheetDriver } from '#core/timing/sheet';
import { child, type JsonValue } from '#formats/json/json-value';
import { lapRecord } from '#formats/sim/lap-record';
import { flag, milliseconds, noteDoubt, whole } from '#formats/text/field';

/** The largest number of 32 bits stands where there is no time. */
export const NO_TIME = [0, 2_147_483_647];

/** Rows of the file by the id of their car, in their order; those without one are noted and left out. */
export function byCar(list: readonly JsonValue[]): ReadonlyMap<number, readonly JsonValue[]> {
  const rows = Map.groupBy(list, carId);
  rows.delete(NO_CAR);
  return rows;
}

const NO_CAR = -1;

function carId(row: JsonValue): number {
  const field = child(row, 'carId');
  if (field.kind === 'missing')
    noteDoubt(field, { code: 'missing-value', expected: 'the id of a car', so: 'it is left out' });
  return whole(field) ?? NO_CAR;
}

/**
 * The laps of one car, in the order in which it crossed the line. The clock of the first one runs from the moment when
 * the driver took the wheel, in a race long before the start, and no lap is placed in time: so `elapsed` stays unknown.
 *
 * @param drivers as the file lists them, undefined for one without a name.
 */
export function recordOf(
  laps: readonly JsonValue[],
  drivers: readonly (SheetDriver | undefined)[],
): LapRecord {
  const named = drivers.filter((driver) => driver !== undefined);
  const places = new Map(named.map((driver, place) => [driver, place]));
  return lapRecord(
    laps.map((lap) => ({
      line: lap.line,
      time: milliseconds(either(lap, 'laptime', 'lapTime'), NO_TIME),
      driver: places.get(driverOf(lap, drivers) ?? NOBODY),
      isValid: flag(child(lap, 'isValidForBest')),
    })),
  );
}

const NOBODY: SheetDriver = { name: '' };

function driverOf(lap: JsonValue, drivers: readonly (SheetDriver | undefined)[]): SheetDriver | undefined {
  const field = either(lap, 'driverIndex', 'driverId');
  const index = whole(field);
  if (index === undefined || index < drivers.length || drivers.length === 0) return drivers[index ?? -1];
  const expected = `a driver of the car, from 0 to ${drivers.length - 1}`;
  noteDoubt(field, { code: 'bad-value', expected, so: 'the driver of the lap is unknown' });
  return undefined;
}

/** The server and the game itself spell some keys differently. */
function either(map: JsonValue, key: string, other: string): JsonValue {
  const value = child(map, key);
  return value.kind === 'missing' ? child(map, other) : value;
}
