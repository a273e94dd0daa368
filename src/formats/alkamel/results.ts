import { given } from '#core/base/given';
import { MOST_LAPS } from '#core/base/limits';
import { err, ok, type Result } from '#core/base/result';
import { MOST_CARS, type Sheet, type SheetCar, type SheetFault, type SheetReading } from '#core/timing/sheet';
import type { CsvHeader } from '#formats/csv/csv-header';
import { type CsvRow, readCsv } from '#formats/csv/read-csv';
import { type Note, newDoubts } from '#formats/text/doubts';
import { alkamelHeader, noRows, noteRepeated, tooManyCars } from './alkamel-header.ts';
import { type Cells, cellsOf } from './cells.ts';
import { certainFields } from './certain-fields.ts';
import { crewOf, driverColumns } from './crew.ts';
import { rowLayout } from './row-layout.ts';

/** A table with one row for each car, in the order of places. */
export interface ResultsTable {
  readonly session: Sheet['session'];
  readonly required: readonly string[];
  readonly placeColumn: string;
  /** What only this kind of table says of a car. */
  readonly result: (cells: Cells) => Partial<SheetCar>;
}

export function readResults(text: string, table: ResultsTable): Result<SheetReading, SheetFault> {
  const header = alkamelHeader(text, table.required);
  if (!header.ok) return header;
  const read = readCsv(text);
  if (!read.ok) return read;
  const { note, all } = newDoubts();
  noteRepeated(header.value, note);
  const cars = carsOf(header.value, read.value.rows, table, note);
  if (cars.length === 0) return err(noRows(header.value.line));
  if (cars.length > MOST_CARS) return err(tooManyCars(header.value.line));
  noteDisorder(cars, table.placeColumn, note);
  return ok({ sheet: { session: table.session, event: {}, cars }, doubts: all() });
}

function carsOf(
  header: CsvHeader,
  rows: readonly CsvRow[],
  table: ResultsTable,
  note: Note,
): readonly SheetCar[] {
  const columns = driverColumns(header);
  const layout = rowLayout(
    header,
    rows.map(({ fields }) => fields),
  );
  const cars = new Map<string, SheetCar>();
  for (const { line, fields } of rows) {
    const cells = cellsOf(certainFields(fields, layout, line, note), header, line, note);
    const number = numberIn(cells, cars);
    if (number === undefined) continue;
    const drivers = crewOf(cells, columns);
    cars.set(number, { line, number, drivers, ...commonResult(cells), ...table.result(cells) });
  }
  return [...cars.values()];
}

/** Undefined for a row that is no car, or for a car that stands further up already. */
function numberIn(cells: Cells, cars: ReadonlyMap<string, SheetCar>): string | undefined {
  const number = cells.text('NUMBER');
  const above = number === undefined ? undefined : cars.get(number);
  const isHeader = number === 'NUMBER';
  if (number === undefined)
    cells.note('missing-value', 'NUMBER', 'the number of a car', 'the row is left out', LOST);
  else if (isHeader) cells.note('twice', 'NUMBER', 'the header once', 'the row is left out');
  else if (above !== undefined)
    cells.note('twice', 'NUMBER', `the car once, on line ${above.line}`, 'the second row is left out', LOST);
  return isHeader || above !== undefined ? undefined : number;
}

const LOST = { isRowLost: true } as const;

/** What both kinds of tables say of a car, in columns of the same name. */
function commonResult(cells: Cells): Partial<SheetCar> {
  const gap = cells.text('GAP_FIRST');
  return given({
    class: cells.text('CLASS'),
    team: cells.text('TEAM'),
    model: cells.text('VEHICLE'),
    tyres: cells.text('TYRES') ?? cells.text('TIRES'),
    laps: cells.count('LAPS', 0, MOST_LAPS),
    gap: gap === '-' ? undefined : gap,
  });
}

/** Places are printed in order, and none is missing; two cars of a dead heat have one. */
function noteDisorder(cars: readonly SheetCar[], at: string, note: Note): void {
  let [last, placed] = [0, 0];
  for (const { place, line } of cars) {
    if (place === undefined) continue;
    placed++;
    const doubt = { line, at, found: `${place}`, expected: `place ${last + 1}`, so: 'it is kept as it is' };
    if (place === last) note({ ...doubt, code: 'twice' });
    else if (place !== last + 1 && place !== placed) note({ ...doubt, code: 'out-of-order' });
    last = place;
  }
}
