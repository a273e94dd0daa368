import { RACE } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { AwardClause } from '#core/rulebook/rulebook';
import type { Scope } from '#core/scoring/scope';
import { isCovered, type View } from '#core/scoring/view';
import type { Starter } from '#core/season/entered';
import type { Drawn } from './draw.ts';
import type { FieldRound, Order } from './field.ts';

/** What a car does as an order is walked through: it is passed over, it scores, or it takes up its place and no more. */
export const PASSED = 0;
export const SCORES = 1;
const HOLDS = 2;

/** The cars that can score for a title in one of its orders, and which place each of them then has. */
export interface Walk {
  readonly order: Order;
  readonly roles: Uint8Array;
  /** How many cars of a contender can score, and whose each car is, -1 for nobody's; undefined where all can. */
  readonly cap:
    | { readonly cars: number; readonly whose: Int32Array; readonly scored: Uint8Array }
    | undefined;
  /** Do further cars of a contender lose their places to the others? */
  readonly isPassing: boolean;
}

/** A walk for an award, with what its places are worth. */
export interface AwardWalk extends Walk {
  readonly clause: string;
  /** Of the race, and for a place in it. */
  readonly isForPlace: boolean;
  /** The cars that are put in this order, whether they can score or not: 1 for those. */
  readonly group: Uint8Array;
  /** Only for cars on such a place of the session, or a better one, in the group. */
  readonly among: { readonly last: number; readonly order: Order; readonly group: Uint8Array } | undefined;
  /** Only for the driver of the car who was drawn. */
  readonly isOfDriver: boolean;
}

/** How a title looks at a round. */
export interface Look {
  readonly round: FieldRound;
  readonly view: View;
  readonly scope: Scope | undefined;
}

type IsIn = (starter: Starter) => boolean;

/** The walks of an award clause: one for each group of cars that it puts in an order. */
export function awardWalks(
  look: Look,
  clause: string,
  award: AwardClause,
  isOfDriver: boolean,
): readonly AwardWalk[] {
  const { round, view } = look;
  const by = award.by === undefined ? 'place' : award.by;
  const order = round.orders.find((one) => one.session === award.session && one.by === by);
  if (order === undefined) return [];
  return groupsOf(award, round, view).map((isIn) => {
    const group = Uint8Array.from(round.starters, (one) => (isIn(one) ? SCORES : PASSED));
    return {
      ...scoringWalk(look, order, isIn),
      clause,
      isForPlace: award.session === RACE && by === 'place',
      group,
      among: amongOf(award, round, group),
      isOfDriver: isOfDriver && order.hasDrivers,
    };
  });
}

function groupsOf({ order }: AwardClause, { starters }: FieldRound, view: View): readonly IsIn[] {
  switch (order) {
    case 'overall':
      return [() => true];
    case 'class': {
      const classes = new Set(starters.filter((one) => isCovered(view, one)).map((one) => one.class));
      return [...classes].map((category) => (starter) => starter.class === category);
    }
    case 'cup': {
      const { cup } = view;
      return cup === undefined ? [] : [({ cups }) => cups.includes(cup)];
    }
  }
}

function amongOf(
  { among, session }: AwardClause,
  { orders }: FieldRound,
  group: Uint8Array,
): AwardWalk['among'] {
  const order = orders.find((one) => one.session === session && one.by === 'place');
  if (among === undefined || order === undefined) return undefined;
  return { last: among, order, group };
}

/** Those of the group that can score, in the places that they have or move up to. */
function scoringWalk({ round, view, scope }: Look, order: Order, isIn: IsIn): Walk {
  const { starters } = round;
  const roleOf = (starter: Starter): number => {
    if (!isIn(starter)) return PASSED;
    const out = scope?.out.get(starter.entry);
    if (out !== undefined) return out.others === 'move up' ? PASSED : HOLDS;
    return isCovered(view, starter) ? SCORES : HOLDS;
  };
  return {
    order,
    roles: Uint8Array.from(starters, roleOf),
    cap: scope === undefined || scope.cars === 'all' ? undefined : capOf(scope, scope.cars, starters),
    isPassing: scope?.furtherCars === 'move up',
  };
}

function capOf({ contender }: Scope, cars: number, starters: readonly Starter[]): Walk['cap'] {
  const names = new Map<string, number>();
  const whose = Int32Array.from(starters, (starter) => {
    const name = contender(starter);
    if (name === undefined) return -1;
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  });
  return { cars, whose, scored: new Uint8Array(names.size) };
}

/** The places of the race that count for countback; undefined where the race is not drawn. */
export function countbackWalk(look: Look): Walk | undefined {
  const { round, view, scope } = look;
  const order = round.orders.find(({ session, by }) => session === RACE && by === 'place');
  if (order === undefined) return undefined;
  const isIn: IsIn = (starter) => isCovered(view, starter);
  if (scope !== undefined && movesUp(scope)) return scoringWalk(look, order, isIn);
  const roleOf = (starter: Starter) =>
    !isIn(starter) ? PASSED : scope?.out.has(starter.entry) === true ? HOLDS : SCORES;
  return { order, roles: Uint8Array.from(round.starters, roleOf), cap: undefined, isPassing: false };
}

const movesUp = ({ out, cars, furtherCars }: Scope): boolean =>
  (cars !== 'all' && furtherCars === 'move up') ||
  [...out.values()].some(({ others }) => others === 'move up');

/** Tells each car that scores with its place, from the first on, until it is answered false. */
export function walk(one: Walk, drawn: Drawn, put: (car: number, place: number) => boolean): void {
  const { order, roles, cap, isPassing } = one;
  const from = order.at;
  const to = from + (drawn.length[order.index] as number);
  cap?.scored.fill(0);
  let place = 0;
  for (let at = from; at < to; at++) {
    const car = drawn.order[at] as number;
    const role = roles[car] as number;
    if (role === PASSED) continue;
    if (cap !== undefined && isFurther(cap, car, role)) {
      if (!isPassing) place++;
    } else {
      place++;
      if (role === SCORES && !put(car, place)) return;
    }
  }
}

/** Has its contender as many cars ahead of it as can score? Those that cannot are not counted. */
export function isFurther(
  { cars, whose, scored }: NonNullable<Walk['cap']>,
  car: number,
  role: number,
): boolean {
  if (role === HOLDS) return false;
  const contender = whose[car] as number;
  if (contender < 0) return true;
  const before = scored[contender] as number;
  if (before >= cars) return true;
  scored[contender] = before + 1;
  return false;
}

/** Is the car among the first of the session, of the group? */
export function isAmong(
  { last, order, group }: NonNullable<AwardWalk['among']>,
  car: number,
  drawn: Drawn,
): boolean {
  const to = order.at + (drawn.length[order.index] as number);
  let place = 0;
  for (let at = order.at; at < to && place < last; at++) {
    const other = drawn.order[at] as number;
    if (other === car) return group[car] === SCORES;
    if (group[other] === SCORES) place++;
  }
  return false;
}

/** A clause by its name in the rulebook of the round. */
export const awardIn = ({ open }: FieldRound, clause: string): AwardClause | undefined =>
  lookup(open.rulebook.awards, clause);
