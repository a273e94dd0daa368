import type { Of } from '#core/documents/document.schema';
import type { Season } from './season.ts';

/**
 * The decisions whose penalties the order of a classification has in it, and those that took their place since: an
 * order as posted keeps what was in it, until a new classification says otherwise.
 */
export function includedIn(
  season: Season,
  { includes }: Pick<Of<'classification'>, 'includes'>,
): ReadonlySet<number> {
  const included = new Set(includes);
  if (included.size === 0) return included;
  for (const { document, replaces = [] } of season.board) {
    if (replaces.some((number) => included.has(number))) included.add(document);
  }
  return included;
}
