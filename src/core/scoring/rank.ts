import { RACE } from '#core/base/ids';
import { compareNumbers, compareText } from '#core/base/order';
import { NO_POINTS } from '#core/base/points';
import type { Criterion, Ranking } from '#core/rulebook/rulebook';
import { countback, type PlaceCounts, placeCounts } from './countback.ts';
import type { Row, Tally } from './table.ts';

type Compare = (a: Tally, b: Tally) => number;
type Measured = Exclude<Criterion, 'decision'>;

/** Each criterion of a ranking clause that results settle; negative if `a` ranks first. */
const COMPARE = {
  points: (a, b) => b.points - a.points,
  countback: (a, b) => countback(a.places, b.places),
  'countback on scoring places': (a, b) => countback(scoringPlaces(a), scoringPlaces(b)),
  'countback on counted rounds': (a, b) => countback(countedPlaces(a), countedPlaces(b)),
  'earliest best': (a, b) => earliestBest(a) - earliestBest(b),
} satisfies Record<Measured, Compare>;

/** Places of races that gave points. */
function scoringPlaces({ cells }: Tally): PlaceCounts {
  const places: number[] = [];
  for (const cell of cells)
    for (const { session, points, by, place } of cell?.awards ?? [])
      if (session === RACE && by === undefined && points > NO_POINTS) places.push(place);
  return placeCounts(places);
}

const countedPlaces = ({ cells, counted }: Tally) =>
  placeCounts(cells.flatMap((cell, index) => (counted[index] === true ? (cell?.places ?? []) : [])));

/** The round in which a contender first had its best place. */
function earliestBest({ cells, places }: Tally): number {
  const best = places.findIndex((count) => count > 0) + 1;
  const first = cells.findIndex((cell) => cell?.places.includes(best));
  return best === 0 || first < 0 ? Number.MAX_SAFE_INTEGER : first;
}

/**
 * The rows of a table in order: criteria in turn, the first that separates two decides; then the organiser's word.
 * Contenders whom nothing separates share a rank, and stand in the order of their numbers or names.
 *
 * A rank by decision holds among those whom the criteria before it leave level; whoever has none of its own shares
 * the first that nobody among them was given.
 */
export function ranked(
  tallies: readonly Tally[],
  order: readonly Criterion[],
  shared: Ranking['shared'],
): readonly Row[] {
  const [before, after] = aroundDecision(order);
  const [byBefore, byAfter] = [comparing(before), comparing(after)];
  const [inRank, unranked]: [Tally[], Tally[]] = [[], []];
  for (const tally of tallies) (tally.decided === 'none' ? unranked : inRank).push(tally);
  inRank.sort(byBefore);
  const rows: Row[] = [];
  let [position, last]: [number, Tally | undefined] = [0, undefined];
  for (let from = 0; from < inRank.length; ) {
    const level = levelFrom(inRank, from, byBefore);
    from += level.length;
    const first = shared === 'dense' ? position + 1 : rows.length + 1;
    const word = level.length === 1 ? NO_WORD : wordOn(level, first);
    const byWord: Compare = (a, b) => word(a) - word(b) || byAfter(a, b);
    if (level.length > 1) level.sort((a, b) => byWord(a, b) || byName(a, b));
    for (const [index, tally] of level.entries()) {
      const above = level[index - 1];
      const separatedBy =
        above === undefined
          ? last && separating(before, last, tally)
          : word(above) !== word(tally)
            ? 'decision'
            : separating(after, above, tally);
      if (last === undefined || separatedBy !== undefined)
        position = shared === 'dense' ? position + 1 : rows.length + 1;
      rows.push(rowOf(tally, position, separatedBy));
      last = tally;
    }
  }
  unranked.sort((a, b) => byBefore(a, b) || byAfter(a, b) || byName(a, b));
  for (const tally of unranked) rows.push(rowOf(tally, null, undefined));
  return rows;
}

const NO_WORD = () => 0;

/** The rank of each of a level group by the organiser's word, of which `first` is the first. */
function wordOn(level: readonly Tally[], first: number): (tally: Tally) => number {
  const given = new Set(level.map(({ decided }) => decided));
  let free = first;
  while (given.has(free)) free++;
  return ({ decided }) => (typeof decided === 'number' ? decided : free);
}

/** The criteria before the organiser's word and those after it; where it is not named it comes last. */
function aroundDecision(order: readonly Criterion[]): readonly [readonly Measured[], readonly Measured[]] {
  const at = order.includes('decision') ? order.indexOf('decision') : order.length;
  const isMeasured = (criterion: Criterion): criterion is Measured => criterion !== 'decision';
  return [order.slice(0, at).filter(isMeasured), order.slice(at).filter(isMeasured)];
}

function comparing(criteria: readonly Measured[]): Compare {
  const compares = criteria.map((criterion) => COMPARE[criterion]);
  return (a, b) => {
    for (const compare of compares) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

const separating = (criteria: readonly Measured[], a: Tally, b: Tally): Criterion | undefined =>
  criteria.find((criterion) => COMPARE[criterion](a, b) !== 0);

/** The first of contenders in order, and those after it whom nothing separates from it. */
function levelFrom(inOrder: readonly Tally[], from: number, compare: Compare): Tally[] {
  const first = inOrder[from] as Tally;
  let to = from + 1;
  while (to < inOrder.length && compare(first, inOrder[to] as Tally) === 0) to++;
  return inOrder.slice(from, to);
}

function rowOf(tally: Tally, position: number | null, separatedBy: Criterion | undefined): Row {
  const { contender, number, points, cells, counted, apart, adjustments, places } = tally;
  return { position, contender, number, points, cells, counted, apart, adjustments, places, separatedBy };
}

function byName(a: Tally, b: Tally): number {
  const byNumber = a.number === b.number ? 0 : compareNumbers(a.number ?? '', b.number ?? '');
  return byNumber || compareText(a.contender, b.contender);
}
