import { dayOf, type Moment } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import { inUtc } from '#words/clock';

/**
 * When each document was posted, by its number, on the clock of UTC: of bounds the later one. One of which only the day is
 * known was posted as that day began in UTC, and none before the one above it.
 *
 * @param zone that of the office's clock.
 */
export function postedInUtc(board: readonly OfficialDocument[], zone: string): ReadonlyMap<number, Moment> {
  let latest = '' as Moment;
  return new Map(
    board.map(({ document, posted: { by } }) => {
      const own = inUtc(by, zone) ?? (`${dayOf(by)}T00:00` as Moment);
      latest = own > latest ? own : latest;
      return [document, latest];
    }),
  );
}
