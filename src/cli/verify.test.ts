import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#store/sqlite';
import { inEmptyFolder, inNewSeason, prose, shown, typed } from '../../test/typed.ts';

const SHIPPED = fileURLToPath(new URL('../../seasons', import.meta.url));
const HEAD = /^ {2}(\d+:[0-9a-f]{64})$/m;
const headIn = (out: string) => HEAD.exec(out)?.[1] ?? '';

describe('verify of a folder', () => {
  test('without a ledger says that nobody can tell, and how to begin one; then it can', () =>
    inNewSeason(async (folder) => {
      const before = await shown('verify', { folder });
      expect(before).toContain('? league: nobody noted anything of its 7 documents.');
      expect(before).toContain('parcferme verify --start-ledger begins a ledger');
      expect(existsSync(path.join(folder, 'ledger.jsonl'))).toBe(false);
      expect(await prose('verify --start-ledger', { folder })).toContain('A ledger was begun');
      const after = await shown('verify', { folder });
      expect(after).toContain('✓ league: 7 documents and 1 attachment are as they were noted');
      expect(headIn(after)).toBe(headIn(before));
      expect((await typed('verify --start-ledger', { folder })).code).toBe(2);
      expect(await prose('post drafts/penalty.yaml', { folder })).toContain('Posted as document 8');
      expect(await prose('verify', { folder })).toContain('✓ league: 8 documents');
      expect(await prose(`verify --head ${headIn(after)}`, { folder })).toContain(
        '✓ league: the documents up to 7 are as they were when that head was kept.',
      );
    }));

  test('names what was altered, ends with 1, and shows no head to keep', () =>
    inNewSeason(async (folder) => {
      await shown('verify --start-ledger', { folder });
      appendFileSync(path.join(folder, '0004-drivers.yaml'), '# a letter\n');
      rmSync(path.join(folder, 'attachments'), { recursive: true });
      const { code, out } = await typed('verify', { folder });
      expect(code).toBe(1);
      expect(out).toContain('✗ league: league-2026.yaml, attached to document 2, is missing, and 1 more.');
      expect(out).toMatch(/^ {4}4 {2}document 4 is not as it was posted$/m);
      expect(out).not.toMatch(HEAD);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }));

  test('whose last document and ledger are gone is only told by a head that was kept', () =>
    inNewSeason(async (folder) => {
      const head = headIn(await shown('verify', { folder }));
      rmSync(path.join(folder, '0007-classification.yaml'));
      expect((await typed('verify', { folder })).code).toBe(0);
      const { code, out } = await typed(`verify --head ${head}`, { folder });
      expect([code, out]).toEqual([1, expect.stringContaining('✗ league: document 7 is missing.')]);
    }));

  test('that is not there, has no document, or is given no head is told', () =>
    inEmptyFolder(async (folder) => {
      mkdirSync(path.join(folder, 'empty'));
      expect(await typed('verify --season none', { folder })).toMatchObject({ code: 3 });
      expect(await typed('verify --season empty', { folder })).toMatchObject({ code: 3 });
      expect(await typed('verify --start-ledger', { folder })).toMatchObject({ code: 2 });
      expect(await typed('verify --head 31:abc', { folder })).toMatchObject({
        code: 2,
        errors: expect.stringContaining('--head is the number of a document and its hash'),
      });
    }));
});

describe('verify of a database', () => {
  const withOffice = (action: (folder: string) => Promise<void>) =>
    inEmptyFolder(async (folder) => {
      for (const season of ['asian-le-mans-series-2014', 'asian-le-mans-series-2023-24'])
        cpSync(path.join(SHIPPED, season), path.join(folder, season), { recursive: true });
      await shown('import board asian-le-mans-series-2014 asian-le-mans-series-2023-24', { folder });
      await action(folder);
    });

  test('shows every board with its head, or the one that is named', () =>
    withOffice(async (folder) => {
      const all = await shown('verify --data data', { folder });
      expect(all).toContain('✓ asian-le-mans-series-2014: 31 documents and 1 attachment');
      expect(all).toContain('✓ asian-le-mans-series-2023-24: 22 documents and 1 attachment');
      const one = await shown('verify asian-le-mans-series-2014', {
        folder,
        env: { PARCFERME_DATA: 'data' },
      });
      expect(one).not.toContain('2023-24');
      expect(all).toContain(headIn(one));
      const typo = await typed('verify asian-le-mans-series-2041 --data data', { folder });
      expect(typo).toMatchObject({
        code: 2,
        errors: expect.stringContaining("did you mean 'asian-le-mans-series-2014'?"),
      });
      const head = `verify --data data --head ${headIn(one)}`;
      expect(await typed(head, { folder })).toMatchObject({ code: 2 });
      expect(await prose(`${head} asian-le-mans-series-2014`, { folder })).toContain(
        'when that head was kept',
      );
    }));

  test('names the board and the document that were altered, whoever dropped what protects them', () =>
    withOffice(async (folder) => {
      const database = openSqlite(path.join(folder, 'data', 'office.db'));
      const change = "UPDATE document SET text = text || ' ' WHERE number = 12 AND board LIKE '%2014'";
      await expect(database.rows(change)).rejects.toThrow();
      await database.rows('DROP TRIGGER document_is_not_altered');
      await database.rows(change);
      await database.close();
      const { code, out } = await typed('verify --data data --json', { folder });
      expect([code, JSON.parse(out)]).toMatchObject([
        1,
        {
          answer: 'altered',
          boards: [
            {
              board: 'asian-le-mans-series-2014',
              answer: 'altered',
              head: null,
              broken: [
                { code: 'document-altered', document: 12, text: 'document 12 is not as it was posted' },
              ],
            },
            { board: 'asian-le-mans-series-2023-24', answer: 'unaltered', broken: [] },
          ],
        },
      ]);
    }));

  test('that is not there is not made', () =>
    inEmptyFolder(async (folder) => {
      expect(await typed('verify --data none', { folder })).toEqual({
        code: 3,
        out: '',
        errors: 'parcferme: there is no none/office.db\nname the folder of the office: --data <folder>\n',
      });
      expect(existsSync(path.join(folder, 'none'))).toBe(false);
    }));
});
