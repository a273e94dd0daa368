import type { Of } from '#core/documents/document.schema';
import { carriedIn } from './carried.ts';
import { type Measure, resultChange } from './result-change.ts';
import type { Season } from './season.ts';

/** What a decision does: its measures, and those of earlier decisions that it brings into effect. */
export function measuresOf(season: Season, decision: Of<'decision'>): readonly Measure[] {
  const { measures = [] } = decision;
  if (!measures.some(({ act }) => act === 'activate')) return measures;
  const carried = new Map(
    carriedIn(season, decision).map(({ measure, meant }) => [measure as Measure, meant]),
  );
  return measures.flatMap((measure): readonly Measure[] =>
    measure.act === 'activate'
      ? (carried.get(measure) ?? []).map((taken) => inForce(taken.measure))
      : [measure],
  );
}

/** The measure as it is once it has taken effect. */
export function inForce(measure: Measure): Measure {
  const { state: _waiting, ...applied } = measure as Measure & { readonly state?: unknown };
  return applied as Measure;
}

/** Would it change a result, if it were in effect? */
export const isInForceOnResult = (measure: Measure): boolean => resultChange(inForce(measure)) !== undefined;
