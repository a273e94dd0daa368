import { serialToDate } from 'hucre';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type CellValue, type DataTable, isDay } from '#answers/tables/data-table';
import { type Day, dayNumber } from '#core/base/day';
import { sheetNames } from './sheet-names.ts';

/** What a workbook says of itself. */
export interface WorkbookAbout {
  readonly title: string;
  /** When its newest document was posted: a file has no other time, so that the same tables give the same bytes. */
  readonly posted: Day;
}

/**
 * Tables as an Excel workbook, a sheet each: heads and the columns that say whose row it is stay in sight, numbers are
 * numbers, days are days, and everything else is text, so that car 007 keeps its zeros and no text runs as a formula.
 */
export function writeWorkbook(
  tables: readonly DataTable[],
  { title, posted }: WorkbookAbout,
): Promise<Uint8Array> {
  const names = sheetNames(tables.map(({ name }) => name));
  const time = serialToDate(serial(posted));
  return writeXlsx({
    properties: { title, creator: 'Parc Fermé', created: time, modified: time },
    sheets: tables.map((table, index) => sheetOf(table, names[index] ?? '')),
  });
}

const HEAD = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } } as const;

function sheetOf({ columns, rows }: DataTable, name: string): WriteSheet {
  return {
    name,
    columns: columns.map(({ heading }, index) => {
      const cells = rows.map((row) => row[index] ?? null);
      return { width: widthOf(heading, cells), ...(cells.some(isDay) ? { numFmt: 'yyyy-mm-dd' } : {}) };
    }),
    rows: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(plain))],
    cells: new Map(columns.map((_, index) => [`0,${index}`, { style: HEAD }])),
    freezePane: { rows: 1, columns: columns.filter(({ isKept }) => isKept).length },
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

const plain = (value: CellValue): string | number | null =>
  value !== null && isDay(value) ? serial(value.day) : value;

/** Excel counts days from 30 December 1899: its day 60 is a 29 February 1900 that never was. */
const serial = (day: Day): number => dayNumber(day) - dayNumber('1899-12-30' as Day);

/** Characters: as wide as what stands in it, from a short number to a long name; a longer heading is broken. */
function widthOf(heading: string, cells: readonly CellValue[]): number {
  const longestWord = Math.max(...heading.split(' ').map(width));
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, cell === null ? 0 : width(textOf(cell))),
    0,
  );
  return Math.min(Math.max(longest, longestWord, 4) + 2, 48);
}

const textOf = (cell: Exclude<CellValue, null>): string => (isDay(cell) ? cell.day : String(cell));

/** Signs of Chinese, Japanese and Korean are two wide. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, sign) =>
      sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/.test(sign) ? 2 : 1),
    0,
  );
