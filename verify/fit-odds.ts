// Fits, in some minutes, what the odds of title maths take for given, on seasons of even years:   node verify/fit-odds.ts [corpus folder]
//
// Shows Brier's score with the tuning as it stands and with each of its values changed by itself: below, where it would be
// better. Beside it the score in seasons of odd years, by which nothing is chosen.
import { type Compiled, compile } from '#core/title/odds/compile';
import { type Model, modelOf, TUNING, type Tuning } from '#core/title/odds/model';
import { oddsIn } from '#core/title/odds/odds';
import { simulate } from '#core/title/odds/simulate';
import { corpusFolder, HOW_TO_NAME } from './corpus.ts';
import { type Standpoint, standpoints } from './f1-forecasts.ts';

const SEASONS = 300;

const OTHERS: { readonly [Name in keyof Tuning]: readonly number[] } = {
  noise: [0.5, 0.6, 0.8, 0.9],
  prior: [0.75, 1, 2, 3],
  qualifying: [0.1, 0.25, 0.5],
  fading: [0.85, 0.95, 1],
  starts: [12, 25, 100],
  out: [0.1, 0.3],
  classStarts: [20, 120],
};

interface Fitted {
  readonly standpoint: Standpoint;
  readonly compiled: Compiled;
}

const corpus = corpusFolder(process.argv[2] ?? process.env.CORPUS);
if (corpus === undefined) {
  console.error(`There is no corpus here: ${HOW_TO_NAME}.`);
  process.exit(2);
}
const all: Fitted[] = [];
for await (const standpoint of standpoints(corpus)) {
  const { season, champions } = standpoint;
  all.push({ standpoint, compiled: compile(season, [...champions.keys()]) });
}
const [even, odd] = [0, 1].map((rest) => all.filter(({ standpoint }) => standpoint.year % 2 === rest));

console.log(`${'tuning'.padEnd(24)}${'even years'.padStart(12)}${'odd years'.padStart(12)}`);
print('as it stands', TUNING);
for (const [name, values] of Object.entries(OTHERS))
  for (const value of values) print(`${name} ${value}`, { ...TUNING, [name]: value });

function print(what: string, tuning: Tuning): void {
  const scores = [even, odd].map((some = []) => meanBrier(some, tuning).toFixed(4).padStart(12));
  console.log(`${what.padEnd(24)}${scores.join('')}`);
}

function meanBrier(some: readonly Fitted[], tuning: Tuning): number {
  const scores = some.flatMap((one) => briers(one, tuning));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** By title; without what the drawing of no more seasons adds to it. */
function briers({ standpoint, compiled }: Fitted, tuning: Tuning): readonly number[] {
  const tuned = withModel(compiled, modelOf(standpoint.season, tuning));
  const counts = simulate(tuned, { seed: 1, from: 0, seasons: SEASONS, scoredBefore: SEASONS });
  return counts.map((count) => {
    const odds = new Map(oddsIn(count).contenders.map((one) => [one.contender, one.probability]));
    const champions = standpoint.champions.get(count.title) ?? new Set();
    return [...new Set([...odds.keys(), ...champions])].reduce((sum, contender) => {
      const said = odds.get(contender) ?? 0;
      const drawing = (said * (1 - said)) / (SEASONS - 1);
      return sum + (said - (champions.has(contender) ? 1 : 0)) ** 2 - drawing;
    }, 0);
  });
}

/** The same tables, with what another model says of the cars. */
function withModel(compiled: Compiled, model: Model): Compiled {
  const { field } = compiled;
  const [pace, unsure] = [field.pace.slice(), field.unsure.slice()];
  const rounds = field.rounds.map((round) => {
    for (const [car, starter] of round.starters.entries()) {
      const form = model.formOf(starter);
      pace[round.carrier[car] ?? 0] = form.pace;
      unsure[round.carrier[car] ?? 0] = form.unsure;
    }
    return { ...round, out: Float64Array.from(round.starters, (starter) => model.formOf(starter).out) };
  });
  return { ...compiled, field: { ...field, rounds, pace, unsure, noise: model.tuning.noise } };
}
