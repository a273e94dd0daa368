import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SEASON } from './serving/office.ts';

/*
 * Ten thousand clients of one process's event stream: how long a posted document takes to reach them, and the memory of
 * each. node:http alone, which writes the same bytes to each, stands beside the office; both in turn.
 */

const CLIENTS = Number(process.argv[2] ?? 10_000);
const POSTS = 15;
const script = (name: string) => fileURLToPath(new URL(`./serving/${name}.ts`, import.meta.url));
const answer = async (child: ChildProcess, asked?: unknown) => {
  if (asked !== undefined) child.send(asked as object);
  const [said] = await once(child, 'message');
  return said as {
    port: number;
    memory: number;
    posted: number;
    began: number;
    times: number[];
    wrong: number;
  };
};

async function measure(kind: string) {
  const server = fork(script('stream-server'), [kind], {
    execArgv: ['--expose-gc', '--import', fileURLToPath(new URL('./tsx.ts', import.meta.url))],
  });
  server.once('exit', (code) => code && process.exit(code));
  const { port } = await answer(server);
  const before = (await answer(server, 'memory')).memory;
  const clients = fork(script('stream-clients'), [
    `${port}`,
    `/api/v1/seasons/${SEASON}/events`,
    `${CLIENTS}`,
  ]);
  await answer(clients);
  const after = (await answer(server, 'memory')).memory;
  const late: number[] = [];
  let wrong = 0;
  for (let n = 0; n < POSTS; n++) {
    const { posted, began } = await answer(server, 'post');
    await wait(1500);
    const { times, wrong: odd } = await answer(clients, { document: posted });
    wrong += odd + (CLIENTS - times.length);
    late.push(...times.map((time) => time - began));
  }
  clients.kill();
  server.kill();
  late.sort((a, b) => a - b);
  const at = (share: number) => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99), memory: (after - before) / CLIENTS, wrong };
}

const [bare, ours] = [await measure('bare'), await measure('ours')];
const [again, once_] = [await measure('bare'), await measure('ours')];
for (const [name, all] of [
  ['node:http', [bare, again]],
  ['the office', [ours, once_]],
] as const)
  for (const { median, p99, memory, wrong } of all)
    console.log(
      `${name.padEnd(14)}${CLIENTS.toLocaleString('en')} clients, ${POSTS} documents: median ${median.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${(memory / 1000).toFixed(1)} kB a client, ${wrong} lost or doubled`,
    );
const mean = (a: number, b: number) => (a + b) / 2;
console.log(
  `p99 ${(mean(ours.p99, once_.p99) / mean(bare.p99, again.p99)).toFixed(2)}, memory ${(mean(ours.memory, once_.memory) / mean(bare.memory, again.memory)).toFixed(2)} times that of node:http`,
);
