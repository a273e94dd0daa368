import { err, ok, type Result } from '#core/base/result';
import { type CsvFault, type CsvHeader, readCsvHeader, tooLarge } from './csv-header.ts';
import { forEachCsvRow } from './csv-rows.ts';

export interface CsvTable {
  readonly header: CsvHeader;
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** On which it begins, from 1. */
  readonly line: number;
  /** As many as the row has, fewer or more than the header. */
  readonly fields: readonly string[];
}

const MOST_IN_TABLE = 4_000_000;

/** All rows of a small text. A large one is read row by row, with forEachCsvRow. */
export function readCsv(text: string): Result<CsvTable, CsvFault> {
  if (text.length > MOST_IN_TABLE) return err(tooLarge(1, `${text.length} characters`, MOST_IN_TABLE));
  const header = readCsvHeader(text);
  if (!header.ok) return header;
  const rows: CsvRow[] = [];
  const read = forEachCsvRow(text, header.value, (fields, line) => rows.push({ line, fields }));
  return read.ok ? ok({ header: header.value, rows }) : read;
}
