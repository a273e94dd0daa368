import { RACE } from '#core/base/ids';
import type { Tally } from '#core/scoring/table';
import { PLAIN } from './best-case.ts';
import type { CarChances, CarResult } from './car-results.ts';
import { type Candidate, type Contest, canBeFirst, finalTally, isAhead, type Stage } from './contest.ts';
import { type Ceiling, ceilingOf } from './extremes.ts';
import { type Conditions, joined, type Limit, resultOf, type SharedResult, sharedKey } from './needs.ts';

/** A contender whose tally is asked with each result of its car in the next round, at the best and at the least after it. */
interface Chance {
  readonly candidate: Candidate;
  readonly ceiling: Ceiling;
  readonly most: Map<CarResult | undefined, Tally | undefined>;
  readonly least: Map<CarResult | undefined, Tally | undefined>;
}

/** Each car by itself: a result of one's own, and of each other car those with which nobody in it is in the way. */
export function byCars(contest: Contest, next: Stage, cars: readonly CarChances[]): Conditions {
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
        const isNever =
          isLost ||
          limits.some(({ allowed }) => allowed.length === 0) ||
          !canBeFilled(cars, own, mine, limits);
        // Without a car in the races to come it may have something of the round all the same.
        const has =
          mine === undefined
            ? [resultOf(chances.get(contender)?.candidate.cells[next.index])]
            : resultsOf(mine, beside);
        return { own: [has], alternatives: isNever ? [] : [limits] };
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

/** Are there cars enough that may be ahead in the race, so that a place can be had at all? */
function canBeFilled(
  cars: readonly CarChances[],
  own: CarChances | undefined,
  mine: CarResult | undefined,
  limits: readonly Limit[],
): boolean {
  const place = placeIn(mine) ?? 1;
  const ahead = cars.filter((car) => {
    if (car === own) return false;
    const limit = limits.find(({ starter }) => starter === car.starter);
    const places =
      limit === undefined ? car.results.map(placeIn) : limit.allowed.map(([one]) => one?.places[0]);
    return places.some((theirs) => theirs !== undefined && theirs < place);
  });
  return ahead.length >= place - 1;
}

const placeIn = (result: CarResult | undefined): number | undefined =>
  result?.sessions.find(({ session }) => session === RACE)?.place;

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
    const results = (some: readonly CarResult[]) => some.map((one) => resultsIn(one, car));
    const isAllowed = new Set(allowed);
    const refused = results(possible.filter((theirs) => !isAllowed.has(theirs)));
    return [{ contenders: car.contenders, starter: car.starter, allowed: results(allowed), refused }];
  });
}

/** What a car gives each of some contenders. */
const resultsOf = (result: CarResult | undefined, contenders: readonly string[]) =>
  contenders.map((contender) => resultOf(result?.cells.get(contender)));

const shared = new WeakMap<CarResult, SharedResult>();

/** What a car gives all its contenders. */
function resultsIn(result: CarResult, { contenders }: CarChances): SharedResult {
  const known = shared.get(result) ?? resultsOf(result, contenders);
  shared.set(result, known);
  return known;
}

/** Not both on one place, nor both with the fastest lap. */
const canBoth = (one: CarResult, other: CarResult): boolean =>
  one.sessions.every((mine, index) => {
    const theirs = other.sessions[index];
    const isSamePlace = mine.place !== undefined && mine.place === theirs?.place;
    return !isSamePlace && (mine.fastest === undefined || theirs?.fastest === undefined);
  });
