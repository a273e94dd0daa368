import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import { verifyBoard } from '#office/board/verify-board';
import type { NoticeBoard } from '#store/board';
import type { PostedTo } from '#store/boards';
import { databaseFault } from '#store/database-fault';
import { migrate } from '#store/migrate';
import { openPostgres } from '#store/postgres';
import { sqlBoard } from '#store/sql-board';
import { sqlBoards } from '#store/sql-boards';
import { type PostgresServer, postgresPrograms, startPostgres } from '../postgres-server.ts';
import { budget, tell } from './budget.ts';
import { bulletin, largeBulletin, nameIn } from './bulletin.ts';

const TIMES = budget(2, 10);
const WRITERS = 6;
/** What a person waits for at most, in milliseconds: that of the program, and a little for a busy machine. */
const PATIENCE = 15_000;

/** What became of the attempts of one writer. */
interface Written {
  readonly acknowledged: string[];
  readonly failed: unknown[];
  longest: number;
}

/** Posts until it is told to stop, whatever happens. */
async function write(board: NoticeBoard, name: string, stop: AbortSignal): Promise<Written> {
  const written: Written = { acknowledged: [], failed: [], longest: 0 };
  for (let n = 0, last = 0; !stop.aborted; n++) {
    const text = `${name} document ${n}`;
    const started = performance.now();
    const posting = n % 5 === 0 ? largeBulletin(text, last + 1, 5_000) : bulletin(text, last + 1);
    const answer = await board.post(posting, last).catch((error) => {
      written.failed.push(error);
    });
    written.longest = Math.max(written.longest, performance.now() - started);
    if (answer === undefined) await wait(50);
    else if (answer.ok) written.acknowledged.push(`${answer.value} ${text}`);
    if (answer !== undefined)
      last = answer.ok ? answer.value : answer.error.code === 'board-moved-on' ? answer.error.last : last;
  }
  return written;
}

async function untilTold(told: readonly (PostedTo | undefined)[], number: number): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += 20) {
    if (told.some((one) => one !== undefined && one.number >= number)) return;
    await wait(20);
  }
  throw new Error(`nobody was told of document ${number}`);
}

const programs = inject('postgres') === undefined ? undefined : postgresPrograms();

describe.skipIf(programs === undefined)('PostgreSQL that is killed under load and started again', () => {
  test(
    `makes posts fail clearly, loses nothing that was acknowledged, and needs no restart of the program: ${TIMES} times`,
    async () => {
      const server = await startPostgres(programs ?? '');
      try {
        await underLoad(server);
      } finally {
        await server.end();
      }
    },
    TIMES * 30_000,
  );
});

async function underLoad(server: PostgresServer): Promise<void> {
  const address = await server.database('office');
  const [database, other] = [openPostgres(address), openPostgres(address)];
  await migrate(database);
  const board = sqlBoard(database, 'season');
  const told: (PostedTo | undefined)[] = [];
  const unwatch = await sqlBoards(other).watch((posted) => told.push(posted));
  const stop = new AbortController();
  const writing = Array.from({ length: WRITERS }, (_, index) => write(board, `writer ${index}`, stop.signal));
  let downs = 0;
  for (; downs < TIMES; downs++) {
    await wait(300 + Math.random() * 300);
    await server.kill();
    await wait(200);
    await server.start();
    told.length = 0;
    const last = (await board.read().catch(() => undefined)) ?? (await board.read());
    await untilTold(told, last.ok ? last.value.length + 1 : Number.NaN);
  }
  await wait(300);
  stop.abort();
  const written = await Promise.all(writing);
  await expectSound(board, written);
  expect(downs).toBe(TIMES);
  expect(Math.max(...written.map(({ longest }) => longest))).toBeLessThan(PATIENCE);
  await unwatch();
  await Promise.all([database.close(), other.close()]);
}

async function expectSound(board: NoticeBoard, written: readonly Written[]): Promise<void> {
  const read = await board.read();
  const posted = read.ok ? read.value.map(({ number, text }) => `${number} ${nameIn(text)}`) : [];
  const acknowledged = written.flatMap((one) => one.acknowledged);
  const failed = written.flatMap((one) => one.failed);
  expect(acknowledged.filter((line) => !posted.includes(line))).toEqual([]);
  expect(new Set(posted.map((line) => line.replace(/^\d+ /, ''))).size).toBe(posted.length);
  expect(failed.length).toBeGreaterThanOrEqual(TIMES);
  expect(failed.filter((error) => databaseFault(error) === undefined)).toEqual([]);
  expect(await verifyBoard(board, { isEachNoted: true })).toMatchObject({ broken: [], unnoted: [] });
  tell(
    `PostgreSQL killed ${TIMES} times: ${acknowledged.length} acknowledged, ${failed.length} attempts failed`,
  );
}
