import { type EntryKey, RACE, type SessionName } from '#core/base/ids';
import type { Out } from '#core/base/out';
import type { Cell } from '#core/scoring/cells';
import { contendersOf } from '#core/season/contender';
import { keptResults, lapDrivers, statisticsOf, statusOfTheGone } from './best-case.ts';
import {
  type Candidate,
  type Contest,
  canBeFirst,
  carsOf,
  cellsWith,
  finalTally,
  isAhead,
  type Stage,
} from './contest.ts';
import { type Budget, championsWith, profileOf } from './enumerate.ts';
import type { Ceiling, Floor } from './extremes.ts';
import { sharesSessions } from './legs.ts';
import { drivenClause } from './obstacle.ts';
import type { FastLap, RoundOutcome, Scenario, SessionOutcome } from './outcome.ts';
import { product } from './outcomes.ts';
import { afterOutcome, cellsOf, type StageCells } from './scored-outcome.ts';

/** To be champion, or to come ahead of one of the crew. */
export type Goal = { readonly of: 'title' } | { readonly of: 'ahead'; readonly over: string };

/** An outcome of a round, and what it gives. */
interface Told {
  readonly outcome: RoundOutcome;
  readonly cells: StageCells;
}

interface Known {
  readonly floor: Floor;
  readonly ceiling: Ceiling;
  readonly purse: Purse;
}

/** What is left of a budget for all the searches of a title together: there may be one for any two of each crew. */
export interface Purse {
  outcomes: number;
  ends: number;
  /** The results of the cars that were asked last: drivers of one car come one after another. */
  readonly told: Map<Stage, { readonly car: EntryKey | undefined; readonly results: readonly Told[] }>;
}

export const purseOf = ({ outcomes, ends }: Budget): Purse => ({ outcomes, ends, told: new Map() });

/**
 * Drivers of one car gain together. Where that may help one of them more than another, as when rounds are dropped, it can be
 * better for a driver that his car does not win: so every result of his car is tried, in every round that remains.
 *
 * @returns a way in which he reaches the goal; 'none' if there is none; undefined if nobody knows.
 */
export function searchForCrew(
  contest: Contest,
  hero: Candidate,
  goal: Goal,
  { floor, ceiling, purse }: Known,
): Scenario | 'none' | undefined {
  const stages: (readonly Told[])[] = [];
  for (const stage of contest.stages) {
    const options = optionsOf(contest, stage, hero.contender, floor, purse);
    if (options === undefined) return undefined;
    stages.push(options);
  }
  const mates = [...ceiling.mates.keys()];
  const rival = floor.order.find((one) => one !== hero.contender && !mates.includes(one));
  const chosen: Told[] = [];
  // An end that failed only for cars that had to be placed to fill the order proves nothing; nor do any, if one of the crew
  // is in such a car too.
  let isSpoiled = contest.stages.some((stage) => isElsewhere(contest, stage, hero.contender, mates));
  const own: (Cell | undefined)[] = hero.cells.slice();
  const put = (at: number, told: Told | undefined) => {
    const { index } = contest.stages[at] as Stage;
    own[index] = told?.cells.get(hero.contender);
  };
  const isHopeless = (at: number) => {
    for (let later = at; later < stages.length; later++) put(later, stages[later]?.[0]);
    const most = finalTally(contest, hero.contender, own);
    return goal.of === 'title' && rival !== undefined && isAhead(contest, floor.tallies.get(rival), most);
  };
  const isReached = () => {
    const cells = chosen.map((told) => told.cells);
    const tallyFor = (contender: string) => {
      const candidate = contest.candidates.get(contender) as Candidate;
      return finalTally(contest, contender, cellsWith(contest, candidate, cells));
    };
    const tally = tallyFor(hero.contender);
    if (goal.of === 'ahead') return isAhead(contest, tally, tallyFor(goal.over));
    if (!canBeFirst(tally) || mates.some((mate) => isAhead(contest, tallyFor(mate), tally))) return false;
    // It goes over everybody.
    purse.ends -= contest.candidates.size;
    const isChampion = championsWith(contest, cells).includes(hero.contender);
    isSpoiled ||= !isChampion;
    return isChampion;
  };
  const go = (at: number): Scenario | undefined => {
    if (purse.ends-- <= 0 || isHopeless(at)) return undefined;
    const options = stages[at];
    if (options === undefined) return isReached() ? chosen.map(({ outcome }) => outcome) : undefined;
    for (const told of options) {
      chosen[at] = told;
      put(at, told);
      const found = go(at + 1);
      if (found !== undefined) return found;
    }
    chosen.length = at;
    return undefined;
  };
  const found = go(0);
  // Who of the crew drives is not tried.
  const isAllTried = purse.ends > 0 && !isSpoiled && drivenClause(contest) === undefined;
  return found ?? (isAllTried ? 'none' : undefined);
}

/** Is one of the crew in another car as well? */
function isElsewhere(contest: Contest, stage: Stage, hero: string, mates: readonly string[]): boolean {
  const own = carsOf(contest, stage, hero);
  return mates.some((mate) => carsOf(contest, stage, mate).some((car) => !own.includes(car)));
}

/** What a driver's car may have in a round, the most points first; undefined where that is more than is tried. */
function optionsOf(
  contest: Contest,
  stage: Stage,
  hero: string,
  floor: Floor,
  purse: Purse,
): readonly Told[] | undefined {
  const [car, ...others] = carsOf(contest, stage, hero);
  if (others.length > 0 || sharesSessions(contest, stage)) return undefined;
  const known = purse.told.get(stage);
  const results = known?.car === car ? known?.results : resultsOf(contest, stage, car, floor, purse);
  if (results === undefined) return undefined;
  purse.told.set(stage, { car, results });
  const pointsIn = ({ cells }: Told) => cells.get(hero)?.points ?? 0;
  return results.toSorted((a, b) => pointsIn(b) - pointsIn(a));
}

/** Every result of a car in a round that differs for the title. */
function resultsOf(
  contest: Contest,
  stage: Stage,
  car: EntryKey | undefined,
  floor: Floor,
  purse: Purse,
): readonly Told[] | undefined {
  const { open } = stage;
  const fillers = fillersFor(contest, stage, car, floor);
  const choices: (readonly SessionOutcome[])[] = [];
  for (const session of open.sessions) {
    const ends = sessionChoices(contest, stage, session, car, fillers);
    // What one session gives does not hang on another: what is alike by itself is so beside others.
    const some = toldApart(
      contest,
      stage,
      ends.map((ended) => [ended]),
      purse,
    );
    if (some === undefined || open.sessions.length === 1) return some;
    choices.push(some.flatMap(({ outcome }) => outcome.sessions));
  }
  return toldApart(contest, stage, [...product(choices)], purse);
}

/** Of outcomes that give everybody the same the first; undefined where there are too many to score. */
function toldApart(
  contest: Contest,
  stage: Stage,
  ends: readonly (readonly SessionOutcome[])[],
  purse: Purse,
): readonly Told[] | undefined {
  purse.outcomes -= ends.length;
  if (purse.outcomes < 0) return undefined;
  const found = new Map<string, Told>();
  for (const sessions of ends) {
    const outcome = { open: stage.open, sessions };
    const cells = cellsOf(contest, stage, afterOutcome(contest, stage, outcome));
    const key = profileOf(contest, cells);
    if (!found.has(key)) found.set(key, { outcome, cells });
  }
  return [...found.values()];
}

/** Cars to fill the places before his, those first whose drivers have least. */
function fillersFor(
  { title }: Contest,
  { open }: Stage,
  car: EntryKey | undefined,
  { order }: Floor,
): readonly EntryKey[] {
  const rankOf = (entry: EntryKey) => {
    const starter = open.cars.get(entry);
    const ranks = (starter === undefined ? [] : contendersOf(title, starter)).map((one) =>
      order.indexOf(one),
    );
    return ranks.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...ranks);
  };
  return [...open.cars.keys()].filter((entry) => entry !== car).sort((a, b) => rankOf(b) - rankOf(a));
}

function sessionChoices(
  contest: Contest,
  stage: Stage,
  session: SessionName,
  car: EntryKey | undefined,
  fillers: readonly EntryKey[],
): readonly SessionOutcome[] {
  if (car === undefined) return [{ session, placed: [] }];
  const isRace = session === RACE;
  const gone = isRace ? statusOfTheGone(contest) : undefined;
  const cars = [car, ...fillers];
  const endWith = (placed: readonly EntryKey[], own?: Out) => {
    const others = cars.filter((one) => !placed.includes(one) && one !== car);
    const out = new Map<EntryKey, Out>(gone === undefined ? [] : others.map((one) => [one, gone]));
    if (own !== undefined) out.set(car, own);
    return { placed, ...(out.size === 0 ? {} : { out }) };
  };
  const needsStart = isRace && (gone !== undefined || contest.parts.ranking.starts !== undefined);
  const ends: { placed: readonly EntryKey[]; out?: ReadonlyMap<EntryKey, Out> }[] = [
    ...[0, ...fillers.keys()].map((_, ahead) => endWith([...fillers.slice(0, ahead), car])),
    endWith([], gone === undefined ? undefined : 'DNS'),
    ...(needsStart ? [endWith([], 'Ret')] : []),
    ...(isRace ? keptResults(contest).map((own) => endWith([], own)) : []),
  ];
  const laps = lapChoices(contest, stage, session, car);
  return ends.flatMap((end) =>
    laps.map((fastest) => ({ session, ...end, ...(fastest === undefined ? {} : { fastest }) })),
  );
}

/** Nobody of his car has the best lap, or any one of the crew, where it is the driver's. */
function lapChoices(
  contest: Contest,
  stage: Stage,
  session: SessionName,
  entry: EntryKey,
): readonly (readonly FastLap[] | undefined)[] {
  if (!statisticsOf(stage, session).has('fastest lap')) return [undefined];
  const drivers = lapDrivers(contest, stage, stage.open.cars.get(entry)?.crew ?? []);
  return [undefined, ...drivers.map((driver) => [{ entry, driver }])];
}
