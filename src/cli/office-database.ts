import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '#core/base/result';
import type { Database } from '#store/database';
import { databaseFailure } from './database-words.ts';
import type { Flags } from './flags.ts';
import { type Answer, EXIT, type Failure, failure } from './outcome.ts';
import type { World } from './world.ts';

/** The flags of every command that has to do with the office's database. */
export const DATABASE_FLAGS = {
  data: {
    type: 'string',
    value: '<folder>',
    what: "The office's folder, with its database office.db. Without it what PARCFERME_DATA says, else data in this folder.",
  },
  database: {
    type: 'string',
    value: '<address>',
    what: 'A database of PostgreSQL instead: postgres://user@host/name. Without it what DATABASE_URL says, where a password is safer.',
  },
} as const satisfies Flags;

interface SaidOfDatabase {
  readonly data?: string | undefined;
  readonly database?: string | undefined;
}

/** Where the office's database is. */
export type DatabasePlace =
  | { readonly is: 'sqlite'; readonly folder: string; readonly file: string; readonly place: string }
  | { readonly is: 'postgres'; readonly address: string; readonly place: string };

export interface OpenedDatabase {
  readonly database: Database;
  /** As people may see it: a file, or an address without its user and password. */
  readonly place: string;
}

/** Whether anybody said where a database is: a flag, or the environment. */
export const isDatabaseSaid = ({ data, database }: SaidOfDatabase, { env }: World): boolean =>
  [data, database, env.DATABASE_URL, env.PARCFERME_DATA].some((said) => (said ?? '') !== '');

/** What was typed comes before what the environment says, and an address before a folder. */
export function databasePlace(said: SaidOfDatabase, world: World): Result<DatabasePlace, Failure> {
  const { DATABASE_URL: url = '', PARCFERME_DATA: folder = '' } = world.env;
  if (said.data !== undefined && said.database !== undefined)
    return err(failure(EXIT.usage, '--data is a folder, --database an address: say one of them'));
  if (said.database !== undefined) return postgresPlace(said.database, '--database');
  if (said.data !== undefined) return ok(sqlitePlace(said.data, world));
  return url === ''
    ? ok(sqlitePlace(folder === '' ? 'data' : folder, world))
    : postgresPlace(url, 'DATABASE_URL');
}

function sqlitePlace(said: string, world: World): DatabasePlace {
  const folder = path.resolve(world.folder, said);
  const file = path.join(folder, 'office.db');
  return { is: 'sqlite', folder, file, place: shownPath(file, world) };
}

/** As seen from where the program was started, if it is below. */
export function shownPath(file: string, world: World): string {
  const relative = path.relative(world.folder, file);
  return relative.startsWith('..') ? file : relative || '.';
}

/** What is no address is not shown: a password may stand in it. */
function postgresPlace(address: string, saidBy: string): Result<DatabasePlace, Failure> {
  const url = /^postgres(?:ql)?:[/][/]/.test(address) ? URL.parse(address) : null;
  if (url === null)
    return err(
      failure(
        EXIT.usage,
        `${saidBy} is no address of PostgreSQL`,
        'such as postgres://user:password@host:5432/name',
      ),
    );
  const place = `postgres://${url.host}${url.pathname}`;
  return ok({ is: 'postgres', address, place });
}

/** Whether a database that is not there yet is made; one that is only read is changed in no way. */
type Mode = 'made' | 'there' | 'read';

/**
 * Opens the office's database and brings its tables to what this program needs, unless it is only read; or says why it
 * cannot be opened, and what to do. Who opens it closes it.
 */
export async function openDatabase(
  said: SaidOfDatabase,
  world: World,
  mode: Mode = 'made',
): Promise<Result<OpenedDatabase, Failure>> {
  const found = databasePlace(said, world);
  if (!found.ok) return found;
  const { place } = found.value;
  if (mode !== 'made' && found.value.is === 'sqlite' && !existsSync(found.value.file))
    return err(
      failure(EXIT.unreadable, `there is no ${place}`, 'name the folder of the office: --data <folder>'),
    );
  try {
    return ok({ database: await (mode === 'read' ? read(found.value) : migrated(found.value)), place });
  } catch (error) {
    const told = databaseFailure(error, place);
    if (told === undefined) throw error;
    return err(told);
  }
}

/** Drivers are loaded when one is needed: most commands need none. */
async function migrated(place: DatabasePlace): Promise<Database> {
  const [database, { migrate }] = [await opened(place), await import('#store/migrate')];
  return checked(database, migrate);
}

async function read(place: DatabasePlace): Promise<Database> {
  const { requireOffice } = await import('#store/migrate');
  const database =
    place.is === 'postgres'
      ? await (await import('#store/postgres')).readPostgres(place.address)
      : (await import('#store/sqlite')).readSqlite(place.file);
  return checked(database, requireOffice);
}

async function checked(database: Database, check: (database: Database) => Promise<void>): Promise<Database> {
  try {
    await check(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function opened(place: DatabasePlace): Promise<Database> {
  if (place.is === 'postgres') return (await import('#store/postgres')).openPostgres(place.address);
  // What is in it is for the office alone: passwords of its people, though hashed.
  await mkdir(place.folder, { recursive: true, mode: 0o700 });
  return (await import('#store/sqlite')).openSqlite(place.file);
}

/** Does something with the office's database and closes it; what the database refuses meanwhile is told in words. */
export async function withDatabase(
  said: SaidOfDatabase,
  world: World,
  mode: Mode,
  work: (opened: OpenedDatabase) => Promise<Answer | Failure>,
): Promise<Answer | Failure> {
  const opened = await openDatabase(said, world, mode);
  if (!opened.ok) return opened.error;
  const { database, place } = opened.value;
  try {
    return await work(opened.value);
  } catch (error) {
    const told = databaseFailure(error, place);
    if (told === undefined) throw error;
    return told;
  } finally {
    await database.close();
  }
}
