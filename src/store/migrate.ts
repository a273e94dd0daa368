import type { Database, Statements } from './database.ts';
import { NewerDatabase } from './database-fault.ts';
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
    if (done > MIGRATIONS.length)
      throw new NewerDatabase(
        `a newer Parc Fermé has used this database: it knows ${done} steps of its tables, this one ${MIGRATIONS.length}`,
      );
    for (const [index, step] of MIGRATIONS.entries()) {
      if (index < done) continue;
      for (const statement of step(database.dialect)) await statements.rows(statement);
      await statements.rows('INSERT INTO migration (step) VALUES ($1)', [index + 1]);
    }
  });
}

async function stepsDone(statements: Statements): Promise<number> {
  const [row] = await statements.rows<{ steps: number | string }>('SELECT COUNT(*) AS steps FROM migration');
  return Number(row?.steps ?? 0);
}
