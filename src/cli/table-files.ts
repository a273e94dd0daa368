import { err, type Result } from '#core/base/result';
import { unreachable } from '#core/base/unreachable';
import { tableFaultWords } from '#office/import/fault-words';
import { readTables as readTablesBy, type TablesUnread } from '#office/import/said-tables';
import type { TableFault } from '#office/import/table-file';
import type { OpenedFile, TableFile } from '#office/import/timing-file';
import { proposalsJson } from '#office/json/columns';
import type { Said, SaidGlobally } from './flags.ts';
import { asFlag, importFailure } from './import-faults.ts';
import { IMPORT_FLAGS } from './import-flags.ts';
import type { Opened } from './open-season.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { proposalLines } from './views/columns.ts';

type Flags = Said<typeof IMPORT_FLAGS> & SaidGlobally;

/** Reads tables by the columns that were said; where none were, the answer is what they may mean, for a person to confirm. */
export function readTables(
  opened: Opened,
  tables: readonly TableFile[],
  words: readonly string[],
  flags: Flags,
): Result<readonly OpenedFile[], Answer | Failure> {
  const read = readTablesBy(opened.season, tables, flags);
  return read.ok ? read : err(unreadAnswer(opened, read.error, words, flags));
}

function unreadAnswer(
  opened: Opened,
  unread: TablesUnread,
  words: readonly string[],
  flags: Flags,
): Answer | Failure {
  switch (unread.code) {
    case 'no-table':
      return NO_TABLE;
    case 'table-faults':
      return tableFailure(unread.faults);
    case 'untold':
      return importFailure(opened.season, unread.faults);
    case 'columns-open':
      return answer(
        (page) => proposalLines(opened, unread.proposed, typedAgain(words, flags), page),
        () => proposalsJson(unread.proposed),
        EXIT.no,
      );
    default:
      return unreachable(unread);
  }
}

const NO_TABLE = failure(
  EXIT.usage,
  '--columns and --sheet are for tables, and each of these files tells by itself what its columns mean',
);

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
    ...faults.flatMap((fault) => tableFaultWords(fault, asFlag)),
    'nothing was written',
  );
}
