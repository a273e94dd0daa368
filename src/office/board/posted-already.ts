import { around } from '#answers/notice-board';
import { given } from '#core/base/given';
import { type Desk, type DraftDocument, readDraft } from '../draft.ts';
import { hasKey, splitDocuments } from '../draft-text.ts';

import type { OpenBoard } from '../open/open-board.ts';
import { type Prepared, prepared } from './post-documents.ts';

/** A draft as it was posted, held against the season before it. */
export interface PostedAlready {
  readonly prepared: Prepared;
  readonly numbers: readonly number[];
}

/** What is asked for: to post right behind a document, in somebody's name. */
export interface PostedBehind {
  readonly after: number;
  /** The name of the account. */
  readonly by: string;
}

/**
 * A draft that stands on the board already, right where it is to be posted, letter for letter, and was posted there by the
 * same account in one step: then its answer was lost, and who sends it once more has what was wanted. The board itself
 * tells that, so it holds on every server, for ever, and whatever happened to the one that was asked first.
 */
export async function postedAlready(
  board: OpenBoard,
  text: string,
  { after, by }: PostedBehind,
  desk: Desk,
): Promise<PostedAlready | undefined> {
  if (after >= board.head) return undefined;
  const then = { ...desk, ...given({ now: datedBy(board, text, after) }) };
  const drafts = await readDraft({ file: 'draft.yaml', text }, after + 1, then);
  if (!drafts.ok || !isThere(board, drafts.value, after)) return undefined;
  const numbers = drafts.value.map((_, index) => after + 1 + index);
  if (!(await isOnePost(board, numbers, by))) return undefined;
  const { before } = around(board.season, after + 1);
  return { prepared: await prepared({ drafts: drafts.value, head: after, season: before }), numbers };
}

const isThere = (board: OpenBoard, drafts: readonly DraftDocument[], after: number): boolean =>
  drafts.every(({ text }, index) => board.text(after + 1 + index)?.text === text);

/** What the office wrote on the documents that say nothing of when they were posted: on all of one draft the same. */
function datedBy({ documents }: OpenBoard, text: string, after: number) {
  const undated = splitDocuments(text).findIndex((written) => !hasKey(written.text, 'posted'));
  return undated < 0 ? undefined : documents[after + undated]?.posted.by;
}

/** Whether the account posted these documents, and no others with them. */
async function isOnePost({ board }: OpenBoard, numbers: readonly number[], by: string): Promise<boolean> {
  const ledger = await board.ledger();
  if (!ledger.ok) return false;
  const at = ledger.value.find(({ document }) => document === numbers[0])?.signed?.at;
  const posted = ledger.value.filter(({ signed }) => signed?.by === by && signed.at === at);
  return posted.map(({ document }) => document).join() === numbers.join();
}
