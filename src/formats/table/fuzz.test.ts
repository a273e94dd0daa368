import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RACE } from '#core/base/ids';
import { DOUBTS } from '#core/timing/sheet';
import { printColumns } from './print-columns.ts';
import { columnsOf, proposeColumns } from './propose-columns.ts';
import { readColumns } from './read-columns.ts';
import { readCsvTable } from './read-csv-table.ts';
import { readTableSheet } from './read-table-sheet.ts';
import type { Table } from './table.ts';

const folder = new URL('samples/', import.meta.url);
const SAMPLES = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const SEEDS = SAMPLES.flatMap((text) => [text, text.replaceAll('\n', '\r\n')]);
const runs = { numRuns: 300 * Number(process.env.FUZZ ?? 1) };
const A_SECOND = 1000;

/** Whatever the text: a table with columns that can be confirmed and cars that hold together, or a fault; in a second. */
function readsOrTells(text: string): void {
  const started = performance.now();
  const table = readCsvTable(text);
  if (table.ok) readsTable(table.value);
  else expect(table.error.line > 0 && table.error.found !== '' && table.error.expected !== '').toBe(true);
  expect(performance.now() - started).toBeLessThan(A_SECOND);
}

function readsTable(table: Table): void {
  const proposal = proposeColumns(table);
  for (const { meaning, sureness, couldBe, reason } of proposal.columns) {
    expect(sureness === 'unknown').toBe(meaning === undefined);
    expect(meaning === undefined || couldBe.length === 0).toBe(true);
    expect(reason).not.toBe('');
  }
  const columns = columnsOf(proposal);
  const confirmed = readColumns(printColumns(columns), table);
  // Without anything that tells cars apart there is nothing to confirm.
  if (confirmed.ok) expect(confirmed.value).toEqual(columns);
  else expect(confirmed.error.every(({ code }) => code === 'unfit' || code === 'bad-syntax')).toBe(true);
  const read = readTableSheet(table, columns, { session: RACE });
  if (!read.ok) return;
  const lines = new Set(table.rows.map(({ line }) => line));
  for (const car of read.value.sheet.cars) {
    expect(lines.has(car.line)).toBe(true);
    for (const value of Object.values(car)) {
      expect(value).toBeDefined();
      if (typeof value === 'number') expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
      if (typeof value === 'string') expect(value.trim()).not.toBe('');
    }
  }
  for (const { code, line, at, found, expected, so } of read.value.doubts) {
    expect(DOUBTS).toContain(code);
    expect(lines.has(line) && [at, found, expected, so].every((words) => words !== '')).toBe(true);
  }
}

const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.nat(5), fc.nat(200)),
  text: fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      ...[
        '\n',
        '\r\n',
        ',',
        ';',
        '\t',
        '|',
        '"',
        '""',
        ',,',
        '\0',
        '\uFEFF',
        '\uFFFD',
        '\uD800',
        '9',
        '-',
        ' ',
        '/',
      ],
      ...['=', '#', '#N/A', '1:23', '1\'23"456', '+1 lap', 'DNF', 'Pos', 'No', 'Time', '１', '\u00A0'],
    ),
  ),
});
const edited = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) =>
    edits.reduce((text, { at, length, text: added }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + added + text.slice(start + length);
    }, text),
  );

const change = fc.tuple(
  fc.constantFrom('double', 'lose', 'swap', 'cut', 'cell', 'column'),
  fc.nat(),
  fc.nat(),
);
const changed = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(change, { minLength: 1, maxLength: 5 }))
  .map(([text, changes]) =>
    changes.reduce((lines, change) => changedLines(lines, ...change), text.split('\n')).join('\n'),
  );

function changedLines(lines: readonly string[], how: string, a: number, b: number): string[] {
  const [i, j] = [a % lines.length, b % lines.length];
  const [line, other] = [lines[i] ?? '', lines[j] ?? ''];
  if (how === 'double') return lines.toSpliced(j, 0, line);
  if (how === 'lose') return lines.toSpliced(i, 1);
  if (how === 'swap') return lines.with(i, other).with(j, line);
  if (how === 'cut') return lines.with(i, line.slice(0, b % (line.length + 1)));
  const sign = /[,;|]/.exec(line)?.[0] ?? ',';
  const exchanged = (line: string) => {
    const cells = line.split(sign);
    return cells.toSpliced(b % cells.length, 1, cells[a % cells.length] ?? '').join(sign);
  };
  return how === 'column' ? lines.map(exchanged) : lines.with(i, exchanged(line));
}

test('any text at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...' \n\r\t,;|"\'.:+/=0123456789ABEILMNOPRSTU_') }),
  );
  fc.assert(fc.property(text, readsOrTells), runs);
});

test('any cells at all', () => {
  const cell = fc.constantFrom(
    ...[
      'Pos',
      'No',
      'Team',
      'Driver',
      'Drivers',
      'Name',
      'Car',
      'Cl',
      'Laps',
      'Time',
      'Gap',
      'Best',
      'Status',
      'Nat',
    ],
    ...[
      '1',
      '2',
      '=2',
      '7',
      '007',
      'GT',
      'Nord',
      'Anna Berg',
      'Li Wei / Jan Kos',
      'Berg, Anna',
      '90',
      '1:23.889',
    ],
    ...['3:00:00', '+1 lap', '10.5', 'DNF', 'NC', 'Classified', '', '-', '#N/A', 'SWE', 'Gold'],
  );
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rows, (rows) => readsOrTells(rows.map((row) => row.join(';')).join('\n'))),
    runs,
  );
});

test('real files with letters changed, added and lost', () => {
  fc.assert(fc.property(edited, readsOrTells), runs);
});

test('real files with lines doubled, lost, swapped and cut, and cells and columns exchanged', () => {
  fc.assert(fc.property(changed, readsOrTells), runs);
});

test.each([
  ['many columns', 'a,'.repeat(32_000)],
  ['many rows', '1,7\n'.repeat(900_000)],
  ['as many rows as there may be', `Pos,No\n${'1,7\n'.repeat(4990)}`],
  [
    'as many columns as there may be',
    `${'Driver,'.repeat(255)}\n${`${'Anna Berg,'.repeat(255)}\n`.repeat(150)}`,
  ],
  ['spaces', ' '.repeat(65_000)],
  ['signs of a time', `Pos,No,Time\n1,7,${"1'".repeat(30_000)}`],
  ['spaces between names', `Pos,No,Drivers\n1,7,a${' '.repeat(60_000)}b`],
  ['signs of a formula', `Pos,No,Team,Time\n1,7,${'=1'.repeat(9000)},${'1:'.repeat(9000)}`],
])('%s do not hold the reader up', (_, text) => {
  readsOrTells(text);
});
