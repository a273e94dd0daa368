import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import type { NoticeBoard, Posting } from '#store/board';
import type { Database } from '#store/database';
import { databaseFault } from '#store/database-fault';
import { migrate } from '#store/migrate';
import { openPostgres } from '#store/postgres';
import { sqlBoard } from '#store/sql-board';
import { newDatabase } from '../office-databases.ts';
import { budget } from './budget.ts';
import { bulletin, largeBulletin } from './bulletin.ts';
import { type Cable, cableTo } from './cut-cable.ts';

const postgres = inject('postgres');
const signed = { by: 'office', at: '2026-11-26T14:32:08.123Z' };
const thrown = (error: unknown) => databaseFault(error);

async function byCable(
  action: (at: { cable: Cable; board: NoticeBoard; database: Database; direct: Database }) => Promise<void>,
): Promise<void> {
  const address = await newDatabase(postgres ?? '');
  const direct = openPostgres(address);
  await migrate(direct);
  const cable = await cableTo(address);
  const database = openPostgres(cable.address);
  try {
    await action({ cable, database, direct, board: sqlBoard(database, 'season') });
  } finally {
    await cable.end();
    await Promise.all([database.close(), direct.close()]);
  }
}
const postedOn = async (database: Database) => {
  const read = await sqlBoard(database, 'season').read();
  return read.ok ? read.value.length : -1;
};

describe.skipIf(postgres === undefined)('a posting whose connection to PostgreSQL breaks', () => {
  test.each<readonly [string, Posting, string]>([
    ['of one statement', { ...bulletin('first', 1), signed }, 'INSERT INTO document'],
    ['of several', { ...largeBulletin('first', 1, 10), signed }, 'COMMIT'],
  ])('before it was answered, %s: it is found to be posted, once', (_, posting, word) =>
    byCable(async ({ cable, board, direct }) => {
      cable.cutAt(word, 'answer');
      expect(await board.post(posting, 0)).toEqual({ ok: true, value: 1 });
      expect([cable.cuts, await postedOn(direct)]).toEqual([1, 1]);
      expect(await board.post(bulletin('second', 2), 1)).toEqual({ ok: true, value: 2 });
    }),
  );

  test.each<readonly [string, Posting, string]>([
    ['of one statement', bulletin('first', 1), 'INSERT INTO document'],
    ['of several', largeBulletin('first', 1, 10), 'INSERT INTO attachment'],
  ])('before it was heard, %s: it is thrown, and nothing is there', (_, posting, word) =>
    byCable(async ({ cable, board, direct }) => {
      cable.cutAt(word, 'question');
      expect(await board.post(posting, 0).catch(thrown)).toBe('connection-lost');
      expect([cable.cuts, await postedOn(direct)]).toEqual([1, 0]);
      expect(await board.post(posting, 0)).toEqual({ ok: true, value: 1 });
    }),
  );

  test('before it was answered, and somebody else has the number: it is told that the board has moved on', () =>
    byCable(async ({ cable, board, direct }) => {
      await sqlBoard(direct, 'season').post(bulletin('other', 1), 0);
      cable.cutAt('INSERT INTO document', 'answer');
      expect(await board.post(bulletin('first', 1), 0).catch(thrown)).toBe('connection-lost');
      expect(await board.post(bulletin('first', 1), 0)).toMatchObject({ error: { last: 1 } });
    }));

  test('between two statements: the process lives on, and so does what it does next', () =>
    byCable(async ({ board, database, direct }) => {
      const broken = database.together(async (statements) => {
        const [own] = await statements.rows('SELECT pg_backend_pid() AS pid');
        await direct.rows('SELECT pg_terminate_backend($1)', [Number(own?.pid)]);
        await wait(100);
        return statements.rows('SELECT 1 AS one');
      });
      expect(await broken.catch(thrown)).toBe('connection-lost');
      expect(await board.post(bulletin('first', 1), 0)).toEqual({ ok: true, value: 1 });
    }));

  test.skipIf(budget(0, 1) === 0)(
    'and is never told: it is given up within the patience, and whoever listens asks again',
    () =>
      byCable(async ({ cable, board, database }) => {
        const told: unknown[] = [];
        const stop = await database.watch((posted) => told.push(posted));
        await board.post(bulletin('first', 1), 0);
        cable.silence(true);
        const started = performance.now();
        const thrownThen = await board.post(bulletin('second', 2), 1).catch(thrown);
        expect([thrownThen, performance.now() - started < 15_000]).toEqual(['no-answer', true]);
        // Who listens says something every 15 seconds, and waits as long for an answer as anybody.
        await wait(18_000);
        expect(told).not.toContain(undefined);
        cable.silence(false);
        for (let waited = 0; waited < 60_000 && !told.includes(undefined); waited += 100) await wait(100);
        expect(told).toContain(undefined);
        expect(await board.post(bulletin('second', 2), 1)).toEqual({ ok: true, value: 2 });
        await stop();
      }),
    120_000,
  );
});
