/** The candidate that a misspelt `text` most likely meant: at most a third of its letters wrong; else undefined. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > 60) return undefined;
  const said = text.toLowerCase();
  let best: string | undefined;
  let least = Math.floor(text.length / 3) + 1;
  for (const candidate of candidates) {
    if (candidate.length > 60) continue;
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - said.length) >= least) continue;
    const distance = editDistance(said, other, least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * Letters to insert, delete, change, or exchange with the next (optimal string alignment).
 *
 * @param limit from which on it does not matter how many more.
 */
function editDistance(a: string, b: string, limit: number): number {
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  let leastAbove = 0;
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchange = exchanged ? (above[j - 2] ?? 0) + 1 : change;
      const distance = Math.min(change, exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(distance);
      if (distance < least) least = distance;
    }
    // Further letters go on from here, or by an exchange from the row above.
    if (Math.min(least, leastAbove + 1) >= limit) return limit;
    leastAbove = least;
    [above, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** What a message about an unknown name ends with, where one is near. */
export const meant = (name: string | undefined): string =>
  name === undefined ? '' : `; did you mean '${name}'?`;
