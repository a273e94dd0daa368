import { MOST_CARS, UNKNOWN } from '#core/timing/sheet';
import type { CsvHeader } from '#formats/csv/csv-header';
import type { Note } from '#formats/text/doubts';
import { readText } from './cells.ts';
import { certainFields } from './certain-fields.ts';
import { type LapCar, newLapCar, REPEATED, saidAgain } from './lap-car.ts';
import { countIn, flagIn, inPitIn, timeIn, type UnknownWords } from './lap-cells.ts';
import type { RowLayout } from './row-layout.ts';

/** A laps file as far as its rows have been read. One object and plain functions: they are called for each row. */
export interface LapRows {
  readonly columns: LapColumns;
  /** In the order of their first rows: one more than MOST_CARS if the file has more. */
  readonly cars: Map<string, LapCar>;
  readonly words: UnknownWords;
  readonly note: Note;
  readonly layout: RowLayout;
  /** Most rows are of the car of the row before, and under the same flag. */
  lastNumber: string;
  lastCar: LapCar;
  lastFlag: string;
  lastFlagPlace: number;
}

type LapColumns = ReturnType<typeof lapColumns>;

/** In place of a column that the file has not: no row is as long. */
const NOWHERE = 1_000_000;

function lapColumns({ columns }: CsvHeader) {
  const column = (name: string) => columns.get(name) ?? NOWHERE;
  return {
    number: column('NUMBER'),
    driver: column('DRIVER_NUMBER'),
    lap: column('LAP_NUMBER'),
    time: column('LAP_TIME'),
    inPit: column('CROSSING_FINISH_LINE_IN_PIT'),
    elapsed: column('ELAPSED'),
    driverName: column('DRIVER_NAME'),
    pitTime: column('PIT_TIME'),
    flag: column('FLAG_AT_FL'),
    repeated: REPEATED.map(column),
  };
}

export const lapRows = (header: CsvHeader, layout: RowLayout, note: Note): LapRows => ({
  columns: lapColumns(header),
  cars: new Map(),
  words: new Set(),
  note,
  layout,
  lastNumber: '',
  lastCar: newLapCar('', 0),
  lastFlag: '',
  lastFlagPlace: 0,
});

/** Rows may come in any order. */
export function takeLap(rows: LapRows, written: readonly string[], line: number): void {
  const { columns, note, words } = rows;
  const fields = certainFields(written, rows.layout, line, note);
  const car = carOf(rows, fields[columns.number] ?? '', line);
  if (car === undefined) return;
  const lap = countIn(fields[columns.lap] ?? '', 'LAP_NUMBER', line, 'the row is left out', note);
  if (lap === UNKNOWN) return;
  const driver = countIn(fields[columns.driver], 'DRIVER_NUMBER', line, 'the driver is unknown', note);
  hearName(car, driver, fields[columns.driverName] ?? '', line, note);
  hearAgain(car, fields, columns.repeated, line, note);
  // In the order of AT.
  car.cells.push(
    lap,
    timeIn(fields[columns.time], 'LAP_TIME', line, note),
    timeIn(fields[columns.elapsed], 'ELAPSED', line, note),
    driver,
    timeIn(fields[columns.pitTime], 'PIT_TIME', line, note),
    inPitIn(fields[columns.inPit] ?? '', line, words, note),
    flagOf(rows, fields[columns.flag] ?? '', line),
    line,
  );
}

function carOf(rows: LapRows, cell: string, line: number): LapCar | undefined {
  if (cell === rows.lastNumber && cell !== '') return rows.lastCar;
  const { cars, note } = rows;
  const number = readText(cell, { line, at: 'NUMBER' }, note);
  if (number === undefined || number === 'NUMBER') {
    noteNoCar(number, line, note);
    return undefined;
  }
  const car = cars.get(number) ?? newLapCar(number, line);
  if (cars.size <= MOST_CARS) cars.set(number, car);
  rows.lastNumber = cell;
  rows.lastCar = car;
  return car;
}

function noteNoCar(number: string | undefined, line: number, note: Note): void {
  const isHeader = number !== undefined;
  note({
    code: isHeader ? 'twice' : 'missing-value',
    line,
    at: 'NUMBER',
    found: isHeader ? 'the header' : 'nothing',
    expected: isHeader ? 'the header once' : 'the number of a car',
    so: 'the row is left out',
    ...(isHeader ? {} : { isRowLost: true }),
  });
}

/** Holds the name of a driver against the one that his number had before. */
function hearName(car: LapCar, driver: number, cell: string, line: number, note: Note): void {
  const said = car.drivers.get(driver);
  if (driver === UNKNOWN || said?.cell === cell) return;
  car.drivers.set(driver, saidAgain(said, cell, { line, at: 'DRIVER_NAME' }, note));
}

/** Holds what a row says again against what the rows of the car said before. */
function hearAgain(
  car: LapCar,
  fields: readonly string[],
  columns: readonly number[],
  line: number,
  note: Note,
): void {
  for (let index = 0; index < columns.length; index++) {
    const cell = fields[columns[index] ?? NOWHERE] ?? '';
    const said = car.said[index];
    if (said?.cell === cell) continue;
    car.said[index] = saidAgain(said, cell, { line, at: REPEATED[index] ?? '' }, note);
  }
}

function flagOf(rows: LapRows, cell: string, line: number): number {
  if (cell !== rows.lastFlag) {
    rows.lastFlag = cell;
    rows.lastFlagPlace = flagIn(cell, line, rows.words, rows.note);
  }
  return rows.lastFlagPlace;
}
