import { fileURLToPath } from 'node:url';
import { openOffice } from '../../src/cli/serve/open-office.ts';
import { copyBoard } from '../../src/office/board/copy-board.ts';
import type { Office } from '../../src/server/office.ts';
import type { Database } from '../../src/store/database.ts';
import { folderBoard } from '../../src/store/folder.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

export const SEASON = 'asian-le-mans-series-2014';
const FOLDER = fileURLToPath(new URL(`../../seasons/${SEASON}`, import.meta.url));
const NO_LIMIT = { burst: 1e9, perSecond: 1e9 };
const silent = { info: () => {}, warn: () => {}, error: console.error };

/** An office with the season of 2014, whose limits are out of the way. */
export async function openBenchOffice(database: Database = openSqlite(':memory:')): Promise<Office> {
  await migrate(database);
  const { office } = await openOffice({
    database,
    log: silent,
    edition: 'bench',
    version: '0',
    settings: {
      origin: undefined,
      isBehindProxy: false,
      mostUpload: 1e6,
      rates: { read: NO_LIMIT, change: NO_LIMIT, signIn: NO_LIMIT },
    },
    site: { name: 'bench', domain: 'localhost', origin: 'http://localhost' },
  });
  const copied = await copyBoard(folderBoard(FOLDER), office.boards.board(SEASON));
  if (!copied.ok) throw new Error(copied.error.code);
  return office;
}
