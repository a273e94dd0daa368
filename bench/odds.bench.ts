import { titleKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { documentSchema } from '#core/documents/document.schema';
import { resolved } from '#core/rulebook/rulebook';
import { rulebookSchema } from '#core/rulebook/rulebook.schema';
import { emptySeason, fold } from '#core/season/fold';
import { compile } from '#core/title/odds/compile';
import { simulate } from '#core/title/odds/simulate';

/*
 * Seasons drawn in a second: 20 cars, six of twelve rounds run, six remain; drivers and teams, by points and countback.
 */

const CARS = 20;
const ROUNDS = 12;
const RUN = 6;
const cited = { source: 'made' };

function board(keep: string): readonly OfficialDocument[] {
  const rulebook = resolved([
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
      attached: rulebook,
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
for (const [name, keep, titles] of [
  ['drivers, every round counts', 'all', TITLES.slice(0, 1)],
  ['drivers and teams, every round counts', 'all', TITLES],
  ['drivers and teams, the best eight rounds count', 'best 8', TITLES],
] as const) {
  const season = board(keep).reduce(fold, emptySeason);
  const compiled = compile(season, titles);
  if (compiled.titles.some((title) => 'unfit' in title)) throw new Error('a title has no tables');
  simulate(compiled, { seed: 1, from: 0, seasons: 50_000, scoredBefore: 0 });
  const start = performance.now();
  const counts = simulate(compiled, { seed: 1, from: 0, seasons: 200_000, scoredBefore: 0 });
  const seconds = (performance.now() - start) / 1000;
  print(name, `${Math.round(200_000 / seconds).toLocaleString('en')} /s`);
  if (process.argv[2] === '-v') console.log(counts[0]?.champions.slice(0, 4));
}
