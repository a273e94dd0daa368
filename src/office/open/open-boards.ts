import { err, ok, type Result } from '#core/base/result';
import type { Boards, PostedTo } from '#store/boards';
import { type NotOpen, OpenBoard } from './open-board.ts';

/** How often the boards are held against the database, whatever was told, in milliseconds. */
const LOOK = 30_000;
/** Pauses between attempts to bring a board up to date, in milliseconds: the first, and the longest. */
const PAUSES = { first: 500, most: 15_000 };

/** Told of what went wrong where nobody waits for an answer. */
export type Trouble = (about: { readonly board: string; readonly err: unknown }, text: string) => void;

/** All boards of the office, kept open and up to date by what the store tells. */
export class OpenBoards {
  readonly #boards: Boards;
  readonly #trouble: Trouble;
  readonly #opened = new Map<string, OpenBoard>();
  readonly #listeners = new Set<(board: OpenBoard) => void>();
  readonly #firstReads = new Map<string, Promise<void>>();
  readonly #retrying = new Set<string>();
  #stop: () => Promise<void> = async () => {};
  #isClosed = false;

  private constructor(boards: Boards, trouble: Trouble) {
    this.#boards = boards;
    this.#trouble = trouble;
  }

  static async open(boards: Boards, trouble: Trouble): Promise<OpenBoards> {
    const open = new OpenBoards(boards, trouble);
    const unwatch = await boards.watch((posted) => open.#told(posted));
    const timer = setInterval(() => void open.#compare(), LOOK);
    timer.unref();
    open.#stop = async () => {
      clearInterval(timer);
      await unwatch();
    };
    return open;
  }

  /** A board with everything that is known to be posted to it. @param mayBeEmpty nothing need be posted to it yet. */
  async open(key: string, mayBeEmpty = false): Promise<Result<OpenBoard, NotOpen>> {
    // It is among the opened before it is read, so that what is posted meanwhile is told to it.
    const known = this.#opened.get(key);
    const board = known ?? new OpenBoard(key, this.#boards.board(key), (one) => this.#tell(one));
    this.#opened.set(key, board);
    if (board.head === 0 && board.faults.length === 0) await this.#firstRead(board);
    if (board.head > 0) return ok(board);
    if (board.faults.length > 0) return err({ code: 'season-unreadable', key, faults: board.faults });
    if (mayBeEmpty) return ok(board);
    // Whoever asks for any name must not fill the memory.
    this.#opened.delete(key);
    return err({ code: 'no-such-season', key });
  }

  /** Shared by all who ask for a board that nobody has read yet. */
  #firstRead(board: OpenBoard): Promise<void> {
    const running = this.#firstReads.get(board.key);
    if (running !== undefined) return running;
    const read = board
      .catchUp()
      .then(() => this.#tellFaults(board))
      .catch((error: unknown) => {
        this.#opened.delete(board.key);
        throw error;
      })
      .finally(() => this.#firstReads.delete(board.key));
    this.#firstReads.set(board.key, read);
    return read;
  }

  /** Every board of the office; of one that cannot be read what can be. */
  async all(): Promise<readonly OpenBoard[]> {
    const keys = await this.#boards.keys().catch(() => [...this.#opened.keys()]);
    const all = await Promise.all(keys.map((key) => this.open(key)));
    return all.flatMap((board) => (board.ok ? [board.value] : []));
  }

  /** Calls back after a board went on, when its answers are already the new ones. */
  onPosted(told: (board: OpenBoard) => void): () => void {
    this.#listeners.add(told);
    return () => this.#listeners.delete(told);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#stop();
  }

  #tell(board: OpenBoard): void {
    for (const listener of this.#listeners) listener(board);
  }

  #told(posted: PostedTo | undefined): void {
    for (const board of this.#opened.values())
      if (posted === undefined || (board.key === posted.board && board.head < posted.number))
        this.#catchUp(board, PAUSES.first);
  }

  /** Until it is done: what was told once is told by nobody again. */
  #catchUp(board: OpenBoard, pause: number): void {
    board.catchUp().then(
      () => this.#tellFaults(board),
      (error: unknown) => {
        this.#trouble({ board: board.key, err: error }, 'a board is behind');
        if (this.#isClosed || this.#retrying.has(board.key)) return;
        this.#retrying.add(board.key);
        setTimeout(() => {
          this.#retrying.delete(board.key);
          if (!this.#isClosed) this.#catchUp(board, Math.min(PAUSES.most, pause * 2));
        }, pause).unref();
      },
    );
  }

  #tellFaults({ key, head, faults }: OpenBoard): void {
    if (faults.length > 0) this.#trouble({ board: key, err: faults }, `document ${head + 1} cannot be read`);
  }

  /** What should have been told, and was not. */
  async #compare(): Promise<void> {
    const heads = await this.#boards.heads().catch(() => new Map<string, number>());
    for (const board of this.#opened.values())
      if ((heads.get(board.key) ?? 0) > board.head && board.faults.length === 0)
        this.#catchUp(board, PAUSES.first);
  }
}
