import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { officeDatabases } from '../../test/office-databases.ts';
import { MOST_IN_ATTACHMENT, MOST_IN_TEXT, type NoticeBoard, type NotPosted, type Posting } from './board.ts';
import { linksOf } from './chain.ts';
import { folderBoard } from './folder.ts';
import { startLedger } from './folder-ledger.ts';
import { memoryBoard } from './memory.ts';
import { sha256 } from './sha256.ts';
import { sqlBoard } from './sql-board.ts';

const root = mkdtempSync(path.join(tmpdir(), 'boards-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A new board with this text as its sources, if any. */
type Open = (sources?: string) => Promise<NoticeBoard>;

const withSources = async (board: NoticeBoard, sources: string | undefined): Promise<NoticeBoard> => {
  if (sources !== undefined) await board.layBeside('sources', sources);
  return board;
};
const newFolder = () => mkdtempSync(path.join(root, 'board-'));
const BOARDS: Record<string, Open> = {
  memory: (sources) => withSources(memoryBoard(), sources),
  'a folder': (sources) => withSources(folderBoard(newFolder()), sources),
  'a folder with a ledger': async (sources) => {
    const folder = newFolder();
    await startLedger(folder);
    return withSources(folderBoard(folder), sources);
  },
};
for (const [name, database] of Object.entries(officeDatabases())) {
  let key = 0;
  BOARDS[name] = async (sources) => withSources(sqlBoard(await database(), `series-${key++}`), sources);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const bulletin = (text: string, ...attached: string[]): Posting => ({
  kind: 'bulletin',
  text,
  attachments: attached.map((content) => ({ name: 'Timing.CSV', bytes: bytes(content) })),
});
const decision = (text: string, ...attached: string[]): Posting => ({
  ...bulletin(text, ...attached),
  kind: 'decision',
});
const lastOf = (refused: NotPosted) => {
  if (refused.code === 'board-moved-on') return refused.last;
  throw new Error(`not posted: ${refused.code}`);
};
const texts = async (board: NoticeBoard, from?: number) => {
  const read = await board.read(from);
  if (!read.ok) throw new Error(`not read: ${read.error.faults.map(({ code }) => code)}`);
  return read.value.map(({ name, text }) => `${name} ${text}`);
};

for (const [name, open] of Object.entries(BOARDS)) {
  describe(`a board in ${name}`, () => {
    test('is empty at first', async () => {
      expect(await texts(await open())).toEqual([]);
    });

    test('gives back what was posted, letter for letter and in order', async () => {
      const board = await open();
      const text = '\uFEFFcar: 007 # Zoë\r\n\n';
      expect(await board.post(bulletin(text), 0)).toEqual({ ok: true, value: 1 });
      expect(await board.post(decision('b'), 1)).toEqual({ ok: true, value: 2 });
      expect(await texts(board)).toEqual([`0001-bulletin.yaml ${text}`, '0002-decision.yaml b']);
    });

    test('gives the documents after a number', async () => {
      const board = await open();
      for (const expected of [0, 1, 2]) await board.post(bulletin('x'), expected);
      expect(await texts(board, 2)).toEqual(['0003-bulletin.yaml x']);
      expect(await texts(board, 3)).toEqual([]);
    });

    test('refuses who does not know its last document, or expects one that is not there', async () => {
      const board = await open();
      await board.post(bulletin('a'), 0);
      const movedOn = { ok: false, error: { code: 'board-moved-on', last: 1 } };
      expect(await board.post(bulletin('b'), 0)).toEqual(movedOn);
      expect(await board.post(bulletin('b'), 2)).toEqual(movedOn);
      expect(await texts(board)).toEqual(['0001-bulletin.yaml a']);
    });

    test('gives a number once, whatever the kinds of those that want it', async () => {
      const board = await open();
      const wanted = Array.from({ length: 20 }, (_, i) =>
        i % 2 === 0 ? bulletin(`${i}`) : decision(`${i}`),
      );
      const answers = await Promise.all(wanted.map((posting) => board.post(posting, 0)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await texts(board)).toHaveLength(1);
    });

    test('posts several documents one behind the other, with their attachments', async () => {
      const board = await open();
      await board.post(bulletin('a'), 0);
      expect(await board.postAll([bulletin('b', 'lap 1'), decision('c', 'lap 2')], 1)).toEqual({
        ok: true,
        value: [2, 3],
      });
      expect(await texts(board, 1)).toEqual(['0002-bulletin.yaml b', '0003-decision.yaml c']);
      for (const content of ['lap 1', 'lap 2'])
        expect((await board.attachment(sha256(bytes(content)))).ok).toBe(true);
    });

    test('posts none of several where another was posted meanwhile, or one is too large', async () => {
      const board = await open();
      await board.post(bulletin('a'), 0);
      const moved = { ok: false, error: { code: 'board-moved-on', last: 1, posted: [] } };
      expect(await board.postAll([bulletin('b', 'lap 1'), bulletin('c')], 0)).toEqual(moved);
      const large = await board.postAll([bulletin('b'), bulletin('c'.repeat(MOST_IN_TEXT + 1))], 1);
      expect(large).toMatchObject({ ok: false, error: { code: 'posting-too-large', posted: [] } });
      expect(await texts(board)).toEqual(['0001-bulletin.yaml a']);
      expect((await board.attachment(sha256(bytes('lap 1')))).ok).toBe(false);
    });

    test('tells two postings of the same text apart', async () => {
      const board = await open();
      const answers = await Promise.all([board.post(bulletin('same'), 0), board.post(bulletin('same'), 0)]);
      expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    });

    test('loses nothing that many post at once', async () => {
      const board = await open();
      const office = async (name: string) => {
        for (let n = 0, last = 0; n < 5; ) {
          const answer = await board.post(
            n % 2 === 0 ? bulletin(`${name}${n}`) : decision(`${name}${n}`),
            last,
          );
          last = answer.ok ? answer.value : lastOf(answer.error);
          if (answer.ok) n++;
        }
      };
      await Promise.all(['a', 'b', 'c', 'd'].map(office));
      const posted = (await texts(board)).map((line) => line.split(' ')[1]);
      expect(posted).toHaveLength(20);
      expect(new Set(posted).size).toBe(20);
      for (const name of ['a', 'b', 'c', 'd']) {
        expect(posted.filter((text) => text?.startsWith(name))).toEqual(
          [0, 1, 2, 3, 4].map((n) => `${name}${n}`),
        );
      }
    });

    test('keeps attachments by their SHA-256, the same bytes once', async () => {
      const board = await open();
      await board.post(bulletin('a', 'lap 1', 'lap 2'), 0);
      await board.post(bulletin('b', 'lap 1'), 1);
      for (const content of ['lap 1', 'lap 2']) {
        const read = await board.attachment(sha256(bytes(content)));
        expect(read.ok && new TextDecoder().decode(read.value)).toBe(content);
      }
    });

    test('says which attachment it has not', async () => {
      const read = await (await open()).attachment(sha256(bytes('none')));
      expect(read).toMatchObject({ ok: false, error: { code: 'attachment-missing' } });
    });

    test('keeps nothing of a posting that it refuses', async () => {
      const board = await open();
      await board.post(bulletin('a', 'lap 1'), 7);
      expect((await board.attachment(sha256(bytes('lap 1')))).ok).toBe(false);
    });

    test('takes the largest files that it can give back, and refuses larger ones before anything is kept', async () => {
      const board = await open();
      const [text, attached] = ['ë'.repeat(MOST_IN_TEXT / 2), new Uint8Array(MOST_IN_ATTACHMENT)];
      const posting = (text: string, bytes: Uint8Array): Posting => ({
        kind: 'bulletin',
        text,
        attachments: [
          { name: 'lap.csv', bytes: Uint8Array.of(1) },
          { name: 'telemetry.bin', bytes },
        ],
      });
      expect(await board.post(posting(`${text}.`, new Uint8Array(MOST_IN_ATTACHMENT + 1)), 0)).toEqual({
        ok: false,
        error: {
          code: 'posting-too-large',
          faults: [
            {
              code: 'file-too-large',
              file: '0001-bulletin.yaml',
              found: '8.1 MB',
              expected: 'at most 8.0 MB',
            },
            { code: 'file-too-large', file: 'telemetry.bin', found: '64.1 MB', expected: 'at most 64.0 MB' },
          ],
        },
      });
      expect(await texts(board)).toEqual([]);
      expect((await board.attachment(sha256(Uint8Array.of(1)))).ok).toBe(false);
      expect(await board.post(posting(text, attached), 0)).toEqual({ ok: true, value: 1 });
      expect(await texts(board)).toEqual([`0001-bulletin.yaml ${text}`]);
      expect((await board.attachment(sha256(attached))).ok).toBe(true);
    });

    test('has papers beside it, or none', async () => {
      const board = await open('sources: {}');
      expect(await board.beside('sources')).toEqual({ ok: true, value: 'sources: {}' });
      expect(await board.beside('claims')).toEqual({ ok: true, value: undefined });
    });

    test('has the last paper that was laid beside it', async () => {
      const board = await open('sources: {}');
      await board.layBeside('sources', 'sources: { WP: Wikipedia }');
      expect(await board.beside('sources')).toEqual({ ok: true, value: 'sources: { WP: Wikipedia }' });
    });

    test('keeps the paper of who was faster, where the next one says what it knows of', async () => {
      const board = await open();
      expect(await board.layBeside('claims', 'a', { text: undefined })).toBe(true);
      expect(await board.layBeside('claims', 'b', { text: undefined })).toBe(false);
      const writers = ['c', 'd', 'e'].map((text) => () => board.layBeside('claims', text, { text: 'a' }));
      const laid: boolean[] = [];
      for (const writer of writers) laid.push(await writer());
      expect(laid).toEqual([true, false, false]);
      expect(await board.beside('claims')).toEqual({ ok: true, value: 'c' });
    });

    test('notes each document in its ledger, with who posted it, or has no ledger at all', async () => {
      const board = await open();
      const signed = { by: 'race office', at: '2026-11-26T14:32:08.123Z' };
      await board.post({ ...bulletin('a'), signed }, 0);
      await board.post(decision('b'), 1);
      const [read, ledger] = [await board.read(), await board.ledger()];
      const links = read.ok ? linksOf(read.value) : [];
      const lines = [
        { document: 1, link: links[0], signed },
        { document: 2, link: links[1] },
      ];
      expect(ledger).toEqual({ ok: true, value: name === 'a folder' ? [] : lines });
    });
  });
}
