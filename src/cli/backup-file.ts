import { err, ok, type Result } from '#core/base/result';
import type { VerifiedBoard } from '#office/json/verify';
import { migrate } from '#store/migrate';
import { sqlBoards } from '#store/sql-boards';
import { faultsOfSqlite, openSqlite } from '#store/sqlite';
import { EXIT, type Failure, failure } from './outcome.ts';
import { verifiedBoards } from './verify-database.ts';
import type { World } from './world.ts';

/** So many lines of what SQLite finds wrong say enough. */
const SHOWN = 5;

/** An empty file is a database, too, and nobody's office. */
const OFFICE = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'migration'";
const NO_OFFICE = failure(
  EXIT.no,
  'there is no office in that file: nothing was put in place',
  'name a backup',
);

/** A copy of the office's database, looked at page by page and board by board. It is nobody else's yet. */
export async function verifiedFile(
  file: string,
  world: World,
): Promise<Result<readonly VerifiedBoard[], Failure>> {
  const faults = faultsOfSqlite(file);
  if (faults.length > 0)
    return err(
      failure(
        EXIT.no,
        'the copy is damaged, and was not put in place',
        ...faults.slice(0, SHOWN).map((fault) => `  ${fault}`),
        'take another backup',
      ),
    );
  const database = openSqlite(file);
  try {
    if ((await database.rows(OFFICE)).length === 0) return err(NO_OFFICE);
    await migrate(database);
    return ok(await verifiedBoards(database, await sqlBoards(database).keys(), undefined, world));
  } finally {
    await database.close();
  }
}
