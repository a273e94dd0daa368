/*
 * What must hold of whatever is read, however broken the file: that no reader throws is the least of it.
 */
import assert from 'node:assert/strict';
import { RACE } from '#core/base/ids';
import type { Result } from '#core/base/result';
import {
  DOUBTS,
  type Doubt,
  FLAGS,
  type LapRecord,
  type Sheet,
  type SheetCar,
  type SheetFault,
  type SheetReading,
  UNKNOWN,
} from '#core/timing/sheet';
import { sheetResult } from '#core/timing/sheet-result';
import { unprintable } from '#formats/text/printable';
import { documentsHold } from './import-law.ts';

/** Is there such a line in what was read? */
export type HasLine = (line: number) => boolean;

export function hasLine(text: string): HasLine {
  const lines = text.split(/\r\n|\r|\n/).length;
  return (line) => Number.isInteger(line) && line >= 1 && line <= lines;
}

const LONGEST_PHRASE = 1000;

/** Something that can be said to a person on one line. */
export function isPhrase(phrase: string): boolean {
  const isShort = phrase !== '' && phrase.length < LONGEST_PHRASE;
  return isShort && !/[\r\n]/.test(phrase) && unprintable(phrase) === undefined;
}

export function faultHolds({ line, found, expected }: SheetFault, has: HasLine): void {
  assert.ok(has(line), `the fault is in line ${line}`);
  for (const phrase of [found, expected]) assert.ok(isPhrase(phrase), `the fault says ${phrase}`);
}

export function doubtHolds({ code, line, at, found, expected, so }: Doubt, has: HasLine): void {
  assert.ok(DOUBTS.includes(code), `a doubt is called ${code}`);
  assert.ok(has(line), `a doubt is in line ${line}`);
  for (const phrase of [at, found, expected, so]) assert.ok(isPhrase(phrase), `a doubt says ${phrase}`);
}

/** A sheet for each session, of a text that the reader knows for its own; or a fault. */
export function readsOrTells({ read, is }: TimingReader, text: string): readonly SheetReading[] {
  const result = read(text);
  const has = hasLine(text);
  if (!result.ok) {
    faultHolds(result.error, has);
    return [];
  }
  assert.ok(is(text), 'it reads what it says is not its format');
  assert.ok(result.value.length > 0);
  for (const reading of result.value) readingHolds(reading, has);
  return result.value;
}

export interface TimingReader {
  readonly read: (text: string) => Result<readonly SheetReading[], SheetFault>;
  readonly is: (text: string) => boolean;
}

/** The parts of a sheet agree, and a result and documents can be made of it. */
export function readingHolds(reading: SheetReading, has: HasLine): void {
  const { sheet, doubts } = reading;
  for (const doubt of doubts) doubtHolds(doubt, has);
  for (const car of sheet.cars) carHolds(car, has);
  const isOrdered = sheet.cars.every(({ record }) => record === undefined || isAscending(record.lap));
  assert.ok(isOrdered || doubts.some(({ code }) => code === 'out-of-order'), 'laps are out of order, untold');
  for (const value of Object.values(sheet.event)) valueHolds(value);
  resultHolds(sheet);
  documentsHold(reading);
}

const isAscending = (laps: Int32Array) => laps.every((lap, row) => lap > (laps[row - 1] ?? 0));

function carHolds(car: SheetCar, has: HasLine): void {
  assert.ok(has(car.line), `a car is in line ${car.line}`);
  for (const value of Object.values(car)) valueHolds(value);
  for (const driver of car.drivers) for (const value of Object.values(driver)) valueHolds(value);
  for (const penalty of car.penalties ?? []) {
    assert.ok(has(penalty.line), `a penalty is in line ${penalty.line}`);
    for (const value of Object.values(penalty)) valueHolds(value);
  }
  if (car.record !== undefined) recordHolds(car.record, car.drivers.length, has);
}

/** Unknown is left out: a field is never undefined, no number is none, and no text is empty or hidden. */
function valueHolds(value: unknown): void {
  assert.notEqual(value, undefined);
  if (typeof value === 'number') assert.ok(Number.isSafeInteger(value) && value >= 0, `${value}`);
  if (typeof value === 'string')
    assert.ok(
      value.trim() !== '' && !/[\r\n]/.test(value) && unprintable(value) === undefined,
      `the text is ${JSON.stringify(value)}`,
    );
}

/** One entry for each lap in every column. */
function recordHolds(record: LapRecord, drivers: number, has: HasLine): void {
  const laps = record.lap.length;
  for (const [name, column] of Object.entries({ ...record })) assert.equal(column.length, laps, name);
  for (let row = 0; row < laps; row++) {
    const { lap, time, elapsed, driver, pitTime, flag, line } = lapAt(record, row);
    assert.ok(lap >= 1, `lap ${lap}`);
    for (const each of [time, elapsed, pitTime]) assert.ok(each >= UNKNOWN, `a time of ${each} ms`);
    assert.ok(driver >= UNKNOWN && driver < drivers, `driver ${driver} of ${drivers}`);
    assert.ok(flag < FLAGS.length, `flag ${flag}`);
    assert.ok((record.inPit[row] ?? 2) <= 1 && (record.isValid[row] ?? 2) <= 1);
    assert.ok(has(line), `a lap is in line ${line}`);
  }
}

const lapAt = (record: LapRecord, row: number) => ({
  lap: record.lap[row] ?? Number.NaN,
  time: record.time[row] ?? Number.NaN,
  elapsed: record.elapsed[row] ?? Number.NaN,
  driver: record.driver[row] ?? Number.NaN,
  pitTime: record.pitTime[row] ?? Number.NaN,
  flag: record.flag[row] ?? Number.NaN,
  line: record.line[row] ?? Number.NaN,
});

const RULES = {
  finishers: [{ article: '1', flag: 'required', distance: { of: 'class winner', share: 70 } }],
  classOf: (car: SheetCar) => car.class,
} as const;

/** Whatever session it is taken for, no car stands in its result twice. */
function resultHolds(sheet: Sheet): void {
  for (const session of [RACE, undefined]) {
    const { lines } = sheetResult({ ...sheet, session }, RULES);
    assert.equal(new Set(lines.map(({ car }) => car)).size, lines.length, 'a car stands twice in the result');
  }
}
