import type { OfficialDocument } from '#core/documents/document.schema';
import { reviewWithEffects } from '#core/scoring/review-effects';
import { emptySeason, fold, standing } from '#core/season/fold';
import type { Review } from '#core/season/review/review';

/** A document of a board, and what the office says of it. */
export interface ReviewedOnBoard extends Review {
  readonly document: OfficialDocument;
}

/**
 * Holds each document of a board against all those above it, as the office does with a draft. A board that was only
 * posted to has nothing to refuse; one that was edited or merged by hand may. What a later document annulled or replaced
 * is as if never posted, and is left out.
 *
 * @param known the documents that are asked about, such as those known on a day
 */
export function reviewBoard(
  board: readonly OfficialDocument[],
  known: readonly OfficialDocument[] = board,
): readonly ReviewedOnBoard[] {
  const asked = new Set(standing(known).map(({ document }) => document));
  let above = emptySeason;
  return board.flatMap((document) => {
    const found = asked.has(document.document) ? [{ document, ...reviewWithEffects(above, document) }] : [];
    above = fold(above, document);
    return found;
  });
}

/** The numbers of the documents that the office would have refused. */
export const refusedOn = (reviews: readonly ReviewedOnBoard[]): readonly number[] =>
  reviews.filter(({ refusals }) => refusals.length > 0).map(({ document }) => document.document);
