import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/*
 * What a person at the prompt waits for: whole processes, from the start of Node to its end. An empty program stands
 * beside them, for it is what the machine and Node take.
 */

const RUNS = 15;
const command = fileURLToPath(new URL('../bin/parcferme.mjs', import.meta.url));
const CASES: Readonly<Record<string, readonly string[]>> = {
  'node, an empty program': ['-e', '0'],
  'parcferme --version': [command, '--version'],
  'parcferme standings': [command, 'standings'],
  'parcferme season': [command, 'season'],
};

function wait(typed: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, typed, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

const times = Object.fromEntries(Object.keys(CASES).map((name): [string, number[]] => [name, []]));
// One after another in each round, so that a busy minute of the machine is shared by all of them.
for (let run = 0; run <= RUNS; run++)
  for (const [name, typed] of Object.entries(CASES)) {
    const time = wait(typed);
    if (run > 0) times[name]?.push(time);
  }
for (const [name, all] of Object.entries(times)) {
  const sorted = all.toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  console.log(`${name.padEnd(66)}${`${middle.toFixed(0)} ms`.padStart(12)}`);
}
