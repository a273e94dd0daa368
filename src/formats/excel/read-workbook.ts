import { ParseError, readXlsx, type Sheet, type SheetFilterInfo, type Workbook } from 'hucre';
import { err, ok, type Result } from '#core/base/result';
import type { SheetFault } from '#core/timing/sheet';
import { columnLetters, MOST_COLUMNS, MOST_ROWS, type Table } from '#formats/table/table';
import { type WorkbookFiles, workbookFiles } from './workbook-files.ts';
import { worksheetTable } from './worksheet-table.ts';

/**
 * The worksheets of an Excel workbook (.xlsx, .xlsm) in which something stands, in their order, hidden ones too.
 *
 * A worksheet is read up to one row and one column beyond what it may have: what stands further out, with nothing beside
 * it, is not seen. What the library does besides reading cells (widths of columns, rules of colours) nothing bounds but
 * the size of the file.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly Table[], SheetFault>> {
  const files = workbookFiles(bytes);
  if (!files.ok) return files;
  // The library throws at whatever it cannot read, in errors of its own and of the language.
  try {
    const workbook = await readSheets(files.value);
    return workbook.ok ? tablesOf(workbook.value) : workbook;
  } catch {
    return err(DAMAGED);
  }
}

const DAMAGED: SheetFault = {
  code: 'broken',
  line: 1,
  found: 'a workbook that is damaged',
  expected: 'a workbook that Excel opens without mending it',
};

/** All that a worksheet may have, and one row and one column more, so that it is seen if there are more. */
const RANGE = `A1:${columnLetters(MOST_COLUMNS)}${MOST_ROWS + 1}`;
const MOST_SHEETS = 60;
/** A workbook may name one file as many worksheets: so much is read at most, were each as large as all files are. */
const MOST_READ = 320_000_000;

async function readSheets({
  zip,
  unpacked,
  otherSheets,
}: WorkbookFiles): Promise<Result<Workbook, SheetFault>> {
  const sheets = await listSheets(zip);
  if (sheets.length > MOST_SHEETS || sheets.length * unpacked > MOST_READ) return err(tooMany(sheets.length));
  const read = (numbers: number[]) => readXlsx(zip, { readStyles: true, range: RANGE, sheets: numbers });
  const all = [...sheets.keys()];
  if (all.length === 0 || otherSheets === 0) return ok(await read(all));
  return ok(await readWorksheets(all, read, otherSheets));
}

/** Reads them one by one: at a chart among them the library fails, and does not tell which it is. */
async function readWorksheets(
  numbers: readonly number[],
  read: (numbers: number[]) => Promise<Workbook>,
  charts: number,
): Promise<Workbook> {
  const sheets: Sheet[] = [];
  let workbook: Workbook = { sheets };
  let failures = 0;
  for (const number of numbers)
    try {
      workbook = await read([number]);
      sheets.push(...workbook.sheets);
    } catch (error) {
      failures++;
      if (failures > charts || !isNoWorksheet(error)) throw error;
    }
  return { ...workbook, sheets };
}

/** Is it the library's error at a sheet that is none of cells? By its words: it has no other mark. */
const isNoWorksheet = (error: unknown) =>
  error instanceof ParseError && error.message.includes('missing worksheet');

/** Reads no worksheet. */
async function listSheets(zip: Uint8Array): Promise<readonly SheetFilterInfo[]> {
  const sheets: SheetFilterInfo[] = [];
  const list = (sheet: SheetFilterInfo) => {
    sheets.push(sheet);
    return false;
  };
  await readXlsx(zip, { sheets: list });
  return sheets;
}

const tooMany = (sheets: number): SheetFault => ({
  code: 'too-large',
  line: 1,
  found: `${sheets} worksheets`,
  expected: `at most ${MOST_SHEETS}, and together not larger than a season has`,
});

function tablesOf({ sheets, dateSystem = '1900' }: Workbook): Result<readonly Table[], SheetFault> {
  const tables: Table[] = [];
  for (const sheet of sheets) {
    const table = worksheetTable(sheet, dateSystem);
    if (!table.ok) return table;
    if (table.value.rows.length > 0) tables.push(table.value);
  }
  return tables.length > 0 ? ok(tables) : err(EMPTY);
}

const EMPTY: SheetFault = {
  code: 'empty',
  line: 1,
  found: 'nothing in any worksheet',
  expected: 'a worksheet with rows',
};
