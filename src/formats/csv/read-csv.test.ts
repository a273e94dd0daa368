import { expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

test('all rows at once, with the header', () => {
  const read = readCsv('A;B\n1;2\n\n3\n');
  expect(read.ok && read.value.header.names).toEqual(['A', 'B']);
  expect(read.ok && read.value.rows).toEqual([
    { line: 2, fields: ['1', '2'] },
    { line: 4, fields: ['3'] },
  ]);
});

test('a header alone is a table without rows', () => {
  const read = readCsv('A,B');
  expect(read.ok && read.value.rows).toEqual([]);
});

test.each([
  ['', 'empty'],
  ['A,B\n1,"2', 'broken'],
  ['A,B\n'.repeat(1_000_001), 'too-large'],
])('a text that is no table', (text, code) => {
  const read = readCsv(text);
  expect(read.ok || read.error.code).toBe(code);
});
