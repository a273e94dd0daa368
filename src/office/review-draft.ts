import { reviewWithEffects } from '#core/scoring/review-effects';
import { fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { DraftDocument } from './draft.ts';
import { type Reviewed, reviewed } from './reviewed.ts';

/** What the office is told of a draft: each document held against the board with those above it. */
export interface DraftReview {
  readonly documents: readonly Reviewed[];
  readonly isRefused: boolean;
  /** The season as it would be. */
  readonly after: Season;
}

export function reviewDraft(season: Season, drafts: readonly DraftDocument[]): DraftReview {
  let after = season;
  const documents = drafts.map(({ document, where }): Reviewed => {
    const review = reviewWithEffects(after, document);
    after = fold(after, document);
    return reviewed(document, review, where);
  });
  return { documents, isRefused: documents.some(({ refusals }) => refusals.length > 0), after };
}
