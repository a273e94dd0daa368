import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { postgresPrograms, startPostgres } from '../test/postgres-server.ts';
import { SEASON } from './serving/office.ts';

/*
 * Two servers on one PostgreSQL: from when a document is to be posted at one until it is on the stream of the other, with
 * ten who listen there.
 */

const POSTS = 300;
const LISTENERS = 10;
const script = (name: string) => fileURLToPath(new URL(`./serving/${name}.ts`, import.meta.url));

interface Said {
  readonly port: number;
  readonly posted: number;
  readonly began: number;
  readonly times: readonly number[];
  readonly wrong: number;
}

async function answer(child: ChildProcess, asked?: object | string): Promise<Said> {
  const said = once(child, 'message');
  if (asked !== undefined) child.send(asked);
  return (await said)[0] as Said;
}

const programs = postgresPrograms();
if (programs === undefined)
  console.log('PostgreSQL is not installed here: two servers on it are not measured.');
else {
  const postgres = await startPostgres(programs);
  try {
    await measure(await postgres.database('office'));
  } finally {
    await postgres.end();
  }
}

async function measure(address: string): Promise<void> {
  const execArgv = ['--import', fileURLToPath(new URL('./tsx.ts', import.meta.url))];
  const started = () => {
    const server = fork(script('stream-server'), ['ours', address], { execArgv });
    server.once('exit', (code) => code && process.exit(code));
    return server;
  };
  const one = started();
  await answer(one);
  const other = started();
  const { port } = await answer(other);
  const clients = fork(script('stream-clients'), [
    `${port}`,
    `/api/v1/seasons/${SEASON}/events`,
    `${LISTENERS}`,
  ]);
  await answer(clients);
  const late: number[] = [];
  let wrong = 0;
  for (let n = 0; n < POSTS; n++) {
    const { posted, began } = await answer(one, 'post');
    await wait(20);
    const { times, wrong: odd } = await answer(clients, { document: posted });
    wrong += odd + (LISTENERS - times.length);
    late.push(...times.map((time) => time - began));
  }
  for (const child of [clients, one, other]) child.kill();
  late.sort((a, b) => a - b);
  const at = (share: number) => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0;
  console.log(
    `${POSTS} documents posted at one of two servers on one PostgreSQL reach the other's stream: median ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, ${wrong} lost or doubled within 20 ms`,
  );
}
