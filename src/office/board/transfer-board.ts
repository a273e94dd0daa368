import { err, ok, type Result } from '#core/base/result';
import type { NoticeBoard } from '#store/board';
import type { SeasonFault } from '../read-posted.ts';
import { readSeason } from '../read-season.ts';
import { refusedOn, reviewBoard } from '../review-board.ts';
import type { Broken } from './broken.ts';
import { type Copied, copyBoard, type NotCopied } from './copy-board.ts';
import { verifyBoard } from './verify-board.ts';

/** A board that may be taken over: every document can be read, and all that was noted of it holds. */
export interface Sound {
  readonly board: NoticeBoard;
  /** Documents that the office would have refused: they are history, and are taken over with the rest. */
  readonly refused: readonly number[];
  /** What it calls the series. */
  readonly series: string | undefined;
}

export type Unsound =
  | { readonly code: 'board-unreadable'; readonly faults: readonly SeasonFault[] }
  | { readonly code: 'board-altered'; readonly broken: readonly Broken[] };

/** Looks at a board before it is taken over: what is copied is noted anew, so that nobody could tell afterwards. */
export async function soundBoard(board: NoticeBoard, isEachNoted: boolean): Promise<Result<Sound, Unsound>> {
  const read = await readSeason(board);
  if (!read.ok) return err({ code: 'board-unreadable', faults: read.error });
  const { broken } = await verifyBoard(board, { isEachNoted });
  if (broken.length > 0) return err({ code: 'board-altered', broken });
  const { documents } = read.value;
  const about = documents.findLast((document) => document.kind === 'season');
  return ok({ board, refused: refusedOn(reviewBoard(documents)), series: about?.series });
}

export type NotTransferred =
  | NotCopied
  | { readonly code: 'copy-altered'; readonly broken: readonly Broken[] };

/** Copies a sound board to another, and holds the copy against the head of the board that it was made of. */
export async function transferBoard(
  { board }: Sound,
  to: NoticeBoard,
  onProgress?: (done: number, of: number) => void,
): Promise<Result<Copied, NotTransferred>> {
  const copied = await copyBoard(board, to, onProgress);
  if (!copied.ok) return copied;
  const { documents, head } = copied.value;
  const known = head === undefined ? undefined : { document: documents, link: head };
  const { broken } = await verifyBoard(to, { known });
  return broken.length > 0 ? err({ code: 'copy-altered', broken }) : copied;
}
