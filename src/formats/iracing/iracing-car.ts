import { given } from '#core/base/given';
import { printLapTime } from '#core/base/laptime';
import { MOST_LAPS, MOST_PLACES } from '#core/base/limits';
import type { SheetCar, SheetDriver } from '#core/timing/sheet';
import { child, items, type JsonValue } from '#formats/json/json-value';
import { decimal, noteDoubt, text, timeOf, whole } from '#formats/text/field';
import { endingOf } from './iracing-ending.ts';

export interface IracingSession {
  readonly isRaced: boolean;
  /** Names of classes by their ids, where the lines have only these. */
  readonly classes: ReadonlyMap<number, string>;
  /** The most laps of a car by class. */
  readonly mostLaps: ReadonlyMap<number, number>;
}

/** A line of the results: a driver, or a team with its drivers (`driver_results`). */
export function iracingCar(row: JsonValue, session: IracingSession): SheetCar {
  const laps = whole(child(row, 'laps_complete'), 0, MOST_LAPS);
  const best = tenThousandths(child(row, 'best_lap_time'));
  const crew = items(child(row, 'driver_results'));
  const carClass = whole(child(row, 'car_class_id')) ?? -1;
  return given<SheetCar>({
    line: row.line,
    number: numberOf(row),
    class: text(child(row, 'car_class_name')) ?? session.classes.get(carClass),
    team: crew.length > 0 ? text(child(row, 'display_name')) : undefined,
    model: text(child(row, 'car_name')),
    drivers: (crew.length > 0 ? crew : [row]).map(driverOf).filter((driver) => driver !== undefined),
    place: placeOf(child(row, 'finish_position')),
    classPlace: placeOf(child(row, 'finish_position_in_class')),
    laps,
    gap: session.isRaced ? gapOf(child(row, 'interval')) : undefined,
    time: session.isRaced ? undefined : best,
    best,
    ...(session.isRaced ? given(endingOf(row, laps, session.mostLaps.get(carClass) ?? 0)) : {}),
  });
}

/** Places are counted from 0. */
function placeOf(field: JsonValue): number | undefined {
  const place = whole(field, 0, MOST_PLACES - 1);
  return place === undefined ? undefined : place + 1;
}

/** Times are in ten-thousandths of a second, and below 1 where there is none. */
function tenThousandths(field: JsonValue) {
  const time = decimal(field);
  return time === undefined || time < 1 ? undefined : timeOf(field, time / 10);
}

/** The first has 0; cars that are laps behind have -1. */
function gapOf(field: JsonValue): string | undefined {
  const gap = tenThousandths(field);
  return gap === undefined ? undefined : printLapTime(gap);
}

function numberOf(row: JsonValue): string | undefined {
  const field = child(child(row, 'livery'), 'car_number');
  const number = text(field);
  if (number === undefined)
    noteDoubt(field, { code: 'missing-value', expected: 'a number', so: 'the car is listed without one' });
  return number;
}

/** Drivers of the computer have ids below 0. */
function driverOf(row: JsonValue): SheetDriver | undefined {
  const field = child(row, 'display_name');
  const name = text(field);
  const id = text(child(row, 'cust_id'));
  const ids = id !== undefined && /^[1-9]\d*$/.test(id) ? { iracing: id } : undefined;
  if (name !== undefined) return given<SheetDriver>({ name, ids });
  noteDoubt(field, { code: 'missing-value', expected: 'the name of a driver', so: 'the driver is left out' });
  return undefined;
}
