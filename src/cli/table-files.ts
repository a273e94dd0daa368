import { err, ok, type Result } from '#core/base/result';
import type { Season } from '#core/season/season';
import { fileNameWords } from '#office/import/file-name-words';
import type { PartFault } from '#office/import/parts';
import { roundOf, sessionSaid } from '#office/import/session-of';
import { proposalFor, readTableFile, type TableFault } from '#office/import/table-file';
import { type OpenedFile, placeOf, type TableFile } from '#office/import/timing-file';
import { proposalsJson } from '#office/json/columns';
import type { Said, SaidGlobally } from './flags.ts';
import { importFailure } from './import-faults.ts';
import { IMPORT_FLAGS } from './import-flags.ts';
import type { Opened } from './open-season.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { listed } from './print/words.ts';
import { proposalLines } from './views/columns.ts';

type Flags = Said<typeof IMPORT_FLAGS> & SaidGlobally;

/** Reads tables by the columns that were said; where none were, the answer is what they may mean, for a person to confirm. */
export function readTables(
  opened: Opened,
  tables: readonly TableFile[],
  words: readonly string[],
  flags: Flags,
): Result<readonly OpenedFile[], Answer | Failure> {
  const { columns, sheet } = flags;
  if (tables.length === 0) return columns === undefined && sheet === undefined ? ok([]) : err(NO_TABLE);
  if (columns === undefined) return err(proposals(opened, tables, words, flags));
  const session = flags.session === undefined ? undefined : sessionSaid(opened.season, flags.session);
  const read = tables.map((table) => readTableFile(table, { columns, sheet, session }));
  const faults = read.flatMap((one) => (one.ok ? [] : [one.error]));
  if (faults.length > 0) return err(tableFailure(faults));
  return ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

const NO_TABLE = failure(
  EXIT.usage,
  '--columns and --sheet are for tables, and each of these files tells by itself what its columns mean',
);

function proposals(
  opened: Opened,
  tables: readonly TableFile[],
  words: readonly string[],
  flags: Flags,
): Answer | Failure {
  const asked = tables.map((file) => ({ file, proposed: proposalFor(file, flags.sheet) }));
  const faults = asked.flatMap(({ proposed }) => (proposed.ok ? [] : [proposed.error]));
  if (faults.length > 0) return tableFailure(faults);
  const untold = tables.flatMap((table) => untoldBy(opened.season, table, flags));
  if (untold.length > 0) return importFailure(opened.season, untold);
  const found = asked.flatMap(({ file, proposed }) =>
    proposed.ok ? [{ file: file.name, format: file.format, ...proposed.value }] : [],
  );
  return answer(
    (page) => proposalLines(opened, found, typedAgain(words, flags), page),
    () => proposalsJson(found),
    EXIT.no,
  );
}

/** What nobody tells of a table is asked first, so that the command that is proposed may be repeated as it stands. */
function untoldBy(season: Season, table: TableFile, { session: said, round }: Flags): readonly PartFault[] {
  const file = placeOf(table);
  const session = said === undefined ? fileNameWords(table.name).session : sessionSaid(season, said);
  if (session === undefined) return [{ code: 'which-session', file }];
  const isTold =
    round !== undefined || roundOf(season, undefined, table.name, NO_EVENT, session) !== undefined;
  return isTold ? [] : [{ code: 'which-round', file, session }];
}

/** No table tells its day. */
const NO_EVENT = { event: {} };

/** The command as it was typed, as far as it matters; `--columns` is to follow. */
function typedAgain(words: readonly string[], flags: Flags): string {
  const names = ['season', ...Object.keys(IMPORT_FLAGS)] as readonly (keyof typeof IMPORT_FLAGS | 'season')[];
  const said = names.flatMap((name) => {
    const value = flags[name];
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}`, quoted(value)];
  });
  return ['parcferme import', ...words.map(quoted), ...said].join(' ');
}

const quoted = (word: string) => (/^[\w./:,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

function tableFailure(faults: readonly TableFault[]): Failure {
  const [first] = faults;
  return failure(
    first?.code === 'unread' ? EXIT.unreadable : EXIT.usage,
    ...faults.flatMap(faultLines),
    'nothing was written',
  );
}

function faultLines(fault: TableFault): readonly string[] {
  const { file } = fault;
  switch (fault.code) {
    case 'which-sheet':
      return [`${file}: which worksheet?`, `say --sheet with one of: ${listed(fault.sheets)}`];
    case 'columns':
      return fault.faults.map(
        ({ found, expected }) => `${file}: --columns: found ${found}, expected ${expected}`,
      );
    case 'unread':
      return [`${file}:${fault.fault.line}  found ${fault.fault.found}, expected ${fault.fault.expected}`];
  }
}
