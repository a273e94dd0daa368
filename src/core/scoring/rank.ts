import { compareNumbers, compareText } from '#core/base/order';
import type { Criterion, Ranking } from '#core/rulebook/rulebook';
import { countback, countPlace, type PlaceCounts, placeCounts } from './countback.ts';
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

/** Places of races that gave points for the title. */
function scoringPlaces({ cells, excluded }: Tally): PlaceCounts {
  const counts: number[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell === undefined || excluded[index] === true) continue;
    for (const place of cell.scoringPlaces) countPlace(counts, place);
  }
  return counts;
}

const countedPlaces = ({ cells, counted }: Tally) =>
  placeCounts(cells.flatMap((cell, index) => (counted[index] === true ? (cell?.places ?? []) : [])));

/** The round of the title in which a contender first had its best place. */
function earliestBest({ cells, places, excluded }: Tally): number {
  const best = places.findIndex((count) => count > 0) + 1;
  const first = cells.findIndex((cell, index) => excluded[index] !== true && cell?.places.includes(best));
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
  const put = (tally: Tally, separatedBy: Criterion | undefined) => {
    if (last === undefined || separatedBy !== undefined)
      position = shared === 'dense' ? position + 1 : rows.length + 1;
    rows.push(rowOf(tally, position, separatedBy));
    last = tally;
  };
  for (let from = 0; from < inRank.length; ) {
    const to = endOfLevel(inRank, from, byBefore);
    const first = inRank[from] as Tally;
    const separatedBy = last && separating(before, last, first);
    if (to === from + 1) put(first, separatedBy);
    else {
      const level = inRank.slice(from, to);
      const word = wordOn(level, shared === 'dense' ? position + 1 : rows.length + 1);
      level.sort((a, b) => word(a) - word(b) || byAfter(a, b) || byName(a, b));
      for (const [index, tally] of level.entries()) {
        const above = level[index - 1];
        if (above === undefined) put(tally, separatedBy);
        else put(tally, word(above) === word(tally) ? separating(after, above, tally) : 'decision');
      }
    }
    from = to;
  }
  unranked.sort((a, b) => byBefore(a, b) || byAfter(a, b) || byName(a, b));
  for (const tally of unranked) rows.push(rowOf(tally, null, undefined));
  return rows;
}

/** Does the first of two rows that have a rank come before the other, and not share it? */
export function isStrictlyAhead(
  a: Tally,
  b: Tally,
  { order, shared }: Pick<Ranking, 'order' | 'shared'>,
): boolean {
  if (order[0] === 'points' && a.points !== b.points) return a.points > b.points;
  const [first, second] = ranked([a, b], order, shared);
  // By their cells: both may be of one contender, in two seasons that might be.
  return first?.cells === a.cells && first.position !== second?.position;
}

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

/** Behind the last of those whom nothing separates from the one at `from`. */
function endOfLevel(inOrder: readonly Tally[], from: number, compare: Compare): number {
  const first = inOrder[from] as Tally;
  let to = from + 1;
  while (to < inOrder.length && compare(first, inOrder[to] as Tally) === 0) to++;
  return to;
}

function rowOf(tally: Tally, position: number | null, separatedBy: Criterion | undefined): Row {
  const { contender, number, points, cells, counted, apart, adjustments, places, barredBy } = tally;
  return {
    position,
    contender,
    number,
    points,
    cells,
    counted,
    apart,
    adjustments,
    places,
    barredBy,
    separatedBy,
  };
}

function byName(a: Tally, b: Tally): number {
  const byNumber = a.number === b.number ? 0 : compareNumbers(a.number ?? '', b.number ?? '');
  return byNumber || compareText(a.contender, b.contender);
}
