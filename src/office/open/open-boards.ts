import { err, ok, type Result } from '#core/base/result';
import type { Boards, PostedTo } from '#store/boards';
import { breathe } from '../breathe.ts';
import { type BoardListedJson, boardListedJson } from '../json/office.ts';
import { FoldedMoments } from './folded-moments.ts';
import { Kept } from './kept.ts';
import { type KeptOfAll, type NotOpen, OpenBoard } from './open-board.ts';
import { MOST_TIMINGS } from './open-timings.ts';

/** How often the boards are held against the database, whatever was told, in milliseconds. */
const LOOK = 30_000;
/** Pauses between attempts to bring a board up to date, in milliseconds: the first, and the longest. */
const PAUSES = { first: 500, most: 15_000 };

/** So many boards stay open; of more, those that nobody has asked for in so many milliseconds are closed. */
const STAY_OPEN = 50;
const UNUSED = 300_000;

/** Told of what went wrong where nobody waits for an answer. */
export type Trouble = (about: { readonly board: string; readonly err: unknown }, text: string) => void;

/** What is told of a board that is closed, and of how many documents. */
interface Listed {
  readonly documents: number;
  readonly listed: BoardListedJson;
}

/** The boards of the office: opened when they are first asked for, and kept up to date by what the store tells. */
export class OpenBoards {
  readonly #boards: Boards;
  readonly #trouble: Trouble;
  readonly #now: () => number;
  readonly #kept: KeptOfAll = { moments: new FoldedMoments(), timings: new Kept(MOST_TIMINGS) };
  readonly #opened = new Map<string, OpenBoard>();
  /** When each of them was asked for last. */
  readonly #used = new Map<string, number>();
  readonly #listed = new Map<string, Listed>();
  readonly #faultsTold = new WeakMap<OpenBoard, string>();
  /** Who is told of what was posted, and which boards must stay open for that. */
  readonly #listeners = new Map<(board: OpenBoard) => void, (key: string) => boolean>();
  readonly #firstReads = new Map<string, Promise<void>>();
  readonly #retrying = new Set<string>();
  #stop: () => Promise<void> = async () => {};
  #isClosed = false;

  private constructor(boards: Boards, trouble: Trouble, now: () => number) {
    this.#boards = boards;
    this.#trouble = trouble;
    this.#now = now;
  }

  /** @param now in milliseconds. */
  static async open(boards: Boards, trouble: Trouble, now = () => performance.now()): Promise<OpenBoards> {
    const open = new OpenBoards(boards, trouble, now);
    const unwatch = await boards.watch((posted) => open.#told(posted));
    const timer = setInterval(() => void open.look(), LOOK);
    timer.unref();
    open.#stop = async () => {
      clearInterval(timer);
      await unwatch();
    };
    return open;
  }

  /** A board with everything that is known to be posted to it. @param mayBeEmpty nothing need be posted to it yet. */
  open(key: string, mayBeEmpty = false): Promise<Result<OpenBoard, NotOpen>> {
    this.#used.set(key, this.#now());
    return this.#open(key, mayBeEmpty);
  }

  async #open(key: string, mayBeEmpty: boolean): Promise<Result<OpenBoard, NotOpen>> {
    // It is among the opened before it is read, so that what is posted meanwhile is told to it.
    const known = this.#opened.get(key);
    const board = known ?? new OpenBoard(key, this.#boards.board(key), this.#kept, (one) => this.#tell(one));
    this.#opened.set(key, board);
    if (board.head === 0 && board.faults.length === 0) await this.#firstRead(board);
    if (board.head > 0) return ok(board);
    if (board.faults.length > 0) return err({ code: 'season-unreadable', key, faults: board.faults });
    if (mayBeEmpty) return ok(board);
    // Whoever asks for any name must not fill the memory.
    this.#forget(key);
    return err({ code: 'no-such-season', key });
  }

  #forget(key: string): void {
    this.#opened.delete(key);
    this.#used.delete(key);
  }

  /** Shared by all who ask for a board that nobody has read yet. */
  #firstRead(board: OpenBoard): Promise<void> {
    const running = this.#firstReads.get(board.key);
    if (running !== undefined) return running;
    const read = board
      .catchUp()
      .then(() => this.#tellFaults(board))
      .catch((error: unknown) => {
        this.#forget(board.key);
        throw error;
      })
      .finally(() => this.#firstReads.delete(board.key));
    this.#firstReads.set(board.key, read);
    return read;
  }

  /** What a list tells of every board, by its key. One that was listed before, and has not gone on, need not be opened. */
  async listed(): Promise<ReadonlyMap<string, BoardListedJson>> {
    const known = () => new Map([...this.#listed].map(([key, { documents }]) => [key, documents]));
    const heads = await this.#boards.heads().catch(known);
    const found = new Map<string, BoardListedJson>();
    for (const [key, documents] of heads) {
      const listed = await this.#list(key, documents);
      if (listed !== undefined) found.set(key, listed);
    }
    return found;
  }

  async #list(key: string, documents: number): Promise<BoardListedJson | undefined> {
    const opened = this.#opened.get(key);
    const known = this.#listed.get(key);
    if (opened === undefined && known?.documents === documents) return known.listed;
    if (opened === undefined) await breathe();
    // Whoever lists it does not ask for it: it may be closed at the next look.
    const board = await this.#open(key, false);
    if (!board.ok) return undefined;
    const listed = boardListedJson(board.value);
    this.#listed.set(key, { documents: board.value.head, listed });
    return listed;
  }

  /**
   * Calls back after a board went on, when its answers are already the new ones.
   *
   * @param isNeeded whether a board must stay open, so that it is told of.
   */
  onPosted(told: (board: OpenBoard) => void, isNeeded = (_key: string) => false): () => void {
    this.#listeners.set(told, isNeeded);
    return () => this.#listeners.delete(told);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#stop();
  }

  #tell(board: OpenBoard): void {
    for (const told of this.#listeners.keys()) told(board);
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

  /** Once, however often it is tried again. */
  #tellFaults(board: OpenBoard): void {
    const { key, head, faults } = board;
    const said = faults.length === 0 ? '' : JSON.stringify([head, faults]);
    const isNew = said !== (this.#faultsTold.get(board) ?? '');
    this.#faultsTold.set(board, said);
    if (isNew && said !== '')
      this.#trouble({ board: key, err: faults }, `document ${head + 1} cannot be read`);
  }

  /** Looks for what should have been told, and was not; for what can be read by now; and for boards that nobody needs. */
  async look(): Promise<void> {
    const heads = await this.#boards.heads().catch(() => new Map<string, number>());
    for (const board of this.#opened.values())
      if ((heads.get(board.key) ?? 0) > board.head) this.#catchUp(board, PAUSES.first);
    this.#closeUnused();
  }

  #closeUnused(): void {
    const listeners = [...this.#listeners.values()];
    for (const key of this.#opened.keys()) {
      if (this.#opened.size <= STAY_OPEN) return;
      const isUsed = this.#now() - (this.#used.get(key) ?? Number.NEGATIVE_INFINITY) < UNUSED;
      const isNeeded = this.#firstReads.has(key) || listeners.some((needs) => needs(key));
      if (!isUsed && !isNeeded) this.#forget(key);
    }
  }
}
