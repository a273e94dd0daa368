import { reviewWithEffects } from '#core/scoring/review-effects';
import { fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { breathe } from './breathe.ts';
import type { DraftDocument } from './draft.ts';
import { type Reviewed, reviewed } from './reviewed.ts';

/** What the office is told of a draft: each document held against the board with those above it. */
export interface DraftReview {
  readonly documents: readonly Reviewed[];
  readonly isRefused: boolean;
  /** The season as it would be. */
  readonly after: Season;
}

/** Each document takes as long as it takes to score the season: so others are let in between. */
export async function reviewDraft(season: Season, drafts: readonly DraftDocument[]): Promise<DraftReview> {
  let after = season;
  const documents: Reviewed[] = [];
  for (const { document, where } of drafts) {
    await breathe();
    const review = reviewWithEffects(after, document);
    after = fold(after, document);
    documents.push(reviewed(document, review, where));
  }
  return { documents, isRefused: documents.some(({ refusals }) => refusals.length > 0), after };
}
