import { dayOf, readDay } from '#core/base/day';
import { dayText } from '#core/base/day-words';
import { err, ok, type Result } from '#core/base/result';
import type { OfficialDocument } from '#core/documents/document.schema';
import { type AsOf, asOf } from '#core/season/as-of';
import type { NotThere } from './not-there.ts';

/** A moment of a board, and what was known then. */
export interface KnownThen {
  readonly when: AsOf | undefined;
  /** At least one document. */
  readonly documents: readonly OfficialDocument[];
}

/** What was known at a moment: a day, or the number of a document; all of the board where nothing is said. */
export function knownThen(
  board: readonly OfficialDocument[],
  said: string | undefined,
): Result<KnownThen, NotThere> {
  const when = momentNamed(board, said);
  if (!when.ok) return when;
  const documents = when.value === undefined ? board : asOf(board, when.value);
  return documents.length > 0 ? ok({ when: when.value, documents }) : err(nothingThen(board, when.value));
}

/** The moment that is meant; undefined where nothing is said. */
export function momentNamed(
  board: readonly OfficialDocument[],
  said: string | undefined,
): Result<AsOf | undefined, NotThere> {
  if (said === undefined) return ok(undefined);
  const day = readDay(said);
  if (day !== undefined) return ok({ day });
  const last = board.at(-1)?.document ?? 0;
  const number = /^\d{1,6}$/.test(said) ? Number(said) : -1;
  if (number >= 1 && number <= last) return ok({ document: number });
  const text = number < 0 ? `'${said}' is neither a day nor a number` : `there is no document ${said}`;
  const choice = `a day such as 2014-10-11, or the number of a document from 1 to ${last}`;
  return err({ code: 'no-such-moment', text, choice });
}

function nothingThen(board: readonly OfficialDocument[], when: AsOf | undefined): NotThere {
  const first = board[0];
  if (first === undefined)
    return { code: 'no-such-document', text: 'nothing was posted yet', choice: 'post a document first' };
  const day = dayOf(first.posted.by);
  const asked = when !== undefined && 'day' in when ? ` on ${dayText(when.day)}` : '';
  return {
    code: 'no-such-moment',
    text: `nothing was posted yet${asked}`,
    choice: `the first document is of ${dayText(day)} (${day})`,
  };
}

/** A board before and after a document or a day. */
export interface Around {
  readonly before: readonly OfficialDocument[];
  readonly after: readonly OfficialDocument[];
  /** What was named; 0 is the empty board. */
  readonly when: AsOf;
}

/** The board before and after a document or a day. */
export function aroundNamed(board: readonly OfficialDocument[], said: string): Result<Around, NotThere> {
  const day = readDay(said);
  if (day !== undefined) {
    const after = asOf(board, { day });
    const before = after.filter(({ posted }) => dayOf(posted.by) < day);
    return ok({ before, after, when: { day } });
  }
  const number = /^\d{1,6}$/.test(said) ? Number(said) : -1;
  const last = board.at(-1)?.document ?? 0;
  if (number >= 0 && number <= last) {
    const when = { document: number };
    return ok({ before: asOf(board, { document: number - 1 }), after: asOf(board, when), when });
  }
  const text = `'${said}' is neither a day nor a document of this board`;
  const choice = `give a day such as 2014-10-12, or a number from 1 to ${last} (0 is the empty board)`;
  return err({ code: 'no-such-moment', text, choice });
}
