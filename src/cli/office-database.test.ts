import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { DATABASE_FAULTS, databaseFault, NewerDatabase } from '#store/database-fault';
import { elsewhere, inEmptyFolder } from '../../test/typed.ts';
import { databaseFailure } from './database-words.ts';
import { databasePlace, openDatabase } from './office-database.ts';

const failing = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

describe('what a database refuses is told in words, with what to do', () => {
  test.each([
    [failing('SQLITE_FULL'), 'there is no room left for data/office.db'],
    [failing('53100', { severity: 'ERROR' }), 'there is no room left for data/office.db'],
    [failing('SQLITE_READONLY_DIRECTORY'), 'data/office.db can only be read'],
    [failing('SQLITE_CANTOPEN'), 'data/office.db cannot be opened'],
    [failing('SQLITE_BUSY_RECOVERY'), 'data/office.db was held by another program for too long'],
    [failing('57014'), 'data/office.db was held by another program for too long'],
    [failing('SQLITE_CORRUPT_INDEX'), 'data/office.db is damaged: parts of it cannot be read'],
    [failing('SQLITE_NOTADB'), 'data/office.db is no database'],
    [failing('SQLITE_IOERR_WRITE'), 'data/office.db cannot be read or written'],
    [failing('ECONNREFUSED', { syscall: 'connect' }), 'data/office.db does not answer'],
    [new AggregateError([failing('ECONNREFUSED')]), 'data/office.db does not answer'],
    [failing('28P01'), 'data/office.db does not let this user in'],
    [failing('3D000'), 'there is no database data/office.db'],
    [failing('53300'), 'data/office.db has as many connections as it allows'],
    [failing('57P01'), 'the connection to data/office.db was lost before it answered'],
    [
      new Error('Connection terminated unexpectedly'),
      'the connection to data/office.db was lost before it answered',
    ],
    [new Error('Query read timeout'), 'data/office.db did not answer in time'],
    [new NewerDatabase(), 'a newer Parc Fermé has used data/office.db'],
    [failing('DEPTH_ZERO_SELF_SIGNED_CERT'), 'the connection to data/office.db cannot be made safe'],
    [
      failing('23505', { table: 'ledger' }),
      'data/office.db has noted a document under that number already, and the document is gone',
    ],
    [failing('EACCES', { syscall: 'mkdir', path: '/data' }), '/data may not be read or written'],
  ])('%s', (error, told) => {
    const { code, lines = [] } = databaseFailure(error, 'data/office.db') ?? {};
    expect([code, ...lines]).toEqual([3, told, expect.stringMatching(/\w{3}/)]);
    expect(lines.join()).not.toMatch(/SQLITE|\d{5}/);
  });

  test('a bug is none of it', () => {
    expect(databaseFailure(new TypeError('x is undefined'), '')).toBeUndefined();
    expect(databaseFault('x')).toBeUndefined();
    expect(DATABASE_FAULTS.length).toBeGreaterThan(10);
  });
});

describe('the database is', () => {
  const place = (flags: object, env: Record<string, string> = {}) => {
    const found = databasePlace(flags, { ...elsewhere, folder: '/race', env });
    return found.ok ? found.value.place : found.error.lines[0];
  };
  const DATABASE_URL = 'postgresql://office:secret@db.example:5433/office?sslmode=require&password=secret';

  test.each([
    [{}, {}, 'data/office.db'],
    [{}, { PARCFERME_DATA: 'office' }, 'office/office.db'],
    [{ data: '/srv/office' }, { DATABASE_URL }, '/srv/office/office.db'],
    [{}, { DATABASE_URL, PARCFERME_DATA: 'office' }, 'postgres://db.example:5433/office'],
    [{ database: 'postgres://localhost/x' }, { DATABASE_URL }, 'postgres://localhost/x'],
    [
      { database: 'postgres://localhost/x', data: 'y' },
      {},
      '--data is a folder, --database an address: say one of them',
    ],
    [{}, { DATABASE_URL: 'mysql://office:secret@x/y' }, 'DATABASE_URL is no address of PostgreSQL'],
    [{ database: 'office:secret' }, {}, '--database is no address of PostgreSQL'],
    [{}, { DATABASE_URL: 'postgres://office:secret@[x/y' }, 'DATABASE_URL is no address of PostgreSQL'],
  ])('by %o and %o: %s', (flags, env, expected) => {
    expect(place(flags, env)).toBe(expected);
    expect(expected).not.toContain('secret');
  });
});

describe('openDatabase', () => {
  const told = async (flags: object, folder: string) => {
    const opened = await openDatabase(flags, { ...elsewhere, folder });
    if (!opened.ok) return opened.error.lines[0];
    await opened.value.database.close();
    return opened.value.place;
  };
  test('makes the folder, which is for nobody else, and the tables', () =>
    inEmptyFolder(async (folder) => {
      expect(await told({}, folder)).toBe('data/office.db');
      expect(await told({}, folder)).toBe('data/office.db');
      if (process.platform !== 'win32') expect(statSync(path.join(folder, 'data')).mode & 0o777).toBe(0o700);
    }));
  test('tells in words what stands in its way', () =>
    inEmptyFolder(async (folder) => {
      writeFileSync(path.join(folder, 'file'), 'x');
      expect(await told({ data: 'file' }, folder)).toMatch(/^.*file is there already$|is no folder$/);
      mkdirSync(path.join(folder, 'taken', 'office.db'), { recursive: true });
      expect(await told({ data: 'taken' }, folder)).toBe('taken/office.db cannot be opened');
      mkdirSync(path.join(folder, 'letter'));
      writeFileSync(path.join(folder, 'letter', 'office.db'), 'Dear office, '.repeat(100));
      expect(await told({ data: 'letter' }, folder)).toBe('letter/office.db is no database');
    }));

  const postgres = inject('postgres');
  test.skipIf(postgres === undefined)('tells in words what PostgreSQL refuses, and no password', async () => {
    const at = (address: string) => told({ database: address }, '/');
    const url = new URL(postgres ?? '');
    expect(await at('postgres://office:secret@127.0.0.1:1/x')).toBe(
      'postgres://127.0.0.1:1/x does not answer',
    );
    expect(await at(`${url.href}/none`)).toBe(`there is no database postgres://${url.host}/none`);
    url.username = 'nobody';
    expect(await at(`${url.href}/postgres`)).toBe(
      `postgres://${url.host}/postgres does not let this user in`,
    );
  });
});
