import type { ServerResponse } from 'node:http';
import type { OpenBoard } from '#office/open/open-board';
import type { OpenBoards } from '#office/open/open-boards';

/** A line that says nothing, so often, in milliseconds: whoever stands between ends a connection that is silent. */
const HEARTBEAT = 25_000;
const SILENCE = Buffer.from(': still here\n\n');
/** Bytes that wait for a reader; who is further behind is let go, and comes back with the last number it has seen. */
const MOST_WAITING = 256_000;

/**
 * Tells those who listen to a board of each document that is posted to it: an event stream as HTML has it
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html), whose ids are the numbers of the documents.
 */
export class EventHub {
  readonly #streams = new Map<string, Set<ServerResponse>>();
  /** Those who have seen documents that this server does not know yet, with the number of the last. */
  readonly #ahead = new Map<ServerResponse, number>();
  /** The number of the last document that was told, by board. */
  readonly #told = new Map<string, number>();
  /** Of those who have said who they are: whether they may still listen. */
  readonly #may = new WeakMap<ServerResponse, () => Promise<boolean>>();
  readonly #isPublic: (board: string) => Promise<boolean>;
  readonly #stop: () => void;
  readonly #heartbeat: NodeJS.Timeout;

  /** @param isPublic whether everybody may listen to a board. */
  constructor(boards: OpenBoards, isPublic: (board: string) => Promise<boolean>) {
    this.#isPublic = isPublic;
    this.#stop = boards.onPosted(
      (board) => this.#tell(board),
      (key) => (this.#streams.get(key)?.size ?? 0) > 0,
    );
    this.#heartbeat = setInterval(() => {
      // Where the database does not answer, nobody is let go.
      this.letGo().catch(() => undefined);
      this.#send([...this.#streams.values()], SILENCE);
    }, HEARTBEAT);
    this.#heartbeat.unref();
  }

  get listeners(): number {
    return [...this.#streams.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** The number of the last document that was told to those who listen to a board. */
  lastTold(board: string): number {
    return this.#told.get(board) ?? 0;
  }

  /**
   * Joins a response, whose head was sent.
   *
   * @param seen the last document that it knows; the board's last if undefined.
   * @param may whether whoever listens may still do so; nobody is known to listen where undefined.
   */
  join(
    board: OpenBoard,
    response: ServerResponse,
    seen: number | undefined,
    may?: () => Promise<boolean>,
  ): void {
    if (may !== undefined) this.#may.set(response, may);
    const streams = this.#streams.get(board.key) ?? new Set();
    this.#streams.set(board.key, streams);
    // Those who listen already have been told what this one has: a board goes on in one step.
    if (streams.size === 0) this.#told.set(board.key, board.head);
    streams.add(response);
    const last = seen ?? board.head;
    if (last > board.head) this.#ahead.set(response, last);
    response.on('close', this.#leave);
    const missed = eventsOf(board, last, board.head);
    response.write(missed.length === 0 ? SILENCE : missed);
  }

  /** One for all of them: ten thousand that listen would each keep one of their own. */
  readonly #leave = ((hub: EventHub) =>
    function (this: ServerResponse): void {
      hub.#ahead.delete(this);
      for (const streams of hub.#streams.values()) streams.delete(this);
    })(this);

  /** Lets those go who may not listen any more: a role was taken, a sign-in ended, a series is no longer public. */
  async letGo(): Promise<void> {
    for (const [board, streams] of this.#streams) {
      if (streams.size === 0 || (await this.#isPublic(board))) continue;
      for (const stream of [...streams]) if (!(await (this.#may.get(stream)?.() ?? false))) stream.end();
    }
  }

  #tell(board: OpenBoard): void {
    const streams = this.#streams.get(board.key);
    const told = this.#told.get(board.key);
    this.#told.set(board.key, Math.max(told ?? 0, board.head));
    if (streams === undefined || told === undefined || streams.size === 0) return;
    const ahead = this.#ahead.size === 0 ? [] : [...streams].filter((stream) => this.#ahead.has(stream));
    for (const stream of ahead) this.#tellAhead(board, stream);
    this.#send([streams], eventsOf(board, told, board.head), new Set(ahead));
  }

  #tellAhead(board: OpenBoard, stream: ServerResponse): void {
    const seen = this.#ahead.get(stream) ?? 0;
    if (seen > board.head) return;
    this.#ahead.delete(stream);
    const missed = eventsOf(board, seen, board.head);
    if (missed.length > 0) stream.write(missed);
  }

  #send(
    streams: readonly Iterable<ServerResponse>[],
    bytes: Buffer,
    but: ReadonlySet<ServerResponse> = NOBODY,
  ): void {
    for (const some of streams)
      for (const stream of some)
        if (!but.has(stream) && !stream.write(bytes) && stream.writableLength > MOST_WAITING)
          stream.destroy();
  }

  /** Ends every stream; its reader comes back, to this server or another. */
  close(): void {
    clearInterval(this.#heartbeat);
    this.#stop();
    for (const streams of this.#streams.values()) for (const stream of streams) stream.end();
  }
}

const NOBODY: ReadonlySet<ServerResponse> = new Set();

/** The events of the documents after one number, up to another. */
function eventsOf(board: OpenBoard, from: number, to: number): Buffer {
  const events = board.documents.slice(from, to).map(({ document, kind, posted }) => {
    const data = { season: board.key, document, kind, posted, link: board.text(document)?.link };
    return `id: ${document}\nevent: document\ndata: ${JSON.stringify(data)}\n\n`;
  });
  return Buffer.from(events.join(''));
}
