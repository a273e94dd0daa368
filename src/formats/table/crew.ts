import { readCountry } from '#core/base/country';
import { given } from '#core/base/given';
import type { SheetDriver } from '#core/timing/sheet';
import { type Field, noteDoubt } from '#formats/text/field';
import { A_GRADE, readGrade } from '#formats/text/grade';
import type { CarRows } from './car-rows.ts';
import { namesIn } from './crew-names.ts';
import type { Meaning } from './meanings.ts';
import { type RowFields, textIn } from './row-fields.ts';

/** The drivers of a car, of all its rows, each of them once. */
export function crewOf({ rows }: CarRows): readonly SheetDriver[] {
  const crew = new Map<string, SheetDriver>();
  for (const row of rows)
    for (const driver of driversIn(row))
      if (crew.has(driver.name)) noteAgain(row, driver.name);
      else crew.set(driver.name, driver);
  return [...crew.values()];
}

const noteAgain = (row: RowFields, name: string) =>
  noteDoubt(row.fields('driver')[0] ?? row.field('drivers'), {
    code: 'twice',
    found: name,
    expected: 'each driver of a car once',
    so: 'the second is left out',
  });

/** A driver's name, and the place of it among the columns, or among the names of a cell. */
interface Named {
  readonly name: string;
  readonly place: number;
}

function driversIn(row: RowFields): readonly SheetDriver[] {
  const names = namesOf(row);
  const countries = partsOf(row, 'country', names, A_COUNTRY, readCountry);
  const grades = partsOf(row, 'grade', names, A_GRADE, readGrade);
  return names.map(({ name }, at) => ({ name, ...given({ country: countries[at], grade: grades[at] }) }));
}

const A_COUNTRY = 'the code of a country, such as JPN';

function namesOf(row: RowFields): readonly Named[] {
  const crew = row.field('drivers');
  const inCell =
    crew.kind === 'missing' ? [] : namesIn(crew.written).map((name) => textIn({ ...crew, written: name }));
  const whole = row.fields('driver').map(textIn);
  const parts = row.fields('surname').length > 0 ? partNames(row) : row.fields('first-name').map(textIn);
  return [...inCell, ...whole, ...parts].flatMap((name, place) =>
    name === undefined ? [] : [{ name, place }],
  );
}

function partNames(row: RowFields): readonly (string | undefined)[] {
  const firsts = row.fields('first-name').map(textIn);
  return row.fields('surname').map((field, at) => {
    const parts = [firsts[at], textIn(field)].filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : parts.join(' ');
  });
}

/** What other columns say of each driver: one for each of the names, or one cell for the whole crew. */
function partsOf(
  row: RowFields,
  meaning: Meaning,
  names: readonly Named[],
  expected: string,
  read: (text: string) => string | undefined,
): readonly (string | undefined)[] {
  const cells = row.fields(meaning).flatMap(cellsInside);
  const columns = Math.max(
    row.fields('driver').length,
    row.fields('surname').length,
    row.fields('first-name').length,
  );
  const isEach = cells.length === columns;
  const [first] = cells;
  if (first === undefined || cells.every(({ kind }) => kind === 'missing')) return [];
  if (isEach || cells.length === names.length)
    return names.map(({ place }, at) => partIn(cells[isEach ? place : at], expected, read));
  noteDoubt(first, {
    code: 'odd-row',
    expected: `one for each of ${names.length} drivers`,
    so: `what it says is left out`,
  });
  return [];
}

/** A cell may have one for each of a crew. */
const cellsInside = (field: Field): readonly Field[] => {
  const parts = field.kind === 'missing' ? [] : namesIn(field.written);
  return parts.length < 2 ? [field] : parts.map((written) => ({ ...field, written }));
};

function partIn(
  field: Field | undefined,
  expected: string,
  read: (text: string) => string | undefined,
): string | undefined {
  if (field === undefined || field.kind === 'missing') return undefined;
  const part = read(field.written);
  if (part === undefined) noteDoubt(field, { code: 'unknown-word', expected, so: 'it is left out' });
  return part;
}
