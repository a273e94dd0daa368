import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONDENSED } from '../../test/f1db-file.ts';
import { filesIn, inEmptyFolder, shown, typed } from '../../test/typed.ts';

const withFile = (action: (folder: string) => Promise<void>, file: unknown = CONDENSED) =>
  inEmptyFolder(async (folder) => {
    writeFileSync(path.join(folder, 'f1db.json'), JSON.stringify(file));
    await action(folder);
  });

describe('import f1db', () => {
  test('makes a season that every command can be asked of', () =>
    withFile(async (folder) => {
      const said = await shown('import f1db f1db.json the-season --season 1971', { folder });
      expect(said).toContain('2 rounds, 11\ndocuments');
      expect(said).toContain('parcferme season --season the-season');
      const season = { folder: path.join(folder, 'the-season') };
      expect(await shown('standings drivers', season)).toMatch(/1 +Ann Lee .* 15\n/);
      expect(await shown('review', season)).toContain('refused\nnone');
      expect(await shown('notice-board 7', season)).toContain('F1DB');
      expect(filesIn(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }));

  test('names the folder after the series and the year, and writes into no folder that has something', () =>
    withFile(async (folder) => {
      await shown('import f1db f1db.json --season 1971', { folder });
      const made = filesIn(folder);
      expect(made).toContain('formula-one-world-championship-1971');
      const again = await typed('import f1db f1db.json --season 1971', { folder });
      expect(again).toMatchObject({ code: 2, errors: expect.stringContaining('is not empty') });
      expect(filesIn(folder)).toEqual(made);
    }));

  test('says which seasons there are, and what a file is not', () =>
    withFile(async (folder) => {
      const none = await typed('import f1db f1db.json', { folder });
      expect(none).toMatchObject({ code: 2, errors: expect.stringContaining('which season?') });
      const wrong = await typed('import f1db f1db.json --season 1972', { folder });
      expect(wrong.errors).toMatch(/no season '1972'[\s\S]*it has 1971 to 1971/);
      writeFileSync(path.join(folder, 'x.txt'), 'hello');
      const other = await typed('import f1db x.txt --season 1971', { folder });
      expect(other).toMatchObject({ code: 3, errors: expect.stringContaining('no JSON') });
      expect(await typed('import f1db', { folder })).toMatchObject({ code: 2 });
      expect(await typed('import f1db y.txt', { folder })).toMatchObject({ code: 3 });
      expect(existsSync(path.join(folder, 'formula-one-world-championship-1972'))).toBe(false);
    }));

  test('of a season before the first rulebook makes nothing', () =>
    withFile(
      async (folder) => {
        const said = await typed('import f1db f1db.json --season 1949', { folder });
        expect(said).toMatchObject({ code: 1, errors: expect.stringContaining('no rulebook of 1949') });
        expect(filesIn(folder)).toEqual(['f1db.json']);
      },
      { '1949': CONDENSED['1971'] },
    ));
});
