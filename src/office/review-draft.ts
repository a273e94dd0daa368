import { reviewWithEffects } from '#core/scoring/review-effects';
import { fold } from '#core/season/fold';
import { type Finding, findingText } from '#core/season/review/finding';
import { type Refusal, refusalText } from '#core/season/review/refusal';
import type { Season } from '#core/season/season';
import type { Place } from '#formats/yaml/fault';
import type { DraftDocument } from './draft.ts';

/** A document of a draft as the review sees it. */
export interface Reviewed {
  readonly draft: DraftDocument;
  readonly refusals: readonly Remark[];
  readonly findings: readonly (Remark & { readonly accepted?: string })[];
}

/** What is wrong or odd, as a sentence, and where the draft says it. */
export interface Remark extends Place {
  readonly code: string;
  readonly text: string;
}

/** What the office is told of a draft: each document held against the board with those above it. */
export interface DraftReview {
  readonly documents: readonly Reviewed[];
  readonly isRefused: boolean;
  /** The season as it would be. */
  readonly after: Season;
}

export function reviewDraft(season: Season, drafts: readonly DraftDocument[]): DraftReview {
  let after = season;
  const documents = drafts.map((draft): Reviewed => {
    const { refusals, findings } = reviewWithEffects(after, draft.document);
    after = fold(after, draft.document);
    return {
      draft,
      refusals: refusals.map((refusal) => remark(draft, refusal, refusalText(refusal))),
      findings: findings.map((finding) => ({
        ...remark(draft, finding, findingText(finding)),
        ...(finding.accepted === undefined ? {} : { accepted: finding.accepted }),
      })),
    };
  });
  return { documents, isRefused: documents.some(({ refusals }) => refusals.length > 0), after };
}

const remark = ({ where }: DraftDocument, { code, path }: Refusal | Finding, text: string): Remark => ({
  code,
  text,
  ...where(path),
});
