import { addPoints, NO_POINTS, type Points, subtractPoints } from '#core/base/points';
import { namesDrivers, PLAIN } from './best-case.ts';
import { type Contest, carsOf, finalTally, pointsOf, type Stage } from './contest.ts';
import { type Ceiling, ceilingOf } from './extremes.ts';
import type { Condition, Conditions, PointsLimit } from './needs.ts';
import type { Obstacle, ObstacleCode } from './obstacle.ts';

/** Does all that is scored count, so that only the points of the round are wanted? */
export const isLinear = (contest: Contest, obstacles: readonly Obstacle[]): boolean =>
  obstacles.every(({ because }) => OF_PLACES.has(because)) &&
  contest.parts.rule.counting.keep?.of === 'all' &&
  contest.parts.ranking.starts === undefined &&
  contest.parts.ranking.order[0] === 'points';

/** Rules by which places of cars cannot be taken by themselves, and points can. */
const OF_PLACES: ReadonlySet<ObstacleCode> = new Set([
  'several-cars',
  'several-places',
  'another-order',
  'may-be-out',
]);

/** Points at the end without those of the next round; and the most of that. */
interface Chance {
  readonly contender: string;
  readonly ceiling: Ceiling;
  readonly least: Points;
  readonly most: Points;
  readonly now: Points;
  readonly here: Points;
}

/** How much more than each rival a contender has to score in the next round, whatever the places that give it. */
export function byPoints(contest: Contest, next: Stage): Conditions {
  const isDecided = [...contest.parts.measures.values()].some(({ decided }) => decided !== undefined);
  const level = contest.parts.ranking.order.length === 1 && !isDecided ? 'enough' : 'places';
  const chances = chancesOf(contest, next);
  const beyond = beyondNext(contest, next);
  const conditionOf = (self: Chance, own: Points, leadOf: (other: Chance) => Points): Condition => {
    const limits: PointsLimit[] = [];
    if (hasNoRank(self)) return { code: 'points', limits: undefined };
    for (const other of chances.values()) {
      if (other === self || hasNoRank(other)) continue;
      const atLeast = leadOf(other);
      const [fewest, most] = differences(contest, next, self, other);
      if (atLeast > most) return { code: 'points', limits: undefined };
      if (atLeast >= fewest) limits.push({ contender: other.contender, atLeast, level });
    }
    // Nobody is champion without a point, and no limit says so where all of them may be met without one at the end.
    const hasPoint =
      addPoints(own, self.now) > NO_POINTS ||
      limits.some(({ atLeast }) => atLeast > NO_POINTS && addPoints(own, atLeast as Points) > NO_POINTS);
    const obstacle = { clause: `titles/${contest.key}`, because: 'no-point' } as const;
    return hasPoint ? { code: 'points', limits } : { code: 'undecided', obstacles: [obstacle] };
  };
  return ({ contender }) => {
    const self = chances.get(contender) as Chance;
    // Whoever is in a car of his later on gains with him.
    const besideMe = (other: Chance) => beyond(self.ceiling, other.contender) ?? other.least;
    const besideHim = (other: Chance) => beyond(other.ceiling, contender) ?? self.least;
    return {
      beside: [contender],
      clinch: conditionOf(self, self.least, (other) => subtractPoints(other.most, besideHim(other))),
      stay: conditionOf(self, self.most, (other) => subtractPoints(besideMe(other), self.most)),
    };
  };
}

/** By decision: then it is ahead of nobody, with any points. */
const hasNoRank = ({ ceiling }: Chance): boolean => ceiling.tally?.decided === 'none';

function chancesOf(contest: Contest, next: Stage): ReadonlyMap<string, Chance> {
  const at = contest.stages.indexOf(next);
  return new Map(
    [...contest.candidates.values()].map((candidate) => {
      const { contender, cells } = candidate;
      const ceiling = ceilingOf(contest, candidate, PLAIN);
      const now = cells[next.index]?.points ?? NO_POINTS;
      const here = ceiling.best.cells[at]?.get(contender)?.points ?? NO_POINTS;
      const least = subtractPoints(pointsOf(finalTally(contest, contender, cells)), now);
      const most = subtractPoints(pointsOf(ceiling.tally), here);
      return [contender, { contender, ceiling, least, most, now, here }];
    }),
  );
}

/** What a mate has at the end without the next round, in the best case of another; undefined for who is none. */
function beyondNext(contest: Contest, next: Stage) {
  const at = contest.stages.indexOf(next);
  return ({ best, mates }: Ceiling, mate: string): Points | undefined => {
    if (!mates.has(mate)) return undefined;
    const here = best.cells[at]?.get(mate)?.points ?? NO_POINTS;
    return subtractPoints(pointsOf(mates.get(mate)), here);
  };
}

/** The fewest and the most points that one may have more than the other in the round; drivers of one car have as many. */
function differences(contest: Contest, next: Stage, self: Chance, other: Chance): readonly [number, number] {
  const [own, theirs] = [carsOf(contest, next, self.contender), carsOf(contest, next, other.contender)];
  const isSame = own.length > 0 && own.length === theirs.length && own.every((car) => theirs.includes(car));
  return isSame && !namesDrivers(next) ? [0, 0] : [self.now - other.here, self.here - other.now];
}
