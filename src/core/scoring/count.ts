import type { Points } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Counting, Keep } from '#core/rulebook/rulebook';

/** Which rounds of a contender count: of the season, or of each of its parts in turn. */
export function countedRounds(
  points: readonly Points[],
  { keep, parts = [] }: Pick<Counting, 'keep' | 'parts'>,
): readonly boolean[] {
  if (keep !== undefined) return counted(points, keep);
  let from = 0;
  return parts.flatMap((part) => {
    const of = points.slice(from, part.first === undefined ? undefined : from + part.first);
    from += of.length;
    return counted(of, part.keep);
  });
}

/**
 * Which rounds of a contender count: all, the best so many, or all but the worst so many.
 * Of rounds with as many points the later one is dropped.
 *
 * @param points one for each round that stands, run or not, in the order of the calendar: "all but 1" of four keeps three.
 */
function counted(points: readonly Points[], keep: Keep): readonly boolean[] {
  const kept = keptRounds(keep, points.length);
  if (kept >= points.length) return points.map(() => true);
  const best = points
    .map((_, index) => index)
    .toSorted((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b);
  const counts = new Set(best.slice(0, kept));
  return points.map((_, index) => counts.has(index));
}

function keptRounds(keep: Keep, rounds: number): number {
  switch (keep.of) {
    case 'all':
      return rounds;
    case 'best':
      return keep.rounds;
    case 'all but':
      return Math.max(0, rounds - keep.rounds);
    default:
      return unreachable(keep);
  }
}
