import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import type { PostedTo } from './boards.ts';
import type { Database, Row, Statements, Value } from './database.ts';

/** How often a file is looked at for what other processes wrote, in milliseconds: a server beside a command line. */
const LOOK = 250;
/** How long another process may hold the file, in milliseconds. */
const PATIENCE = 10_000;
/** Between two attempts at what SQLite itself does not wait for, in milliseconds. */
const PAUSE = 20;

/**
 * A database in one file, or in memory (`:memory:`). Whatever was answered outlasts a power cut: it is in the write-ahead
 * log, and the log on the disk (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export function openSqlite(file: string): Database {
  const connection = connected(file);
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

/**
 * A database in one file, to be looked at: nothing of it is changed, nor is anything written beside it, so that it may lie
 * on a medium that can only be read. All that is read is as of one moment.
 */
export function readSqlite(file: string): Database {
  const connection = readOnly(file);
  try {
    connection.exec('BEGIN');
  } catch (error) {
    connection.close();
    throw error;
  }
  const statements = statementsOn(connection);
  return {
    dialect: 'sqlite',
    rows: statements.rows,
    together: (work) => work(statements),
    watch: async () => async () => {},
    close: async () => {
      connection.close();
    },
  };
}

/** Of a database with a write-ahead log SQLite makes that log anew, beside it, even to read. Where there is none nobody uses the file, and its bytes are enough. */
function readOnly(file: string): SqliteDatabase.Database {
  const options = { readonly: true, timeout: PATIENCE };
  if (existsSync(`${file}-wal`) || !logsAhead(file) || statSync(file).size > MOST_IN_MEMORY)
    return new SqliteDatabase(file, { ...options, fileMustExist: true });
  const bytes = readFileSync(file);
  // In memory there is no log: https://www.sqlite.org/fileformat2.html#file_format_version_numbers
  bytes.fill(NO_LOG, VERSIONS, VERSIONS + 2);
  return new SqliteDatabase(bytes, options);
}

/** Bytes of a database that is read whole. */
const MOST_IN_MEMORY = 1_000_000_000;
/** Where the file says by which version of the format it is written and read, and that of files without a log. */
const VERSIONS = 18;
const [NO_LOG, LOG] = [1, 2];

function logsAhead(file: string): boolean {
  const head = Buffer.alloc(VERSIONS + 2);
  const opened = openSync(file, 'r');
  try {
    return readSync(opened, head) === head.length && head[VERSIONS] === LOG;
  } finally {
    closeSync(opened);
  }
}

/**
 * A copy of a database that is in use, whole as of one moment, whoever writes meanwhile: SQLite reads it in one
 * transaction (https://www.sqlite.org/lang_vacuum.html#vacuuminto), where a copy page by page begins anew with each write.
 */
export function backUpSqlite(file: string, copy: string): void {
  const connection = readOnly(file);
  try {
    connection.prepare('VACUUM INTO ?').run(copy);
  } finally {
    connection.close();
  }
}

/** What SQLite itself finds wrong with a file: broken pages, an index that lacks a row. */
export function faultsOfSqlite(file: string): readonly string[] {
  const connection = new SqliteDatabase(file, { fileMustExist: true, timeout: PATIENCE });
  try {
    const rows = connection.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
    return rows.map(({ integrity_check: found }) => found).filter((found) => found !== 'ok');
  } finally {
    connection.close();
  }
}

function connected(file: string): SqliteDatabase.Database {
  const connection = new SqliteDatabase(file, { timeout: PATIENCE });
  try {
    logAhead(connection);
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Two that open a new file at once both want its log, and SQLite tells the second to come again, whatever its patience. */
function logAhead(connection: SqliteDatabase.Database): void {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      connection.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const isBusy = error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!isBusy || waited >= PATIENCE) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

interface Prepared {
  readonly statement: SqliteDatabase.Statement;
  /** Which value stands in each place, in the order of the places: the driver is faster without their names. */
  readonly places: readonly number[];
}

function statementsOn(connection: SqliteDatabase.Database): Statements {
  const prepared = new Map<string, Prepared>();
  const preparedFor = (sql: string): Prepared => {
    const known = prepared.get(sql) ?? prepare(connection, sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    rows: async <Found extends Row>(sql: string, values: readonly Value[] = []) => {
      const { statement, places } = preparedFor(sql);
      const bound = places.map((place) => bytesAsBuffer(values[place]));
      if (statement.reader) return statement.all(bound) as Found[];
      statement.run(bound);
      return [];
    },
  };
}

function prepare(connection: SqliteDatabase.Database, sql: string): Prepared {
  const places: number[] = [];
  const anonymous = sql.replaceAll(/\$(\d+)/g, (_, number: string) => {
    places.push(Number(number) - 1);
    return '?';
  });
  return { statement: connection.prepare(anonymous), places };
}

/** The driver takes no other view of bytes. */
const bytesAsBuffer = (value: Value | undefined) =>
  value instanceof Uint8Array ? Buffer.from(value) : value;

async function inTransaction<T>(connection: SqliteDatabase.Database, work: () => Promise<T>): Promise<T> {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const done = await work();
    connection.exec('COMMIT');
    return done;
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

/** A disk that is full may have rolled it back already. What goes wrong here is told by what went wrong before. */
function rollBack(connection: SqliteDatabase.Database): void {
  try {
    if (connection.inTransaction) connection.exec('ROLLBACK');
  } catch {
    // The next BEGIN says so.
  }
}

/** SQLite tells nobody that another process wrote; it only has a number that is another one then. */
function watchFile(connection: SqliteDatabase.Database, told: (posted: PostedTo | undefined) => void) {
  const version = () => connection.pragma('data_version', { simple: true });
  let last = version();
  const look = () => {
    const now = connection.open ? orUndefined(version) : last;
    if (now === undefined || now === last) return;
    last = now;
    told(undefined);
  };
  const timer = setInterval(look, LOOK);
  timer.unref();
  return async () => clearInterval(timer);
}

/** A file that cannot be looked at now is looked at again. */
function orUndefined<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
