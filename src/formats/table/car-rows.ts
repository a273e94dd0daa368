import type { Doubt } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import { isNothing, readNumber, readPlace } from './cell-values.ts';
import type { Columns } from './columns.ts';
import { isName, isOfDrivers, MEANINGS, type Meaning } from './meanings.ts';
import { endingOf } from './out-words.ts';
import { type RowFields, rowFields } from './row-fields.ts';
import type { TableRow } from './table.ts';

/** The rows of one car: the first has its result, the others further drivers. */
export interface CarRows {
  readonly number: string | undefined;
  readonly rows: readonly [RowFields, ...RowFields[]];
}

interface Growing extends CarRows {
  readonly rows: [RowFields, ...RowFields[]];
}

/** Why a row is no car's. */
type Misfit = Pick<Doubt, 'code' | 'expected'>;

type CarsByNumber = Map<string, Growing[]>;

/** The cars of a table. A row that is neither a car nor a further driver of one is left out, and noted. */
export function carRows(rows: readonly TableRow[], columns: Columns, doubts: Doubts): readonly CarRows[] {
  const cars: Growing[] = [];
  const byNumber: CarsByNumber = new Map();
  let above: Growing | undefined;
  for (const row of rows) {
    const fields = rowFields(row, columns, doubts);
    const found = carOfRow(fields, byNumber, row.isAfterGap ? undefined : above, columns);
    above = 'rows' in found ? found : undefined;
    if (!('rows' in found)) doubts.note(leftOut(fields, found));
    else if (found.rows[0] === fields) addCar(found, cars, byNumber);
    else found.rows.push(fields);
  }
  return cars;
}

function addCar(car: Growing, cars: Growing[], byNumber: CarsByNumber): void {
  cars.push(car);
  if (car.number !== undefined) byNumber.set(car.number, [...(byNumber.get(car.number) ?? []), car]);
}

/** The car to which a row belongs, which may be a new one. */
function carOfRow(
  row: RowFields,
  byNumber: CarsByNumber,
  above: Growing | undefined,
  columns: Columns,
): Growing | Misfit {
  const number = readNumber(row.field('number').written);
  const newCar: Growing = { number, rows: [row] };
  if (number === undefined) {
    if (above !== undefined && isFurtherDriver(row, above)) return above;
    return isCar(row, columns) ? newCar : NO_CAR;
  }
  const same = byNumber.get(number)?.find(({ rows: [first] }) => !differs(row, first, ['class']));
  if (same === undefined) return isFilled(row, columns) ? newCar : NO_CAR;
  const [first] = same.rows;
  if (hasNames(row) && !differs(row, first, OF_A_CAR)) return same;
  return { code: 'twice', expected: `car ${number} once; it stands on line ${first.row.line}` };
}

const NO_CAR: Misfit = { code: 'odd-row', expected: 'a car, or a further driver of the car above' };

/** What a further row of a car has like the first, or not at all. */
const OF_A_CAR: readonly Meaning[] = ['place', 'class-place', 'class', 'team', 'model', 'manufacturer'];
/** What a car has, and a further driver of it has not: one of these must be missing. */
const TELLS_CARS: readonly Meaning[] = ['number', 'team', 'class', 'model'];

/** Does the row say other things than another, where both say something? */
function differs(row: RowFields, other: RowFields, meanings: readonly Meaning[]): boolean {
  return meanings.some(
    (meaning) =>
      row.filled.has(meaning) &&
      other.filled.has(meaning) &&
      row.field(meaning).written !== other.field(meaning).written,
  );
}

/** Without number and place it may be another driver of the car above; or a car of which nobody knows the number. */
function isFurtherDriver(row: RowFields, { rows: [first] }: CarRows): boolean {
  const lacks = TELLS_CARS.some((meaning) => first.filled.has(meaning) && !row.filled.has(meaning));
  const hasOwn = row.filled.has('place') || row.filled.has('number') || row.filled.has('status');
  return lacks && !hasOwn && hasNames(row) && !differs(row, first, OF_A_CAR);
}

/** Names of people, and not a remark below the table. */
function hasNames(row: RowFields): boolean {
  const names = MEANINGS.filter(isName).flatMap((meaning) => row.fields(meaning));
  const written = names.filter(({ kind }) => kind !== 'missing').map((field) => field.written);
  return written.length > 0 && written.every((name) => /^[^\d:*=]{2,100}$/.test(name));
}

/** A row without a number that can be read is a car if it has a place, or a word for why not, and a team or drivers. */
function isCar(row: RowFields, { of }: Columns): boolean {
  const [place, status] = [row.field('place'), row.field('status')];
  const hasEnding = [place, status].some(({ written }) => endingOf(written) !== undefined);
  const isNamed = hasNames(row) || row.filled.has('team');
  if (readPlace(place.written) !== undefined || hasEnding) return isNamed;
  // In a table without numbers and places each row is a car, if it has more than a name.
  const isPlain = of.number === undefined && place.kind === 'missing';
  return (
    isPlain &&
    isNamed &&
    [...row.filled].some((meaning) => meaning !== 'team' && !isName(meaning) && !isOfDrivers(meaning))
  );
}

/** A number alone is that of a page, unless the table has nothing else. */
const isFilled = (row: RowFields, { of }: Columns) => row.filled.size > 1 || Object.keys(of).length === 1;

/** A remark below the table, or the number of a page, is no car. */
function leftOut({ row, filled }: RowFields, misfit: Misfit): Doubt {
  const found = excerpt(row.cells.find((cell) => !isNothing(cell)) ?? '');
  return {
    ...misfit,
    line: row.line,
    at: 'the row',
    found,
    so: 'the row is left out',
    ...(filled.size > 1 ? { isRowLost: true } : {}),
  };
}
