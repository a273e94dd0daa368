import type { TitleKey } from '#core/base/ids';
import { NO_POINTS, type Points, subtractPoints } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import type { Tally } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import { PLAIN } from './best-case.ts';
import { type Box, boxesOf, type Case } from './boxes.ts';
import { areChances, type CarChances, type CarResult, carChances } from './car-results.ts';
import {
  type Candidate,
  type Contest,
  canBeFirst,
  contestOf,
  finalTally,
  isAhead,
  type Stage,
} from './contest.ts';
import { BUDGET, type Budget, endIn, endsIn, profileOf, toldOf } from './enumerate.ts';
import { type Ceiling, ceilingOf } from './extremes.ts';
import {
  type Condition,
  type Limit,
  type NeedRow,
  type Needs,
  type PointsLimit,
  resultKey,
  resultOf,
  sharedKey,
} from './needs.ts';
import { crewObstacles, type Obstacle } from './obstacle.ts';
import type { StageCells } from './scored-outcome.ts';
import type { Asked } from './state.ts';

/**
 * What each contender needs in the next round.
 *
 * @param contenders those of whom it is asked.
 * @returns undefined if the rulebook has no such title, or no round of it remains.
 */
export function whatItTakes(
  season: Season,
  key: TitleKey,
  contenders: readonly string[],
  asked: Asked = {},
): readonly Needs[] | undefined {
  const contest = contestOf(season, key, asked.assumptions);
  const [next, ...later] = contest?.stages ?? [];
  if (contest === undefined || next === undefined) return undefined;
  if (contenders.length === 0) return [];
  const chances = carChances(contest, next);
  const round = next.open.round.key;
  const isOfCars = areChances(chances) && (later.length === 0 || !hasMates(contest, later));
  const conditions = isOfCars
    ? byCars(contest, next, chances)
    : byCases(contest, next, areChances(chances) ? crewObstacles(contest) : chances, asked.budget ?? BUDGET);
  return contenders.flatMap((contender) => {
    const candidate = contest.candidates.get(contender);
    return candidate === undefined ? [] : [{ contender, round, ...conditions(candidate) }];
  });
}

type Conditions = (candidate: Candidate) => Pick<Needs, 'beside' | 'clinch' | 'stay'>;

/** Are there rules by which drivers of one car may gain differently from it, in later rounds? */
const hasMates = (contest: Contest, later: readonly Stage[]): boolean =>
  contest.title.for === 'driver' &&
  crewObstacles(contest).length > 0 &&
  later.some(({ open }) => [...open.cars.values()].some(({ crew }) => crew.length > 1));

/** A contender whose tally is asked with each result of its car in the next round, at the best and at the least after it. */
interface Chance {
  readonly candidate: Candidate;
  readonly ceiling: Ceiling;
  readonly most: Map<CarResult | undefined, Tally | undefined>;
  readonly least: Map<CarResult | undefined, Tally | undefined>;
}

/** Each car by itself: a result of one's own, and of each other car those with which nobody in it is in the way. */
function byCars(contest: Contest, next: Stage, cars: readonly CarChances[]): Conditions {
  const chances = new Map<string, Chance>();
  for (const candidate of contest.candidates.values())
    chances.set(candidate.contender, {
      candidate,
      ceiling: ceilingOf(contest, candidate, PLAIN),
      most: new Map(),
      least: new Map(),
    });
  const carOf = new Map(cars.flatMap((car) => car.contenders.map((contender) => [contender, car] as const)));
  const without = [...chances.values()].filter(({ candidate }) => !carOf.has(candidate.contender));
  const pair = pairing(contest, next);
  return ({ contender }) => {
    const self = chances.get(contender) as Chance;
    const own = carOf.get(contender);
    const beside = [contender, ...(own?.contenders ?? []).filter((one) => one !== contender)];
    const rowsFor = (isFine: Fine) => {
      const rows = toldByTheirOwners(own?.results ?? [undefined], beside).map((mine) => {
        const isLost =
          !isFine(self, mine, undefined, undefined) ||
          beside.some((mate) => mate !== contender && !isFine(self, mine, chances.get(mate), mine)) ||
          without.some(
            (other) => other.candidate.contender !== contender && !isFine(self, mine, other, undefined),
          );
        const limits = isLost
          ? []
          : limitsOn(cars, own, mine, (car, theirs) =>
              car.contenders.every((one) => isFine(self, mine, chances.get(one), theirs)),
            );
        const isNever = isLost || limits.some(({ allowed }) => allowed.length === 0);
        return { own: [resultsOf(mine, beside)], alternatives: isNever ? [] : [limits] };
      });
      return { code: 'rows', rows: joined(rows) } as const;
    };
    return { beside, clinch: rowsFor(pair.clinch), stay: rowsFor(pair.stay) };
  };
}

/**
 * Results that a condition can tell apart: of those that give the same the first, with which the others may have most. A
 * fastest lap that gives nothing is one that nobody else has.
 */
function toldByTheirOwners(
  results: readonly (CarResult | undefined)[],
  beside: readonly string[],
): readonly (CarResult | undefined)[] {
  const told = new Map<string, CarResult | undefined>();
  for (const result of results) {
    const key = sharedKey(resultsOf(result, beside));
    if (!told.has(key)) told.set(key, result);
  }
  return [...told.values()];
}

/** Is nobody in it in the way of a contender, with such results of both? Asked of nobody: is nothing else in its way? */
type Fine = (
  self: Chance,
  mine: CarResult | undefined,
  other: Chance | undefined,
  theirs: CarResult | undefined,
) => boolean;

function pairing(contest: Contest, next: Stage): { readonly clinch: Fine; readonly stay: Fine } {
  const cellsWith = (chance: Chance, result: CarResult | undefined, best: Ceiling | undefined) => {
    const { contender, cells } = chance.candidate;
    const own = cells.slice();
    for (const [at, { index }] of contest.stages.entries())
      if (index === next.index) own[index] = result === undefined ? own[index] : result.cells.get(contender);
      else if (best !== undefined) own[index] = best.best.cells[at]?.get(contender);
    return finalTally(contest, contender, own);
  };
  const remembering = (
    known: Map<CarResult | undefined, Tally | undefined>,
    result: CarResult | undefined,
    tally: () => Tally | undefined,
  ) => {
    if (!known.has(result)) known.set(result, tally());
    return known.get(result);
  };
  const most = (chance: Chance, result: CarResult | undefined) =>
    remembering(chance.most, result, () => cellsWith(chance, result, chance.ceiling));
  const least = (chance: Chance, result: CarResult | undefined) =>
    remembering(chance.least, result, () => cellsWith(chance, result, undefined));
  // Whoever is in a car of his later on gains with him.
  const beside = (hero: Chance, mate: Chance, result: CarResult | undefined) =>
    hero.ceiling.mates.has(mate.candidate.contender)
      ? cellsWith(mate, result, hero.ceiling)
      : least(mate, result);
  return {
    clinch: (self, mine, other, theirs) =>
      other === undefined
        ? canBeFirst(least(self, mine))
        : !isAhead(contest, most(other, theirs), beside(other, self, mine)),
    stay: (self, mine, other, theirs) =>
      other === undefined
        ? canBeFirst(most(self, mine))
        : !isAhead(contest, beside(self, other, theirs), most(self, mine)),
  };
}

/** Limits on the other cars, but for those that hold of themselves. */
function limitsOn(
  cars: readonly CarChances[],
  own: CarChances | undefined,
  mine: CarResult | undefined,
  isFine: (car: CarChances, theirs: CarResult) => boolean,
): readonly Limit[] {
  return cars.flatMap((car): readonly Limit[] => {
    if (car === own) return [];
    const possible = car.results.filter((theirs) => mine === undefined || canBoth(mine, theirs));
    const allowed = possible.filter((theirs) => isFine(car, theirs));
    if (allowed.length === possible.length) return [];
    const results = (some: readonly CarResult[]) => some.map((one) => resultsOf(one, car.contenders));
    const refused = results(possible.filter((theirs) => !allowed.includes(theirs)));
    return [{ contenders: car.contenders, starter: car.starter, allowed: results(allowed), refused }];
  });
}

/** What a car gives each of some contenders. */
const resultsOf = (result: CarResult | undefined, contenders: readonly string[]) =>
  contenders.map((contender) => resultOf(result?.cells.get(contender)));

/** Not both on one place, nor both with the fastest lap. */
const canBoth = (one: CarResult, other: CarResult): boolean =>
  one.sessions.every((mine, index) => {
    const theirs = other.sessions[index];
    const isSamePlace = mine.place !== undefined && mine.place === theirs?.place;
    return !isSamePlace && (mine.fastest === undefined || theirs?.fastest === undefined);
  });

/** Rows with the same condition are one: what undoes it with any of their results is refused. */
function joined(rows: readonly NeedRow[]): readonly NeedRow[] {
  const made = new Map<string, NeedRow>();
  for (const row of rows) {
    const key = JSON.stringify(
      row.alternatives.map((limits) =>
        limits.map(({ contenders, allowed }) => [contenders, allowed.map(sharedKey)]),
      ),
    );
    const same = made.get(key);
    made.set(key, same === undefined ? row : together(same, row));
  }
  return [...made.values()];
}

const together = (one: NeedRow, other: NeedRow): NeedRow => ({
  own: [...one.own, ...other.own],
  alternatives: one.alternatives.map((limits, at) =>
    limits.map((limit, index) => {
      const known = new Set(limit.refused.map(sharedKey));
      const more = other.alternatives[at]?.[index]?.refused.filter((result) => !known.has(sharedKey(result)));
      return { ...limit, refused: [...limit.refused, ...(more ?? [])] };
    }),
  ),
});

/** Every outcome of the next round that differs, and every end of the season after each. */
function byCases(contest: Contest, next: Stage, obstacles: readonly Obstacle[], budget: Budget): Conditions {
  const cases = casesOf(contest, budget);
  if (cases === undefined) {
    if (isLinear(contest, obstacles)) return byPoints(contest, next);
    const condition: Condition = { code: 'undecided', obstacles };
    return ({ contender }) => ({ beside: [contender], clinch: condition, stay: condition });
  }
  const names = [...contest.candidates.keys()];
  return ({ contender }) => ({
    beside: [contender],
    clinch: {
      code: 'rows',
      rows: rowsOf(contest, cases, names, contender, (sets) => sets.every((set) => set.includes(contender))),
    },
    stay: {
      code: 'rows',
      rows: rowsOf(contest, cases, names, contender, (sets) => sets.some((set) => set.includes(contender))),
    },
  });
}

/** An outcome of the next round, and the champions of every end after it. */
interface NextCase {
  readonly cells: StageCells;
  readonly champions: readonly (readonly string[])[];
}

function casesOf(contest: Contest, budget: Budget): readonly NextCase[] | undefined {
  const legs = toldOf(contest, budget, (leg) => (leg === 0 ? nextKey : undefined));
  if (legs === undefined) return undefined;
  const [next = [], ...later] = legs;
  const cases = new Map<string, { readonly cells: StageCells; readonly champions: (readonly string[])[] }>();
  for (const told of next) {
    const cells = told.cells[0] ?? NO_CELLS;
    // Other rounds of its meeting may have been tried with it.
    const key = resultsKey(contest, cells);
    const one = cases.get(key) ?? { cells, champions: [] };
    cases.set(key, one);
    for (const { champions } of endsIn(contest, [[told], ...later]).values()) one.champions.push(champions);
  }
  return [...cases.values()];
}
const NO_CELLS: StageCells = new Map();

/** Of the next round everything that a condition may name; of others of its meeting what changes who is champion. */
const nextKey = (contest: Contest, cells: StageCells, round: number): string =>
  round === 0 ? resultsKey(contest, cells) : profileOf(contest, cells);

const resultFor = (contest: Contest, cell: Cell | undefined) =>
  resultOf(cell, cell === undefined ? '' : endIn(contest, cell));

/** Tells outcomes apart by everything that a condition may name. */
const resultsKey = (contest: Contest, cells: StageCells): string =>
  [...cells].map(([contender, cell]) => `${contender}:${resultKey(resultFor(contest, cell))}`).join('|');

function rowsOf(
  contest: Contest,
  cases: readonly NextCase[],
  names: readonly string[],
  contender: string,
  isTrue: (champions: NextCase['champions']) => boolean,
): readonly NeedRow[] {
  const others = names.filter((name) => name !== contender);
  const resultIn = ({ cells }: NextCase, name: string) => resultFor(contest, cells.get(name));
  const keyOf = (one: NextCase, name: string) => resultKey(resultIn(one, name));
  const rows = [...Map.groupBy(cases, (one) => keyOf(one, contender)).values()].map((of) => {
    const caseOf = (one: NextCase): Case => others.map((name) => keyOf(one, name));
    const [yes, no] = [of.filter((one) => isTrue(one.champions)), of.filter((one) => !isTrue(one.champions))];
    const limitsIn = (box: Box) =>
      others.flatMap((name, index): readonly Limit[] => {
        const values = box[index];
        if (values === undefined) return [];
        const results = new Map(of.map((one) => [keyOf(one, name), [resultIn(one, name)]]));
        const some = (isAllowed: boolean) =>
          [...results].flatMap(([key, result]) => (values.has(key) === isAllowed ? [result] : []));
        return [{ contenders: [name], starter: undefined, allowed: some(true), refused: some(false) }];
      });
    return {
      own: [[resultIn(of[0] as NextCase, contender)]],
      alternatives: boxesOf(yes.map(caseOf), no.map(caseOf)).map(limitsIn),
    };
  });
  return joined(rows);
}

/** Does all that is scored count, so that only the points of the round are wanted? */
const isLinear = (contest: Contest, obstacles: readonly Obstacle[]): boolean =>
  obstacles.every(({ because }) => because === 'several-cars') &&
  contest.parts.rule.counting.keep?.of === 'all' &&
  contest.parts.ranking.order[0] === 'points';

/** For who has several cars: how much more than each rival it has to score, whatever the places that give it. */
function byPoints(contest: Contest, next: Stage): Conditions {
  const level = contest.parts.ranking.order.length === 1 ? 'enough' : 'places';
  const at = contest.stages.indexOf(next);
  const chances = [...contest.candidates.values()].map((candidate) => {
    const { contender, cells } = candidate;
    const { best, tally } = ceilingOf(contest, candidate, PLAIN);
    const [now, inRound] = [cells[next.index]?.points ?? NO_POINTS, best.cells[at]?.get(contender)?.points];
    const least = finalTally(contest, contender, cells)?.points ?? NO_POINTS;
    const most = tally?.points ?? NO_POINTS;
    const here = inRound ?? NO_POINTS;
    return { contender, least: subtractPoints(least, now), most: subtractPoints(most, here), now, here };
  });
  return ({ contender }) => {
    const self = chances.find((one) => one.contender === contender);
    const limits = (own: Points, other: (chance: (typeof chances)[number]) => Points) => {
      const found: PointsLimit[] = [];
      for (const chance of chances) {
        if (self === undefined || chance === self) continue;
        const atLeast = subtractPoints(other(chance), own);
        if (atLeast > self.here - chance.now) return undefined;
        if (atLeast >= self.now - chance.here) found.push({ contender: chance.contender, atLeast, level });
      }
      return found;
    };
    return {
      beside: [contender],
      clinch: { code: 'points', limits: limits(self?.least ?? NO_POINTS, ({ most }) => most) },
      stay: { code: 'points', limits: limits(self?.most ?? NO_POINTS, ({ least }) => least) },
    };
  };
}
