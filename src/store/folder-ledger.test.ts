import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NoticeBoard } from './board.ts';
import { linksOf } from './chain.ts';
import { folderBoard } from './folder.ts';
import { LEDGER, startLedger } from './folder-ledger.ts';

const signed = { by: 'race office', at: '2026-11-26T14:32:08.123Z' };

/** A board with a ledger and two documents, the second signed. */
async function inFolder(action: (ledger: string, board: NoticeBoard) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-'));
  try {
    await startLedger(folder);
    const board = folderBoard(folder);
    await board.post({ kind: 'bulletin', text: 'a', attachments: [] }, 0);
    await board.post({ kind: 'bulletin', text: 'b', attachments: [], signed }, 1);
    await action(path.join(folder, LEDGER), board);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every document is noted once, with its link. */
async function expectNoted(board: NoticeBoard, documents: number): Promise<void> {
  const [read, ledger] = [await board.read(), await board.ledger()];
  const links = read.ok ? linksOf(read.value) : [];
  expect(links).toHaveLength(documents);
  expect(ledger.ok && ledger.value.map(({ link }) => link)).toEqual(links);
}
const post = (board: NoticeBoard, expected: number) =>
  board.post({ kind: 'bulletin', text: `next ${expected}`, attachments: [] }, expected);

describe('a line that was cut off', () => {
  test('anywhere is passed over, and written again by the next who posts', () =>
    inFolder(async (ledger, board) => {
      const whole = readFileSync(ledger);
      const start = whole.indexOf('\n') + 1;
      for (let cut = start; cut < whole.length; cut += 7) {
        writeFileSync(ledger, whole.subarray(0, cut));
        expect(await board.ledger()).toMatchObject({ ok: true, value: [{ document: 1 }] });
        const read = await board.read();
        const last = read.ok ? read.value.length : 0;
        expect(await post(board, last)).toMatchObject({ ok: true });
        await expectNoted(board, last + 1);
      }
    }));

  test('is passed over where it was cut off a second time, or the disk had written nothing there', () =>
    inFolder(async (ledger, board) => {
      truncateSync(ledger, readFileSync(ledger).length - 30);
      appendFileSync(ledger, '\n{"document":2,"li\0\0\0\0');
      expect(await post(board, 2)).toMatchObject({ ok: true });
      await expectNoted(board, 3);
    }));

  test.each(['{"document":1,"link":"none"}', 'x', '{"document":3}', '"signed"'])(
    'is told from one that says something else: %s',
    (odd) =>
      inFolder(async (ledger, board) => {
        const [first = '', ...rest] = readFileSync(ledger, 'utf8').split('\n');
        writeFileSync(ledger, [first, odd, ...rest].join('\n'));
        expect(await board.ledger()).toMatchObject({
          ok: false,
          error: { code: 'ledger-odd', found: expect.stringContaining('line 2') },
        });
      }),
  );
});

test('a folder without a ledger notes nothing until one is begun, which then notes all that stands there', () =>
  inFolder(async (ledger, board) => {
    rmSync(ledger);
    await post(board, 2);
    expect(await board.ledger()).toEqual({ ok: true, value: [] });
    await startLedger(path.dirname(ledger));
    await expectNoted(board, 3);
    await post(board, 3);
    await expectNoted(board, 4);
  }));
