import { describe, expect, test } from 'vitest';
import { type Column, columnWidths, type Row } from './columns.ts';
import { table } from './table.ts';
import { plainText } from './text.ts';

/** A table in a page of so many columns, as it is printed. */
const printed = (columns: readonly Column[], rows: readonly Row[], width: number): readonly string[] =>
  table(columns, rows, { width }).map((line) => plainText(line).trimEnd());

const ROUNDS: readonly Row[] = [
  ['2', '3 Hours of Fuji', 'Fuji Speedway, Oyama', 'JPN', '31 August 2014'],
  ['4', '3 Hours of Sepang', '', 'MYS', '7 December 2014'],
];
const CALENDAR: readonly Column[] = [
  {},
  { narrow: 'wrap', least: 10 },
  { narrow: 'wrap', least: 14, beneath: 1 },
  { spare: 2 },
  { align: 'right' },
];

describe('a table that is wider than the page', () => {
  test('keeps its widths where they fit', () => {
    expect(printed(CALENDAR, ROUNDS, 70)).toEqual([
      '  2  3 Hours of Fuji    Fuji Speedway, Oyama  JPN   31 August 2014',
      '  4  3 Hours of Sepang                        MYS  7 December 2014',
    ]);
  });
  test('wraps the widest column that may be narrow', () => {
    expect(printed(CALENDAR, ROUNDS, 64)).toEqual([
      '  2  3 Hours of Fuji    Fuji Speedway,      JPN   31 August 2014',
      '                        Oyama',
      '  4  3 Hours of Sepang                      MYS  7 December 2014',
    ]);
  });
  test('then has a column beneath the rows that say something in it', () => {
    expect(printed(CALENDAR, ROUNDS, 46)).toEqual([
      '  2  3 Hours of Fuji    JPN   31 August 2014',
      '       Fuji Speedway, Oyama',
      '  4  3 Hours of Sepang  MYS  7 December 2014',
    ]);
  });
  test('then leaves out what can be spared', () => {
    expect(printed(CALENDAR, ROUNDS, 34)).toEqual([
      '  2  3 Hours of     31 August 2014',
      '     Fuji',
      '       Fuji Speedway, Oyama',
      '  4  3 Hours of    7 December 2014',
      '     Sepang',
    ]);
  });
  test('in the end is narrower than it likes, and never cuts a number', () => {
    const columns = [{ align: 'right' }, { narrow: 'cut', least: 16 }, { align: 'right' }] as const;
    const rows = [['1', 'OAK Racing Team Total', '1:34.505']];
    expect(printed(columns, rows, 23)).toEqual(['  1  OAK Rac…  1:34.505']);
    expect(printed(columns, rows, 12)).toEqual(['  1  OAK R…  1:34.505']);
  });
});

describe('what stands beneath a row', () => {
  test('stays in line with its neighbours of the same turn', () => {
    const columns = [{}, {}, { beneath: 1 }, { beneath: 1 }] as const;
    const crew = (...lines: readonly string[]) => ({ lines });
    expect(
      printed(columns, [['#1', 'OAK Racing', crew('Ho-Pin Tung', 'Yuan Bo'), crew('All', '4')]], 24),
    ).toEqual(['  #1  OAK Racing', '        Ho-Pin Tung  All', '        Yuan Bo      4']);
  });
  test('stands in lines of its own for each turn, in the order of the columns', () => {
    const columns = [{}, { beneath: 2 }, { beneath: 1 }] as const;
    expect(printed(columns, [['#92', '5th, 98 laps', 'was 4th']], 16)).toEqual([
      '  #92',
      '    5th, 98 laps',
      '    was 4th',
    ]);
  });
  test('is all there is of a row that says nothing else', () => {
    const columns = [{}, { narrow: 'wrap', least: 20, beneath: 1 }] as const;
    const rows = [
      ['12 October 2014', 'Buriram removed'],
      ['', 'Sepang now round 4'],
    ];
    expect(printed(columns, rows, 30)).toEqual([
      '  12 October 2014',
      '    Buriram removed',
      '    Sepang now round 4',
    ]);
  });
  test('stands under the column that is over it, where those before it are of several rows', () => {
    const columns = [{}, { over: true }, { beneath: 1 }] as const;
    const rows = [
      ['Fuji', 'LMP2 #1', 'Ho-Pin Tung'],
      ['', 'CN #77', 'Kevin Tse'],
    ];
    expect(printed(columns, rows, 24)).toEqual([
      '  Fuji  LMP2 #1',
      '          Ho-Pin Tung',
      '        CN #77',
      '          Kevin Tse',
    ]);
  });
  test('is not what stands in its row all the same: a column without a word has no turn', () => {
    const columns = [{}, { beneath: 1 }, { beneath: 1 }] as const;
    expect(printed(columns, [['#1', 'Ho-Pin Tung', '']], 40)).toEqual(['  #1  Ho-Pin Tung']);
  });
});

test('tables that share their widths stand in line', () => {
  const rows: readonly Row[] = [
    ['1', 'Inje'],
    ['10', 'Shanghai'],
  ];
  const columns = [{ align: 'right' }, { align: 'right' }] as const;
  const widths = columnWidths(columns, rows, { width: 80 });
  const lines = rows.flatMap((row) => table(columns, [row], { width: 80, widths }));
  expect(lines.map(plainText)).toEqual(['   1      Inje', '  10  Shanghai']);
});
