import { type DiffJson, diffJson } from '#answers/diff';
import { type Known, type KnownJson, knownJson } from '#answers/known';
import type { DraftReview } from '../review-draft.ts';
import type { Reviewed } from '../reviewed.ts';

/** A draft held against a board, and what it changes; or the board held against itself. */
export interface ReviewJson extends KnownJson {
  /** The draft; null for a review of the board. */
  readonly file: string | null;
  readonly refused: boolean;
  readonly documents: readonly {
    readonly document: number;
    readonly kind: string;
    readonly refusals: Reviewed['refusals'];
    readonly findings: Reviewed['findings'];
  }[];
  /** null where the draft is refused, and for a review of the board. */
  readonly changes: DiffJson | null;
  /** The numbers that were posted; null for a review. */
  readonly posted: readonly number[] | null;
}

/** What was posted, with the review as of before. */
export interface PostedJson extends ReviewJson {
  /** Whether it was posted before, and nothing was now: who posted it had not heard the answer, and sent it once more. */
  readonly again?: true;
}

export function reviewJson(
  known: Known,
  file: string,
  review: DraftReview,
  posted?: readonly number[],
): ReviewJson {
  const { documents, isRefused, after } = review;
  return {
    ...knownJson(known),
    file,
    refused: isRefused,
    documents: documents.map(documentJson),
    changes: isRefused ? null : diffJson(known.key, known.season, after),
    posted: posted ?? null,
  };
}

/** What the office would have said of the documents of a board, in the shape of a draft's review. */
export function boardReviewJson(known: Known, documents: readonly Reviewed[]): ReviewJson {
  return {
    ...knownJson(known),
    file: null,
    refused: documents.some(({ refusals }) => refusals.length > 0),
    documents: documents.map(documentJson),
    changes: null,
    posted: null,
  };
}

const documentJson = ({ document, refusals, findings }: Reviewed): ReviewJson['documents'][number] => ({
  document: document.document,
  kind: document.kind,
  refusals,
  findings,
});
