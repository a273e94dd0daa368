import { describe, expect, test } from 'vitest';
import { readCsvTable } from './read-csv-table.ts';

function rowsOf(text: string) {
  const read = readCsvTable(text);
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.found}`);
  return read.value.rows;
}
const faultOf = (text: string) => {
  const read = readCsvTable(text);
  return read.ok ? undefined : read.error.code;
};
const cellsOf = (text: string) => rowsOf(text).map(({ cells }) => cells.join('|'));

describe('the sign between columns is that by which most of the text falls into rows of one width', () => {
  test.each([
    ['Pos,No\n1,7\n2,8', 'Pos|No'],
    ['Pos;No\n1;7\n2;8', 'Pos|No'],
    ['Pos\tNo\n1\t7\n2\t8', 'Pos|No'],
    ['Pos|No\n1|7\n2|8', 'Pos|No'],
    ['Pos;No;Best\n1;7;1:23,889\n2;8;1:24,100', 'Pos|No|Best'],
    ['Pos;No;Drivers\n1;7;Berg, Lind, Mori\n2;8;Holm, Kos, Wei', 'Pos|No|Drivers'],
  ])('%j', (text, first) => {
    expect(cellsOf(text)[0]).toBe(first);
  });
  test('lines above the header do not count', () => {
    expect(cellsOf('6 Hours, and more, of the Lagoon, day 1\n\nPos;No;Laps\n1;7;90\n2;8;90')[1]).toBe(
      'Pos|No|Laps',
    );
  });
});

test('rows have their lines, and tell whether nothing stands above them', () => {
  const rows = rowsOf('\uFEFFTitle,,\n\nPos,No,"La\nps"\n1,7,90\n,,\n2,8,89\n3,9,"x\ny"\n4,10,80\n');
  expect(rows.map(({ line, isAfterGap }) => `${line} ${isAfterGap}`)).toEqual([
    '1 false',
    '3 true',
    '5 false',
    '7 true',
    '8 false',
    '10 false',
  ]);
});

test('cells are trimmed', () => {
  expect(cellsOf(' Pos , No\n1,\u00A07 ')).toEqual(['Pos|No', '1|7']);
});

test.each([
  ['', 'empty'],
  ['\uFEFF\n \n', 'empty'],
  ['\n;', 'empty'],
  [',,,\n', 'empty'],
  ['a text\nof some lines', 'other-format'],
  ['a,b\n1,"2', 'broken'],
  [`a,b\n${'1,2\n'.repeat(5000)}`, 'too-large'],
  [`${'a,'.repeat(300)}\n`, 'too-large'],
  ['a,b\n'.repeat(1_000_001), 'too-large'],
])('what is no table of results', (text, code) => {
  expect(faultOf(text)).toBe(code);
});
