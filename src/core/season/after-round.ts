import { dayOf } from '#core/base/day';
import { type RoundKey, roundKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { calendar } from './calendar.ts';
import type { Season } from './season.ts';

/**
 * The documents of a board that make the season as it stood after a round, with every correction since: without what is
 * said of later rounds' results, and without decisions on the season as a whole that were taken after its day.
 *
 * After the last round that is all of them.
 *
 * @param season the season of the whole board.
 */
export function afterRound(season: Season, round: RoundKey): readonly OfficialDocument[] {
  const rounds = calendar(season);
  const last = rounds.findIndex(({ key }) => key === round);
  const later = new Set(rounds.slice(last + 1).map(({ key }) => key));
  if (last < 0 || later.size === 0) return season.board;
  const day = rounds[last]?.date ?? '';
  return season.board.filter((document) => {
    if (!isOnResults(document)) return true;
    const on = document.for;
    return on === undefined ? dayOf(document.posted.by) <= day : !later.has(roundKey(on));
  });
}

const isOnResults = (
  document: OfficialDocument,
): document is Extract<OfficialDocument, { kind: 'classification' | 'decision' | 'pit-stops' }> =>
  document.kind === 'classification' || document.kind === 'decision' || document.kind === 'pit-stops';
