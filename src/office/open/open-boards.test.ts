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
  #told: (posted: PostedTo | undefined) => void = () => {};

  readonly boards: Boards = {
    keys: async () => ['board'],
    answers: async () => {},
    board: () => ({
      ...this.kept,
      read: async (from) => {
        const read = await this.kept.read(from);
        await this.beforeReading();
        return read;
      },
    }),
    heads: async () => new Map(),
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

  test('of a name that nobody posted to is none, and takes no room', async () => {
    const store = new OneBoard();
    const boards = await openedOn(store);
    expect(await boards.open('board')).toMatchObject({ ok: false, error: { code: 'no-such-season' } });
    expect(await boards.open('board', true)).toMatchObject({ ok: true, value: { head: 0 } });
  });
});
