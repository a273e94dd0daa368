import { given } from '#core/base/given';
import type { Result } from '#core/base/result';
import type { NoticeBoard, NotPostedWhole, Posting, Signature } from '#store/board';
import type { DraftDocument } from './draft.ts';

/**
 * Posts reviewed documents in their order, each with its attachments, after document `expected`: all of them or none, but
 * in a folder.
 *
 * @param signed who posts them, where the office knows its people.
 */
export function postDraft(
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
  return board.postAll(postings, expected);
}
