import type { RaceLength } from '#core/base/race-length';
import { type Field, noteDoubt } from '#formats/text/field';

/** A planned length in seconds; undefined for none, and for what is no whole number of minutes, which is noted. */
export function plannedTime(field: Field, seconds: number | undefined): RaceLength | undefined {
  if (seconds === undefined || seconds === 0) return undefined;
  if (seconds % 60 === 0) return { of: 'time', minutes: seconds / 60 };
  noteDoubt(field, { code: 'bad-value', expected: 'whole minutes', so: 'the planned length is left out' });
  return undefined;
}
