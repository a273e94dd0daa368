import type { LapRecord, SheetDriver } from '#core/timing/sheet';
import { child, type JsonValue } from '#formats/json/json-value';
import { lapRecord } from '#formats/sim/lap-record';
import { milliseconds, whole } from '#formats/text/field';
import { driverOf, type Slot, seatOf } from './ac-slots.ts';

/** What stands where there is no time. */
export const NO_TIME = [0, 999_999_999];

/** All who drove a car, and its laps. */
export interface Driven {
  readonly drivers: readonly SheetDriver[];
  readonly record: LapRecord;
}

/**
 * The laps of one car, in the order in which it crossed the line. A lap with cuts does not count as a best lap. Their
 * time stamps are the server's, and off by what the network takes: so `elapsed` stays unknown.
 */
export function drivenIn(laps: readonly JsonValue[], slots: ReadonlyMap<number, Slot>): Driven {
  const drivers: SheetDriver[] = [];
  const places = new Map<string, number>();
  const placeOf = (lap: JsonValue) => {
    const seat = seatOf(lap);
    const driver = driverOf(seat, slots);
    if (driver === undefined) return undefined;
    const key = seat.guid ?? driver.name;
    if (!places.has(key)) places.set(key, drivers.push(driver) - 1);
    return places.get(key);
  };
  const rows = laps.map((lap) => ({
    line: lap.line,
    time: milliseconds(child(lap, 'LapTime'), NO_TIME),
    driver: placeOf(lap),
    isValid: (whole(child(lap, 'Cuts')) ?? 0) === 0,
  }));
  return { drivers, record: lapRecord(rows) };
}
