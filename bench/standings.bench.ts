import type { OfficialDocument } from '#core/documents/document.schema';
import { allStandings } from '#core/scoring/standings';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { headOf } from '#core/season/season';
import { largeSeason, ROUNDS } from './large-season.ts';
import { naiveStandings } from './naive.ts';

/*
 * Standings of 24 rounds × 60 cars, teams and drivers in four classes, with all awards and reasons.
 * Every run has a season that nobody has computed yet. "One more document" is what a person waits for: the season
 * was known, and a result is posted.
 */

const RUNS = 400;
const board = largeSeason();
const seasonOf = (documents: typeof board) => documents.reduce(fold, emptySeason);
const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

function timed(prepare: () => () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const run = prepare();
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(times.slice(RUNS / 2));
}

const print = (what: string, value: string) => console.log(`${what.padEnd(66)}${value.padStart(12)}`);
const ms = (time: number) => `${time.toFixed(3)} ms`;

const naive = timed(() => () => naiveStandings(board));
const whole = timed(() => {
  const season = seasonOf(board);
  return () => allStandings(season);
});
const oneMore = timed(() => {
  const before = seasonOf(board.slice(0, -1));
  allStandings(before);
  const season = fold(before, board.at(-1) as OfficialDocument);
  return () => allStandings(season);
});
const again = timed(() => {
  const season = seasonOf(board);
  allStandings(season);
  return () => allStandings(season);
});
const afterEachRound = timed(() => () => {
  let season: Season = emptySeason;
  for (const document of board) {
    season = fold(season, document);
    if (document.kind === 'classification' && document.session === 'race') allStandings(season);
  }
});

print('standings, naive', ms(naive));
print('standings, a season never computed before', ms(whole));
print('  as a share of the naive version', `${((100 * whole) / naive).toFixed(0)} %`);
print('standings after one more document', ms(oneMore));
print('  as a share of the naive version', `${((100 * oneMore) / naive).toFixed(0)} %`);
print('standings of the same season again', ms(again));
print(`all documents folded, and standings after each of the ${ROUNDS} rounds`, ms(afterEachRound));
print('  for each round', ms(afterEachRound / ROUNDS));

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const kept = seasonOf(board);
const tables = allStandings(kept);
globalThis.gc?.();
const used = (process.memoryUsage().heapUsed - before) / 1e6;
print('heap that the season and its tables hold', `${used.toFixed(1)} MB`);
if (tables.length !== 8 || headOf(kept) !== board.length) throw new Error('the season is not the one meant');
