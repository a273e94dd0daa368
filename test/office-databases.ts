import { inject } from 'vitest';
import type { Database } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { makeDatabase } from './postgres-server.ts';

type Databases = Readonly<Record<string, () => Promise<Database>>>;

/** Ways to a new database, without any table; PostgreSQL where it is installed. */
export function emptyDatabases(): Databases {
  const postgres = inject('postgres');
  return {
    SQLite: async () => openSqlite(':memory:'),
    ...(postgres === undefined ? {} : { PostgreSQL: async () => openPostgres(await newDatabase(postgres)) }),
  };
}

/** Ways to the office's database, each opened once for all who ask, with its tables. */
export const officeDatabases = (): Databases =>
  Object.fromEntries(Object.entries(emptyDatabases()).map(([name, open]) => [name, once(open)]));

const once = (open: () => Promise<Database>) => {
  let opened: Promise<Database> | undefined;
  const withTables = async () => {
    const database = await open();
    await migrate(database);
    return database;
  };
  return () => {
    opened ??= withTables();
    return opened;
  };
};

/** The address of a new, empty database. */
export async function newDatabase(postgres: string): Promise<string> {
  return makeDatabase(postgres, `office_${process.pid}_${Math.random().toString(36).slice(2)}`);
}
