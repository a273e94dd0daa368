import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { histories, rulebooksBeside } from '#cli/libraries';
import { RACE, titleKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { standings } from '#core/scoring/standings';
import { emptySeason, fold } from '#core/season/fold';
import type { F1dbSeason } from '#formats/f1db/f1db-season';
import { readF1db } from '#formats/f1db/read-f1db';
import { composeSeason } from '#office/f1db/compose-season';
import { corpusFolder, HOW_TO_NAME } from '../verify/corpus.ts';

/*
 * Every season of a file of F1DB: drivers and constructors after each race, with all awards and reasons, beside what
 * reading the file and `JSON.parse` take. Needs the corpus, as `npm run verify` does.
 */

const RUNS = 25;
const corpus = corpusFolder(process.env.CORPUS);
if (corpus === undefined) {
  console.log(`seasons: no corpus here, nothing measured; ${HOW_TO_NAME}`);
  process.exit(0);
}
const file = path.join(corpus, 'f1db', 'f1db-core-1950-2025.json');
const TITLES = [titleKey('drivers'), titleKey('constructors')];

const boards = await Promise.all([...seasonsOf(readFileSync(file, 'utf8'))].map(boardOf));

function seasonsOf(text: string): Iterable<F1dbSeason> {
  const read = readF1db(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.values();
}

async function boardOf(season: F1dbSeason): Promise<readonly OfficialDocument[]> {
  const composed = await composeSeason(season, rulebooksBeside(), histories);
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  return composed.value.documents.map(({ document }) => document);
}

/** The tables after each race, as the documents come; and how many races there were, and rows of tables. */
function afterEachRace(board: readonly OfficialDocument[]): readonly [number, number] {
  let [season, races, rows] = [emptySeason, 0, 0];
  for (const document of board) {
    season = fold(season, document);
    if (document.kind !== 'classification' || document.session !== RACE) continue;
    races++;
    for (const title of TITLES) rows += standings(season, title)?.rows.length ?? 0;
  }
  return [races, rows];
}

const readTimes: number[] = [];
const tableTimes: number[] = [];
let [races, rows] = [0, 0];
// By turns, so that a busy minute of the machine is shared by both.
for (let run = 0; run < RUNS; run++) {
  let start = performance.now();
  JSON.parse(readFileSync(file, 'utf8'));
  readTimes.push(performance.now() - start);
  start = performance.now();
  [races, rows] = [0, 0];
  for (const board of boards) {
    const [more, moreRows] = afterEachRace(board);
    races += more;
    rows += moreRows;
  }
  tableTimes.push(performance.now() - start);
}
/** What a program waits for that opens the file: in a process that has done nothing before. */
function readInNewProcess(): number {
  const program = `const from = performance.now();
    JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'));
    console.log(performance.now() - from);`;
  const { stdout } = spawnSync(process.execPath, ['-e', program, file], { encoding: 'utf8' });
  return Number(stdout);
}
const firstReadTimes = Array.from({ length: 5 }, readInNewProcess);

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const print = (what: string, value: string) => console.log(`${what.padEnd(66)}${value.padStart(12)}`);
const [reading, first, tables] = [median(readTimes), median(firstReadTimes), median(tableTimes)];
print('a file of 76 seasons, read and parsed', `${reading.toFixed(0)} ms`);
print('  as the first thing that a process does', `${first.toFixed(0)} ms`);
print(`its tables after each of ${races} races, ${rows} rows with their awards`, `${tables.toFixed(0)} ms`);
print('  as often as reading', `${(tables / reading).toFixed(2)} ×`);
print('  as often as the first reading', `${(tables / first).toFixed(2)} ×`);
