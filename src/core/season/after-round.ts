import { dayOf } from '#core/base/day';
import { type RoundKey, roundKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { calendar } from './calendar.ts';
import { standing, undone } from './fold.ts';
import type { Season } from './season.ts';

/**
 * The documents of a board that make the season as it stood after a round, with every correction since: without what is
 * said of later rounds' results, and without decisions on the season as a whole that were taken after its day. What was
 * judged of an earlier document is of the round of that, whatever round the judgment names.
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
  const kept = new Set<number>();
  for (const posted of season.board)
    if (isOnEarlier(posted, later, day) || isOnKept(posted, kept)) kept.add(posted.document);
  // A result that was posted for the wrong round does not come back when its correction is left out.
  for (const posted of standing(season.board))
    if (!kept.has(posted.document)) for (const number of undone(posted)) kept.delete(number);
  return season.board.filter(({ document }) => kept.has(document));
}

/** Does it say nothing of later rounds' results by itself? */
function isOnEarlier(document: OfficialDocument, later: ReadonlySet<RoundKey>, day: string): boolean {
  switch (document.kind) {
    case 'classification':
    case 'pit-stops':
      return !later.has(roundKey(document.for));
    case 'decision':
      return document.for === undefined
        ? dayOf(document.posted.by) <= day
        : !later.has(roundKey(document.for));
    case 'protest':
    case 'appeal':
    case 'request':
      return document.against === undefined && !later.has(roundKey(document.for ?? ''));
    default:
      return true;
  }
}

/** Is it a decision that undoes or answers what is of the season then, or a protest against that? */
function isOnKept(document: OfficialDocument, kept: ReadonlySet<number>): boolean {
  if ('against' in document) return document.against !== undefined && kept.has(document.against);
  if (document.kind !== 'decision') return false;
  return [...undone(document), document.answers ?? 0].some((number) => kept.has(number));
}
