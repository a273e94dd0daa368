import type { Drawn } from './draw.ts';
import { type FastPart, type FastTitle, type FastWalk, NOWHERE, TOTAL } from './fast-title.ts';
import { isAmong, isFurther, PASSED, SCORES } from './walk.ts';

/** Room for the points of one season. */
export interface Sums {
  /** By contender. */
  readonly totals: Float64Array;
  /** By slot and contender. */
  readonly slots: Float64Array;
  readonly best: Float64Array;
}

export const sumsFor = ({ base, slots, parts }: FastTitle): Sums => ({
  totals: new Float64Array(base.length),
  slots: new Float64Array(slots.length),
  best: new Float64Array(Math.max(0, ...parts.map((part) => part.slots.length))),
});

/** The points of every contender at the end of a season that was drawn, in `totals`; NaN where nobody knows. */
export function score(title: FastTitle, drawn: Drawn, sums: Sums): void {
  const { totals, slots } = sums;
  totals.set(title.base);
  if (slots.length > 0) slots.set(title.slots);
  for (const { walks } of title.rounds)
    for (const walk of walks) {
      if (walk.slot === TOTAL) addWalk(walk, drawn, totals, 0);
      else if (walk.slot !== NOWHERE) addWalk(walk, drawn, slots, walk.slot * totals.length);
    }
  for (const part of title.parts) addBest(part, sums);
}

/** Adds what an award gives. The same walk as `walk` in walk.ts, without a call for each car. */
function addWalk(walk: FastWalk, drawn: Drawn, into: Float64Array, at: number): void {
  const { order, roles, cap, isPassing, among, seats, worth, width, last } = walk;
  const { from, contender } = walk.pairs;
  const cars = drawn.order;
  const end = order.at + (drawn.length[order.index] as number);
  if (cap !== undefined) cap.scored.fill(0);
  let place = 0;
  for (let index = order.at; index < end; index++) {
    const car = cars[index] as number;
    const role = roles[car] as number;
    if (role === PASSED) continue;
    if (cap !== undefined && isFurther(cap, car, role)) {
      if (!isPassing) place++;
      continue;
    }
    if (place++ === last) return;
    if (role !== SCORES || (among !== undefined && !isAmong(among, car, drawn))) continue;
    const to = from[car + 1] as number;
    for (let pair = from[car] as number; pair < to; pair++) {
      if (seats !== undefined && seats[pair] !== drawn.driver[order.at + car]) continue;
      const who = at + (contender[pair] as number);
      into[who] = (into[who] as number) + (worth[pair * width + place - 1] as number);
    }
  }
}

/** Adds the best so many of the slots and the rounds run. */
function addBest({ slots: own, past, width, room }: FastPart, { totals, slots, best }: Sums): void {
  const many = totals.length;
  const drawn = own.length;
  for (let who = 0; who < many; who++) {
    for (let index = 0; index < drawn; index++) {
      const points = slots[(own[index] as number) * many + who] as number;
      let at = index;
      for (; at > 0 && (best[at - 1] as number) < points; at--) best[at] = best[at - 1] as number;
      best[at] = points;
    }
    let sum = totals[who] as number;
    let [next, before] = [0, who * width];
    const end = before + width;
    for (let left = room[who] as number; left > 0; left--) {
      const isPast = next === drawn || (before < end && (past[before] as number) > (best[next] as number));
      if (isPast && (before === end || past[before] === Number.NEGATIVE_INFINITY)) break;
      sum += (isPast ? past[before++] : best[next++]) as number;
    }
    totals[who] = sum;
  }
}
