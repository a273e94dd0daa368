import type { Database, Statements } from './database.ts';
import { NewerDatabase, NoOffice } from './database-fault.ts';
import { MIGRATIONS } from './migrations.ts';

/** Any number, as long as nobody else locks by it. */
const LOCK = 2_014_031_107;

/**
 * Brings the tables to what this program needs, each step once, and all of them or none: whoever starts at the same time
 * waits, and then finds them done.
 *
 * @throws NewerDatabase if a newer program was there before.
 */
export async function migrate(database: Database): Promise<void> {
  await database.together(async (statements) => {
    if (database.dialect === 'postgres') await statements.rows('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await statements.rows('CREATE TABLE IF NOT EXISTS migration (step INTEGER PRIMARY KEY)');
    const done = await stepsDone(statements);
    for (const [index, step] of MIGRATIONS.entries()) {
      if (index < done) continue;
      for (const statement of step(database.dialect)) await statements.rows(statement);
      await statements.rows('INSERT INTO migration (step) VALUES ($1)', [index + 1]);
    }
  });
}

/**
 * Looks whether there is an office whose boards this program can read, and changes nothing: their tables are of the first
 * step, and no later one has altered them.
 *
 * @throws NoOffice, or NewerDatabase.
 */
export async function requireOffice(database: Database): Promise<void> {
  const [table] = await database.rows(TABLE[database.dialect]);
  if (table === undefined || (await stepsDone(database)) === 0) throw new NoOffice('there is no office');
}

const TABLE: Readonly<Record<Database['dialect'], string>> = {
  sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'migration'",
  postgres: "SELECT 1 AS found WHERE to_regclass('migration') IS NOT NULL",
};

async function stepsDone(statements: Statements): Promise<number> {
  const [row] = await statements.rows<{ steps: number | string }>('SELECT COUNT(*) AS steps FROM migration');
  const done = Number(row?.steps ?? 0);
  if (done > MIGRATIONS.length)
    throw new NewerDatabase(
      `a newer Parc Fermé has used this database: it knows ${done} steps of its tables, this one ${MIGRATIONS.length}`,
    );
  return done;
}
