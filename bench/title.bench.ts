import { titleKey } from '#core/base/ids';
import { allStandings } from '#core/scoring/standings';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { allTitles, titleState } from '#core/title/state';
import { whatItTakes } from '#core/title/what-it-takes';
import { largeSeason, ROUNDS } from './large-season.ts';

/*
 * Title maths of 24 rounds × 60 cars, teams and drivers in four classes: the state of every contender of all titles after
 * each round, with a scenario for whoever is still in; and what six contenders need in the next round.
 */

const RUNS = 5;
const board = largeSeason();
const print = (what: string, value: string) => console.log(`${what.padEnd(66)}${value.padStart(12)}`);
const ms = (time: number) => `${time.toFixed(1)} ms`;
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** The season after each round, each with its tables. */
function* afterEachRound(): Generator<Season> {
  let season: Season = emptySeason;
  for (const document of board) {
    season = fold(season, document);
    if (document.kind !== 'classification' || document.session !== 'race') continue;
    allStandings(season);
    yield season;
  }
}

const states: number[] = [];
const needs = { entry: [] as number[], driver: [] as number[] };
let told = { contenders: 0, scenarios: 0 };
for (let run = 0; run < RUNS; run++) {
  let time = 0;
  let round = 0;
  told = { contenders: 0, scenarios: 0 };
  for (const season of afterEachRound()) {
    const start = performance.now();
    const titles = allTitles(season);
    time += performance.now() - start;
    for (const { contenders } of titles) {
      told.contenders += contenders.length;
      told.scenarios += contenders.filter(({ because }) => because.code === 'scenario').length;
    }
    if (++round !== ROUNDS - 2) continue;
    for (const kind of ['entry', 'driver'] as const) {
      const key = titleKey(`lmp1-${kind}`);
      const six = titleState(season, key)?.contenders.slice(0, 6) ?? [];
      const from = performance.now();
      whatItTakes(
        season,
        key,
        six.map(({ contender }) => contender),
      );
      needs[kind].push(performance.now() - from);
    }
  }
  states.push(time);
}

print(`states of all titles after each of the ${ROUNDS} rounds, first run`, ms(states[0] ?? 0));
print('  in the same process again, the median', ms(median(states)));
print('  contenders, and scenarios among them', `${told.contenders}, ${told.scenarios}`);
print('what six contenders of a title need in the next round, entries', ms(median(needs.entry)));
print('  drivers, three a car', ms(median(needs.driver)));
if (told.contenders < ROUNDS * 8 * 15) throw new Error('the season is not the one meant');
