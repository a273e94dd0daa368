import SqliteDatabase from 'better-sqlite3';
import type { Database, Row, Statements, Value } from './database.ts';

/** How often a file is looked at for what other processes wrote, in milliseconds: a server beside a command line. */
const LOOK = 250;
/** How long another process may hold the file, in milliseconds. */
const PATIENCE = 10_000;

/**
 * A database in one file, or in memory (`:memory:`). Whatever was answered outlasts a power cut: it is in the write-ahead
 * log, and the log on the disk (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export function openSqlite(file: string): Database {
  const connection = new SqliteDatabase(file, { timeout: PATIENCE });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  const statements = statementsOn(connection);
  let busy: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  /** There is one connection, so what is done together keeps all others waiting. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    waiting++;
    const turn = busy.then(work);
    busy = turn.catch(() => undefined).finally(() => waiting--);
    return turn;
  };
  return {
    dialect: 'sqlite',
    rows: (sql, values) =>
      waiting === 0 ? statements.rows(sql, values) : inTurn(() => statements.rows(sql, values)),
    together: (work) => inTurn(() => inTransaction(connection, () => work(statements))),
    watch: async (told) => watchFile(connection, told),
    close: async () => {
      await busy;
      connection.close();
    },
  };
}

/** A copy of a database that is in use, whole as of one moment. */
export async function backUpSqlite(file: string, copy: string): Promise<void> {
  const connection = new SqliteDatabase(file, { fileMustExist: true, timeout: PATIENCE });
  try {
    await connection.backup(copy);
  } finally {
    connection.close();
  }
}

function statementsOn(connection: SqliteDatabase.Database): Statements {
  const prepared = new Map<string, SqliteDatabase.Statement>();
  return {
    rows: async <Found extends Row>(sql: string, values: readonly Value[] = []) => {
      const statement = prepared.get(sql) ?? connection.prepare(sql);
      prepared.set(sql, statement);
      const named = Object.fromEntries(
        values.map((value, index) => [index + 1, value instanceof Uint8Array ? Buffer.from(value) : value]),
      );
      if (statement.reader) return statement.all(named) as Found[];
      statement.run(named);
      return [];
    },
  };
}

async function inTransaction<T>(connection: SqliteDatabase.Database, work: () => Promise<T>): Promise<T> {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const done = await work();
    connection.exec('COMMIT');
    return done;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** SQLite tells nobody that another process wrote; it only has a number that is another one then. */
function watchFile(connection: SqliteDatabase.Database, told: (posted: undefined) => void) {
  const version = () => connection.pragma('data_version', { simple: true });
  let last = version();
  const timer = setInterval(() => {
    const now = version();
    if (now !== last) told(undefined);
    last = now;
  }, LOOK);
  timer.unref();
  return async () => clearInterval(timer);
}
