import type { CarNumber } from '#core/base/ids';
import { addPoints, NO_POINTS, type Points, subtractPoints } from '#core/base/points';
import type { Counting, Title } from '#core/rulebook/rulebook';
import type { CalendarRound } from '#core/season/calendar';
import type { Cell } from './cells.ts';
import { bestRounds, countedRounds } from './count.ts';
import { countPlace, type PlaceCounts } from './countback.ts';
import type { Adjustment, Tally } from './table.ts';
import { type Measures, NO_MEASURES } from './title-measures.ts';

/** How the rounds of a contender are counted. */
export interface Rule {
  readonly counting: Pick<Counting, 'keep' | 'parts' | 'per' | 'neverDropped'>;
  readonly rounds: readonly CalendarRound[];
  /** For each round, whether it does not count for the title. */
  readonly excluded: readonly boolean[];
  readonly hasExcluded: boolean;
  /** The others, by their places in the season. */
  readonly open: readonly number[];
}
export const EVERYTHING: Rule['counting'] = { keep: { of: 'all' } };

type Cells = readonly (Cell | undefined)[];

/** What a contender has: the points of the rounds that count, and what decisions add. */
export function tallyOf(
  title: Title,
  contender: string,
  cells: Cells,
  rule: Rule,
  { adjustments, decided, barred }: Measures = NO_MEASURES,
): Tally {
  const isBarred = barred !== undefined;
  const ofRounds = adjustments.length === 0 ? cells.map(pointsOf) : withAdjustments(cells, rule, adjustments);
  const counted = isBarred ? cells.map(() => false) : countedOf(cells, ofRounds, rule);
  const apart = isBarred ? undefined : rule.counting.neverDropped?.awards;
  let points = NO_POINTS;
  for (let index = 0; index < cells.length; index++)
    if (counted[index] === true) points = addPoints(points, ofRounds[index] ?? NO_POINTS);
    else if (apart !== undefined && rule.excluded[index] !== true)
      points = addPoints(points, apartIn(cells[index], apart));
  const held = adjustments.length === 0 ? NO_ADJUSTMENTS : heldOf(adjustments, rule, counted, isBarred);
  for (const { round, counts, points: more } of held)
    if (round === undefined && counts) points = addPoints(points, more);
  return {
    contender,
    number: title.for === 'entry' ? numberOf(cells) : undefined,
    points,
    cells,
    counted,
    apart,
    adjustments: held,
    places: placesOf(cells, rule),
    barredBy: barred?.document,
    excluded: rule.excluded,
    decided: isBarred ? 'none' : decided,
  };
}

const NO_ADJUSTMENTS: readonly Adjustment[] = [];

const heldOf = (
  adjustments: readonly Adjustment[],
  rule: Rule,
  counted: readonly boolean[],
  isBarred: boolean,
): readonly Adjustment[] =>
  adjustments.map((adjustment) => ({
    ...adjustment,
    counts: isCounted(adjustment, rule, counted, isBarred),
  }));

/** As the entry had it last. */
const numberOf = (cells: Cells): CarNumber | undefined =>
  cells.findLast((cell) => cell !== undefined)?.starter.number;

/** The places of the rounds that count for the title, dropped ones among them. */
function placesOf(cells: Cells, { excluded }: Rule): PlaceCounts {
  const counts: number[] = [];
  for (let index = 0; index < cells.length; index++) {
    const places = excluded[index] === true ? undefined : cells[index]?.places;
    if (places !== undefined) for (const place of places) countPlace(counts, place);
  }
  return counts;
}

const pointsOf = (cell: Cell | undefined) => cell?.points ?? NO_POINTS;

/** Points of awards that count even where their round is dropped. */
export function apartIn(cell: Cell | undefined, apart: readonly string[] | undefined): Points {
  let points = NO_POINTS;
  if (apart === undefined) return points;
  for (const award of cell?.awards ?? [])
    if (apart.includes(award.clause)) points = addPoints(points, award.points);
  return points;
}

/** The points of each round, with what decisions add to them. */
export function withAdjustments(
  cells: Cells,
  { rounds }: Rule,
  adjustments: readonly Adjustment[],
): readonly Points[] {
  return cells.map((cell, index) =>
    adjustments
      .filter(({ round }) => round !== undefined && round === rounds[index]?.key)
      .reduce((points, adjustment) => addPoints(points, adjustment.points), pointsOf(cell)),
  );
}

function isCounted(
  { round }: Adjustment,
  { rounds }: Rule,
  counts: readonly boolean[],
  isBarred: boolean,
): boolean {
  return round === undefined ? !isBarred : counts[rounds.findIndex(({ key }) => key === round)] === true;
}

function countedOf(cells: Cells, points: readonly Points[], rule: Rule): readonly boolean[] {
  const { counting, hasExcluded, open, rounds } = rule;
  if (!hasExcluded && counting.keep?.of === 'all') return allOf(points.length);
  const { neverDropped, per } = counting;
  if (neverDropped === undefined && per !== 'meeting') return bestRounds(points, open, counting);
  const counts = countedRounds(
    open.map((index) => ({
      points: subtractPoints(points[index] ?? NO_POINTS, apartIn(cells[index], neverDropped?.awards)),
      meeting: rounds[index]?.meeting,
      isKept: isNeverDropped(cells[index], rounds[index], neverDropped),
    })),
    counting,
  );
  const counted = points.map(() => false);
  for (const [at, index] of open.entries()) counted[index] = counts[at] === true;
  return counted;
}

/** Is it a result, or a round, that may not be dropped? */
export function isNeverDropped(
  cell: Cell | undefined,
  round: CalendarRound | undefined,
  { results, rounds }: NonNullable<Counting['neverDropped']> = {},
): boolean {
  const isResult = results?.some((out) => out === cell?.result) === true;
  return isResult || (round !== undefined && rounds?.includes(round.key) === true);
}

/** The same list for every row of a table in which every round counts. */
function allOf(rounds: number): readonly boolean[] {
  EVERY_ROUND[rounds] ??= new Array<boolean>(rounds).fill(true);
  return EVERY_ROUND[rounds];
}
const EVERY_ROUND: (readonly boolean[])[] = [];
