import type { SessionName } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import type { SheetFault } from '#core/timing/sheet';
import { type ColumnProposal, columnsOf, proposeColumns } from '#formats/table/propose-columns';
import { type ColumnsFault, readColumns } from '#formats/table/read-columns';
import { readTableSheet } from '#formats/table/read-table-sheet';
import type { Table } from '#formats/table/table';
import { fileNameWords } from './file-name-words.ts';
import { type OpenedFile, placeOf, type TableFile } from './timing-file.ts';

/** What a person says of tables. */
export interface SaidOfTables {
  /** As printColumns prints it. */
  readonly columns: string;
  /** The worksheet, where there are several. */
  readonly sheet?: string | undefined;
  readonly session?: SessionName | undefined;
}

export type TableFault =
  | { readonly code: 'which-sheet'; readonly file: string; readonly sheets: readonly string[] }
  | { readonly code: 'columns'; readonly file: string; readonly faults: readonly ColumnsFault[] }
  | { readonly code: 'unread'; readonly file: string; readonly fault: SheetFault };

export const isTableFile = (file: OpenedFile | TableFile): file is TableFile => 'tables' in file;

/** Reads a table by the columns that a person confirmed. */
export function readTableFile(file: TableFile, said: SaidOfTables): Result<OpenedFile, TableFault> {
  const chosen = tableOf(file, said.sheet);
  if (!chosen.ok) return chosen;
  const { tables: _, doubts, ...rest } = file;
  const columns = readColumns(said.columns, chosen.value);
  if (!columns.ok) return err({ code: 'columns', file: placeOf(file), faults: columns.error });
  const session = said.session ?? fileNameWords(file.name).session;
  const read = readTableSheet(chosen.value, columns.value, session === undefined ? {} : { session });
  if (!read.ok) return err({ code: 'unread', file: placeOf(file), fault: read.error });
  // Which session it is, the person or the name of the file tells: a table does not.
  const sheet = { ...read.value.sheet, session: undefined };
  return ok({ ...rest, sheets: [{ sheet, doubts: [...doubts, ...read.value.doubts] }] });
}

/** What the columns of a table may mean, and the mapping to confirm. */
export function proposalFor(
  file: TableFile,
  sheet: string | undefined,
): Result<{ readonly table: Table; readonly proposal: ColumnProposal }, TableFault> {
  const chosen = tableOf(file, sheet);
  return chosen.ok ? ok({ table: chosen.value, proposal: proposeColumns(chosen.value) }) : chosen;
}

/** Is anything in the tables known for what it is? Nothing is in a text that happens to have commas. */
export const hasKnownColumns = ({ tables }: TableFile): boolean =>
  tables.some((table) => Object.keys(columnsOf(proposeColumns(table)).of).length > 0);

function tableOf(file: TableFile, sheet: string | undefined): Result<Table, TableFault> {
  const { tables } = file;
  const [first, ...others] = tables;
  if (sheet === undefined && others.length === 0) return ok(first);
  const found = tables.find((table) => table.name?.toLowerCase() === sheet?.toLowerCase());
  const names = tables.flatMap((table) => table.name ?? []);
  return found === undefined || sheet === undefined
    ? err({ code: 'which-sheet', file: placeOf(file), sheets: names })
    : ok(found);
}
