import { RACE } from '#core/base/ids';
import { addPoints, type Points } from '#core/base/points';
import type { Award } from '#core/scoring/awarded';
import type { Cell } from '#core/scoring/cells';
import { ranked } from '#core/scoring/rank';
import { tallyOf } from '#core/scoring/tally';
import type { Drawn } from './draw.ts';
import type { FastRound, FastTitle, FastWalk } from './fast-title.ts';
import { type Sums, score } from './score.ts';
import { isAmong, walk } from './walk.ts';

/** The scoring itself must be asked. */
export const ASK = -1;
/** Several have most points, and what comes after points must tell. */
export const LEVEL = -2;

/** The contender with most points in a season that was drawn, or `ASK`, or `LEVEL`. */
export function most(title: FastTitle, drawn: Drawn, sums: Sums): number {
  score(title, drawn, sums);
  const { totals } = sums;
  let [first, isLevel] = [ASK, false];
  let points = 0;
  for (let who = 0; who < totals.length; who++) {
    const total = totals[who] as number;
    if (Number.isNaN(total)) return ASK;
    if (total < points || (first === ASK && total === points)) continue;
    isLevel = total === points;
    if (!isLevel) first = who;
    points = total;
  }
  // Where nobody has points, other rules say who is in the table at all.
  return isLevel ? LEVEL : first;
}

/** Who wins of those with most points, by what the ranking has after points. */
export function decided(title: FastTitle, drawn: Drawn, { totals }: Sums): readonly number[] {
  const points = totals.reduce((best, total) => Math.max(best, total), 0);
  const level = [...totals.keys()].filter((who) => totals[who] === points);
  const { ranking, rule } = title.rules;
  const cells = cellsThen(title, drawn, level);
  const tallies = level.map((who, index) => ({
    ...tallyOf(title.title, String(who), cells[index] ?? [], rule, title.contenders[who]?.measures),
  }));
  return ranked(tallies, ranking.order, ranking.shared)
    .filter(({ position }) => position === 1)
    .map(({ contender }) => Number(contender));
}

type Cells = readonly (Cell | undefined)[];

/** The cells of some contenders, the rounds that remain as they were drawn. */
export function cellsThen(title: FastTitle, drawn: Drawn, of: readonly number[]): readonly Cells[] {
  const cells = of.map((who) => [...(title.contenders[who]?.cells ?? [])]);
  const asked = new Set(of);
  for (const round of title.rounds) {
    const [gains, places] = [gainsIn(round, drawn, asked), placesIn(round, drawn, asked)];
    for (const [index, who] of of.entries()) {
      const before = cells[index]?.[round.column];
      if (before !== undefined && cells[index] !== undefined)
        cells[index][round.column] = cellThen(before, gains.get(who) ?? [], places.get(who) ?? []);
    }
  }
  return cells;
}

/** An award that a car has in a round that was drawn. */
interface Gain {
  readonly car: number;
  readonly walk: FastWalk;
  readonly points: number;
}

type Asked = ReadonlySet<number>;

function gainsIn({ walks }: FastRound, drawn: Drawn, asked: Asked): ReadonlyMap<number, readonly Gain[]> {
  const gains = new Map<number, Gain[]>();
  for (const one of walks)
    walk(one, drawn, (car, place) => {
      const { pairs, seats, among } = one;
      for (let pair = pairs.from[car] as number; pair < (pairs.from[car + 1] as number); pair++) {
        const who = pairs.contender[pair] as number;
        if (!asked.has(who) || (among !== undefined && !isAmong(among, car, drawn))) continue;
        if (seats !== undefined && seats[pair] !== drawn.driver[one.order.at + car]) continue;
        const points = one.worth[pair * one.width + place - 1] as number;
        if (points !== 0) put(gains, who, { car, walk: one, points });
      }
      return place < one.last;
    });
  return gains;
}

/** The places that count for countback, each with its car. */
type Placed = readonly (readonly [car: number, place: number])[];

function placesIn({ countback }: FastRound, drawn: Drawn, asked: Asked): ReadonlyMap<number, Placed> {
  const places = new Map<number, (readonly [number, number])[]>();
  if (countback === undefined) return places;
  const { from, contender } = countback.cars;
  walk(countback.walk, drawn, (car, place) => {
    for (let pair = from[car] as number; pair < (from[car + 1] as number); pair++) {
      const who = contender[pair] as number;
      if (asked.has(who)) put(places, who, [car, place]);
    }
    return true;
  });
  return places;
}

function put<Item>(lists: Map<number, Item[]>, who: number, item: Item): void {
  const list = lists.get(who);
  if (list === undefined) lists.set(who, [item]);
  else list.push(item);
}

function cellThen(before: Cell, gains: readonly Gain[], places: Placed): Cell {
  const forPlace = new Set(
    gains.filter(({ walk, points }) => walk.isForPlace && points > 0).map(({ car }) => car),
  );
  const awards = gains.map(({ walk, points }) => ({
    clause: walk.clause,
    session: walk.isForPlace ? RACE : walk.order.session,
    points: points as Points,
  }));
  return {
    ...before,
    places: places.map(([, place]) => place),
    scoringPlaces: places.filter(([car]) => forPlace.has(car)).map(([, place]) => place),
    points: gains.reduce((sum, { points }) => addPoints(sum, points as Points), before.points),
    awards: [...before.awards, ...(awards as unknown as readonly Award[])],
  };
}
