/** Keys of sources that are cited in what a season says: by `source` and `sources`, and in brackets in its texts. */
export function citedIn(said: unknown): ReadonlySet<string> {
  const cited = new Set<string>();
  collect(said, cited);
  return cited;
}

/** `(WP)`, `(WP, SG_SEP)`: at least two letters, as no abbreviation in brackets is. */
const IN_BRACKETS = /\(([A-Z0-9]{2,}(?:_[A-Z0-9]+)*(?:, [A-Z0-9]{2,}(?:_[A-Z0-9]+)*)*)[,)]/g;

function collect(part: unknown, cited: Set<string>): void {
  if (typeof part === 'string') {
    if (part.startsWith('http')) return;
    for (const [, keys = ''] of part.matchAll(IN_BRACKETS))
      for (const key of keys.split(', ')) cited.add(key);
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if ((key === 'sources' || key === 'source') && Array.isArray(value))
      for (const one of value) cited.add(one);
    else collect(value, cited);
  }
}
