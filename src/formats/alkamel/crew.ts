import { readCountry } from '#core/base/country';
import { given } from '#core/base/given';
import type { SheetDriver } from '#core/timing/sheet';
import type { CsvHeader } from '#formats/csv/csv-header';
import { A_GRADE, readGrade } from '#formats/text/grade';
import type { Cells } from './cells.ts';

/** A column of whole names, or the beginning of the names of the columns that tell of one driver. */
type DriverColumns =
  | { readonly of: 'name'; readonly column: string; readonly order: number }
  | { readonly of: 'parts'; readonly prefix: string; readonly order: number };

/**
 * The columns of drivers, in the order of their numbers, wherever they stand. There are three ways of naming them:
 * `DRIVER_1` with the whole name; `DRIVER1_FIRSTNAME` and so on; and without a number where each car has one driver.
 */
export function driverColumns({ columns }: CsvHeader): readonly DriverColumns[] {
  const found = [...columns.keys()].flatMap((column): DriverColumns[] => {
    const whole = /^DRIVER_(\d+)$/.exec(column);
    if (whole !== null) return [{ of: 'name', column, order: Number(whole[1]) }];
    const parts = /^(DRIVER(\d*)_)FIRSTNAME$/.exec(column);
    return parts === null ? [] : [{ of: 'parts', prefix: parts[1] ?? '', order: Number(parts[2]) }];
  });
  return found.toSorted((a, b) => a.order - b.order);
}

/** The drivers whom the row names. */
export function crewOf(cells: Cells, columns: readonly DriverColumns[]): readonly SheetDriver[] {
  return columns.flatMap((driver): SheetDriver[] => {
    if (driver.of === 'parts') return driverInParts(cells, driver.prefix);
    const name = cells.text(driver.column);
    return name === undefined ? [] : [{ name }];
  });
}

function driverInParts(cells: Cells, prefix: string): SheetDriver[] {
  const names = [cells.text(`${prefix}FIRSTNAME`), cells.text(`${prefix}SECONDNAME`)];
  const name = names.filter((name) => name !== undefined).join(' ');
  if (name === '') return [];
  const country = countryOf(cells, `${prefix}COUNTRY`);
  return [{ name, ...given({ country, grade: gradeOf(cells, `${prefix}LICENSE`) }) }];
}

/** A driver without a country is one who races under none. */
const NO_COUNTRY = ['', '_', '?', '-'];

function countryOf(cells: Cells, column: string): string | undefined {
  const written = cells.raw(column);
  const country = readCountry(written);
  if (country === undefined && !NO_COUNTRY.includes(written))
    cells.note('unknown-word', column, 'the code of a country, such as JPN', 'the country is left out');
  return country;
}

function gradeOf(cells: Cells, column: string): string | undefined {
  const written = cells.raw(column);
  const grade = readGrade(written);
  if (grade === undefined && written !== '')
    cells.note('unknown-word', column, A_GRADE, 'the grade is left out');
  return grade;
}
