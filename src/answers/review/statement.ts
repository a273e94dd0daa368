import type { Said, SentenceCode } from '#words/review/said';
import type { Proof } from './proof.ts';

/** One thing that is to be said of a season, without a language: what it is, its values, and what proves it. */
export type Statement = {
  readonly [Code in SentenceCode]: { readonly code: Code; readonly said: Said[Code]; readonly proof: Proof };
}[SentenceCode];

export const state = <Code extends SentenceCode>(code: Code, said: Said[Code], proof: Proof): Statement =>
  ({ code, said, proof }) as Statement;
