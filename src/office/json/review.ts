import type { Season } from '#core/season/season';
import type { DraftReview, Remark } from '../review-draft.ts';
import { type DiffJson, diffJson } from './diff.ts';
import { type Known, type KnownJson, knownJson } from './known.ts';

/** A draft held against a board, and what it changes. */
export interface ReviewJson extends KnownJson {
  readonly file: string;
  readonly refused: boolean;
  readonly documents: readonly {
    readonly document: number;
    readonly kind: string;
    readonly refusals: readonly Remark[];
    readonly findings: readonly (Remark & { readonly accepted?: string })[];
  }[];
  /** null where the draft is refused. */
  readonly changes: DiffJson | null;
  /** The numbers that were posted; null for a review. */
  readonly posted: readonly number[] | null;
}

export function reviewJson(
  known: Pick<Known, 'key' | 'season' | 'asOf'>,
  file: string,
  review: DraftReview,
  posted?: readonly number[],
): ReviewJson {
  return {
    ...knownJson(known),
    file,
    refused: review.isRefused,
    documents: review.documents.map(({ draft: { document }, refusals, findings }) => ({
      document: document.document,
      kind: document.kind,
      refusals,
      findings,
    })),
    changes: review.isRefused ? null : changes(known.key, known.season, review.after),
    posted: posted ?? null,
  };
}

const changes = (key: string, before: Season, after: Season): DiffJson => diffJson(key, before, after);
