import type { Season } from '#core/season/season';

/** Where documents were read, by the keys of their sources, each once, as the board names them. */
export function sourcesOf({ board }: Season, documents: Iterable<number>): readonly string[] {
  const numbers = new Set(documents);
  const named = board.flatMap(({ document, sources = [] }) => (numbers.has(document) ? sources : []));
  return [...new Set(named)];
}
