import type { OfficialDocument } from '#core/documents/document.schema';
import { type Finding, findingText } from '#core/season/review/finding';
import { type Refusal, refusalText } from '#core/season/review/refusal';
import type { Review } from '#core/season/review/review';
import type { FilePlace, Path } from '#formats/yaml/fault';

/** A document as the review sees it. */
export interface Reviewed {
  readonly document: OfficialDocument;
  readonly refusals: readonly Remark[];
  readonly findings: readonly (Remark & { readonly accepted?: string })[];
}

/** What is wrong or odd, as a sentence, and where the document says it. */
export interface Remark extends FilePlace {
  readonly code: string;
  readonly text: string;
}

/** @param where the place at which the document says what a path leads to */
export function reviewed(
  document: OfficialDocument,
  { refusals, findings }: Review,
  where: (path: Path) => FilePlace,
): Reviewed {
  const remark = ({ code, path }: Refusal | Finding, text: string): Remark => ({
    code,
    text,
    ...where(path),
  });
  return {
    document,
    refusals: refusals.map((refusal) => remark(refusal, refusalText(refusal))),
    findings: findings.map((finding) => ({
      ...remark(finding, findingText(finding)),
      ...(finding.accepted === undefined ? {} : { accepted: finding.accepted }),
    })),
  };
}
