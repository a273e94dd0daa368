import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { RACE } from '#core/base/ids';
import { columnsOf, proposeColumns } from '#formats/table/propose-columns';
import { readTableSheet } from '#formats/table/read-table-sheet';
import {
  type CellGiven,
  styled,
  tablesOf,
  time,
  type WorkbookGiven,
  workbook,
} from '../../../test/workbooks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a worksheet', () => {
  test('has the rows in which something stands, with the lines of the worksheet', async () => {
    const rows = [
      ['a', 'b'],
      [undefined, ''],
      [undefined, 'c', undefined],
    ];
    const [table] = await tablesOf(workbook({ sheets: [{ name: 'Race', rows }] }));
    expect(table).toEqual({
      name: 'Race',
      rows: [
        { line: 1, cells: ['a', 'b'], isAfterGap: false },
        { line: 3, cells: ['', 'c'], isAfterGap: true },
      ],
    });
  });
  test('has a merged cell once, whatever is left under it', async () => {
    const rows = [['1', 'under', 'x'], ['under', 'under', 'y'], ['z']];
    const after = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    const [table] = await tablesOf(workbook({ sheets: [{ name: 'S', rows, after }] }));
    expect(table?.rows.map(({ cells }) => cells.join('|'))).toEqual(['1||x', '||y', 'z||']);
  });
  test('tells which rows are hidden', async () => {
    const data = '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>';
    const [table] = await tablesOf(workbook({ sheets: [{ name: 'S', data }] }));
    expect(table?.rows.map(({ isHidden }) => isHidden)).toEqual([undefined, true]);
  });
});

describe('a workbook', () => {
  const of = async (given: WorkbookGiven) =>
    (await tablesOf(workbook(given))).map(
      ({ name, isHidden }) => `${name}${isHidden === true ? ' (hidden)' : ''}`,
    );
  test('has a table for each worksheet in which something stands', async () => {
    const sheets = [
      { name: 'Race', rows: [[1]] },
      { name: 'Notes' },
      { name: 'Lists', rows: [[1]], state: 'hidden' as const },
    ];
    expect(await of({ sheets })).toEqual(['Race', 'Lists (hidden)']);
  });
  test('may have charts among its worksheets', async () => {
    const sheets = [
      { name: 'Chart', isChart: true },
      { name: 'Race', rows: [[1]] },
      { name: 'Chart 2', isChart: true },
    ];
    expect(await of({ sheets })).toEqual(['Race']);
  });
  test('is read without its pictures, comments and whatever else is no cell, damaged though it may be', async () => {
    const relations =
      '<Relationships><Relationship Id="rId1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>';
    const files = {
      'xl/worksheets/_rels/sheet1.xml.rels': relations,
      'xl/drawings/drawing1.xml': 'no XML <',
      'xl/theme/theme1.xml': '<',
      'docProps/core.xml': '<',
      'xl/media/image1.png': 'x'.repeat(17_000_000),
    };
    expect(await of({ sheets: [{ name: 'Race', rows: [[1]] }], files })).toEqual(['Race']);
  });
  test('of a program is read as it was written', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Race',
          rows: [
            ['Pos', 'No.', 'Team'],
            [1, '007', 'Équipe Lumière'],
            [2, 7, null],
          ],
          merges: [],
        },
        { name: 'Qualifying', rows: [['Pos'], [1]] },
      ],
    });
    const tables = await tablesOf(bytes);
    expect(tables.map(({ name, rows }) => [name, ...rows.map(({ cells }) => cells.join('|'))])).toEqual([
      ['Race', 'Pos|No.|Team', '1|007|Équipe Lumière', '2|7|'],
      ['Qualifying', 'Pos', '1'],
    ]);
  });
});

test('results that people keep: merged cells for each car, a row for each driver, times of every kind', async () => {
  const merged = ['A4:A5', 'B4:B5', 'C4:C5', 'E4:E5', 'F4:F5', 'A1:G1'];
  const rows: readonly (readonly CellGiven[])[] = [
    ['6 Hours of the Lagoon'],
    [],
    ['Pos', 'No.', 'Team', 'Driver', 'Laps', 'Total time', 'Best lap'],
    [1, styled(7, 3), 'Harbour Racing', 'Anna Berg', 92, time(3 * HOUR + 62_345, 2), time(112_991)],
    [undefined, undefined, undefined, 'Li Wei'],
    [2, '91', 'Nordlicht', 'Per Holm', 87, time(3 * HOUR + 100_002, 2), time(83 * MINUTE, 4)],
    ['DNF', 12, 'Azur', 'Jan Kos', 10, undefined, "2'03.998"],
  ];
  const after = `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const formats = ['mm:ss.0', '[h]:mm:ss.000', '000', 'h:mm'];
  const [table] = await tablesOf(workbook({ formats, sheets: [{ name: 'Race', rows, after }] }));
  if (table === undefined) throw new Error('no table');
  const read = readTableSheet(table, columnsOf(proposeColumns(table)), { session: RACE });
  if (!read.ok) throw new Error(read.error.found);
  const { event, cars } = read.value.sheet;
  expect(event).toEqual({ name: '6 Hours of the Lagoon' });
  expect(
    cars.map(({ line, number, drivers, laps, time, best, place, out }) => [
      line,
      number,
      drivers.length,
      laps,
      time,
      best,
      place ?? out,
    ]),
  ).toEqual([
    [4, '007', 2, 92, 10_862_345, 112_991, 1],
    [6, '91', 1, 87, 10_900_002, undefined, 2],
    [7, '12', 1, 10, undefined, 123_998, 'Ret'],
  ]);
  expect(read.value.doubts.map(({ line, at, found }) => `${line} ${at}: ${found}`)).toEqual([
    "6 Best lap: '1:23 (h:mm)'",
  ]);
});
