import { NO_POINTS, subtractPoints } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import { apartIn, type Rule, withAdjustments } from '#core/scoring/tally';
import { type Contender, type FastPart, type FastTitle, NOWHERE, TOTAL } from './fast-title.ts';
import { isKept, partsOf, type Unit } from './parts.ts';

/** What of the past counts, and where points of the rounds that remain go. */
interface Counted extends Pick<FastTitle, 'base' | 'slots' | 'parts'> {
  /** By the place of a round in the calendar. */
  readonly slotOf: readonly number[];
}

/** What a contender has of the rounds run: all of a round, and of that what counts even where the round is dropped. */
interface Past {
  readonly points: readonly number[];
  readonly apart: readonly number[];
}

/**
 * Sorts the points of the past: what counts for certain, and what counts only if nothing better comes.
 *
 * @param open the rounds that remain, by their places in the calendar.
 * @returns undefined where for some contenders, and not for others, a round to come may not be dropped.
 */
export function countedOf(
  rule: Rule,
  contenders: readonly Contender[],
  open: ReadonlySet<number>,
): Counted | undefined {
  const many = contenders.length;
  const pasts = contenders.map((contender) => pastOf(contender, rule));
  const base = Float64Array.from(contenders, (one, index) => fixedOf(one, pasts[index] as Past, rule));
  const slotOf = rule.excluded.map(() => NOWHERE);
  const slots: number[] = [];
  const parts: FastPart[] = [];
  for (const part of partsOf(rule)) {
    const sure = part.units.filter((unit) => part.room >= part.units.length || isKept(unit, NO_CELLS, rule));
    for (const unit of sure) {
      for (const round of unit) slotOf[round] = TOTAL;
      for (const [index, past] of pasts.entries())
        base[index] = (base[index] as number) + worthOf(unit, past);
    }
    if (sure.length === part.units.length) continue;
    const unsure = part.units.filter((unit) => !sure.includes(unit));
    const drawn = unsure.filter((unit) => unit.some((round) => open.has(round)));
    if (contenders.some(({ cells }) => drawn.some((unit) => isKept(unit, cells, rule)))) return undefined;
    const own = drawn.map((unit) => {
      const slot = slots.length / Math.max(1, many);
      for (const round of unit) slotOf[round] = slot;
      for (const past of pasts) slots.push(worthOf(unit, past));
      return slot;
    });
    const run = unsure.filter((unit) => !drawn.includes(unit));
    const { past, width, room } = pastPart(part.room - sure.length, run, contenders, pasts, rule, base);
    parts.push({ slots: own, past, width, room });
  }
  return { base, slots: Float64Array.from(slots), parts, slotOf };
}
const NO_CELLS: readonly (Cell | undefined)[] = [];

function pastOf({ cells, measures }: Contender, rule: Rule): Past {
  const points = withAdjustments(cells, rule, measures?.adjustments ?? []);
  const apart = cells.map((cell) => apartIn(cell, rule.counting.neverDropped?.awards));
  return { points: points.map((all, index) => subtractPoints(all, apart[index] ?? NO_POINTS)), apart };
}

/** What is added to the total whatever counts; minus infinity for who has no rank by decision. */
function fixedOf({ measures }: Contender, { apart }: Past, { excluded }: Rule): number {
  if (measures?.barred !== undefined || measures?.decided === 'none') return Number.NEGATIVE_INFINITY;
  const ofTotal = (measures?.adjustments ?? []).filter(({ round }) => round === undefined);
  const added = ofTotal.reduce((sum, { points }) => sum + points, 0);
  return apart.reduce((sum, points, index) => (excluded[index] === true ? sum : sum + points), added);
}

const worthOf = (unit: Unit, { points }: Past): number =>
  unit.reduce((sum, round) => sum + (points[round] ?? 0), 0);

/** Of each contender the rounds run, from the most points on; those that may not be dropped are added to what counts. */
function pastPart(
  left: number,
  run: readonly Unit[],
  contenders: readonly Contender[],
  pasts: readonly Past[],
  rule: Rule,
  base: Float64Array,
): Omit<FastPart, 'slots'> {
  const width = run.length;
  const past = new Float64Array(width * contenders.length).fill(Number.NEGATIVE_INFINITY);
  const room = new Int32Array(contenders.length);
  for (const [index, { cells }] of contenders.entries()) {
    const own = pasts[index] as Past;
    const kept = run.filter((unit) => isKept(unit, cells, rule));
    const others = run.filter((unit) => !kept.includes(unit)).map((unit) => worthOf(unit, own));
    for (const unit of kept) base[index] = (base[index] as number) + worthOf(unit, own);
    past.set(
      others.sort((a, b) => b - a),
      index * width,
    );
    room[index] = Math.max(0, left - kept.length);
  }
  return { past, width, room };
}
