import type { Finding } from './finding.ts';
import type { Refusal } from './refusal.ts';

/** What is wrong, or odd, with a document. */
export type Problem = { readonly refusal: Refusal } | { readonly finding: Finding };

export const refusal = (refused: Refusal): Problem => ({ refusal: refused });
export const finding = (found: Finding): Problem => ({ finding: found });
