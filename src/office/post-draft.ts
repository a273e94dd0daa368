import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import {
  type NoticeBoard,
  type NotPosted,
  type Posting,
  postingTooLarge,
  type Signature,
} from '#store/board';
import type { DraftDocument } from './draft.ts';

/** Why a draft was not posted to its end: what was posted of it before that, and what the board said to the next. */
export type NotPostedWhole = NotPosted & { readonly posted: readonly number[] };

/**
 * Posts reviewed documents in their order, each with its attachments, after document `expected`. If one of them is too
 * large for a board, none is posted.
 *
 * @param signed who posts them, where the office knows its people.
 */
export async function postDraft(
  board: NoticeBoard,
  drafts: readonly DraftDocument[],
  expected: number,
  signed?: Signature,
): Promise<Result<readonly number[], NotPostedWhole>> {
  const postings = drafts.map(
    ({ document, text, attachments }): Posting => ({
      kind: document.kind,
      text,
      attachments,
      ...given({ signed }),
    }),
  );
  const faults = postings.flatMap(
    (posting, index) => postingTooLarge(posting, expected + 1 + index)?.faults ?? [],
  );
  if (faults.length > 0) return err({ code: 'posting-too-large', faults, posted: [] });
  const posted: number[] = [];
  for (const posting of postings) {
    const answer = await board.post(posting, expected + posted.length);
    if (!answer.ok) return err({ ...answer.error, posted });
    posted.push(answer.value);
  }
  return ok(posted);
}
