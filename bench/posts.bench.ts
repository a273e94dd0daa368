import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { migrate } from '../src/store/migrate.ts';
import { sqlBoard } from '../src/store/sql-board.ts';
import { openSqlite } from '../src/store/sqlite.ts';

/*
 * Durable posts a second: through the port, and by better-sqlite3 alone, which inserts the same rows into the same tables
 * (the ledger by their trigger) with synchronous=FULL, and hashes nothing. Both in turn, so that a busy minute of the
 * machine is shared by both.
 */

const ROUNDS = 12;
const IN_ROUND = 150;
const folder = mkdtempSync(path.join('.cache', 'bench-posts-'));

/** As many bytes, of which no two posts have the same. */
const textOf = (size: number, n: number) => `${n} `.padEnd(size, 'kind: bulletin\n');

async function opened(name: string) {
  const file = path.join(folder, `${name}.db`);
  const database = openSqlite(file);
  await migrate(database);
  return { file, database };
}

async function compare(size: number, before: number) {
  const ours = await opened(`port-${size}-${before}`);
  const theirs = await opened(`raw-${size}-${before}`);
  await theirs.database.close();
  const raw = new SqliteDatabase(theirs.file);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  const insert = raw.prepare(
    `INSERT INTO document (board, number, name, text, link, signed_by, signed_at) VALUES ('board', ?, ?, ?, ?, ?, ?)`,
  );
  const board = sqlBoard(ours.database, 'board');
  const signed = { by: 'race.office', at: '2026-11-26T14:32:08.123Z' };
  let number = 0;
  const post = async (n: number) => {
    const text = textOf(size, n);
    const answer = await board.post({ kind: 'bulletin', text, attachments: [], signed }, n);
    if (!answer.ok) throw new Error(answer.error.code);
  };
  const postRaw = (n: number) => {
    const link = 'f'.repeat(64);
    const name = `${String(n + 1).padStart(4, '0')}-bulletin.yaml`;
    insert.run(n + 1, name, textOf(size, n), link, signed.by, signed.at);
  };
  const fill = raw.transaction(() => {
    for (let n = 0; n < before; n++) postRaw(n);
  });
  fill();
  await ours.database.together(async (statements) => {
    for (let n = 0; n < before; n++)
      await statements.rows(
        `INSERT INTO document (board, number, name, text, link, signed_by, signed_at) VALUES ('board', $1, $2, $3, $4, $5, $6)`,
        [
          n + 1,
          `${String(n + 1).padStart(4, '0')}-bulletin.yaml`,
          textOf(size, n),
          'f'.repeat(64),
          signed.by,
          signed.at,
        ],
      );
  });
  number = before;
  const [port, alone]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (let n = 0; n < IN_ROUND; n++) await post(number + n);
    const middle = performance.now();
    for (let n = 0; n < IN_ROUND; n++) postRaw(number + n);
    const end = performance.now();
    number += IN_ROUND;
    port.push(middle - start);
    alone.push(end - middle);
  }
  raw.close();
  await ours.database.close();
  const [a, b] = [median(port), median(alone)];
  const perSecond = (time: number) => `${Math.round((IN_ROUND * 1000) / time).toLocaleString('en')}/s`;
  console.log(
    `posts of ${size / 1000} kB on a board of ${before.toLocaleString('en')}`.padEnd(44) +
      `port ${perSecond(a)}`.padEnd(18) +
      `better-sqlite3 ${perSecond(b)}`.padEnd(28) +
      `${(b / a).toFixed(2)}`,
  );
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

try {
  await compare(1000, 0);
  await compare(1000, 10_000);
  await compare(8000, 0);
  await compare(8000, 10_000);
} finally {
  rmSync(folder, { recursive: true });
}
