import { afterEach, describe, expect, test } from 'vitest';
import type { NoticeBoard } from '#store/board';
import type { Boards, PostedTo } from '#store/boards';
import { memoryBoard } from '#store/memory';
import { OpenBoards } from './open-boards.ts';

const bulletin = (number: number, text = 'x') =>
  `document: ${number}\nkind: bulletin\nposted: 2026-01-01\nby: race office\ntext: ${text}\n`;
const post = (board: NoticeBoard, number: number, text = bulletin(number)) =>
  board.post({ kind: 'bulletin', text, attachments: [] }, number - 1);

/** A store of one board, whose reading can be held up or broken, and which tells when it is told to. */
class OneBoard {
  readonly kept = memoryBoard();
  readonly trouble: string[] = [];
  beforeReading: () => Promise<void> = async () => {};
  /** The number of a document that cannot be read. */
  spoilt = 0;
  #told: (posted: PostedTo | undefined) => void = () => {};

  readonly boards: Boards = {
    keys: async () => ['board'],
    answers: async () => {},
    board: () => ({
      ...this.kept,
      read: async (from) => {
        const read = await this.kept.read(from);
        await this.beforeReading();
        if (!read.ok) return read;
        const texts = read.value.map((one) =>
          one.number === this.spoilt ? { ...one, text: 'kind: odd' } : one,
        );
        return { ...read, value: texts };
      },
    }),
    heads: async () =>
      new Map([['board', (await this.kept.ledger().then((l) => (l.ok ? l.value : []))).length]]),
    watch: async (told) => {
      this.#told = told;
      return async () => {};
    },
  };

  tell(number: number | undefined): void {
    this.#told(number === undefined ? undefined : { board: 'board', number });
  }

  open = () => OpenBoards.open(this.boards, (_, text) => void this.trouble.push(text));
}

const opened: OpenBoards[] = [];
async function openedOn(store: OneBoard): Promise<OpenBoards> {
  const boards = await store.open();
  opened.push(boards);
  return boards;
}
afterEach(async () => {
  for (const boards of opened.splice(0)) await boards.close();
});

async function boardOf(boards: OpenBoards) {
  const board = await boards.open('board');
  if (!board.ok) throw new Error(board.error.code);
  return board.value;
}

describe('a board that is kept open', () => {
  test('has what was posted while it was read for the first time', async () => {
    const store = new OneBoard();
    await post(store.kept, 1);
    const boards = await openedOn(store);
    let go: () => void = () => {};
    store.beforeReading = () => new Promise((resolve) => (go = resolve));
    const opening = boardOf(boards);
    await expect.poll(() => go.name).not.toBe('go');
    await post(store.kept, 2);
    store.tell(2);
    store.beforeReading = async () => {};
    go();
    const board = await opening;
    await expect.poll(() => board.head).toBe(2);
  });

  test('is read once by all who ask for it at the same time', async () => {
    const store = new OneBoard();
    await post(store.kept, 1);
    let reads = 0;
    store.beforeReading = async () => void reads++;
    const boards = await openedOn(store);
    const all = await Promise.all(Array.from({ length: 20 }, () => boardOf(boards)));
    expect([new Set(all).size, reads]).toEqual([1, 1]);
  });

  test('comes up to date by itself after its store could not be read', async () => {
    const store = new OneBoard();
    await post(store.kept, 1);
    const board = await boardOf(await openedOn(store));
    await post(store.kept, 2);
    let failures = 0;
    store.beforeReading = async () => {
      if (failures++ < 2) throw new Error('away');
    };
    store.tell(2);
    await expect.poll(() => board.head, { timeout: 5_000 }).toBe(2);
    expect(store.trouble).toEqual(['a board is behind', 'a board is behind']);
  });

  test('goes on in one step, and tells once, however many documents were posted', async () => {
    const store = new OneBoard();
    await post(store.kept, 1);
    const boards = await openedOn(store);
    const board = await boardOf(boards);
    const told: number[] = [];
    boards.onPosted(({ head }) => told.push(head));
    for (const number of [2, 3, 4]) await post(store.kept, number);
    store.tell(undefined);
    await expect.poll(() => board.head).toBe(4);
    expect(told).toEqual([4]);
    expect([board.text(4)?.number, board.text(5)]).toEqual([4, undefined]);
  });

  test('ends before a document that cannot be read, says so, and goes on when it can', async () => {
    const store = new OneBoard();
    await post(store.kept, 1);
    await post(store.kept, 2, 'kind: of tomorrow\n');
    await post(store.kept, 3);
    const board = await boardOf(await openedOn(store));
    expect([board.head, board.faults.length > 0]).toEqual([1, true]);
    expect(store.trouble).toEqual(['document 2 cannot be read']);
    expect((await store.kept.read(1)).ok).toBe(true);
  });

  test('goes on when what could not be read can be, though nothing is told', async () => {
    const store = new OneBoard();
    for (const number of [1, 2, 3]) await post(store.kept, number);
    store.spoilt = 2;
    const boards = await openedOn(store);
    const board = await boardOf(boards);
    for (let looks = 0; looks < 3; looks++) await boards.look();
    await expect.poll(() => board.faults.length).toBe(1);
    expect([board.head, store.trouble]).toEqual([1, ['document 2 cannot be read']]);
    store.spoilt = 0;
    await boards.look();
    await expect.poll(() => [board.head, board.faults]).toEqual([3, []]);
    store.spoilt = 4;
    await post(store.kept, 4);
    await boards.look();
    await expect
      .poll(() => store.trouble)
      .toEqual(['document 2 cannot be read', 'document 4 cannot be read']);
  });

  test('of a name that nobody posted to is none, and takes no room', async () => {
    const store = new OneBoard();
    const boards = await openedOn(store);
    expect(await boards.open('board')).toMatchObject({ ok: false, error: { code: 'no-such-season' } });
    expect(await boards.open('board', true)).toMatchObject({ ok: true, value: { head: 0 } });
  });
});

/** A store of many boards, of one document each, that counts how often each is read. */
class ManyBoards {
  readonly reads = new Map<string, number>();
  readonly #kept = new Map<string, NoticeBoard>();
  told: (posted: PostedTo | undefined) => void = () => {};

  readonly boards: Boards = {
    keys: async () => [...this.#kept.keys()],
    answers: async () => {},
    board: (key) => {
      const board = this.board(key);
      return {
        ...board,
        read: async (from) => {
          this.reads.set(key, (this.reads.get(key) ?? 0) + 1);
          return board.read(from);
        },
      };
    },
    heads: async () => {
      const all = [...this.#kept].map(async ([key, board]) => {
        const read = await board.read();
        return [key, read.ok ? read.value.length : 0] as const;
      });
      return new Map(await Promise.all(all));
    },
    watch: async (told) => {
      this.told = told;
      return async () => {};
    },
  };

  board(key: string): NoticeBoard {
    const board = this.#kept.get(key) ?? memoryBoard();
    this.#kept.set(key, board);
    return board;
  }
}

describe('of many boards', () => {
  const MINUTE = 60_000;
  const manyBoards = async (count: number) => {
    const store = new ManyBoards();
    for (let n = 0; n < count; n++) await post(store.board(`b-${n}`), 1);
    const clock = { now: 0 };
    const boards = await OpenBoards.open(
      store.boards,
      () => {},
      () => clock.now,
    );
    opened.push(boards);
    return { store, boards, clock };
  };

  test('each is opened when it is first asked for, and none before', async () => {
    const { store, boards } = await manyBoards(3);
    expect([...store.reads.keys()]).toEqual([]);
    await boards.open('b-1');
    expect([...store.reads.keys()]).toEqual(['b-1']);
  });

  test('those that nobody needs are closed: not the last fifty, and none that somebody listens to', async () => {
    const { store, boards, clock } = await manyBoards(60);
    boards.onPosted(
      () => {},
      (key) => key === 'b-0',
    );
    for (let n = 0; n < 60; n++) await boards.open(`b-${n}`);
    await boards.look();
    clock.now = 4 * MINUTE;
    await boards.open('b-1');
    clock.now = 6 * MINUTE;
    await boards.look();
    for (let n = 0; n < 60; n++) await boards.open(`b-${n}`);
    const again = [...store.reads].filter(([, reads]) => reads > 1).map(([key]) => key);
    expect(again).toEqual(Array.from({ length: 10 }, (_, index) => `b-${index + 2}`));
  });

  test('a list opens each once, and again only one that went on while it was closed', async () => {
    const { store, boards } = await manyBoards(60);
    expect((await boards.listed()).size).toBe(60);
    await boards.look();
    await post(store.board('b-3'), 2);
    await post(store.board('b-4'), 2);
    store.told({ board: 'b-4', number: 2 });
    const listed = await boards.listed();
    expect([listed.get('b-3')?.document, listed.get('b-4')?.document, listed.get('b-5')?.document]).toEqual([
      2, 2, 1,
    ]);
    const again = [...store.reads].filter(([, reads]) => reads > 1).map(([key]) => key);
    expect(again).toEqual(['b-3', 'b-4']);
  });
});
