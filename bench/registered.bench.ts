import type { OfficialDocument } from '#core/documents/document.schema';
import { allStandings } from '#core/scoring/standings';
import { emptySeason, fold } from '#core/season/fold';
import { crewsOf, DRIVER_TITLES, largeSeason, type Said } from './large-season.ts';

/*
 * Tables after each of 24 rounds where not everybody scores for everything: of 180 drivers each is registered by name, one
 * in ten for none; the crews must meet checks; or both. Beside the same season in which nothing of it is said.
 */

const RUNS = 40;
const names = Object.values(crewsOf()).flat();
const registered = Object.fromEntries(
  names.map((name, index) => [name, index % 10 === 9 ? ['none'] : DRIVER_TITLES]),
);
const cited = { source: 'made' };
const checks = {
  crew: { every: 'crew', drivers: { atLeast: 2 }, ...cited },
  drive: { every: 'drive', time: { atLeast: '45 min' }, ...cited },
  tyres: { every: 'car', tyre: 'Good', ...cited },
};

const SEASONS: Readonly<Record<string, Said>> = {
  'nothing said': {},
  'checks that no title needs': { checks },
  'every driver registered': { registered },
  'titles that need checks': { checks, hasDriving: true, needs: Object.keys(checks) },
  both: { registered, hasDriving: true, checks, needs: Object.keys(checks) },
};

function afterEachRound(board: readonly OfficialDocument[]): void {
  let season = emptySeason;
  for (const document of board) {
    season = fold(season, document);
    if (document.kind === 'classification' && document.session === 'race') allStandings(season);
  }
}

const measured = Object.entries(SEASONS).map(([name, said]) => ({
  name,
  board: largeSeason(said),
  times: [] as number[],
}));
// By turns, so that a busy minute of the machine is shared by all.
for (let run = 0; run < RUNS; run++)
  for (const { board, times } of measured) {
    const start = performance.now();
    afterEachRound(board);
    times.push(performance.now() - start);
  }

const median = (times: readonly number[]) => times.slice(RUNS / 2).toSorted((a, b) => a - b)[RUNS >> 2] ?? 0;
const [plain] = measured.map(({ times }) => median(times));
for (const { name, times } of measured) {
  const time = median(times);
  const ratio = plain === undefined ? '' : `${(time / plain).toFixed(1)} ×`;
  console.log(
    `${`tables after each round, ${name}`.padEnd(58)}${`${time.toFixed(1)} ms`.padStart(12)}${ratio.padStart(10)}`,
  );
}
