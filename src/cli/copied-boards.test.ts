import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { folderBoard } from '#store/folder';
import { newDatabase } from '../../test/office-databases.ts';
import { SHIPPED, shipped } from '../../test/shipped.ts';
import { filesIn, inEmptyFolder, inNewSeason, prose, shown, typed } from '../../test/typed.ts';

const postgres = inject('postgres');
/** The environment of each database; what is typed is the same. */
const DATABASES: Readonly<Record<string, () => Promise<Record<string, string>>>> = {
  SQLite: async () => ({ PARCFERME_DATA: 'data' }),
  ...(postgres === undefined
    ? {}
    : { PostgreSQL: async () => ({ DATABASE_URL: await newDatabase(postgres) }) }),
};

/** Every file of a board, letter for letter; the ledger apart. */
const contentOf = (folder: string) =>
  Object.fromEntries(
    filesIn(folder)
      .filter((name) => /[.]\w+$/.test(name) && name !== 'ledger.jsonl')
      .map((name) => [name, readFileSync(path.join(folder, name), 'base64')]),
  );

describe.each(Object.entries(DATABASES))('import board and export board, with %s', (_, database) => {
  test.each(SHIPPED)('%s comes back letter for letter, with the same head', async (season) => {
    const { folder: source } = await shipped(season);
    await inEmptyFolder(async (folder) => {
      const env = await database();
      const made = JSON.parse(await shown(`import board ${source} --json`, { folder, env }));
      expect(made.boards).toMatchObject([{ board: season, refused: [] }]);
      const out = JSON.parse(await shown(`export board ${season} out --json`, { folder, env }));
      const { series, visibility, ...copied } = made.boards[0];
      expect([series, visibility]).toEqual([season.replace(/-20.*/, ''), 'public']);
      expect(out.boards).toEqual([{ ...copied, added: copied.documents }]);
      expect(contentOf(path.join(folder, 'out'))).toEqual(contentOf(source));
      const verified = JSON.parse(await shown('verify --season out --json', { folder, env }));
      expect(verified).toMatchObject({ answer: 'unaltered', boards: [{ head: made.boards[0].head }] });
      renameSync(path.join(folder, 'out'), path.join(folder, season));
      expect(await prose(`import board ${season}`, { folder, env })).toContain('all there before');
    });
  });

  test('go on where they were interrupted', () =>
    inNewSeason(async (league) => {
      const folder = path.dirname(league);
      const env = await database();
      const last = path.join(league, '0007-classification.yaml');
      const text = readFileSync(last);
      rmSync(last);
      await shown('import board league', { folder, env });
      await shown('export board league out', { folder, env });
      writeFileSync(last, text);
      expect(await prose('import board league', { folder, env })).toContain('7 documents, 1 of them new.');
      expect(await prose('export board league out', { folder, env })).toContain(
        '7 documents, 1 of them new.',
      );
      expect(await prose('verify --season out', { folder, env: {} })).toContain('✓ out: 7 documents');
    }));

  test('refuse boards that differ, and name the document', () =>
    inNewSeason(async (league) => {
      const folder = path.dirname(league);
      const env = await database();
      await shown('import board league', { folder, env });
      await shown('export board league out', { folder, env });
      appendFileSync(path.join(league, '0005-entry-list.yaml'), '# another word\n');
      expect(await typed('import board league', { folder, env })).toMatchObject({
        code: 1,
        errors: expect.stringMatching(/differ from document 5 on, and nothing was copied\n/),
      });
      rmSync(path.join(folder, 'out', 'ledger.jsonl'));
      appendFileSync(path.join(folder, 'out', '0006-classification.yaml'), '# another word\n');
      expect(await typed('export board league out', { folder, env })).toMatchObject({
        code: 1,
        errors: expect.stringContaining('differ from document 6 on'),
      });
    }));
});

describe('import board', () => {
  test('refuses a board that cannot be read, with its faults, and one that was altered, before anything is copied', () =>
    inNewSeason(async (league) => {
      const folder = path.dirname(league);
      cpSync(league, path.join(folder, 'broken'), { recursive: true });
      cpSync(league, path.join(folder, 'altered'), { recursive: true });
      await shown('verify --season altered --start-ledger', { folder });
      appendFileSync(path.join(folder, 'altered', '0005-entry-list.yaml'), '# a letter\n');
      writeFileSync(path.join(folder, 'broken', '0004-drivers.yaml'), 'kind: a: b\n');
      const before = readdirSync(folder);
      expect(await typed('import board league broken', { folder })).toMatchObject({
        code: 3,
        errors: expect.stringContaining('  0004-drivers.yaml:1:8'),
      });
      expect(await typed('import board league altered', { folder })).toMatchObject({
        code: 1,
        errors: expect.stringContaining('  document 5 is not as it was posted\n'),
      });
      expect(readdirSync(folder)).toEqual(before);
    }));

  test('copies what the office would have refused, and says so', () =>
    inNewSeason(async (folder) => {
      writeFileSync(
        path.join(folder, '0008-bulletin.yaml'),
        'document: 8\nkind: bulletin\nposted: 2026-11-22\nby: office\nannuls: 40\n',
      );
      const out = await shown('import board . --data ../data', { folder });
      expect(out.replaceAll('\n', ' ')).toContain(
        'The office would have refused document 8: parcferme review',
      );
    }));

  test.each([
    ['import board', 'import board takes folders of seasons'],
    ['import board none', 'there is no folder'],
    ['import board "odd name"', "a board has the name of its folder, and 'odd name' cannot be one"],
    ['import board a/league league', 'two folders are named league'],
    ['export board league', '<folder> is missing'],
    ['export standings league out', "there is no export of 'standings'"],
  ])('%s', (words, error) =>
    inEmptyFolder(async (folder) => {
      const { code, errors } = await typed(words, { folder });
      expect([code > 1, errors]).toEqual([true, expect.stringContaining(error)]);
    }),
  );
});

test('export board writes into no folder that has something else in it', () =>
  inNewSeason(async (league) => {
    const folder = path.dirname(league);
    await shown('import board league', { folder });
    writeFileSync(path.join(folder, 'letter.txt'), 'x');
    expect(await typed('export board league .', { folder })).toMatchObject({
      code: 2,
      errors: expect.stringContaining('is not empty: nothing was written'),
    });
    expect(filesIn(folder)).not.toContain('ledger.jsonl');
  }));

test('who signed what is exported with the ledger, and comes back', () =>
  inNewSeason(async (league) => {
    const folder = path.dirname(league);
    await shown('import board league', { folder });
    const { openSqlite } = await import('#store/sqlite');
    const { sqlBoard } = await import('#store/sql-board');
    const database = openSqlite(path.join(folder, 'data', 'office.db'));
    const text = 'document: 8\nkind: bulletin\nposted: 2026-11-22\nby: office\n';
    const signed = { by: 'office', at: '2026-11-22T14:32:08.123Z' };
    await sqlBoard(database, 'league').post({ kind: 'bulletin', text, attachments: [], signed }, 7);
    await database.close();
    await shown('export board league out', { folder });
    const ledger = await folderBoard(path.join(folder, 'out')).ledger();
    expect(ledger.ok && ledger.value.at(-1)).toMatchObject({ document: 8, signed });
    renameSync(path.join(folder, 'out'), path.join(folder, 'again'));
    await shown('import board again', { folder });
    const other = openSqlite(path.join(folder, 'data', 'office.db'));
    expect(await sqlBoard(other, 'again').ledger()).toEqual(ledger);
    await other.close();
  }));
