import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SEASON } from './serving/office.ts';

/*
 * Reads of the standings of 2014 over HTTP: each server, and who asks it, is a process of its own. A bare route of Hono
 * that answers the same bytes stands beside the office, and one that works them out each time.
 */

const WITH_PAGES = ['--import', fileURLToPath(new URL('./tsx.ts', import.meta.url))];
const ROUNDS = 5;
const SECONDS = 2;
const script = (name: string) => fileURLToPath(new URL(`./serving/${name}.ts`, import.meta.url));
const path = (moment = '') => `/api/v1/seasons/${SEASON}${moment}/standings`;

interface Told {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
}

async function started(kind: string) {
  const server = spawn(process.execPath, [...WITH_PAGES, script('server'), kind], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Who cannot begin is not waited for.
  server.once('exit', (code) => code && process.exit(code));
  const [port] = await once(server.stdout, 'data');
  return { server, port: String(port).trim() };
}

function load(port: string, asked: string, connections: number): Told {
  const typed = [script('load'), port, asked, String(connections), String(SECONDS)];
  const { stdout, status } = spawnSync(process.execPath, typed, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  return JSON.parse(stdout);
}

const middle = (all: readonly Told[], of: keyof Told) =>
  all.map((one) => one[of]).toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

async function compare(title: string, asked: string, other: string, connections: number) {
  const servers = await Promise.all([started('ours'), started(other)]);
  const told: [Told[], Told[]] = [[], []];
  for (const { port } of servers) load(port, asked, connections);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, { port }] of servers.entries()) told[index]?.push(load(port, asked, connections));
  for (const { server } of servers) server.kill();
  const [ours, theirs] = told;
  const per = (all: readonly Told[]) => `${Math.round(middle(all, 'perSecond')).toLocaleString('en')}/s`;
  const late = (all: readonly Told[]) => `${middle(all, 'p99').toFixed(1)} ms`;
  console.log(
    `${title.padEnd(40)}ours ${per(ours)}, p99 ${late(ours)}`.padEnd(76) +
      `${other} ${per(theirs)}, p99 ${late(theirs)}`.padEnd(38) +
      `rate ${(middle(ours, 'perSecond') / middle(theirs, 'perSecond')).toFixed(2)}, p99 ${(middle(ours, 'p99') / middle(theirs, 'p99')).toFixed(2)}`,
  );
}

await compare('at document 24, 10 connections', path('@24'), 'bare', 10);
await compare('at document 24, 50 connections', path('@24'), 'bare', 50);
await compare('at the head, 50 connections', path(), 'computed', 50);
