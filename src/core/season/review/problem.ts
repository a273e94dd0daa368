import type { Finding } from './finding.ts';
import type { Path, Refusal } from './refusal.ts';

/** What is wrong, or odd, with a document. */
export type Problem = { readonly refusal: Refusal } | { readonly finding: Finding };

export const refusal = (refused: Refusal): Problem => ({ refusal: refused });
export const finding = (found: Finding): Problem => ({ finding: found });

/** The same, told of another place in the document. */
export const toldAt = (problem: Problem, path: Path): Problem =>
  'refusal' in problem ? refusal({ ...problem.refusal, path }) : finding({ ...problem.finding, path });
