import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellValue, dataTable } from '#answers/tables/data-table';
import type { Day } from '#core/base/day';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

const csvOf = (...cells: CellValue[]): string =>
  writeCsv(
    dataTable(
      'Cars',
      cells.map((cell, index) => [`c${index}`, () => cell] as const),
      [undefined],
    ),
  ).split('\r\n')[1] ?? '';

test('a name with a comma, quotes or a line end is one field', () => {
  expect(csvOf('Chen, Jun San', 'the "Emperor"', 'two\nlines', 'plain')).toBe(
    '"Chen, Jun San","the ""Emperor""","two\nlines",plain',
  );
});

test('car 007 keeps its zeros', () => {
  expect(csvOf('007', '7')).toBe('007,7');
});

test.each(['=cmd|calc', '+1', '-1+1', '@SUM(A1)', ' =1', '\t=1', '＝1+1', '\r=1'])(
  '%j is no formula',
  (text) => {
    expect(csvOf(text).replaceAll('"', '')).toBe(`'${text}`);
  },
);

test('a number below nothing is a number, and not taken for a formula', () => {
  expect(csvOf(-1, 0.5, null)).toBe('-1,0.5,');
});

test('days are written so that they order as text', () => {
  expect(csvOf({ day: '2014-07-20' as Day })).toBe('2014-07-20');
});

/** What stands before a formula is taken away again. */
const withoutMark = (text: string) => text.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r])/, '');

test('a reader of CSV finds every text as it was, but for the apostrophe before a formula', () => {
  const cell = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const columns = [0, 1, 2].map(
        (index) => [`c${index}`, (cells: readonly string[]) => cells[index]] as const,
      );
      const read = readCsv(writeCsv(dataTable('x', columns, rows)));
      if (!read.ok) throw new Error('it cannot be read');
      const found = read.value.rows.map(({ fields }) => fields.map(withoutMark));
      expect(found).toEqual(rows.map((cells) => cells.map(withoutMark)));
    }),
  );
});
