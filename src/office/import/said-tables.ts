import { err, ok, type Result } from '#core/base/result';
import type { Season } from '#core/season/season';
import type { ProposedTable } from '../json/columns.ts';
import { fileNameWords } from './file-name-words.ts';
import type { PartFault } from './parts.ts';
import { roundOf, sessionSaid } from './session-of.ts';
import { proposalFor, readTableFile, type TableFault } from './table-file.ts';
import { type OpenedFile, placeOf, type TableFile } from './timing-file.ts';

/** What a person says of files, as it was written. */
export interface SaidOfFiles {
  readonly round?: string | undefined;
  readonly session?: string | undefined;
  readonly columns?: string | undefined;
  readonly sheet?: string | undefined;
}

/** Why tables were not read. */
export type TablesUnread =
  /** Nobody has said what the columns mean: what they may mean, to be confirmed. */
  | { readonly code: 'columns-open'; readonly proposed: readonly ProposedTable[] }
  /** What nobody tells of a table is asked first, so that what is proposed may be said as it stands. */
  | { readonly code: 'untold'; readonly faults: readonly PartFault[] }
  | { readonly code: 'table-faults'; readonly faults: readonly TableFault[] }
  /** Columns or a worksheet were said, and there is no table. */
  | { readonly code: 'no-table' };

/** Reads tables by the columns that were said. */
export function readTables(
  season: Season,
  tables: readonly TableFile[],
  said: SaidOfFiles,
): Result<readonly OpenedFile[], TablesUnread> {
  const { columns, sheet } = said;
  if (tables.length === 0)
    return columns === undefined && sheet === undefined ? ok([]) : err({ code: 'no-table' });
  if (columns === undefined) return err(proposals(season, tables, said));
  const session = said.session === undefined ? undefined : sessionSaid(season, said.session);
  const read = tables.map((table) => readTableFile(table, { columns, sheet, session }));
  const faults = read.flatMap((one) => (one.ok ? [] : [one.error]));
  if (faults.length > 0) return err({ code: 'table-faults', faults });
  return ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

function proposals(season: Season, tables: readonly TableFile[], said: SaidOfFiles): TablesUnread {
  const asked = tables.map((file) => ({ file, proposed: proposalFor(file, said.sheet) }));
  const faults = asked.flatMap(({ proposed }) => (proposed.ok ? [] : [proposed.error]));
  if (faults.length > 0) return { code: 'table-faults', faults };
  const untold = tables.flatMap((table) => untoldBy(season, table, said));
  if (untold.length > 0) return { code: 'untold', faults: untold };
  const proposed = asked.flatMap(({ file, proposed }) =>
    proposed.ok ? [{ file: file.name, format: file.format, ...proposed.value }] : [],
  );
  return { code: 'columns-open', proposed };
}

function untoldBy(
  season: Season,
  table: TableFile,
  { session: said, round }: SaidOfFiles,
): readonly PartFault[] {
  const file = placeOf(table);
  const session = said === undefined ? fileNameWords(table.name).session : sessionSaid(season, said);
  if (session === undefined) return [{ code: 'which-session', file }];
  const isTold =
    round !== undefined || roundOf(season, undefined, table.name, NO_EVENT, session) !== undefined;
  return isTold ? [] : [{ code: 'which-round', file, session }];
}

/** No table tells its day. */
const NO_EVENT = { event: {} };
