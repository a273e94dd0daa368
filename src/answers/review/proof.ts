import { documentsBehind } from '#answers/explain-documents';
import type { Place } from '#answers/place';
import { explain } from '#core/scoring/explain';
import type { Row, Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';

/** What proves a sentence: pages on which it is found, the nearest first, and the documents that it rests on, by number. */
export interface Proof {
  readonly places: readonly Place[];
  readonly documents: readonly number[];
}

export const proof = (places: readonly Place[], documents: Iterable<number>): Proof => ({
  places,
  documents: [...new Set(documents)].toSorted((a, b) => a - b),
});

/** Several proofs as one. */
export const together = (proofs: readonly Proof[]): Proof =>
  proof(
    proofs.flatMap(({ places }) => places),
    proofs.flatMap(({ documents }) => documents),
  );

/** The reasons behind the points of some contenders. */
export function proofOfPoints(season: Season, { title }: Standings, rows: readonly Row[]): Proof {
  const found = rows.flatMap(({ contender }) => explain(season, title, contender) ?? []);
  return proof(
    rows.map(({ contender }) => ({ page: 'reasons', title, contender })),
    documentsBehind(season, found).map(({ document }) => document),
  );
}
