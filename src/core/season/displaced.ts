import { roundKey } from '#core/base/ids';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { changesOf, includedIn } from './included.ts';
import { recordOf, type Season } from './season.ts';

/**
 * What a document takes the place of without saying so, in the order of the board: the classification of its round and
 * session that stands, since of several the last one posted holds; and decisions whose penalties are then in an order,
 * and no more applied to it, or the other way round.
 */
export function displaced(season: Season, document: OfficialDocument): readonly OfficialDocument[] {
  if (document.kind !== 'classification') return [];
  const before = recordOf(season, roundKey(document.for)).classifications.get(document.session);
  return [...(before === undefined ? [] : [before]), ...otherwiseIncluded(season, document, before)].toSorted(
    (a, b) => a.document - b.document,
  );
}

/** Decisions on the session that one of the two classifications includes, and the other not. */
function otherwiseIncluded(
  season: Season,
  document: Of<'classification'>,
  before: Of<'classification'> | undefined,
): readonly Of<'decision'>[] {
  const isIncluded = includedIn(season, document);
  const wasIncluded = before === undefined ? NOTHING : includedIn(season, before);
  return recordOf(season, roundKey(document.for)).decisions.filter((decision) =>
    changesOf(season, decision, document.session).some(
      (change) => isIncluded(decision.document, change) !== wasIncluded(decision.document, change),
    ),
  );
}
const NOTHING = () => false;
