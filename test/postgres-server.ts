import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A PostgreSQL of its own for tests: it listens on loopback alone, on a free port, and is gone afterwards. */
export interface PostgresServer {
  /** `postgres://…` of an empty database of the given name, which it makes. */
  database(name: string): Promise<string>;
  /** `postgres://office@127.0.0.1:41234`, without a database. */
  readonly address: string;
  readonly bin: string;
  /** As if the power went: nothing is written any more. */
  kill(): Promise<void>;
  start(): Promise<void>;
  end(): Promise<void>;
}

/** The folder with `initdb` and `postgres`: on the PATH, or where Debian and others put it. */
export function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...versions.map((version) => path.join(debian, version, 'bin')),
    '/usr/local/pgsql/bin',
    '/opt/homebrew/bin',
  ];
  return places.find((place) => ['initdb', 'postgres'].every((name) => existsSync(path.join(place, name))));
}

/** PostgreSQL does not run as root: then it is somebody else who runs it. */
function runner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [, uid, gid] =
    /^(?:postgres|nobody):[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

export async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-postgres-'));
  const as = runner();
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  const program = (name: string) => path.join(bin, name);
  const options = { ...as, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  const setUp = ['-D', data, '-U', 'office', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'];
  execFileSync(program('initdb'), setUp, options);
  const port = await freePort();
  const address = `postgres://office@127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  const start = async () => {
    const settings = ['-h', '127.0.0.1', '-p', `${port}`, '-k', folder];
    server = spawn(program('postgres'), ['-D', data, ...settings], { ...options, stdio: 'ignore' });
    await isReady(`${address}/postgres`);
  };
  const stop = async (signal: NodeJS.Signals) => {
    const running = server;
    if (running?.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };
  await start();
  return {
    address,
    bin,
    database: (name) => makeDatabase(address, name),
    // To every connection at once, without the time to end anything: the next start recovers from the log.
    kill: () => stop('SIGQUIT'),
    start,
    end: async () => {
      await stop('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function makeDatabase(server: string, name: string): Promise<string> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return `${server}/${name}`;
}

async function isReady(address: string): Promise<void> {
  const { default: pg } = await import('pg');
  for (let attempt = 0; attempt < 300; attempt++) {
    const client = new pg.Client({ connectionString: address });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error('PostgreSQL did not start within 15 seconds');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
