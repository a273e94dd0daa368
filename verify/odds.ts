import type { TitleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import { compile } from '#core/title/odds/compile';
import { oddsIn } from '#core/title/odds/odds';
import { simulate } from '#core/title/odds/simulate';
import { isFirst, type Standpoint, standpoints } from './f1-forecasts.ts';
import type { Outcome } from './outcome.ts';

/*
 * How good the odds of title maths are: those of every title of Formula One after each race but the last, against who
 * won it. Beside two that need no model: everyone's share of the points, and all on whoever leads.
 *
 * What the model takes for given was fitted on seasons of even years (`verify/fit-odds.ts`), so that those of odd years
 * say how good it is.
 */

const SEASONS = 1000;
const SEED = 1;
const WAYS = ['model', 'points-share', 'leader'] as const;
type Way = (typeof WAYS)[number];

/** By contender, how likely he has the title in the end. */
type Odds = ReadonlyMap<string, number>;

/** A title after a race: what each way said, and who won. */
interface Forecast {
  readonly year: number;
  readonly title: TitleKey;
  /** Which third of the season it was, from 0. */
  readonly third: number;
  readonly odds: Readonly<Record<Way, Odds>>;
  readonly champions: ReadonlySet<string>;
}

export async function verifyOdds(corpus: string): Promise<Outcome> {
  const forecasts: Forecast[] = [];
  const unfit: string[] = [];
  for await (const standpoint of standpoints(corpus)) {
    const { year, racesRun } = standpoint;
    const compiled = compile(standpoint.season, [...standpoint.champions.keys()]);
    const counts = simulate(compiled, { seed: SEED, from: 0, seasons: SEASONS, scoredBefore: SEASONS });
    for (const count of counts) {
      if (count.unfit !== undefined) unfit.push(`${year} ${count.title} after ${racesRun}: ${count.unfit}`);
      const drawn = new Map(
        oddsIn(count).contenders.map(({ contender, probability }) => [contender, probability]),
      );
      forecasts.push(forecastOf(standpoint, count.title, drawn));
    }
  }
  const [fitted, held] = [forecasts.filter(isFitted), forecasts.filter((one) => !isFitted(one))];
  printScores('seasons of even years, on which it was fitted', fitted);
  printScores('seasons of odd years, which it had not seen', held);
  printReliability(held);
  return {
    summary: summaryOf(held, forecasts.length, unfit.length),
    failures: [...unfit.map((line) => `no tables: ${line}`), ...worseIn(held)],
  };
}

const isFitted = ({ year }: Forecast): boolean => year % 2 === 0;

function forecastOf(
  { year, season, racesRun, races, champions }: Standpoint,
  title: TitleKey,
  model: Odds,
): Forecast {
  const rows = standings(season, title)?.rows ?? [];
  const pointsOf = (points: number) => Math.max(0, points);
  const all = rows.reduce((sum, { points }) => sum + pointsOf(points), 0);
  const leaders = rows.filter(isFirst).length;
  return {
    year,
    title,
    third: Math.floor((3 * (racesRun - 1)) / (races - 1)),
    odds: {
      model,
      'points-share': new Map(
        rows.map(({ contender, points }) => [contender, all === 0 ? 0 : pointsOf(points) / all]),
      ),
      leader: new Map(rows.map((row) => [row.contender, isFirst(row) ? 1 / leaders : 0])),
    },
    champions: champions.get(title) ?? new Set(),
  };
}

/** Brier's score: squares of how far each contender's odds were off, added up; 0 is best, and 2 is all on one who lost. */
function brier({ odds, champions }: Forecast, way: Way): number {
  const contenders = new Set([...odds[way].keys(), ...champions]);
  return [...contenders].reduce(
    (sum, one) => sum + ((odds[way].get(one) ?? 0) - (champions.has(one) ? 1 : 0)) ** 2,
    0,
  );
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
const meanBrier = (forecasts: readonly Forecast[], way: Way) => mean(forecasts.map((one) => brier(one, way)));

const GROUPS: Readonly<Record<string, (forecast: Forecast) => boolean>> = {
  all: () => true,
  drivers: ({ title }) => title === 'drivers',
  constructors: ({ title }) => title === 'constructors',
  'first third of the season': ({ third }) => third === 0,
  'second third': ({ third }) => third === 1,
  'last third': ({ third }) => third === 2,
};

function printScores(what: string, forecasts: readonly Forecast[]): void {
  console.log(`\nOdds: Brier's score, ${what}`);
  console.log(
    `${'forecasts'.padEnd(28)}${'number'.padStart(8)}${WAYS.map((way) => way.padStart(14)).join('')}`,
  );
  for (const [name, isIn] of Object.entries(GROUPS)) {
    const some = forecasts.filter(isIn);
    const scores = WAYS.map((way) => meanBrier(some, way).toFixed(3).padStart(14)).join('');
    console.log(`${name.padEnd(28)}${String(some.length).padStart(8)}${scores}`);
  }
  for (const way of WAYS.slice(1)) console.log(betterLine(forecasts, way));
}

/** Forecasts of one season are much alike, so seasons are counted, too. */
function betterLine(forecasts: readonly Forecast[], way: Way): string {
  const titles = [...Map.groupBy(forecasts, ({ year, title }) => `${year} ${title}`).values()];
  const better = titles.filter((some) => meanBrier(some, 'model') < meanBrier(some, way)).length;
  return `better than ${way} over the season in ${better} of ${titles.length} titles`;
}

const BINS = 10;

/** Of all contenders to whom a way gave such odds, how many won. */
function printReliability(forecasts: readonly Forecast[]): void {
  console.log('\nOdds: reliability, seasons of odd years: said, won, number');
  console.log(`${'odds'.padEnd(12)}${WAYS.map((way) => way.padStart(26)).join('')}`);
  const bins = WAYS.map((way) => binned(forecasts, way));
  for (let bin = 0; bin < BINS; bin++) {
    const cells = bins.map((one) => cellOf(one[bin] ?? []).padStart(26));
    console.log(`${`${bin * 10}–${bin * 10 + 10} %`.padEnd(12)}${cells.join('')}`);
  }
}

type Said = readonly (readonly [odds: number, won: boolean])[];

function binned(forecasts: readonly Forecast[], way: Way): readonly Said[] {
  const all = forecasts.flatMap(({ odds, champions }) =>
    [...odds[way]].map(([contender, said]) => [said, champions.has(contender)] as const),
  );
  return Array.from({ length: BINS }, (_, bin) =>
    all.filter(([said]) => said > 0 && Math.min(BINS - 1, Math.floor(said * BINS)) === bin),
  );
}

function cellOf(said: Said): string {
  if (said.length === 0) return '–';
  const won = said.filter(([, has]) => has).length;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `${percent(mean(said.map(([odds]) => odds)))}  ${percent(won / said.length)}  ${said.length}`;
}

/** The model must earn its keep: on what it has not seen it is better than both that need none. */
const worseIn = (held: readonly Forecast[]): readonly string[] =>
  WAYS.slice(1)
    .filter((way) => meanBrier(held, 'model') >= meanBrier(held, way))
    .map((way) => `odds: no better than ${way} in seasons of odd years`);

function summaryOf(held: readonly Forecast[], all: number, unfit: number): string {
  const scores = WAYS.map((way) => `${way} ${meanBrier(held, way).toFixed(3)}`).join(', ');
  return `odds of titles: ${all} forecasts, all but ${unfit} by tables; Brier's score in seasons of odd years: ${scores}`;
}
