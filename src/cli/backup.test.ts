import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { openPostgres } from '#store/postgres';
import { sqlBoard } from '#store/sql-board';
import { openSqlite } from '#store/sqlite';
import { bulletin } from '../../test/faults/bulletin.ts';
import { newDatabase } from '../../test/office-databases.ts';
import { postgresPrograms } from '../../test/postgres-server.ts';
import { shipped } from '../../test/shipped.ts';
import { inEmptyFolder, prose, shown, typed } from '../../test/typed.ts';

const WRITER = fileURLToPath(new URL('../../test/faults/post-until-killed.ts', import.meta.url));
const SEASON = 'asian-le-mans-series-2014';
/** An office with one season, in `data` of an empty folder. */
const inOffice = (action: (folder: string) => Promise<void>) =>
  inEmptyFolder(async (folder) => {
    await shown(`import board ${(await shipped(SEASON)).folder}`, { folder });
    await action(folder);
  });
const isAltered = "UPDATE document SET text = text || ' ' WHERE number = 12";

describe('backup', () => {
  test('taken while another process posts is whole, restores and verifies; what was posted before it is in it', () =>
    inOffice(async (folder) => {
      const office = spawn(process.execPath, [
        WRITER,
        'sqlite',
        path.join(folder, 'data', 'office.db'),
        'office',
      ]);
      let said = '';
      office.stdout.setEncoding('utf8').on('data', (data) => {
        said += data;
      });
      const acknowledged = () => said.split('\n').length - 1;
      const untilPosted = async (documents: number) => {
        while (acknowledged() < documents) await wait(5);
      };
      const taken: number[] = [];
      for (let n = 0; n < 3; n++) {
        await untilPosted(acknowledged() + 5);
        const before = acknowledged();
        const out = JSON.parse(await shown(`backup ${n}.db --json`, { folder }));
        const live = out.boards.find(({ board }: { readonly board: string }) => board === 'season');
        expect(live.documents).toBeGreaterThanOrEqual(before);
        taken.push(live.documents);
      }
      await untilPosted((taken.at(-1) ?? 0) + 1);
      office.kill('SIGKILL');
      expect(await prose('restore 2.db --data again', { folder })).toContain('was put in place: 2 boards');
      const verified = JSON.parse(await shown('verify --data again --json', { folder }));
      expect(verified).toMatchObject({
        answer: 'unaltered',
        boards: [{ documents: 31 }, { documents: taken.at(-1) }],
      });
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }));

  test('overwrites nothing, and takes no database that is not there', () =>
    inOffice(async (folder) => {
      writeFileSync(path.join(folder, 'letter'), 'x');
      expect((await typed('backup letter', { folder })).code).toBe(2);
      expect(readFileSync(path.join(folder, 'letter'), 'utf8')).toBe('x');
      expect((await typed('backup b.db --data none', { folder })).code).toBe(3);
      expect(readdirSync(folder).toSorted()).toEqual(['data', 'letter']);
    }));

  test('of a board that was altered is taken, and ends with 1', () =>
    inOffice(async (folder) => {
      const database = openSqlite(path.join(folder, 'data', 'office.db'));
      await database.rows('DROP TRIGGER document_is_not_altered');
      await database.rows(isAltered);
      await database.close();
      const { code, out } = await typed('backup b.db', { folder });
      expect([code, out]).toEqual([1, expect.stringContaining('document 12 is not as it was posted')]);
      const restored = await typed('restore b.db --data again', { folder });
      expect([restored.code, restored.errors]).toEqual([
        1,
        expect.stringContaining(`  ${SEASON}: document 12 is not as it was posted\n`),
      ]);
      expect(readdirSync(path.join(folder, 'again'))).toEqual([]);
    }));
});

describe('restore', () => {
  test('overwrites no database, nor a part of one', () =>
    inOffice(async (folder) => {
      await shown('backup b.db', { folder });
      const refused = { code: 2, errors: expect.stringContaining('data/office.db is there already') };
      expect(await typed('restore b.db', { folder })).toMatchObject(refused);
      rmSync(path.join(folder, 'data'), { recursive: true });
      await shown('restore b.db', { folder });
      rmSync(path.join(folder, 'data', 'office.db'));
      writeFileSync(path.join(folder, 'data', 'office.db-wal'), 'x');
      expect(await typed('restore b.db', { folder })).toMatchObject(refused);
    }));

  test('puts nothing in place that is no database, is cut off or has a broken page', () =>
    inOffice(async (folder) => {
      await shown('backup b.db', { folder });
      const whole = readFileSync(path.join(folder, 'b.db'));
      const broken = Buffer.from(whole);
      broken.fill(0x5a, Math.floor(whole.length / 2), Math.floor(whole.length / 2) + 4096);
      for (const [name, bytes] of [
        ['letter.db', Buffer.from('Dear office, '.repeat(1000))],
        ['empty.db', Buffer.alloc(0)],
        ['cut.db', whole.subarray(0, whole.length - 8192)],
        ['broken.db', broken],
      ] as const) {
        writeFileSync(path.join(folder, name), bytes);
        const { code, out, errors } = await typed(`restore ${name} --data again`, { folder });
        expect([name, out, code === 1 || code === 3, errors]).toEqual([
          name,
          '',
          true,
          expect.stringMatching(/^parcferme: .+\n/),
        ]);
        expect(existsSync(path.join(folder, 'again', 'office.db'))).toBe(false);
      }
      expect((await typed('restore none.db --data again', { folder })).code).toBe(3);
    }));

  test('takes the log along where somebody copied the files of a database in use', () =>
    inOffice(async (folder) => {
      const database = openSqlite(path.join(folder, 'data', 'office.db'));
      await sqlBoard(database, 'live').post(bulletin('first', 1), 0);
      for (const ending of ['', '-wal'])
        writeFileSync(
          path.join(folder, `copy.db${ending}`),
          readFileSync(path.join(folder, 'data', `office.db${ending}`)),
        );
      await database.close();
      expect(await prose('restore copy.db --data again', { folder })).toContain('2 boards, 32 documents');
    }));
});

describe('of PostgreSQL', () => {
  const DATABASE_URL = 'postgres://office:secret@db.example/office';
  test.each(['backup b.dump', 'restore b.dump'])(
    '%s says how its own programs do it, without a password',
    async (words) => {
      const { code, out, errors } = await typed(words, { env: { DATABASE_URL } });
      expect([code, out]).toEqual([2, '']);
      expect(errors).toMatch(/pg_(?:dump|restore) .*"[$]DATABASE_URL"/);
      expect(errors).not.toContain('secret');
    },
  );

  const postgres = inject('postgres');
  test.skipIf(postgres === undefined)('a dump restores as they say, and verifies', () =>
    inEmptyFolder(async (folder) => {
      const [from, to] = [await newDatabase(postgres ?? ''), await newDatabase(postgres ?? '')];
      await shown(`import board ${(await shipped(SEASON)).folder}`, { folder, env: { DATABASE_URL: from } });
      const said = (await typed('backup b.dump', { env: { DATABASE_URL: from } })).errors;
      const [dump = '', restore = ''] = [...said.matchAll(/^ {2}(pg_\w+ .*)$/gm)].map(([, line]) => line);
      // Programs of PostgreSQL are not always on the PATH: they lie where the server does.
      const bin = programsBeside(postgresPrograms() ?? '');
      const shell = (line: string, url: string) =>
        execFileSync('sh', ['-c', line], {
          cwd: folder,
          env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, DATABASE_URL: url },
        });
      shell(dump, from);
      shell(restore, to);
      shell('pg_dump "$DATABASE_URL" > plain.sql', from);
      const plain = await newDatabase(postgres ?? '');
      shell('psql --quiet --single-transaction -v ON_ERROR_STOP=1 -f plain.sql "$DATABASE_URL"', plain);
      for (const address of [to, plain]) {
        const verified = JSON.parse(await shown('verify --json', { env: { DATABASE_URL: address } }));
        expect(verified).toMatchObject({ answer: 'unaltered', boards: [{ board: SEASON, documents: 31 }] });
        const database = openPostgres(address);
        await expect(database.rows(isAltered)).rejects.toThrow('what was posted stays as it is');
        const next = await sqlBoard(database, SEASON).post(bulletin('next', 32), 31);
        expect(next).toEqual({ ok: true, value: 32 });
        await database.close();
      }
    }),
  );
});

/** Debian links some of them into the PATH, and keeps the rest with the version. */
function programsBeside(bin: string): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return [bin, ...versions.map((version) => path.join(debian, version, 'bin'))].join(':');
}
