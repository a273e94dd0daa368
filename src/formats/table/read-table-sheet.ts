import { given } from '#core/base/given';
import { RACE } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import {
  MOST_CARS,
  type Sheet,
  type SheetCar,
  type SheetEvent,
  type SheetFault,
  type SheetReading,
} from '#core/timing/sheet';
import { noteTwice, sheetReading } from '#formats/sim/sheet-reading';
import { type Doubts, newDoubts } from '#formats/text/doubts';
import { alignedRows, keptRows } from './aligned-rows.ts';
import { carOfRows } from './car-of-rows.ts';
import { carRows } from './car-rows.ts';
import { isNothing } from './cell-values.ts';
import { certainTimes } from './certain-times.ts';
import { type Columns, headerOf } from './columns.ts';
import { rowsBelow } from './header-row.ts';
import { textIn } from './row-fields.ts';
import type { Table, TableRow } from './table.ts';

/**
 * What a table says of a session, by columns that a person has confirmed: one car for each row, or for several rows where
 * each of its drivers has one.
 *
 * @param options.session what the table cannot tell. In qualifying and practice the time is the best lap.
 */
export function readTableSheet(
  table: Table,
  columns: Columns,
  options: Partial<Pick<Sheet, 'session'>> = {},
): Result<SheetReading, SheetFault> {
  const header = headerOf(table, columns);
  const doubts = newDoubts();
  const body = alignedRows(rowsBelow(table, header), header, doubts.note);
  const rows = shownRows(body, header, doubts);
  const found = carRows(rows, columns, doubts);
  const line = header?.line ?? 1;
  if (found.length === 0)
    return err({ code: 'empty', line, found: 'no cars', expected: 'a row for each car' });
  if (found.length > MOST_CARS)
    return err({ code: 'too-large', line, found: `${found.length} cars`, expected: `at most ${MOST_CARS}` });
  const cars = found.map((car, i) => inSession(carOfRows(car, columns, i === 0), options.session));
  const sheet: Sheet = {
    session: options.session,
    event: eventAbove(table, header, doubts),
    cars: certainTimes(cars, options.session, columns, doubts),
  };
  return ok(checked(sheet, doubts));
}

/** Without the header where it is printed again. What its makers do not show is read all the same. */
function shownRows(
  rows: readonly TableRow[],
  header: TableRow | undefined,
  doubts: Doubts,
): readonly TableRow[] {
  return keptRows(rows, (row) => {
    const { line, isHidden } = row;
    const doubt = { code: 'odd-row', line, at: 'the row' } as const;
    const isHeader = header !== undefined && isSame(row, header);
    if (isHeader)
      doubts.note({
        ...doubt,
        found: 'the header again',
        expected: 'one table',
        so: 'the rows below it are read as of the same',
      });
    else if (isHidden === true)
      doubts.note({
        ...doubt,
        found: 'a hidden row',
        expected: 'a row that is shown',
        so: 'it is read all the same',
      });
    return !isHeader;
  });
}

const isSame = (row: TableRow, other: TableRow) => row.cells.join('\n') === other.cells.join('\n');

/** Outside of a race the time is the best lap, whichever of the two the table has. */
function inSession(car: SheetCar, session: Sheet['session']): SheetCar {
  if (session === undefined || session === RACE) return car;
  return { ...car, ...given({ time: car.time ?? car.best, best: car.best ?? car.time }) };
}

/** The title: the first row above the header in which one cell alone is filled. */
function eventAbove({ rows }: Table, header: TableRow | undefined, doubts: Doubts): SheetEvent {
  if (header === undefined) return {};
  for (const { line, cells } of rows) {
    const [title, ...others] = cells.filter((cell) => !isNothing(cell));
    if (line >= header.line || title === undefined) return {};
    if (others.length === 0)
      return given({ name: textIn({ kind: 'text', written: title, at: 'the title', line, doubts }) });
  }
  return {};
}

/** Held against each other: the order only where it is known what it goes by. */
function checked(sheet: Sheet, doubts: Doubts): SheetReading {
  if (sheet.session !== undefined) return sheetReading(sheet, doubts);
  noteTwice(sheet.cars, doubts);
  return { sheet, doubts: doubts.all() };
}
