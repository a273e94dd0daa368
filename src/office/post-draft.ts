import { err, ok, type Result } from '#core/base/result';
import type { BoardMovedOn, NoticeBoard } from '#store/board';
import type { DraftDocument } from './draft.ts';

/** Someone else posted meanwhile: what was posted of the draft before that, and where the board now is. */
export interface Overtaken extends BoardMovedOn {
  readonly posted: readonly number[];
}

/** Posts reviewed documents in their order, each with its attachments, after document `expected`. */
export async function postDraft(
  board: NoticeBoard,
  drafts: readonly DraftDocument[],
  expected: number,
): Promise<Result<readonly number[], Overtaken>> {
  const posted: number[] = [];
  for (const { document, text, attachments } of drafts) {
    const answer = await board.post({ kind: document.kind, text, attachments }, expected + posted.length);
    if (!answer.ok) return err({ ...answer.error, posted });
    posted.push(answer.value);
  }
  return ok(posted);
}
