import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { verifyBoard } from '#office/board/verify-board';
import type { NoticeBoard } from '#store/board';
import { databaseFailure } from '../../src/cli/database-words.ts';
import { bulletin, largeBulletin } from './bulletin.ts';
import { inFolder, newPlace, openBoard, type Place } from './opened.ts';
import { onSmallDisk } from './small-disk.ts';

const child = fileURLToPath(new URL('post-some.ts', import.meta.url));
const STORES = ['folder', 'sqlite'] as const;
const onUnix = process.platform !== 'win32';

/** What a process says that posts under a limit of the shell, or as nobody. */
function postSome({ is, at }: Place, posts: number, size: number, under: { limit?: number; as?: string }) {
  const words = [process.execPath, child, is, at, `${posts}`, `${size}`, under.as ?? ''];
  const limit = under.limit === undefined ? '' : `ulimit -f ${under.limit} && `;
  const { stdout, stderr } = spawnSync('bash', ['-c', `${limit}exec "$@"`, 'bash', ...words], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').slice(0, -1);
}

/** What the office is told of an error, without what to do. */
const told = (error: unknown) => databaseFailure(error, 'the board')?.lines[0] ?? String(error);

const number = async (board: NoticeBoard) => {
  const read = await board.read();
  return read.ok ? read.value.length : -1;
};

/** Posts until something is thrown. */
async function postUntilThrown(board: NoticeBoard): Promise<unknown> {
  for (let posts = 0; posts < 200; posts++) {
    const last = await number(board);
    try {
      await board.post(largeBulletin(`document ${last}`, last + 1, 30_000), last);
    } catch (error) {
      return error;
    }
  }
  throw new Error('there is room for everything');
}

/** Nothing half-written lies in the folder, and every document and file is as it was posted. */
async function expectSound({ is, at }: Place, board: NoticeBoard): Promise<void> {
  const verified = await verifyBoard(board, { isEachNoted: true });
  expect(verified).toMatchObject({ broken: [], unnoted: [], unread: [] });
  if (is === 'folder') expect(readdirSync(at).filter((name) => name.startsWith('.'))).toEqual([]);
}

describe.each(STORES)('a board in %s', (is) => {
  test('on a disk that is full tells so, keeps nothing half, and goes on when there is room: a real disk, where root may mount one', (context) =>
    inFolder(async (folder) => {
      const isDone = await onSmallDisk(folder, async (disk) => {
        const place = await newPlace(is, disk.folder, '');
        const { board, close } = openBoard(place);
        disk.fill(500_000);
        expect(told(await postUntilThrown(board))).toMatch(/^there is no room left for /);
        const posted = await number(board);
        expect(posted).toBeGreaterThan(0);
        expect(told(await postUntilThrown(board))).toMatch(/^there is no room left for /);
        disk.makeRoom();
        const last = await number(board);
        expect(await board.post(bulletin('there is room', last + 1), last)).toMatchObject({ ok: true });
        await expectSound(place, board);
        await close();
      });
      if (!isDone) context.skip('no disk can be mounted here');
    }));

  test('on a disk that can only be read tells so, and goes on when it can be written: a real disk, where root may mount one', (context) =>
    inFolder(async (folder) => {
      const isDone = await onSmallDisk(folder, async (disk) => {
        const place = await newPlace(is, disk.folder, '');
        const before = openBoard(place);
        await before.board.post(bulletin('first', 1), 0);
        await before.close();
        disk.onlyRead(true);
        expect(postSome(place, 1, 10, {})).toEqual([expect.stringMatching(/^failed (?:EROFS|SQLITE_)/)]);
        disk.onlyRead(false);
        expect(postSome(place, 1, 10, {})).toEqual(['posted 2']);
        const after = openBoard(place);
        await expectSound(place, after.board);
        await after.close();
      });
      if (!isDone) context.skip('no disk can be mounted here');
    }));

  test.skipIf(!onUnix)(
    'whose files may not be larger refuses what would be, and goes on: a limit of the shell on every file',
    () =>
      inFolder(async (folder) => {
        const place = await newPlace(is, folder, '');
        expect(postSome(place, 2, 1000, {})).toEqual(['posted 1', 'posted 2']);
        const code = is === 'folder' ? 'EFBIG' : 'SQLITE_IOERR_WRITE';
        expect(postSome(place, 2, 900_000, { limit: 500 })).toEqual([`failed ${code}`, `failed ${code}`]);
        expect(postSome(place, 1, 900_000, {})).toEqual(['posted 3']);
        const { board, close } = openBoard(place);
        await expectSound(place, board);
        await close();
      }),
  );

  test.skipIf(!onUnix)('that belongs to somebody else is refused, and nothing is written', () =>
    inFolder(async (folder) => {
      const place = await newPlace(is, folder, '');
      expect(postSome(place, 1, 10, {})).toEqual(['posted 1']);
      const files = readdirSync(folder).map((name) => path.join(folder, name));
      const isRoot = process.getuid?.() === 0;
      for (const file of files) chmodSync(file, is === 'sqlite' ? 0o444 : 0o555);
      chmodSync(folder, 0o555);
      const said = postSome(place, 1, 10, { as: isRoot ? 'nobody' : '' });
      chmodSync(folder, 0o755);
      expect(said).toEqual([expect.stringMatching(/^failed (?:EACCES|SQLITE_READONLY|SQLITE_CANTOPEN)/)]);
      for (const file of files) chmodSync(file, is === 'sqlite' ? 0o644 : 0o755);
      expect(postSome(place, 1, 10, {})).toEqual(['posted 2']);
      const { board, close } = openBoard(place);
      await expectSound(place, board);
      await close();
    }),
  );
});

test.skipIf(!onUnix)(
  'a ledger that has no room loses no document, and the next who posts notes what is missing: a limit of the shell on every file',
  () =>
    inFolder(async (folder) => {
      const place = await newPlace('folder', folder, '');
      const all = Array.from({ length: 20 }, (_, index) => `posted ${index + 1}`);
      expect(postSome(place, 20, 10, { limit: 1 })).toEqual(all);
      const { board } = openBoard(place);
      const unnoted = (await verifyBoard(board)).unnoted.length;
      expect(unnoted).toBeGreaterThan(5);
      expect(await board.post(bulletin('next', 21), 20)).toMatchObject({ ok: true });
      await expectSound(place, board);
    }),
);
