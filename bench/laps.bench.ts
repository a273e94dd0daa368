import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { rulebooksBeside } from '#cli/libraries';
import { RACE } from '#core/base/ids';
import { type SheetResult, sheetResult } from '#core/timing/sheet-result';
import { readAlkamelLaps } from '#formats/alkamel/laps';
import { wholeRulebook } from '#office/rulebook-library';
import { corpusFolder, HOW_TO_NAME } from '../verify/corpus.ts';

/*
 * Every lap of a race of 24 hours: from the text of the file to its classification, beside what the CSV library alone
 * takes to split the same text into fields. Also at ten times the laps, and the memory of a process that does nothing
 * else. Needs the corpus, as `npm run verify` does.
 */

const RUNS = 15;
const TIMES = 10;
const corpus = corpusFolder(process.env.CORPUS);
if (corpus === undefined) {
  console.log(`laps: no corpus here, nothing measured; ${HOW_TO_NAME}`);
  process.exit(0);
}
const file = path.join(corpus, 'wec', '2024-le-mans', 'laps.csv');
const rulebook = await wholeRulebook(rulebooksBeside(), 'fia-world-endurance-championship-2024');
if (!rulebook.ok) throw new Error(JSON.stringify(rulebook.error));
const finishers = Object.values(rulebook.value.rulebook.classified);

/** The laps of so many times the cars, whose numbers have more digits. */
function lapsOf(times: number): string {
  const text = readFileSync(file, 'utf8');
  const header = text.slice(0, text.indexOf('\n') + 1);
  const body = text.slice(header.length);
  const bodies = Array.from({ length: times }, (_, at) =>
    at === 0 ? body : body.replaceAll(/^(?=\d+;)/gm, `${at}0`),
  );
  return header + bodies.join('');
}

const split = (text: string): unknown => Papa.parse(text, { delimiter: ';' });

function classified(text: string): SheetResult {
  const read = readAlkamelLaps(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const sheet = { ...read.value.sheet, session: RACE };
  return sheetResult(sheet, { finishers, classOf: (car) => car.class });
}

const WAYS = { split, classified };
type Way = keyof typeof WAYS;

/** The most memory that a process ever has, in MB, which does this once. */
function memoryOf(way: Way): number {
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), way], {
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  return Number(stdout);
}

const [, , said] = process.argv;
if (said !== undefined) {
  const kept = WAYS[said as Way](lapsOf(TIMES));
  if (kept === undefined) throw new Error('nothing was kept');
  console.log(process.resourceUsage().maxRSS / 1024);
  process.exit(0);
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const print = (what: string, value: string) => console.log(`${what.padEnd(66)}${value.padStart(12)}`);

function timed(way: Way, text: string): number {
  const start = performance.now();
  WAYS[way](text);
  return performance.now() - start;
}

for (const times of [1, TIMES]) {
  const text = lapsOf(times);
  const laps = text.match(/\n\d/g)?.length ?? 0;
  const [splitting, classifying]: [number[], number[]] = [[], []];
  // By turns, so that a busy minute of the machine is shared by both.
  for (let run = 0; run < RUNS; run++) {
    splitting.push(timed('split', text));
    classifying.push(timed('classified', text));
  }
  const [library, ours] = [median(splitting), median(classifying)];
  print(`${laps} laps, split into fields by the CSV library alone`, `${library.toFixed(0)} ms`);
  print(`  read, checked and classified`, `${ours.toFixed(0)} ms`);
  print('  as often as the library alone', `${(ours / library).toFixed(2)} ×`);
}
const [library, ours] = (['split', 'classified'] as const).map((way) =>
  median(Array.from({ length: 3 }, () => memoryOf(way))),
);
print(`memory of a process, the library alone at ${TIMES} times the laps`, `${library?.toFixed(0)} MB`);
print('  read, checked and classified', `${ours?.toFixed(0)} MB`);
print('  as much as the library alone', `${((ours ?? 0) / (library ?? 1)).toFixed(2)} ×`);
