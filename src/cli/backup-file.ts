import { err, ok, type Result } from '#core/base/result';
import type { VerifiedBoard } from '#office/json/verify';
import { requireOffice } from '#store/migrate';
import { sqlBoards } from '#store/sql-boards';
import { faultsOfSqlite, readSqlite } from '#store/sqlite';
import { EXIT, type Failure, failure } from './outcome.ts';
import { verifiedBoards } from './verify-database.ts';
import type { World } from './world.ts';

/** So many lines of what SQLite finds wrong say enough. */
const SHOWN = 5;

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
  // A log that lay beside it is in it by now. Its tables stay as they are: a server brings them to what it needs.
  const database = readSqlite(file);
  try {
    await requireOffice(database);
    return ok(await verifiedBoards(database, await sqlBoards(database).keys(), undefined, world));
  } finally {
    await database.close();
  }
}
