import { type TitleKey, titleKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { documentSchema } from '#core/documents/document.schema';
import { resolved } from '#core/rulebook/rulebook';
import { rulebookSchema } from '#core/rulebook/rulebook.schema';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { compile } from '#core/title/odds/compile';
import { simulate } from '#core/title/odds/simulate';
import { oddsInWorkers } from '../src/cli/odds-in-workers.ts';

/*
 * Seasons drawn in a second: 20 cars, six of twelve rounds run, six remain; drivers and teams, by points and countback.
 */

const CARS = 20;
const ROUNDS = 12;
const RUN = 6;

/** Seasons drawn at a time, and how often. */
const CHUNK = 20_000;
const RUNS = 20;
/** Seasons that workers draw, and how often. */
const MANY = 2_000_000;
const TURNS = 5;

const cited = { source: 'made' };

const rulebookOf = (keep: string) =>
  resolved([
    rulebookSchema.parse({
      rulebook: 'made',
      name: 'A season of twelve rounds',
      classes: { GT: cited },
      scales: { full: { points: '25 18 15 12 10 8 6 4 2 1', ...cited } },
      awards: {
        race: { session: 'race', order: 'overall', scale: 'full', to: ['race crew', 'team'], ...cited },
      },
      counting: { some: { keep, ...cited } },
      ranking: { table: { order: ['points', 'countback'], shared: 'standard', listed: 'entered', ...cited } },
      titles: {
        drivers: { name: 'Drivers', for: 'driver', ...cited },
        teams: { name: 'Teams', for: 'team', ...cited },
      },
      everyTitle: { awards: 'race', counting: 'some', ranking: 'table' },
    }),
  ]);

function board(keep: string): readonly OfficialDocument[] {
  const numbers = Array.from({ length: CARS }, (_, index) => String(index + 1));
  const round = (index: number) => `r${index + 1}`;
  const date = (index: number) => `2014-${String(index + 1).padStart(2, '0')}-08`;
  const said: object[] = [
    { kind: 'season', season: 'Made', series: 'Made', year: 2014, organiser: 'Club' },
    {
      kind: 'calendar',
      rounds: Object.fromEntries(
        Array.from({ length: ROUNDS }, (_, index) => [
          round(index),
          { race: round(index), date: date(index) },
        ]),
      ),
    },
    {
      kind: 'entry-list',
      entries: { GT: Object.fromEntries(numbers.map((one, index) => [one, { team: `Team ${index >> 1}` }])) },
      crews: Object.fromEntries(numbers.map((one) => [one, [`Driver ${one}`]])),
    },
    ...Array.from({ length: RUN }, (_, index) => ({
      kind: 'classification',
      for: round(index),
      session: 'race',
      state: 'final',
      // By turns, so that the title is open and all are in it.
      results: numbers.map((car, at) =>
        (at * 7 + index * 3) % 11 === 0 ? { car, out: 'Ret' } : { car, place: 0 },
      ),
    })),
  ];
  const documents = said.map((one, index) =>
    documentSchema.parse({ document: index + 2, posted: '2014-01-01', by: 'office', ...placed(one, index) }),
  );
  return [
    {
      kind: 'regulations',
      document: 1,
      posted: { by: '2014-01-01' as never },
      by: 'office',
      attached: rulebookOf(keep),
    } as OfficialDocument,
    ...documents,
  ];
}

/** Places from the first on, the field turned by some cars from race to race. */
function placed(said: object, turn: number): object {
  if (!('results' in said)) return said;
  const results = said.results as { car: string; place?: number }[];
  const shifted = results.map((_, at) => results[(at + turn * 3) % results.length] as (typeof results)[0]);
  let place = 0;
  return {
    ...said,
    results: shifted.map((line) => (line.place === undefined ? line : { ...line, place: ++place })),
  };
}

const TITLES = ['drivers', 'teams'].map(titleKey);
const print = (what: string, value: string) => console.log(`${what.padEnd(66)}${value.padStart(14)}`);
const perSecond = (many: number) => `${Math.round(many).toLocaleString('en')} /s`;
const median = (of: readonly number[]) => of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0;

const CASES = {
  'drivers, every round counts': { keep: 'all', titles: TITLES.slice(0, 1) },
  'drivers and teams, every round counts': { keep: 'all', titles: TITLES },
  'drivers and teams, the best eight rounds count': { keep: 'best 8', titles: TITLES },
};

/** In one thread, once it is ready and warm. */
function seasonsPerSecond(season: Season, titles: readonly TitleKey[]): number {
  const compiled = compile(season, titles);
  if (compiled.titles.some((title) => 'unfit' in title)) throw new Error('a title has no tables');
  const chunk = (from: number) => ({ seed: 1, from, seasons: CHUNK, scoredBefore: 0 });
  const times = Array.from({ length: RUNS }, (_, run) => {
    const start = performance.now();
    simulate(compiled, chunk(run * CHUNK));
    return performance.now() - start;
  });
  return (1000 * CHUNK) / median(times);
}

interface Spent {
  readonly seconds: number;
  /** Of all threads together, on whatever core: what others do on the machine is not in it. */
  readonly processor: number;
}

/** With starting and ending them, making the season ready in each, and adding up. */
async function spentBy(workers: number, season: Season): Promise<Spent> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await oddsInWorkers(season, { titles: TITLES, seasons: MANY, seed: 1 }, { workers });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}
const least = (of: readonly Spent[], what: keyof Spent) => Math.min(...of.map((spent) => spent[what]));

for (const [name, { keep, titles }] of Object.entries(CASES))
  print(`${name}, in one thread`, perSecond(seasonsPerSecond(board(keep).reduce(fold, emptySeason), titles)));
const season = board('all').reduce(fold, emptySeason);
// By turns, and of each the best: whatever else runs on the machine takes more from two than from one.
const [one, two]: [Spent[], Spent[]] = [[], []];
for (let turn = 0; turn < TURNS; turn++) {
  one.push(await spentBy(1, season));
  two.push(await spentBy(2, season));
}
print(
  `drivers and teams, ${MANY.toLocaleString('en')} seasons, one worker`,
  perSecond(MANY / least(one, 'seconds')),
);
print('  two workers', perSecond(MANY / least(two, 'seconds')));
print('  times as many', `${(least(one, 'seconds') / least(two, 'seconds')).toFixed(2)} ×`);
print(
  '  as far as their own work goes, on two free cores',
  `${((2 * least(one, 'processor')) / least(two, 'processor')).toFixed(2)} ×`,
);
