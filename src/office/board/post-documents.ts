import { err, type Result } from '#core/base/result';
import type { Fault } from '#formats/yaml/fault';
import type { BoardFault, Signature } from '#store/board';
import { type Desk, type DraftDocument, readDraft } from '../draft.ts';
import type { OpenBoard } from '../open/open-board.ts';
import { postDraft } from '../post-draft.ts';
import type { SeasonFault } from '../read-posted.ts';
import { type DraftReview, reviewDraft } from '../review-draft.ts';

/** A draft as it was read, and what the office is told of it, held against a board as it is. */
export interface Prepared {
  readonly drafts: readonly DraftDocument[];
  readonly review: DraftReview;
  /** The number of the document it was held against. */
  readonly head: number;
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

/** Reads a draft as the next documents of a board, and holds it against those that are there. */
export async function prepare(
  board: OpenBoard,
  text: string,
  desk: Desk,
): Promise<Result<Prepared, Extract<NotPosted, { code: 'document-unreadable' }>>> {
  const { head, season } = board;
  const drafts = await readDraft({ file: 'draft.yaml', text }, head + 1, desk);
  if (!drafts.ok) return err({ code: 'document-unreadable', faults: drafts.error });
  return { ok: true, value: { drafts: drafts.value, review: reviewDraft(season, drafts.value), head } };
}

/**
 * Posts what was prepared, unless it is refused; and answers when the board here has gone on with it.
 *
 * @param again prepares it once more, for who lost the race.
 */
export async function postPrepared(
  board: OpenBoard,
  prepared: Prepared,
  signed: Signature,
  again: () => ReturnType<typeof prepare>,
): Promise<Result<readonly number[], NotPosted>> {
  if (prepared.review.isRefused) return err({ code: 'document-refused', prepared });
  const posted = await postDraft(board.board, prepared.drafts, prepared.head, signed);
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
