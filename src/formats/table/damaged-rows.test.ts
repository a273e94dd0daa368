import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RACE } from '#core/base/ids';
import type { SheetCar, SheetReading } from '#core/timing/sheet';
import type { Columns } from './columns.ts';
import { columnsOf, proposeColumns } from './propose-columns.ts';
import { readCsvTable } from './read-csv-table.ts';
import { readTableSheet } from './read-table-sheet.ts';
import type { Table } from './table.ts';

const folder = new URL('samples/', import.meta.url);
const SAMPLES = readdirSync(folder);

function tableOf(text: string): Table | undefined {
  const read = readCsvTable(text);
  return read.ok ? read.value : undefined;
}
function readingOf(table: Table, columns: Columns): SheetReading {
  const read = readTableSheet(table, columns, { session: RACE });
  if (!read.ok) throw new Error(read.error.found);
  return read.value;
}

/** The row with a sign between columns too many, one too few, and cut between columns, each at every place of it. */
function damaged(row: string, delimiter: string): readonly string[] {
  return Array.from(row, (letter, at) => {
    const [before, after] = [row.slice(0, at), row.slice(at)];
    const isBetween = letter === delimiter && before !== '';
    return [`${before}${delimiter}${after}`, ...(isBetween ? [before + after.slice(1), before] : [])];
  }).flat();
}

/** What is known of each car. */
const known = (cars: readonly SheetCar[]) =>
  cars.flatMap(({ line, drivers, ...car }) => [
    ...Object.entries(car).map(([key, value]) => `${line} ${key} ${value}`),
    ...drivers.map((driver) => `${line} driver ${JSON.stringify(driver)}`),
  ]);

describe.each(SAMPLES)('%s: a damaged row', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const table = tableOf(text);
  if (table === undefined) throw new Error(name);
  const columns = columnsOf(proposeColumns(table));
  const right = readingOf(table, columns);
  const rightly = known(right.sheet.cars);
  const delimiter = [',', ';', '|'].find((sign) => text.split(sign).length > 10) ?? '';
  const lines = text.trimEnd().split('\n');

  test('is never read wrong, and never in silence', () => {
    const first = right.sheet.cars[0]?.line ?? 0;
    const last = right.sheet.cars.at(-1)?.line ?? 0;
    for (let line = first; line <= last; line++)
      for (const changed of damaged(lines[line - 1] ?? '', delimiter)) {
        if (changed.replaceAll(delimiter, '').trim() === '') continue;
        const other = tableOf(lines.with(line - 1, changed).join('\n'));
        if (other === undefined) continue;
        const { sheet, doubts } = readingOf(other, columns);
        expect(rightly, changed).toEqual(expect.arrayContaining(known(sheet.cars)));
        if (!doubts.some((doubt) => doubt.line === line)) expect(sheet, changed).toEqual(right.sheet);
      }
  });
});
