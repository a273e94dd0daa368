import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { PostedTo } from './boards.ts';
import type { Database, Row, Statements, Value } from './database.ts';
import { type DatabaseFault, databaseFault } from './database-fault.ts';

/** The channel on which the trigger of the documents' table tells what was posted. */
export const CHANNEL = 'parcferme_posted';

/** Connections of one server: PostgreSQL itself allows a hundred to all. */
const MOST_CONNECTIONS = 10;
/** How long to wait for a connection, or an answer, before saying that there is none; in milliseconds. */
const PATIENCE = 10_000;
/** From the first attempt to connect again to the longest pause between two, in milliseconds. */
const PAUSES = { first: 50, most: 3_000 };
/** How often a connection that only listens is asked whether it is still there, in milliseconds: a cut cable says nothing. */
const HEARTBEAT = 15_000;

/** How long to wait for the end of a connection, in milliseconds. */
const GOODBYE = 1_000;

/** The server gives up a little before the program does, so that what was not answered is mostly known not to be done. */
const settings = (address: string): pg.ClientConfig => ({
  connectionString: address,
  connectionTimeoutMillis: PATIENCE,
  statement_timeout: PATIENCE,
  query_timeout: PATIENCE + 1_000,
  // What a program that is gone began must keep nobody waiting.
  idle_in_transaction_session_timeout: PATIENCE,
  keepAlive: true,
});

/** @param address `postgres://user:password@host:port/database` */
export function openPostgres(address: string): Database {
  const pool = new pg.Pool({ ...settings(address), max: MOST_CONNECTIONS, application_name: 'parcferme' });
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const statements = statementsOn(pool);
  return {
    dialect: 'postgres',
    rows: statements.rows,
    together: (work) => inTransaction(pool, work),
    watch: async (told) => watchChannel(address, told),
    close: () => pool.end(),
  };
}

/** A database to be looked at: nothing of it is changed, and all that is read is as of one moment. */
export async function readPostgres(address: string): Promise<Database> {
  const client = new pg.Client({
    ...settings(address),
    application_name: 'parcferme reading',
    // Between two statements a whole board may be written to a disk. It keeps nobody waiting.
    idle_in_transaction_session_timeout: 0,
  });
  // It may break between two statements; then the next one says so.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  } catch (error) {
    void goodbye(client);
    throw error;
  }
  const statements = statementsOn(client);
  return {
    dialect: 'postgres',
    rows: statements.rows,
    together: (work) => work(statements),
    watch: async () => async () => {},
    close: () => goodbye(client),
  };
}

function statementsOn(client: Pick<pg.ClientBase, 'query'>): Statements {
  return {
    rows: async <Found extends Row>(sql: string, values: readonly Value[] = []) => {
      const { rows } = await client.query(sql, values.map(bytesAsBuffer));
      return rows as Found[];
    },
  };
}

/** The driver writes other views of bytes as JSON. */
const bytesAsBuffer = (value: Value) => (value instanceof Uint8Array ? Buffer.from(value) : value);

async function inTransaction<T>(pool: pg.Pool, work: (statements: Statements) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onBroken = (error: Error) => {
    broken = error;
  };
  // It may break between two statements, when nobody waits for an answer.
  client.on('error', onBroken);
  try {
    await client.query('BEGIN');
    const done = await work(statementsOn(client));
    await client.query('COMMIT');
    return done;
  } catch (error) {
    broken ??= await rolledBack(client, error);
    throw error;
  } finally {
    client.off('error', onBroken);
    client.release(broken);
  }
}

/** @returns why the connection is of no use any more; undefined where it is. */
async function rolledBack(client: pg.ClientBase, error: unknown): Promise<Error | undefined> {
  // Who did not answer once is not asked a second time.
  if (error instanceof Error && isGone(databaseFault(error))) return error;
  return client.query('ROLLBACK').then(
    () => undefined,
    (failed: Error) => failed,
  );
}

const isGone = (fault: DatabaseFault | undefined) => fault === 'connection-lost' || fault === 'no-answer';

/** Listens until it is told to stop. A connection that breaks is made again, and then anything may have been posted. */
async function watchChannel(address: string, told: (posted: PostedTo | undefined) => void) {
  const stop = new AbortController();
  const first = await listen(address, told);
  const listening = keepListening(first, address, told, stop.signal);
  return async () => {
    stop.abort();
    await listening;
  };
}

interface Listening {
  readonly ended: Promise<unknown>;
  readonly end: () => Promise<void>;
}

async function keepListening(
  first: Listening,
  address: string,
  told: (posted: PostedTo | undefined) => void,
  stop: AbortSignal,
): Promise<void> {
  const stopped = new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
  let listening: Listening | undefined = first;
  for (let pause = PAUSES.first; !stop.aborted; ) {
    if (listening !== undefined) {
      await Promise.race([listening.ended, stopped]);
      if (stop.aborted) break;
      void listening.end();
    }
    await wait(pause, undefined, { signal: stop, ref: false }).catch(() => undefined);
    if (stop.aborted) return;
    listening = await listen(address, told).catch(() => undefined);
    pause = listening === undefined ? Math.min(PAUSES.most, pause * 2) : PAUSES.first;
    if (listening !== undefined) told(undefined);
  }
  await listening?.end();
}

async function listen(address: string, told: (posted: PostedTo) => void): Promise<Listening> {
  const client = new pg.Client({ ...settings(address), application_name: 'parcferme listening' });
  const { promise: ended, resolve: tellEnded } = Promise.withResolvers<void>();
  client.on('end', () => tellEnded());
  client.on('error', () => tellEnded());
  client.on('notification', ({ payload }) => {
    const posted = postedIn(payload);
    if (posted !== undefined) told(posted);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
  } catch (error) {
    void goodbye(client);
    throw error;
  }
  const heartbeat = setInterval(() => void client.query('SELECT 1').catch(() => tellEnded()), HEARTBEAT);
  heartbeat.unref();
  void ended.then(() => clearInterval(heartbeat));
  return { ended, end: () => goodbye(client).finally(() => tellEnded()) };
}

/** Whoever is at the other end of a cut cable does not answer a goodbye either. */
const goodbye = (client: pg.Client): Promise<void> =>
  Promise.race([client.end().catch(() => undefined), wait(GOODBYE, undefined, { ref: false })]);

/** `31 asian-le-mans-series-2014` */
function postedIn(payload: string | undefined): PostedTo | undefined {
  const [, number, board] = /^(\d+) (.+)$/s.exec(payload ?? '') ?? [];
  return number === undefined || board === undefined ? undefined : { number: Number(number), board };
}
