import { err, ok, type Result } from '#core/base/result';
import type { Boards, PostedTo } from '#store/boards';
import { type NotOpen, OpenBoard, unreadable } from './open-board.ts';

/** All boards of the office, kept open and up to date by what the store tells. */
export interface OpenBoards {
  /** A board with everything that is known to be posted to it. @param mayBeEmpty nothing need be posted to it yet. */
  open(key: string, mayBeEmpty?: boolean): Promise<Result<OpenBoard, NotOpen>>;
  /** Every season of the office; those that cannot be read are left out. */
  all(): Promise<readonly OpenBoard[]>;
  /** Calls back after a board went on, when its answers are already the new ones. */
  onPosted(told: (board: OpenBoard) => void): () => void;
  close(): Promise<void>;
}

/** @param fault told what went wrong where nobody waits for an answer. */
export async function openBoards(boards: Boards, fault: (error: unknown) => void): Promise<OpenBoards> {
  const opened = new Map<string, OpenBoard>();
  const listeners = new Set<(board: OpenBoard) => void>();
  const tell = (board: OpenBoard) => {
    for (const listener of listeners) listener(board);
  };
  const catchUp = async (posted: PostedTo | undefined) => {
    const meant = [...opened.values()].filter(
      ({ key, head }) => posted === undefined || (key === posted.board && head < posted.number),
    );
    for (const faults of await Promise.all(meant.map((board) => board.catchUp())))
      if (faults.length > 0) fault(faults);
  };
  const stop = await boards.watch((posted) => {
    catchUp(posted).catch(fault);
  });
  const open = async (key: string, mayBeEmpty = false): Promise<Result<OpenBoard, NotOpen>> => {
    const known = opened.get(key);
    if (known !== undefined) return ok(known);
    const board = new OpenBoard(key, boards.board(key), tell);
    const faults = await board.catchUp();
    if (faults.length > 0) return unreadable(key, faults);
    if (board.head === 0 && !mayBeEmpty) return err({ code: 'no-such-season', key });
    const first = opened.get(key) ?? board;
    opened.set(key, first);
    return ok(first);
  };
  return {
    open,
    all: async () => {
      const keys = await boards.keys().catch(() => [...opened.keys()]);
      const all = await Promise.all(keys.map((key) => open(key)));
      return all.flatMap((board) => (board.ok ? [board.value] : []));
    },
    onPosted: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stop,
  };
}
