import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { PostedTo } from './boards.ts';
import type { Database, Row, Statements, Value } from './database.ts';

/** The channel on which the trigger of the documents' table tells what was posted. */
export const CHANNEL = 'parcferme_posted';

/** Connections of one server: PostgreSQL itself allows a hundred to all. */
const MOST_CONNECTIONS = 10;
/** How long to wait for a connection, or an answer, before saying that there is none; in milliseconds. */
const PATIENCE = 10_000;
/** From the first attempt to connect again to the longest pause between two, in milliseconds. */
const PAUSES = { first: 50, most: 2_000 };

/** @param address `postgres://user:password@host:port/database` */
export function openPostgres(address: string): Database {
  const pool = new pg.Pool({
    connectionString: address,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    application_name: 'parcferme',
  });
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
  try {
    await client.query('BEGIN');
    const done = await work(statementsOn(client));
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

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
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    application_name: 'parcferme listening',
  });
  const ended = new Promise<void>((resolve) => {
    client.on('end', () => resolve());
    client.on('error', () => resolve());
  });
  client.on('notification', ({ payload }) => {
    const posted = postedIn(payload);
    if (posted !== undefined) told(posted);
  });
  await client.connect();
  await client.query(`LISTEN ${CHANNEL}`);
  return { ended, end: () => client.end().catch(() => undefined) };
}

/** `31 asian-le-mans-series-2014` */
function postedIn(payload: string | undefined): PostedTo | undefined {
  const [, number, board] = /^(\d+) (.+)$/s.exec(payload ?? '') ?? [];
  return number === undefined || board === undefined ? undefined : { number: Number(number), board };
}
