import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderBoard } from './folder.ts';
import { sha256 } from './sha256.ts';

const root = mkdtempSync(path.join(tmpdir(), 'folders-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder with these files; a name that ends in / is a folder. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(root, 'board-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    if (name.endsWith('/')) mkdirSync(path.join(folder, name));
    else writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** What is wrong with a folder, and what of it can still be read. */
async function damage(files: Readonly<Record<string, string | Uint8Array>>) {
  const read = await folderBoard(folderOf(files)).read();
  if (read.ok) return 'none';
  const faults = read.error.faults.map(({ code, file, found }) => `${code} ${file}, ${found}`);
  return [...faults, ...read.error.legible.map(({ number }) => number)];
}

const bulletin = (text: string) => ({ kind: 'bulletin' as const, text, attachments: [] });

describe('a folder that somebody altered by hand is told apart from a board', () => {
  test('a number left out', async () => {
    expect(await damage({ '0001-season.yaml': '', '0004-bulletin.yaml': '' })).toEqual([
      'number-missing 0004-bulletin.yaml, no document 0002 to 0003 before it',
      ...[1, 4],
    ]);
    expect(await damage({ '0002-season.yaml': '' })).toEqual([
      'number-missing 0002-season.yaml, no document 0001 before it',
      2,
    ]);
  });
  test('a number given twice', async () => {
    expect(await damage({ '0001-season.yaml': '', '0001-bulletin.yaml': '' })).toEqual([
      'number-twice 0001-season.yaml, number 1, which 0001-bulletin.yaml has',
      ...[1, 1],
    ]);
  });
  test('names that are nearly those of documents', async () => {
    const names = [
      '0001-season.yml',
      '0001-seasons.yaml',
      '001-season.yaml',
      '00001-season.yaml',
      '0000-season.yaml',
    ];
    const found = await damage(Object.fromEntries(names.map((name) => [name, ''])));
    expect(found).toEqual(names.sort().map((name) => `name-odd ${name}, this name`));
  });
  test('a document of 50 MB, which is not even opened', async () => {
    const folder = folderOf({ '0001-season.yaml': '' });
    truncateSync(path.join(folder, '0001-season.yaml'), 50_000_000);
    const read = await folderBoard(folder).read();
    expect(read.ok || read.error.faults).toEqual([
      { code: 'file-too-large', file: '0001-season.yaml', found: '50.0 MB', expected: 'at most 8.0 MB' },
    ]);
  });
  test('bytes that are not UTF-8', async () => {
    const latin1 = Uint8Array.of(0x5a, 0x6f, 0xeb);
    expect(await damage({ '0001-season.yaml': latin1, '0002-bulletin.yaml': '' })).toEqual([
      'file-not-text 0001-season.yaml, bytes that are not UTF-8',
      2,
    ]);
  });
  test('a folder, or a link out of the board, in place of a document', async () => {
    expect(await damage({ '0001-season.yaml/': '' })).toEqual(['name-odd 0001-season.yaml, a folder']);
    const folder = folderOf({});
    symlinkSync('/etc/hostname', path.join(folder, '0001-season.yaml'));
    expect((await folderBoard(folder).read()).ok).toBe(false);
  });
  test('no folder at all', async () => {
    const read = await folderBoard(path.join(root, 'nowhere')).read();
    expect(read.ok || read.error.faults.map(({ code }) => code)).toEqual(['board-missing']);
    expect((await folderBoard(path.join(folderOf({ file: '' }), 'file')).read()).ok).toBe(false);
  });
});

test('a board of a thousand documents is read with few files open', async () => {
  const names = Array.from({ length: 1000 }, (_, i) => `${String(i + 1).padStart(4, '0')}-bulletin.yaml`);
  const read = await folderBoard(folderOf(Object.fromEntries(names.map((name) => [name, name])))).read();
  expect(read.ok && read.value.map(({ text }) => text)).toEqual(names);
});

test('other files of a folder are none of its business', async () => {
  const files = {
    'README.md': '',
    'sources.yaml': '',
    'claims.yaml': '',
    '.DS_Store': '',
    '.posting-a/document': 'x',
  };
  expect(await damage({ ...files, '0001-season.yaml': '', 'drafts/0002-bulletin.yaml': '' })).toBe('none');
});

describe('an attachment is the one that was posted', () => {
  const hash = sha256(new TextEncoder().encode('lap 1'));
  const attachmentOf = async (files: Readonly<Record<string, string>>) => {
    const read = await folderBoard(folderOf(files)).attachment(hash);
    return read.ok ? new TextDecoder().decode(read.value) : `${read.error.code} ${read.error.file}`;
  };
  test('whatever its ending', async () => {
    expect(await attachmentOf({ [`attachments/${hash}.csv`]: 'lap 1' })).toBe('lap 1');
    expect(await attachmentOf({ [`attachments/${hash}`]: 'lap 1' })).toBe('lap 1');
  });
  test('or it was altered', async () => {
    expect(await attachmentOf({ [`attachments/${hash}.csv`]: 'lap 2' })).toBe(
      `attachment-altered attachments/${hash}.csv`,
    );
  });
  test('or it is missing', async () => {
    expect(await attachmentOf({})).toBe(`attachment-missing attachments/${hash}`);
  });
});

describe('what a process left that was killed while it posted', () => {
  test('before it had a number: nothing is posted, and an hour later the rest is cleared away', async () => {
    const [old, busy] = [`.posting-${Date.now() - 4_000_000}-a`, `.posting-${Date.now()}-b`];
    const folder = folderOf({ [`${old}/claim/0001-season.yaml`]: 'lost', [`${busy}/document`]: 'busy' });
    expect(await folderBoard(folder).post(bulletin('mine'), 0)).toEqual({ ok: true, value: 1 });
    expect(readdirSync(folder).sort()).toEqual([busy, '0001-bulletin.yaml']);
  });
  test('when it had a number: the next who posts puts it in its place', async () => {
    const folder = folderOf({ '.0001/0001-season.yaml': 'claimed' });
    const board = folderBoard(folder);
    expect(await board.read()).toEqual({ ok: true, value: [] });
    const movedOn = { ok: false, error: { code: 'board-moved-on', last: 1 } };
    expect(await board.post(bulletin('mine'), 0)).toEqual(movedOn);
    expect(await board.read()).toMatchObject({ ok: true, value: [{ number: 1, text: 'claimed' }] });
    expect(await board.post(bulletin('mine'), 1)).toEqual({ ok: true, value: 2 });
  });
  test('when its document was in place: only the claim goes', async () => {
    const folder = folderOf({ '0001-season.yaml': 'posted', '.0001/0001-season.yaml': 'posted' });
    expect(await folderBoard(folder).post(bulletin('mine'), 1)).toEqual({ ok: true, value: 2 });
    expect(readdirSync(folder).sort()).toEqual(['0001-season.yaml', '0002-bulletin.yaml']);
  });
  test('in a claim that came too late: its number has another document, which stays', async () => {
    const folder = folderOf({ '0001-season.yaml': 'posted', '.0001/0001-bulletin.yaml': 'late' });
    expect(await folderBoard(folder).post(bulletin('mine'), 1)).toEqual({ ok: true, value: 2 });
    expect(readdirSync(folder).sort()).toEqual(['0001-season.yaml', '0002-bulletin.yaml']);
  });
});

test('a board may begin in a folder that is not there yet', async () => {
  const folder = path.join(folderOf({}), 'series', '2026');
  expect(await folderBoard(folder).post(bulletin('first'), 0)).toEqual({ ok: true, value: 1 });
  expect(readdirSync(folder)).toEqual(['0001-bulletin.yaml']);
});
