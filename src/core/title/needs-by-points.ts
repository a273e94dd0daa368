import { addPoints, NO_POINTS, type Points, subtractPoints } from '#core/base/points';
import { PLAIN } from './best-case.ts';
import { type Contest, finalTally, type Stage } from './contest.ts';
import { ceilingOf } from './extremes.ts';
import type { Condition, Conditions, PointsLimit } from './needs.ts';
import type { Obstacle } from './obstacle.ts';

/** Does all that is scored count, so that only the points of the round are wanted? */
export const isLinear = (contest: Contest, obstacles: readonly Obstacle[]): boolean =>
  obstacles.every(({ because }) => because === 'several-cars') &&
  contest.parts.rule.counting.keep?.of === 'all' &&
  contest.parts.ranking.order[0] === 'points';

/** For who has several cars: how much more than each rival it has to score, whatever the places that give it. */
export function byPoints(contest: Contest, next: Stage): Conditions {
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
    const conditionOf = (own: Points, other: (chance: (typeof chances)[number]) => Points): Condition => {
      const found = limits(own, other);
      // Nobody is champion without a point, and no limit says so where all of them may be met with none.
      const hasPoint = addPoints(own, self?.now ?? NO_POINTS) > NO_POINTS;
      const isTold = hasPoint || found === undefined || found.some(({ atLeast }) => atLeast > NO_POINTS);
      return isTold ? { code: 'points', limits: found } : { code: 'undecided', obstacles: [] };
    };
    return {
      beside: [contender],
      clinch: conditionOf(self?.least ?? NO_POINTS, ({ most }) => most),
      stay: conditionOf(self?.most ?? NO_POINTS, ({ least }) => least),
    };
  };
}
