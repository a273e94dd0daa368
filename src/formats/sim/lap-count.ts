import { MOST_LAPS } from '#core/base/limits';
import { type Field, noteDoubt, whole } from '#formats/text/field';

/**
 * How many laps a car has, as printed, or of those listed where no count is printed. Where the two differ, that is noted.
 *
 * @param listed undefined if no laps are.
 */
export function lapCount(printed: Field, listed: number | undefined): number | undefined {
  const count = whole(printed, 0, MOST_LAPS);
  if (count !== undefined && listed !== undefined && count !== listed)
    noteDoubt(printed, {
      code: 'contradiction',
      expected: `as many as its laps, of which ${listed} are listed`,
      so: 'the count is kept',
    });
  return count ?? listed;
}
