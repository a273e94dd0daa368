import type { RoundKey } from '#core/base/ids';
import { addPoints, NO_POINTS, type Points } from '#core/base/points';
import type { AwardClause } from '#core/rulebook/rulebook';
import type { Award } from '#core/scoring/awarded';
import type { Cell } from '#core/scoring/cells';
import { tallyOf } from '#core/scoring/tally';
import type { Starter } from '#core/season/entered';
import { keptResults } from './best-case.ts';
import {
  type Candidate,
  type Contest,
  carsOf,
  hasFreeCrews,
  needsEvery,
  openClauses,
  type Stage,
  termsIn,
} from './contest.ts';
import type { Ceiling } from './extremes.ts';
import { sharesSessions } from './legs.ts';
import { drivenClause, extremes, isAdjustedToCome, type Obstacle } from './obstacle.ts';
import { isOneGroup } from './outcomes.ts';

/** No more than this, whatever happens: each car has the most of every scale that may be taken. */
function pointsAtMost(contest: Contest, candidate: Candidate): Points {
  // A round that may not be dropped counts beside those that do.
  const past = keptResults(contest).length === 0 ? undefined : withoutOpen(contest, candidate);
  const given = (cell: Cell | undefined) => (mayMoveUp(contest) ? NO_POINTS : pointsOf(cell));
  if (past === undefined)
    return pointsWith(contest, candidate, (cell, more) => {
      const points = addPoints(given(cell), more.most);
      // Less than nothing may be dropped.
      return { points, apart: points > NO_POINTS ? points : NO_POINTS };
    });
  const cells = contest.stages.map((stage) => {
    const { most } = boundsOf(contest, stage, candidate.contender);
    return addPoints(given(candidate.cells[stage.index]), most);
  });
  return cells.reduce<Points>((sum, points) => addPoints(sum, points), past);
}

/**
 * No less than this, whatever happens. What was won in another session of a round may be lost with its race, and a result
 * that is never dropped is as bad as can be.
 */
export function pointsAtLeast(contest: Contest, candidate: Candidate): Points {
  const [result = ''] = keptResults(contest);
  // Points that are given to the round itself count or not with a result that is never dropped: nobody knows which is less.
  if (result !== '' && isAdjustedToCome(contest, candidate.contender)) return FAR_BELOW;
  const mayLose = result !== '' || drivenClause(contest) !== undefined;
  return pointsWith(
    contest,
    candidate,
    (cell, more) => ({
      points: addPoints(mayLose ? lostIn(cell) : pointsOf(cell), more.least),
      apart: addPoints(lostIn(cell), more.least),
    }),
    result,
  );
}

/** Less than anybody can have. */
const FAR_BELOW = Number.MIN_SAFE_INTEGER as Points;

const pointsOf = (cell: Cell | undefined): Points => cell?.points ?? NO_POINTS;

/** Points below nothing that a round has given already. */
const lostIn = (cell: Cell | undefined): Points =>
  (cell?.awards ?? []).reduce(
    (sum, { points }) => (points < NO_POINTS ? addPoints(sum, points) : sum),
    NO_POINTS,
  );

const withoutOpen = (contest: Contest, { contender, cells }: Candidate): Points => {
  const past = cells.slice();
  for (const { index } of contest.stages) past[index] = undefined;
  const { parts, title } = contest;
  return tallyOf(title, contender, past, parts.rule, parts.measures.get(contender)).points;
};

interface Bounds {
  readonly most: Points;
  readonly least: Points;
}

function pointsWith(
  contest: Contest,
  { contender, cells }: Candidate,
  pointsIn: (cell: Cell | undefined, more: Bounds) => { readonly points: Points; readonly apart: Points },
  result = '',
): Points {
  const { parts, title } = contest;
  const own: (Cell | undefined)[] = cells.slice();
  for (const stage of contest.stages) {
    const more = boundsOf(contest, stage, contender);
    const { points, apart } = pointsIn(own[stage.index], more);
    own[stage.index] = { ...NO_CELL, result, points, awards: apartAwards(contest, apart) };
  }
  return tallyOf(title, contender, own, parts.rule, parts.measures.get(contender)).points;
}

/** Points that are never dropped, as one award, where there are any such. */
function apartAwards({ parts }: Contest, points: Points): readonly Award[] {
  const clause = parts.rule.counting.neverDropped?.awards?.[0];
  return clause === undefined ? [] : [{ ...NO_AWARD, clause, points }];
}

/**
 * The most and the least that a round gives a contender beside what it has given.
 *
 * Where cars may be out of the title for how long somebody drove in the race, those behind them move up even in what was run
 * before it: all of it is then counted here.
 */
function boundsOf(contest: Contest, stage: Stage, contender: string): Bounds {
  // What another round of the meeting has won counts here once this one is run.
  const isAll = mayMoveUp(contest) || sharesSessions(contest, stage);
  const awards = isAll ? stage.clauses : openClauses(stage);
  let [most, least] = [0, 0];
  for (const { award } of awards) {
    const each = extremes(stage, award);
    const cars = carsWith(contest, stage, contender, award);
    most += each.most * cars;
    least += each.least * cars;
  }
  return { most: most as Points, least: least as Points };
}

/** May others come to have more of a session that is run, when the race takes cars out of the title before them? */
const mayMoveUp = (contest: Contest): boolean =>
  contest.stages.some((stage) =>
    termsIn(stage).needs.some((need) => need.costs === 'car' && needsEvery(stage, need) === 'drive'),
  );

/** How many cars of a contender an award may be given to: the best so many of each class or cup that has an order of its own. */
function carsWith(contest: Contest, stage: Stage, contender: string, { order }: AwardClause): number {
  const isFree = hasFreeCrews(contest);
  const cars = isFree ? 1 : carsOf(contest, stage, contender).length;
  const scoring = termsIn(stage).cars;
  // Each car of a driver counts under itself.
  const isAll = scoring === 'all' || contest.title.for === 'driver' || !isOneGroup(contest, order);
  return isAll ? cars : Math.min(cars, scoring);
}

const NO_AWARD: Award = {
  round: '' as RoundKey,
  clause: '',
  scale: '',
  session: '' as Award['session'],
  entry: '' as Award['entry'],
  class: '' as Award['class'],
  place: 1,
  points: NO_POINTS,
  document: 0,
  decisions: [],
};

const NO_CELL: Cell = {
  round: '' as RoundKey,
  starter: {} as Starter,
  result: '',
  place: undefined,
  places: [],
  scoringPlaces: [],
  mayHaveStarted: false,
  pole: false,
  points: NO_POINTS,
  awards: [],
};

/**
 * Has it fewer points than the other at the end, whatever happens, and can the other not lose its rank?
 *
 * @param most what it has at most.
 */
export function isBelow(contest: Contest, most: Points, above: string): boolean {
  const { candidates, parts } = contest;
  const other = candidates.get(above);
  const isByPoints = parts.ranking.order[0] === 'points' && parts.ranking.starts === undefined;
  const isRanked = parts.measures.get(above)?.decided !== 'none' && !parts.barred.has(above);
  return other !== undefined && isByPoints && isRanked && most < pointsAtLeast(contest, other);
}

/** What a contender has at most: where nothing but driving times is in the way, that is its best case. */
export function mostOf(
  contest: Contest,
  contender: string,
  ceiling: Ceiling,
  inTheWay: readonly Obstacle[],
): Points {
  const candidate = contest.candidates.get(contender);
  const bound = candidate === undefined ? NO_POINTS : pointsAtMost(contest, candidate);
  const isBest = inTheWay.every(({ because }) => because === 'drives-lose') && !mayMoveUp(contest);
  const best = ceiling.tally?.points ?? NO_POINTS;
  return isBest && best < bound ? best : bound;
}

/** Has it points and a rank at the end, whatever happens? Where nothing is in the way, the least that it has tells. */
export const isFirstByBounds = (
  contest: Contest,
  candidate: Candidate,
  inTheWay: readonly Obstacle[],
): boolean =>
  inTheWay.length === 0 ||
  (contest.parts.ranking.starts === undefined && pointsAtLeast(contest, candidate) > NO_POINTS);
