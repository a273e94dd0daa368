import type { Sheet } from 'hucre';
import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import type { SheetFault } from '#core/timing/sheet';
import { MOST_COLUMNS, MOST_ROWS, type Table, type TableRow } from '#formats/table/table';
import { excerpt } from '#formats/text/excerpt';
import { cellText, type DateSystem } from './cell-text.ts';

type Texts = readonly (readonly string[])[];

/** The rows of a worksheet in which something stands. What is under a merged cell nobody sees, and it is left out. */
export function worksheetTable(sheet: Sheet, dates: DateSystem): Result<Table, SheetFault> {
  const texts = textsOf(sheet, dates);
  const [rows, columns] = extentOf(texts);
  if (rows > MOST_ROWS || columns > MOST_COLUMNS) return err(tooLarge(sheet.name));
  const hidden = given({ isHidden: sheet.hidden === true || sheet.veryHidden === true || undefined });
  return ok({ name: sheet.name, ...hidden, rows: filledRows(sheet, texts, columns) });
}

function textsOf(sheet: Sheet, dates: DateSystem): Texts {
  const texts = sheet.rows.map((values, row) =>
    values.map((value, column) => cellText(value, sheet.cells?.get(`${row},${column}`), dates)),
  );
  // Merged areas do not overlap, so that all of them have no more cells than the sheet.
  let left = texts.length * (texts[0]?.length ?? 0);
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? [])
    for (const row of texts.slice(startRow, endRow + 1))
      for (let column = startCol; column <= Math.min(endCol, row.length - 1) && left > 0; column++, left--)
        if (row !== texts[startRow] || column !== startCol) row[column] = '';
  return texts;
}

/** Rows and columns up to the last in which something stands. */
function extentOf(texts: Texts): readonly [rows: number, columns: number] {
  let columns = 0;
  for (const row of texts) columns = Math.max(columns, row.findLastIndex(isFilled) + 1);
  return [texts.findLastIndex((row) => row.some(isFilled)) + 1, columns];
}

const isFilled = (text: string) => text !== '';

function filledRows({ rowDefs }: Sheet, texts: Texts, columns: number): readonly TableRow[] {
  return texts.flatMap((row, at): readonly TableRow[] => {
    if (!row.some(isFilled)) return [];
    const isAfterGap = at > 0 && !(texts[at - 1] ?? []).some(isFilled);
    const hidden = given({ isHidden: rowDefs?.get(at)?.hidden });
    return [{ line: at + 1, cells: row.slice(0, columns), isAfterGap, ...hidden }];
  });
}

const tooLarge = (name: string): SheetFault => ({
  code: 'too-large',
  line: 1,
  found: `more in the worksheet ${excerpt(name)}`,
  expected: `at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns`,
});
