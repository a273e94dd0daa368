import type { NoticeBoard } from './board.ts';

/** Every board of an office, by the name of its season: `asian-le-mans-series-2014`. */
export interface Boards {
  keys(): Promise<readonly string[]>;
  /** A board of that name; nothing need be posted to it yet. */
  board(key: string): NoticeBoard;
  /** Waits for the least that the store can answer. */
  answers(): Promise<void>;
  /** The numbers of the last documents of all boards. */
  heads(): Promise<ReadonlyMap<string, number>>;
  /**
   * Tells of every document that is posted, here or by another process, soon after; of several at once perhaps only the
   * last. Where it cannot be known what was posted, nothing is named, and any board may have gone on.
   *
   * @returns ends it.
   */
  watch(told: (posted: PostedTo | undefined) => void): Promise<() => Promise<void>>;
}

/** The number of a board's last document. */
export interface PostedTo {
  readonly board: string;
  readonly number: number;
}
