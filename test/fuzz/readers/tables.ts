import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RACE } from '#core/base/ids';
import { MEANINGS } from '#formats/table/meanings';
import { printColumns } from '#formats/table/print-columns';
import { columnsOf, proposeColumns } from '#formats/table/propose-columns';
import { readColumns } from '#formats/table/read-columns';
import { readCsvTable } from '#formats/table/read-csv-table';
import { readTableSheet } from '#formats/table/read-table-sheet';
import { MOST_COLUMNS, MOST_ROWS, type Table } from '#formats/table/table';
import { anyText, changedText } from '../changed-text.ts';
import { type FuzzedReader, fuzzed, textsLike } from '../fuzzed-reader.ts';
import { faultHolds, type HasLine, hasLine, isPhrase, readingHolds } from '../laws.ts';
import { ODD_VALUES } from '../odd.ts';
import { TABLES } from '../samples.ts';

const hasRow = ({ rows }: Table): HasLine => {
  const lines = new Set(rows.map(({ line }) => line));
  return (line) => lines.has(line);
};

/** A table within its limits, with columns that can be confirmed and cars that hold together. */
export function tableHolds(table: Table): void {
  const { rows } = table;
  assert.ok(rows.length > 0 && rows.length <= MOST_ROWS);
  assert.ok(rows.every(({ line }, i) => line > (rows[i - 1]?.line ?? 0)));
  for (const { cells } of rows) {
    assert.ok(cells.length <= MOST_COLUMNS && cells.some((cell) => cell !== ''));
    assert.ok(cells.every((cell) => cell === cell.trim()));
  }
  proposalHolds(table);
}

function proposalHolds(table: Table): void {
  const proposal = proposeColumns(table);
  for (const { meaning, sureness, couldBe, reason } of proposal.columns) {
    assert.equal(sureness === 'unknown', meaning === undefined);
    assert.ok(meaning === undefined || couldBe.length === 0);
    assert.ok(reason !== '');
  }
  const columns = columnsOf(proposal);
  const confirmed = readColumns(printColumns(columns), table);
  // Without anything that tells cars apart there is nothing to confirm.
  if (confirmed.ok) assert.deepEqual(confirmed.value, columns);
  else assert.ok(confirmed.error.every(({ code }) => code === 'unfit' || code === 'bad-syntax'));
  const read = readTableSheet(table, columns, { session: RACE });
  if (read.ok) readingHolds(read.value, hasRow(table));
  else faultHolds(read.error, (line) => line === 1 || hasRow(table)(line));
}

export function readsCsv(text: string): void {
  const table = readCsvTable(text);
  if (table.ok) tableHolds(table.value);
  else faultHolds(table.error, hasLine(text));
}

const SAMPLE_TABLES = TABLES.flatMap((text) => {
  const table = readCsvTable(text);
  return table.ok ? [table.value] : [];
});

/** Whatever a person confirms: columns that are printed and read back the same, and cars; or what is wrong with it. */
function readsColumns([table, text]: readonly [Table, string]): void {
  const columns = readColumns(text, table);
  if (!columns.ok) {
    assert.ok(columns.error.length > 0);
    for (const { found, expected } of columns.error) assert.ok(isPhrase(found) && expected !== '');
    return;
  }
  const again = readColumns(printColumns(columns.value), table);
  assert.deepEqual(again, columns);
  const read = readTableSheet(table, columns.value, { session: RACE });
  if (read.ok) readingHolds(read.value, hasRow(table));
  else faultHolds(read.error, hasRow(table));
}

const CELLS = [
  ...['Pos', 'No', 'Team', 'Driver', 'Drivers', 'Name', 'Car', 'Cl', 'Laps', 'Time', 'Gap', 'Best', 'Status'],
  ...['1', '2', '=2', '7', '007', 'GT', 'Nord', 'Anna Berg', 'Li Wei / Jan Kos', 'Berg, Anna', '90', 'Nat'],
  ...['1:23.889', '3:00:00', '+1 lap', '10.5', 'DNF', 'NC', 'Classified', '', '-', '#N/A', 'SWE', 'Gold'],
];
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...CELLS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_VALUES) },
);
const anyRows = fc
  .array(fc.array(cell, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((row) => row.join(';')).join('\n'));

/** Any meaning for any column of a table, by its letters or its name. */
const anyMapping = (table: Table) => {
  const names = [
    ...(table.rows[0]?.cells ?? []),
    ...(table.rows[2]?.cells ?? []),
    'A',
    'B',
    'C',
    '$A',
    'ZZ',
    '1',
  ];
  const assignment = fc
    .tuple(
      fc.constantFrom('header', ...MEANINGS),
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
    )
    .map(([meaning, columns]) => `${meaning}=${columns.map((name) => JSON.stringify(name)).join('+')}`);
  return fc.array(assignment, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
};

const mapping = fc.constantFrom(...SAMPLE_TABLES).chain((table) => {
  const proposed = printColumns(columnsOf(proposeColumns(table)));
  const text = fc.oneof(
    { weight: 4, arbitrary: changedText([proposed]) },
    { weight: 6, arbitrary: anyMapping(table) },
    { weight: 1, arbitrary: anyText(' =+"place1AB$\n') },
  );
  return fc.tuple(fc.constant(table), text);
});

export const TABLE_READERS: readonly FuzzedReader[] = [
  fuzzed(
    'csv table',
    textsLike(changedText(TABLES), fc.oneof(anyRows, anyText(' \n\r\t,;|"\'.:+/=0123456789ABEILMNOPRSTU_'))),
    readsCsv,
  ),
  fuzzed('confirmed columns', mapping, readsColumns),
];
