/** How often a contender finished first, second, third …: index 0 counts wins. Missing means never. */
export type PlaceCounts = readonly number[];

/**
 * Order of two contenders level on points: more wins first, then more second places, and so on.
 *
 * @returns negative if `a` ranks first, positive if `b` does, 0 if the places are identical (a dead heat).
 */
export function countback(a: PlaceCounts, b: PlaceCounts): number {
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    const difference = (b[place] ?? 0) - (a[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** @param places one for each race finished in a place, from 1. */
export function placeCounts(places: Iterable<number>): PlaceCounts {
  const counts: number[] = [];
  for (const place of places) countPlace(counts, place);
  return counts;
}

/** One more race that was finished in a place. */
export function countPlace(counts: number[], place: number): void {
  while (counts.length < place) counts.push(0);
  counts[place - 1] = (counts[place - 1] ?? 0) + 1;
}
