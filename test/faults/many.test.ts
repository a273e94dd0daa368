import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { verifyBoard } from '#office/board/verify-board';
import { budget, tell } from './budget.ts';
import { nameIn } from './bulletin.ts';
import { inFolder, newPlace, openBoard, type Place } from './opened.ts';

const child = fileURLToPath(new URL('post-many.ts', import.meta.url));
const PROCESSES = 2;
const WRITERS = 8;
const POSTS = { postgres: budget(15, 500), sqlite: budget(10, 100) };

interface Told {
  readonly won: readonly string[];
  readonly lost: number;
  readonly oddLosses: number;
}

async function manyWriters({ is, at }: Place, name: string, posts: number): Promise<Told> {
  const words = [child, is, at, name, `${WRITERS}`, `${posts}`];
  const office = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  office.stdout.setEncoding('utf8').on('data', (data) => {
    said += data;
  });
  const code = await new Promise((resolve) => office.on('close', resolve));
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  return JSON.parse(said);
}

const postgres = inject('postgres');
const STORES = ['sqlite', ...(postgres === undefined ? [] : ['postgres' as const])] as const;

describe.each(STORES)('two processes of eight writers on one board in %s', (is) => {
  const posts = POSTS[is];
  const all = PROCESSES * WRITERS * posts;
  test(
    `give every number once, and tell every loser: ${all} documents`,
    () =>
      inFolder(async (folder) => {
        const place = await newPlace(is, folder, postgres ?? '');
        const started = performance.now();
        const names = Array.from({ length: PROCESSES }, (_, index) => `process ${index}`);
        const told = await Promise.all(names.map((name) => manyWriters(place, name, posts)));
        const seconds = (performance.now() - started) / 1000;
        const { board, close } = openBoard(place);
        const read = await board.read();
        const posted = read.ok ? read.value.map(({ number, text }) => `${number} ${nameIn(text)}`) : [];
        const byNumber = (line: string) => Number(/^\d+/.exec(line)?.[0]);
        const won = told.flatMap((one) => one.won).toSorted((a, b) => byNumber(a) - byNumber(b));
        expect(won).toHaveLength(all);
        expect(won).toEqual(posted);
        expect(won.map(byNumber)).toEqual(Array.from({ length: all }, (_, index) => index + 1));
        expect(told.map(({ oddLosses }) => oddLosses)).toEqual(told.map(() => 0));
        const lost = told.reduce((sum, one) => sum + one.lost, 0);
        expect(lost).toBeGreaterThan(0);
        expect(await verifyBoard(board, { isEachNoted: true })).toMatchObject({ broken: [], documents: all });
        tell(
          `${is}: ${all} documents of ${PROCESSES} processes, ${lost} attempts lost, ${seconds.toFixed(1)} s, ${Math.round(all / seconds)} documents a second`,
        );
        await close();
      }),
    all * 100 + 60_000,
  );
});
