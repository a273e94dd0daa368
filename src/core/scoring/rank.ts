import { compareNumbers, compareText } from '#core/base/order';
import type { Criterion, Ranking } from '#core/rulebook/rulebook';
import { countback } from './countback.ts';
import type { Row, Tally } from './table.ts';

type Compare = (a: Tally, b: Tally) => number;

/** Each criterion of a ranking clause; negative if `a` ranks first. */
const COMPARE = {
  points: (a, b) => b.points - a.points,
  countback: (a, b) => countback(a.places, b.places),
  'earliest best': (a, b) => earliestBest(a) - earliestBest(b),
  decision: (a, b) => decidedRank(a) - decidedRank(b),
} satisfies Record<Criterion, Compare>;

/** The round in which a contender first had its best place. */
function earliestBest({ cells, places }: Tally): number {
  const best = places.findIndex((count) => count > 0) + 1;
  const first = cells.findIndex((cell) => cell?.place === best);
  return best === 0 || first < 0 ? Number.MAX_SAFE_INTEGER : first;
}

const decidedRank = ({ decided }: Tally) => (typeof decided === 'number' ? decided : Number.MAX_SAFE_INTEGER);

/**
 * The rows of a table in order: criteria in turn, the first that separates two decides; then the organiser's word.
 * Contenders whom nothing separates share a rank, and stand in the order of their numbers or names.
 */
export function ranked(
  tallies: readonly Tally[],
  order: readonly Criterion[],
  shared: Ranking['shared'],
): readonly Row[] {
  const criteria: readonly Criterion[] = order.includes('decision') ? order : [...order, 'decision'];
  const separating = (a: Tally, b: Tally) => criteria.find((criterion) => COMPARE[criterion](a, b) !== 0);
  const compares = criteria.map((criterion) => COMPARE[criterion]);
  const compare = (a: Tally, b: Tally) => {
    for (const compareBy of compares) {
      const difference = compareBy(a, b);
      if (difference !== 0) return difference;
    }
    return byName(a, b);
  };
  const inRank = tallies.filter(({ decided }) => decided !== 'none').toSorted(compare);
  const unranked = tallies.filter(({ decided }) => decided === 'none').toSorted(compare);
  const rows: Row[] = [];
  let position = 0;
  inRank.forEach((tally, index) => {
    const above = inRank[index - 1];
    const separatedBy = above === undefined ? undefined : separating(above, tally);
    if (above === undefined || separatedBy !== undefined)
      position = shared === 'dense' ? position + 1 : index + 1;
    rows.push(rowOf(tally, position, separatedBy));
  });
  return [...rows, ...unranked.map((tally) => rowOf(tally, null, undefined))];
}

function rowOf(tally: Tally, position: number | null, separatedBy: Criterion | undefined): Row {
  const { contender, number, points, cells, counted, adjustments, places } = tally;
  return { position, contender, number, points, cells, counted, adjustments, places, separatedBy };
}

function byName(a: Tally, b: Tally): number {
  const byNumber = a.number === b.number ? 0 : compareNumbers(a.number ?? '', b.number ?? '');
  return byNumber || compareText(a.contender, b.contender);
}
