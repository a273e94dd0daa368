import type { Of } from '#core/documents/document.schema';
import type { Season } from './season.ts';

/** Every decision that stands, on rounds and on the season, in the order of the board. */
export function decisionsOf({ decisions, records }: Season): readonly Of<'decision'>[] {
  const ofRounds = [...records.values()].flatMap((record) => record.decisions);
  return [...decisions, ...ofRounds].toSorted((a, b) => a.document - b.document);
}
