import { err, ok, type Result } from '#core/base/result';
import type { Season } from '#core/season/season';
import type { Fault } from '#formats/yaml/fault';
import type { BoardFault, Signature } from '#store/board';
import { type Desk, type DraftDocument, readDraft } from '../draft.ts';
import type { OpenBoard } from '../open/open-board.ts';
import { postDraft } from '../post-draft.ts';
import type { SeasonFault } from '../read-posted.ts';
import { type DraftReview, reviewDraft } from '../review-draft.ts';

/** A draft as it was read: the next documents of a board as it is. */
export interface Drafted {
  readonly drafts: readonly DraftDocument[];
  /** The number of the document behind which they come. */
  readonly head: number;
  /** The season up to there. */
  readonly season: Season;
}

/** With what the office is told of it, held against that season. */
export interface Prepared extends Drafted {
  readonly review: DraftReview;
}

export type NotPosted =
  /** What cannot be read, with its places. */
  | { readonly code: 'document-unreadable'; readonly faults: readonly Fault<string>[] }
  /** What cannot be. */
  | { readonly code: 'document-refused'; readonly prepared: Prepared }
  /** Somebody was faster: the draft as it is held against the board now; unread where it cannot be any more. */
  | {
      readonly code: 'board-moved-on';
      readonly head: number;
      readonly posted: readonly number[];
      readonly prepared: Prepared | undefined;
    }
  /** There is a document behind the head that this program cannot read. */
  | { readonly code: 'season-unreadable'; readonly faults: readonly SeasonFault[] }
  | { readonly code: 'posting-too-large'; readonly faults: readonly BoardFault[] };

export type Unreadable = Extract<NotPosted, { code: 'document-unreadable' }>;

/** Reads a draft as the next documents of a board. */
export async function drafted(
  { head, season }: OpenBoard,
  text: string,
  desk: Desk,
): Promise<Result<Drafted, Unreadable>> {
  const drafts = await readDraft({ file: 'draft.yaml', text }, head + 1, desk);
  if (!drafts.ok) return err({ code: 'document-unreadable', faults: drafts.error });
  return ok({ drafts: drafts.value, head, season });
}

/** Holds what was read against the board as it was then. */
export const prepared = async (draft: Drafted): Promise<Prepared> => ({
  ...draft,
  review: await reviewDraft(draft.season, draft.drafts),
});

/**
 * Posts what was prepared, unless it is refused; and answers when the board here has gone on with it.
 *
 * @param again prepares it once more, for who lost the race.
 */
export async function postPrepared(
  board: OpenBoard,
  ready: Prepared,
  signed: Signature,
  again: () => Promise<Result<Prepared, Unreadable>>,
): Promise<Result<readonly number[], NotPosted>> {
  if (ready.review.isRefused) return err({ code: 'document-refused', prepared: ready });
  const posted = await postDraft(board.board, ready.drafts, ready.head, signed);
  if (!posted.ok && posted.error.code === 'posting-too-large') return err(posted.error);
  // What was posted is posted, whether or not this server can read on at once: the store tells it again.
  if (posted.ok) {
    await board.catchUp().catch(() => undefined);
    return posted;
  }
  await board.catchUp();
  if (board.faults.length > 0) return err({ code: 'season-unreadable', faults: board.faults });
  const now = await again();
  return err({
    code: 'board-moved-on',
    head: board.head,
    posted: posted.error.posted,
    prepared: now.ok ? now.value : undefined,
  });
}
