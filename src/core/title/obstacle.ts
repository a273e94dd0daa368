import { type EntryKey, RACE } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { hasStarted } from '#core/base/out';
import { NO_POINTS } from '#core/base/points';
import { isOfLength } from '#core/base/race-length';
import {
  type AwardClause,
  type Condition,
  isByPlace,
  NO_SCALE,
  type Rulebook,
  type Scale,
} from '#core/rulebook/rulebook';
import type { CalendarRound } from '#core/season/calendar';
import { someDriversRegister } from '#core/season/registration';
import { keptResults } from './best-case.ts';
import {
  type Contest,
  carsOf,
  hasFreeCrews,
  needsEvery,
  openClauses,
  type Stage,
  termsAtTheEnd,
  termsIn,
} from './contest.ts';
import { isOneOfSeveralDecided } from './decided-before.ts';
import { isEntangled } from './legs.ts';

/**
 * Why one run of the engine need not be the best case of a contender.
 *
 * Where a better result of its own only helps a contender, and a better one of a rival only hurts it, the outcome in which
 * it has all and everybody else nothing is better for it than any other, and one run is exact. Each of these is a rule by
 * which that need not be so.
 */
export interface Obstacle {
  /** Where it stands in the rulebook: `scales/full`, `ranking/table`. */
  readonly clause: string;
  readonly because: ObstacleCode;
}

export type ObstacleCode =
  /** A scale that gives more for a worse place, or less than nothing. */
  | 'not-falling'
  /** Points that depend on how many started, or are classified. */
  | 'counts-cars'
  /** Points by laps down, shared by those who are level. */
  | 'laps-down'
  /** A result that is never dropped is one of a car that started, and starts are needed. */
  | 'kept-starts'
  /** A result that is never dropped, and points of other sessions that count with it. */
  | 'kept-points'
  /** Who drives too little loses what was won before the race. */
  | 'drives-lose'
  /** The earliest best place decides, and not only after all places have been counted. */
  | 'earliest-best'
  /** The places of rounds that count decide, and some rounds are dropped. */
  | 'dropped-places'
  /** Cars that cannot score hold their place before those of the same contender that can. */
  | 'held-places'
  /** A driver of the same car gains with it, and rounds are dropped. */
  | 'crew-drops'
  /** A driver of the same car starts with it, and starts are needed. */
  | 'crew-starts'
  /** A driver of the same car has the place too, and the earliest best place decides. */
  | 'crew-earliest'
  /** A driver is in several cars of a round, with others in them. */
  | 'crew-cars'
  /** Somebody of the crew may drive too little, at a cost to the car. */
  | 'crew-drives'
  /** A driver may choose his crew, and a check asks something of it. */
  | 'crew-choice'
  /** Somebody has several cars in a round, so that no car's result can be taken by itself. */
  | 'several-cars'
  /** A session other than the race gives points for many places. */
  | 'several-places'
  /** Nobody is champion without a point, and it may be that a contender has none. */
  | 'no-point'
  /** The rules tell apart several ways to have no place. */
  | 'several-ends'
  /** An award goes by another order than the title's own. */
  | 'another-order'
  /** Who does not score for the title may be among those who do. */
  | 'may-be-out'
  /** A session counts for several rounds of its meeting. */
  | 'shared-session'
  /** A decision is taken already on a session that is to come: who is first in it need not have the most of it. */
  | 'decided-before';

/** The rules by which one run need not be the best case of anybody. */
export function obstacles(contest: Contest): readonly Obstacle[] {
  const found = new Map<string, Obstacle>();
  const put = (clause: string, because: ObstacleCode) =>
    found.set(`${clause} ${because}`, { clause, because });
  for (const stage of contest.stages)
    for (const { name, award } of openClauses(stage))
      for (const [clause, because] of obstaclesIn(stage.open.rulebook, name, award)) put(clause, because);
  for (const [clause, because] of obstaclesAtTheEnd(contest)) put(clause, because);
  return [...found.values()];
}

type Found = readonly (readonly [clause: string, because: ObstacleCode])[];

function obstaclesIn(rulebook: Rulebook, name: string, award: AwardClause): Found {
  const isCounting = award.scale.some(
    ({ when }) => when?.starters !== undefined || when?.classified !== undefined,
  );
  const isShared = award.by === 'laps down' && award.ties !== undefined && award.ties !== 'in full';
  return [
    ...award.scale.flatMap(({ scale: key }) => {
      const scale = lookup(rulebook.scales, key);
      return scale === undefined || isFalling(scale) ? [] : [[`scales/${key}`, 'not-falling'] as const];
    }),
    ...(isCounting ? [[`awards/${name}`, 'counts-cars'] as const] : []),
    ...(isShared ? [[`awards/${name}`, 'laps-down'] as const] : []),
  ];
}

/** Does every place give at least as much as the next, and none less than no place at all? */
function isFalling({ points, beyond = NO_POINTS }: Scale): boolean {
  const all = [...points, beyond];
  return all.every((value, index) => value >= (all[index + 1] ?? NO_POINTS));
}

function obstaclesAtTheEnd(contest: Contest): Found {
  const { parts, title } = contest;
  const { ranking, rule } = parts;
  const terms = termsAtTheEnd(contest);
  const kept = keptResults(contest);
  const rank = `ranking/${terms.ranking ?? ''}`;
  const isKeptStart = ranking.starts !== undefined && kept.length > 0 && kept.every(hasStarted);
  const isHeld = title.for !== 'entry' && contest.stages.some(holdsPlaces) && mayBeOut(contest);
  const isChecked = hasFreeCrews(contest) && contest.stages.some(checksCrews);
  const isKeptPoints = kept.length > 0 && (contest.stages.some(hasOtherPoints) || isAdjusted(contest));
  const driven = contest.stages.some(isHalfRun) ? drivenClause(contest) : undefined;
  const isDecided = contest.stages.some((stage) => isOneOfSeveralDecided(contest, stage));
  return [
    ...(isDecided ? [[`titles/${contest.key}`, 'decided-before'] as const] : []),
    ...(isEntangled(contest) ? [[`titles/${contest.key}`, 'shared-session'] as const] : []),
    ...(isKeptPoints ? [[`counting/${terms.counting ?? ''}`, 'kept-points'] as const] : []),
    ...(driven === undefined ? [] : [[driven, 'drives-lose'] as const]),
    ...(mayLoseRankByPoints(contest) ? [[rank, 'no-point'] as const] : []),
    ...(isKeptStart ? [[`counting/${terms.counting ?? ''}`, 'kept-starts'] as const] : []),
    ...(isUntimely(ranking.order) ? [[rank, 'earliest-best'] as const] : []),
    ...(drops(rule.counting) && ranking.order.includes('countback on counted rounds')
      ? [[rank, 'dropped-places'] as const]
      : []),
    ...(isHeld ? [[`titles/${contest.key}`, 'held-places'] as const] : []),
    ...(isChecked ? [[`titles/${contest.key}`, 'crew-choice'] as const] : []),
  ];
}

/** Do places come before points, and may a better result make up for points that were taken, so that there are none? */
const mayLoseRankByPoints = ({ parts: { ranking } }: Contest): boolean =>
  ranking.order[0] !== 'points' && (ranking.ranked === 'scored' || ranking.listed === 'scored');

/** Must a crew be of some kind? Where anybody may be in any car, one alone in it need not be, and others with him may. */
const checksCrews = (stage: Stage): boolean =>
  termsIn(stage).needs.some((need) => needsEvery(stage, need) === 'crew');

/** May a car that cannot score keep one that can from what it would have? From places, or from being among the first. */
const holdsPlaces = (stage: Stage): boolean =>
  termsIn(stage).others === 'hold their place' ||
  openClauses(stage).some(({ award }) => award.among !== undefined);

/** Do decisions give or take points in a round that is still to come? */
const isAdjusted = (contest: Contest): boolean =>
  [...contest.parts.measures.keys()].some((contender) => isAdjustedToCome(contest, contender));

/** The same for one contender. */
export const isAdjustedToCome = ({ parts, stages }: Contest, contender: string): boolean =>
  (parts.measures.get(contender)?.adjustments ?? []).some(({ round }) =>
    stages.some(({ open }) => open.round.key === round),
  );

/** Does a round give points for anything but places in its race? */
const hasOtherPoints = (stage: Stage): boolean =>
  stage.clauses.some(({ award }) => award.session !== RACE || !isByPlace(award));

/** Has a session that gives points been run already? */
const isHalfRun = (stage: Stage): boolean => openClauses(stage).length < stage.clauses.length;

/** The checks that may be broken: none on driving times, where everybody drives enough. */
export const needsIn = ({ assumptions }: Contest, stage: Stage) =>
  termsIn(stage).needs.filter((need) => assumptions.drives === 'any' || needsEvery(stage, need) !== 'drive');

/** May cars, or drivers in them, be out of the title? */
export const mayBeOut = (contest: Contest): boolean =>
  contest.stages.some(
    (stage) =>
      needsIn(contest, stage).length > 0 ||
      someDriversRegister(contest.season, stage.open.round.key) ||
      [...stage.open.cars.values()].some(({ titles }) => titles !== undefined),
  );

const isUntimely = (order: Contest['parts']['ranking']['order']): boolean => {
  const [early, all] = [order.indexOf('earliest best'), order.indexOf('countback')];
  return early >= 0 && (all < 0 || all > early);
};

/** May a round not count? */
const drops = ({ keep }: Contest['parts']['rule']['counting']): boolean => keep?.of !== 'all';

/** The rules by which one run need not be the best case of a driver, for those in the same cars. */
export function crewObstacles(contest: Contest): readonly Obstacle[] {
  const { ranking, rule } = contest.parts;
  const terms = termsAtTheEnd(contest);
  const driven = drivenClause(contest);
  return [
    ...(drops(rule.counting)
      ? [{ clause: `counting/${terms.counting ?? ''}`, because: 'crew-drops' } as const]
      : []),
    ...(ranking.starts === undefined
      ? []
      : [{ clause: `ranking/${terms.ranking ?? ''}`, because: 'crew-starts' } as const]),
    ...(ranking.order.includes('earliest best')
      ? [{ clause: `ranking/${terms.ranking ?? ''}`, because: 'crew-earliest' } as const]
      : []),
    ...(driven === undefined ? [] : [{ clause: driven, because: 'crew-drives' } as const]),
  ];
}

/** The same for drivers in several cars of such rounds: which of them is ahead may matter to who else is in them. */
export function severalCars(
  contest: Contest,
  stages: readonly Stage[],
  drivers: Iterable<string>,
): readonly Obstacle[] {
  const isCrewed = ({ open }: Stage, entry: EntryKey) => (open.cars.get(entry)?.crew.length ?? 0) > 1;
  for (const driver of drivers)
    for (const stage of stages) {
      const cars = carsOf(contest, stage, driver);
      if (cars.length > 1 && cars.some((entry) => isCrewed(stage, entry)))
        return [{ clause: `titles/${contest.key}`, because: 'crew-cars' }];
    }
  return [];
}

/** The clause by which drivers of one car may have different points, for how long they drive. */
export function drivenClause(contest: Contest): string | undefined {
  if (contest.assumptions.drives === 'enough') return undefined;
  for (const stage of contest.stages) {
    const driven = stage.clauses.find(({ award }) => award.crew === 'drove');
    if (driven !== undefined) return `awards/${driven.name}`;
    const need = termsIn(stage).needs.find((one) => needsEvery(stage, one) === 'drive');
    if (need !== undefined) return `checks/${need.check}`;
  }
  return undefined;
}

/** The most and the least that any place of a clause can give in a round, by any scale that it may go by there. */
export function extremes({ open }: Stage, award: AwardClause): { most: number; least: number } {
  const { round, rulebook } = open;
  let [most, least] = [0, 0];
  for (const { scale: key, when } of award.scale) {
    const is = when === undefined ? 'so' : knownOf(when, round);
    if (is === 'not so') continue;
    const scale = key === NO_SCALE ? undefined : lookup(rulebook.scales, key);
    for (const value of scale === undefined ? [] : [...scale.points, scale.beyond ?? NO_POINTS]) {
      most = Math.max(most, value);
      least = Math.min(least, value);
    }
    if (is === 'so') break;
  }
  return { most, least };
}

/** Does a condition hold in a round, as far as its calendar tells? */
function knownOf(
  { length, points, ...others }: Condition,
  round: CalendarRound,
): 'so' | 'not so' | 'perhaps' {
  if (length !== undefined && !isOfLength(round.length, length)) return 'not so';
  if (points !== undefined && points !== round.points) return 'not so';
  return Object.values(others).every((one) => one === undefined) ? 'so' : 'perhaps';
}
