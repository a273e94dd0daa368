/*
 * Tables of results read from CSV texts, in a form that a test can compare.
 */
import { RACE } from '#core/base/ids';
import type { Sheet, SheetCar } from '#core/timing/sheet';
import { columnsOf, proposeColumns } from '#formats/table/propose-columns';
import { readColumns } from '#formats/table/read-columns';
import { readCsvTable } from '#formats/table/read-csv-table';
import { readTableSheet } from '#formats/table/read-table-sheet';
import type { Table } from '#formats/table/table';

export function csvTable(text: string): Table {
  const read = readCsvTable(text);
  if (!read.ok) throw new Error(read.error.found);
  return read.value;
}

/** A sheet, with each of its doubts in one line. */
export type TableReading = Omit<Sheet, 'doubts'> & { readonly doubts: readonly string[] };

/**
 * What is read of a table, by the columns that are proposed or by those of a mapping.
 *
 * @param session of a race, unless it says otherwise.
 */
export function readingOf(
  given: string | Table,
  {
    mapping,
    session = RACE,
  }: { readonly mapping?: string; readonly session?: Sheet['session'] | 'unknown' } = {},
): TableReading {
  const table = typeof given === 'string' ? csvTable(given) : given;
  const columns = mapping === undefined ? undefined : readColumns(mapping, table);
  if (columns?.ok === false) throw new Error(columns.error[0]?.found);
  const read = readTableSheet(
    table,
    columns?.value ?? columnsOf(proposeColumns(table)),
    session === 'unknown' ? {} : { session },
  );
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.found}`);
  const { sheet, doubts } = read.value;
  return { ...sheet, doubts: doubts.map(({ line, code, at, found }) => `${line} ${code} ${at}: ${found}`) };
}

/** Cars of places 1, 2, …, with one more cell each, in a column that the meaning is given to. */
export function withCell(meaning: string, ...cells: readonly string[]): TableReading {
  const rows = cells.map((cell, i) => `${i + 1};${i + 7};Nord;${cell}`);
  const mapping = `place=Pos number=No team=Team ${meaning}=Cell`;
  return readingOf(['Pos;No;Team;Cell', ...rows].join('\n'), { mapping });
}

/** `7: Anna Berg, Li Wei`, for each car. */
export const crews = (cars: readonly SheetCar[]): readonly string[] =>
  cars.map(({ number, drivers }) => `${number}: ${drivers.map(({ name }) => name).join(', ')}`);
