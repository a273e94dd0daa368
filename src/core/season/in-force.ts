import type { Of } from '#core/documents/document.schema';
import { entryOf, onCar, roundOf } from './car-penalised.ts';
import { carriedIn, type Taken } from './carried.ts';
import { numberOf } from './entered.ts';
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
      ? (carried.get(measure) ?? []).flatMap((taken) => inEffect(season, taken, decision) ?? [])
      : [measure],
  );
}

/**
 * What a measure is in the decision that brings it into effect: on the same entry, by the number that its car has there.
 * Undefined where another has that number in the result that it would change.
 */
export function inEffect(
  season: Season,
  { decision, measure }: Pick<Taken, 'decision' | 'measure'>,
  by: Of<'decision'>,
): Measure | undefined {
  const applied = inForce(measure);
  const entry = entryOf(season, decision, measure);
  if (entry === undefined) return applied;
  const car = numberOf(season, entry, roundOf(by));
  if (car !== undefined) return onCar(applied, car);
  return resultChange(applied) === undefined ? applied : undefined;
}

/** The measure as it is once it has taken effect. */
export function inForce(measure: Measure): Measure {
  const { state: _waiting, ...applied } = measure as Measure & { readonly state?: unknown };
  return applied as Measure;
}

/** Would it change a result, if it were in effect? */
export const isInForceOnResult = (measure: Measure): boolean => resultChange(inForce(measure)) !== undefined;
