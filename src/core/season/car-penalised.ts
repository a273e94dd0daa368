import { type CarNumber, type EntryKey, type RoundKey, roundKey } from '#core/base/ids';
import { ACTS } from '#core/documents/acts';
import type { Of } from '#core/documents/document.schema';
import { numbersAt } from './entered.ts';
import { carOf, type Measure } from './result-change.ts';
import type { Season } from './season.ts';

/* Whose car a measure is on. A decision names it by its number in the round of the decision; elsewhere it may have another. */

type Decision = Of<'decision'>;

/** The round of a decision; undefined for one on the season. */
export const roundOf = ({ for: round }: Decision): RoundKey | undefined =>
  round === undefined ? undefined : roundKey(round);

/** The entry whose car a measure of a decision names; undefined where it names none that is entered. */
export function entryOf(season: Season, decision: Decision, measure: Measure): EntryKey | undefined {
  const car = carOf(measure);
  return car === undefined ? undefined : numbersAt(season, roundOf(decision)).get(car);
}

/** The same measure on a car of another number. */
export function onCar(measure: Measure, car: CarNumber): Measure {
  const key = ACTS[measure.act].car;
  return key === undefined ? measure : ({ ...measure, [key]: car } as Measure);
}
