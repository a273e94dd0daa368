import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import {
  MOST_CARS,
  type SheetCar,
  type SheetDriver,
  type SheetFault,
  type SheetReading,
} from '#core/timing/sheet';
import type { CsvHeader } from '#formats/csv/csv-header';
import { forEachCsvRow } from '#formats/csv/csv-rows';
import { type Note, newDoubts } from '#formats/text/doubts';
import { alkamelHeader, hasColumns, noRows, noteRepeated, tooManyCars } from './alkamel-header.ts';
import type { LapCar } from './lap-car.ts';
import { lapsInOrder } from './lap-order.ts';
import { lapRecord } from './lap-record.ts';
import { lapRows, takeLap } from './lap-rows.ts';
import { rowLayout } from './row-layout.ts';

const REQUIRED = ['NUMBER', 'DRIVER_NUMBER', 'LAP_NUMBER', 'LAP_TIME'] as const;

/** By the header alone. */
export const isAlkamelLaps = (text: string): boolean => hasColumns(text, REQUIRED);

/**
 * Each lap of each car of a session of any kind. A car is its number: two cars of one number are one car with laps that
 * stand twice.
 */
export function readAlkamelLaps(text: string): Result<SheetReading, SheetFault> {
  const header = alkamelHeader(text, REQUIRED);
  if (!header.ok) return header;
  const { note, all } = newDoubts();
  noteRepeated(header.value, note);
  const rows = lapRows(header.value, rowLayout(header.value, sampleRows(text, header.value)), note);
  const read = forEachCsvRow(text, header.value, (fields, line) => takeLap(rows, fields, line));
  if (!read.ok) return read;
  const cars = [...rows.cars.values()].filter(({ cells }) => cells.length > 0);
  if (cars.length === 0) return err(noRows(header.value.line));
  if (cars.length > MOST_CARS) return err(tooManyCars(header.value.line));
  const sheet = { session: undefined, event: {}, cars: cars.map((car) => sheetCar(car, note)) };
  return ok({ sheet, doubts: all() });
}

const SAMPLE = 10_000;

/** The first rows; the very last may be cut. */
function sampleRows(text: string, header: CsvHeader): readonly (readonly string[])[] {
  const sample: (readonly string[])[] = [];
  forEachCsvRow(text.slice(0, header.end + SAMPLE), header, (fields) => sample.push(fields));
  return sample;
}

function sheetCar(car: LapCar, note: Note): SheetCar {
  const [class_, team, manufacturer] = car.said.map((said) => said?.text);
  const numbers = [...car.drivers.keys()].toSorted((a, b) => a - b);
  const named = numbers.filter((number) => car.drivers.get(number)?.text !== undefined);
  const places = new Map(named.map((number, place) => [number, place]));
  return {
    line: car.line,
    number: car.number,
    ...given({ class: class_, team, manufacturer }),
    drivers: named.map((number): SheetDriver => ({ name: car.drivers.get(number)?.text ?? '' })),
    record: lapRecord(car, lapsInOrder(car, note), places),
  };
}
