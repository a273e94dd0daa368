import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, inject, test } from 'vitest';
import type { Database } from '#store/database';
import { MIGRATIONS } from '#store/migrations';
import { openPostgres, readPostgres } from '#store/postgres';
import { sha256 } from '#store/sha256';
import { sqlBoard } from '#store/sql-board';
import { openSqlite, readSqlite } from '#store/sqlite';
import { newDatabase } from '../../test/office-databases.ts';
import { shipped } from '../../test/shipped.ts';
import { inEmptyFolder, shown, typed } from '../../test/typed.ts';

const SEASON = 'asian-le-mans-series-2014';

/** An office with one season, in `data` of an empty folder. */
const inOffice = (action: (folder: string, file: string) => Promise<void>) =>
  inEmptyFolder(async (folder) => {
    await shown(`import board ${(await shipped(SEASON)).folder} --data data`, { folder });
    await action(folder, path.join(folder, 'data', 'office.db'));
  });

/** All that lies in the folder of the office, and what is in it. */
const lying = (folder: string) =>
  readdirSync(path.join(folder, 'data')).map(
    (name) => `${name} ${sha256(readFileSync(path.join(folder, 'data', name)))}`,
  );

/** As who is not the superuser finds what can only be read: he may write to anything. */
async function asOthers<T>(work: () => Promise<T>): Promise<T> {
  const uid = process.geteuid?.();
  if (uid !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

const READING = ['verify --data data', `export board ${SEASON} out --data data`, 'backup b.db --data data'];

describe('verify, export and backup', () => {
  test.each(READING)('%s: changes nothing, and lays nothing beside it', (words) =>
    inOffice(async (folder) => {
      const before = lying(folder);
      await shown(words, { folder });
      expect(lying(folder)).toEqual(before);
    }),
  );

  test.skipIf(process.platform === 'win32').each(READING)('%s: reads what can only be read', (words) =>
    inOffice(async (folder, file) => {
      chmodSync(file, 0o444);
      chmodSync(path.dirname(file), 0o555);
      chmodSync(folder, 0o777);
      await asOthers(() => shown(words, { folder }));
      chmodSync(path.dirname(file), 0o755);
    }),
  );

  test.each(READING)('%s: leaves the tables of an older program as they are', (words) =>
    inOffice(async (folder, file) => {
      rmSync(file);
      const database = new SqliteDatabase(file);
      database.exec('CREATE TABLE migration (step INTEGER PRIMARY KEY); INSERT INTO migration VALUES (1)');
      for (const statement of MIGRATIONS[0]?.('sqlite') ?? []) database.exec(statement);
      database.close();
      const before = lying(folder);
      const { code, errors } = await typed(words, { folder });
      // There is no board in it that could be exported.
      expect([code, errors]).toEqual(
        words.startsWith('export') ? [2, expect.stringContaining('no board')] : [0, ''],
      );
      expect(lying(folder)).toEqual(before);
    }),
  );

  test.each(READING)('%s: says so where there is no office, or one of a newer program', (words) =>
    inOffice(async (folder, file) => {
      const database = openSqlite(file);
      await database.rows('INSERT INTO migration (step) VALUES ($1)', [MIGRATIONS.length + 1]);
      await database.close();
      expect((await typed(words, { folder })).errors).toContain('a newer Parc Fermé');
      writeFileSync(file, '');
      const { code, errors } = await typed(words, { folder });
      expect([code, errors]).toEqual([3, expect.stringContaining('there is no office in')]);
      expect(readFileSync(file).length).toBe(0);
    }),
  );

  test('see the office as of one moment, while a server goes on posting', () =>
    inOffice(async (_, file) => {
      const database = openSqlite(file);
      const reading = readSqlite(file);
      await seesOneMoment(database, reading);
    }));
});

async function seesOneMoment(database: Database, reading: Database): Promise<void> {
  const count = async () => (await reading.rows('SELECT number FROM document')).length;
  expect(await count()).toBe(31);
  const bulletin = 'document: 32\nkind: bulletin\nposted: 2026-01-01\nby: office\ntext: On it goes.\n';
  const board = sqlBoard(database, SEASON);
  expect((await board.post({ kind: 'bulletin', text: bulletin, attachments: [] }, 31)).ok).toBe(true);
  expect([await count(), (await database.rows('SELECT number FROM document')).length]).toEqual([31, 32]);
  await expect(reading.rows('DELETE FROM role')).rejects.toThrow(/read-?only/);
  await reading.close();
  await database.close();
}

const postgres = inject('postgres');
describe.skipIf(postgres === undefined)('of PostgreSQL', () => {
  const READ = READING.slice(0, 2).map((words) => words.replace(' --data data', ''));

  test.each(READ)('%s: works for who may only read, and makes no table', (words) =>
    inEmptyFolder(async (folder) => {
      const address = await newDatabase(postgres ?? '');
      await shown(`import board ${(await shipped(SEASON)).folder}`, {
        folder,
        env: { DATABASE_URL: address },
      });
      const database = openPostgres(address);
      const role = `reader_${Math.random().toString(36).slice(2)}`;
      await database.rows(`CREATE ROLE ${role} LOGIN`);
      await database.rows(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`);
      const url = new URL(address);
      url.username = role;
      await shown(words, { folder, env: { DATABASE_URL: url.href } });
      await database.rows(`DROP OWNED BY ${role}`);
      await database.rows(`DROP ROLE ${role}`);
      await database.close();
    }),
  );

  test('see the office as of one moment, while a server goes on posting', async () => {
    const address = await newDatabase(postgres ?? '');
    await shown(`import board ${(await shipped(SEASON)).folder}`, { env: { DATABASE_URL: address } });
    await seesOneMoment(openPostgres(address), await readPostgres(address));
  });

  test.each(READ)('%s: says so where there is no office', (words) =>
    inEmptyFolder(async (folder) => {
      const address = await newDatabase(postgres ?? '');
      mkdirSync(path.join(folder, 'data'));
      const { code, errors } = await typed(words, { folder, env: { DATABASE_URL: address } });
      expect([code, errors]).toEqual([3, expect.stringContaining('there is no office in')]);
      const database = openPostgres(address);
      expect(await database.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
      await database.close();
    }),
  );
});
