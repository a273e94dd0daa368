import type { Of } from '#core/documents/document.schema';
import { type Carrying, carriedIn } from '#core/season/carried';
import { inEffect, inForce } from '#core/season/in-force';
import type { Measure } from '#core/season/result-change';
import type { Season } from '#core/season/season';

/** One thing that a decision does. */
export interface Decided {
  readonly measure: Measure;
  /** Of what an earlier decision left open: by which document it was taken, and what becomes of it. */
  readonly of?: { readonly document: number; readonly becomes: Carrying['act'] };
}

/**
 * What a decision does, each thing as it is. Of what an earlier one left open that is what it is for the car that now has
 * it, by its number in the round of this decision.
 */
export function decidedBy(season: Season, decision: Of<'decision'>): readonly Decided[] {
  const carried = new Map(carriedIn(season, decision).map((one) => [one.measure as Measure, one]));
  return (decision.measures ?? []).flatMap((measure): readonly Decided[] => {
    const { meant = [], measure: carrying } = carried.get(measure) ?? {};
    if (carrying === undefined || meant.length === 0) return [{ measure }];
    return meant.map((taken) => ({
      measure: inEffect(season, taken, decision) ?? inForce(taken.measure),
      of: { document: taken.decision.document, becomes: carrying.act },
    }));
  });
}
