import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderBoard } from '#store/folder';
import { readSeason } from './read-season.ts';
import { readSeasonOnce, type Shelf } from './season-shelf.ts';

const SEASON = fileURLToPath(new URL('../../seasons/asian-le-mans-series-2014/', import.meta.url));
const PAPERS = ['sources', 'claims'] as const;

/** A shelf that can be looked at. */
function shelfOf(
  edition: string,
  kept = new Map<string, string>(),
): Shelf & { readonly kept: Map<string, string> } {
  return {
    edition,
    kept,
    get: async (name) => kept.get(name),
    put: async (name, text) => void kept.set(name, text),
  };
}

async function inCopy(action: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-once-'));
  try {
    cpSync(SEASON, folder, { recursive: true });
    await action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a season that was kept says what its board says, to the last value', async () => {
  const board = folderBoard(SEASON);
  const shelf = shelfOf('1');
  const read = await readSeason(board, PAPERS);
  if (!read.ok) throw new Error('the season cannot be read');
  const { where: _, ...said } = read.value;
  await readSeasonOnce(board, PAPERS, shelf);
  expect(shelf.kept.size).toBe(1);
  const again = await readSeasonOnce(board, PAPERS, shelf);
  expect(again).toStrictEqual({ ok: true, value: JSON.parse(JSON.stringify(said)) });
  expect(again).toEqual({ ok: true, value: said });
});

test('what is kept is used', async () => {
  const shelf = shelfOf('1');
  const board = folderBoard(SEASON);
  await readSeasonOnce(board, [], shelf);
  const [name = ''] = shelf.kept.keys();
  shelf.kept.set(name, '{"documents":[]}');
  expect(await readSeasonOnce(board, [], shelf)).toEqual({ ok: true, value: { documents: [] } });
});

test('one letter, another paper or another program, and it is read anew', async () => {
  await inCopy(async (folder) => {
    const shelf = shelfOf('1');
    const board = folderBoard(folder);
    await readSeasonOnce(board, [], shelf);
    await readSeasonOnce(board, ['claims'], shelf);
    await readSeasonOnce(board, [], shelfOf('2', shelf.kept));
    const file = path.join(folder, '0030-decision.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')} `);
    await readSeasonOnce(board, [], shelf);
    expect(shelf.kept.size).toBe(4);
  });
});

test('a season with a fault is never kept, and tells it each time', async () => {
  await inCopy(async (folder) => {
    const shelf = shelfOf('1');
    writeFileSync(path.join(folder, '0030-decision.yaml'), 'kind: verdict\n');
    for (const _ of [1, 2]) expect((await readSeasonOnce(folderBoard(folder), [], shelf)).ok).toBe(false);
    expect(shelf.kept.size).toBe(0);
  });
});

test('an attachment that is altered afterwards is told, though the season was kept', async () => {
  await inCopy(async (folder) => {
    const shelf = shelfOf('1');
    const board = folderBoard(folder);
    expect((await readSeasonOnce(board, [], shelf)).ok).toBe(true);
    const [name = ''] = readdirSync(path.join(folder, 'attachments'));
    writeFileSync(path.join(folder, 'attachments', name), 'rulebook: other\n');
    expect(await readSeasonOnce(board, [], shelf)).toMatchObject({
      ok: false,
      error: [{ code: 'attachment-altered', file: '0003-regulations.yaml' }],
    });
  });
});

test('what was kept and can no longer be read is read anew', async () => {
  const shelf = shelfOf('1');
  const board = folderBoard(SEASON);
  const first = await readSeasonOnce(board, [], shelf);
  const [name = ''] = shelf.kept.keys();
  shelf.kept.set(name, '{"documents":[{"docu');
  expect(await readSeasonOnce(board, [], shelf)).toEqual(first);
});
