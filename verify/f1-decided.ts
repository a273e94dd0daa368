import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TitleKey, titleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import { afterRound } from '#core/season/after-round';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { titleState } from '#core/title/state';
import type { TitleState } from '#core/title/verdict';
import { readF1db } from '#formats/f1db/read-f1db';
import { plain } from '#formats/yaml/placed';
import { readYaml } from '#formats/yaml/read-yaml';
import { boardOf, F1DB_FILE } from './f1db.ts';
import { knownDifferences } from './known.ts';
import { type Outcome, unexpected } from './outcome.ts';

/*
 * The round in which each title of Formula One was decided: by title maths after every race, held against the champions
 * of the season and against the rounds that are published.
 */

/** Where a title was decided, as published. */
interface PublishedDecision {
  readonly champion: string;
  readonly gp: string;
  /** The other races that sources name, by the source. */
  readonly otherwise?: Readonly<Record<string, string>>;
}
type PublishedDecisions = Readonly<Record<Kind, Readonly<Record<string, PublishedDecision>>>>;
const KINDS = ['drivers', 'constructors'] as const;
type Kind = (typeof KINDS)[number];

/** What was found of one title. */
export interface Decided {
  /** `1950 drivers: decided in italy, published italy` where the two differ. */
  readonly differences: readonly string[];
  /** What may never be: a champion who was out, somebody else who had clinched. */
  readonly faults: readonly string[];
  /** States that were worked out, and how many of them are undecided. */
  readonly states: number;
  readonly undecided: number;
  /** `italy 7/7` */
  readonly words: string;
}

/** @param isListing whether the differences themselves are printed, to be listed. */
export async function verifyDecided(corpus: string, isListing: boolean): Promise<Outcome> {
  const read = readF1db(readFileSync(path.join(corpus, F1DB_FILE), 'utf8'));
  if (!read.ok) return { summary: 'Decided titles', failures: [JSON.stringify(read.error)] };
  const published = publishedDecisions();
  const known = knownDifferences('f1-decided-differences.yaml');
  const all: Decided[] = [];
  console.log('\nseason    drivers decided in       constructors decided in');
  for (const [year, file] of read.value) {
    const { drivers, constructors } = decidedIn(year, await boardOf(file), published);
    const words = `${drivers?.words ?? ''}`.padEnd(25);
    console.log(`${String(year).padEnd(10)}${words}${constructors?.words ?? '–'}`);
    for (const decided of [drivers, constructors]) if (decided !== undefined) all.push(decided);
  }
  const differences = all.flatMap((one) => one.differences);
  if (isListing) for (const line of differences) console.log(`    - ${line}`);
  const [states, undecided] = [sum(all, 'states'), sum(all, 'undecided')];
  return {
    summary: [
      `Decided titles of Formula One: ${all.length - differences.length} of ${all.length} in the round that is published,`,
      `${known.size} differences listed; ${undecided} of ${states} states undecided`,
    ].join(' '),
    failures: [...all.flatMap(({ faults }) => faults), ...unexpected(differences, known)],
  };
}

const sum = (all: readonly Decided[], of: 'states' | 'undecided'): number =>
  all.reduce((total, one) => total + one[of], 0);

function publishedDecisions(): PublishedDecisions {
  const name = 'f1-decided.yaml';
  const read = readYaml(readFileSync(new URL(name, import.meta.url), 'utf8'), name);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return plain(read.value.root) as PublishedDecisions;
}

/** Both titles of a season, after each of its races. */
function decidedIn(
  year: number,
  season: Season,
  published: PublishedDecisions,
): Readonly<Record<Kind, Decided | undefined>> {
  const found: Record<Kind, Decided | undefined> = { drivers: undefined, constructors: undefined };
  const after = calendar(season).map(({ key }) => ({
    key,
    season: afterRound(season, key).reduce(fold, emptySeason),
  }));
  for (const kind of KINDS) {
    const title = titleKey(kind);
    if (standings(season, title) === undefined) continue;
    const states = after.map((round) => ({ key: round.key, state: stateOf(round.season, title) }));
    found[kind] = decidedOf(`${year} ${kind}`, season, states, published[kind][String(year)]);
  }
  return found;
}

function stateOf(season: Season, title: TitleKey): TitleState {
  const state = titleState(season, title);
  if (state === undefined) throw new Error(`there is no title ${title}`);
  return state;
}

interface After {
  readonly key: string;
  readonly state: TitleState;
}

function decidedOf(
  what: string,
  season: Season,
  states: readonly After[],
  published: PublishedDecision | undefined,
): Decided {
  const champions = new Set(states.at(-1)?.state.champions);
  const faults = states.flatMap(({ key, state: { contenders } }) =>
    contenders.flatMap(({ contender, state }) => {
      const isChampion = champions.has(contender);
      if (isChampion && state === 'out') return [`${what}: ${contender}, the champion, was out after ${key}`];
      return !isChampion && state === 'clinched' ? [`${what}: ${contender} had clinched after ${key}`] : [];
    }),
  );
  const open = states.findLastIndex(({ state }) => !state.decided);
  const decided = states[open + 1]?.key ?? 'nowhere';
  const all = states.flatMap(({ state }) => state.contenders);
  const isKnown = published !== undefined;
  const named = [...champions];
  const differences = [
    ...(isKnown && published.gp !== decided
      ? [`${what}: decided in ${decided}, published ${published.gp}`]
      : []),
    ...(isKnown && !named.includes(published.champion)
      ? [`${what}: ${named.join(' and ')}, published ${published.champion}`]
      : []),
  ];
  const number = calendar(season).findIndex(({ key }) => key === decided) + 1;
  return {
    differences,
    faults,
    states: all.length,
    undecided: all.filter(({ state }) => state === 'undecided').length,
    words: `${decided} ${number}/${states.length}`,
  };
}
