import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { verifyBoard } from '#office/board/verify-board';
import { budget, tell } from './budget.ts';
import { bulletin, isWhole, nameIn } from './bulletin.ts';
import { inFolder, newPlace, openBoard, type Place } from './opened.ts';

const child = fileURLToPath(new URL('post-until-killed.ts', import.meta.url));
const KILLS = budget(15, 100);
/** Processes that post to one board at the same time. */
const OFFICES = 3;

interface Office {
  /** What it was told is posted: `12 office-3 document 5`. */
  readonly told: readonly string[];
  readonly isKilled: boolean;
}

/** Lets a process post until it is killed, some time after its first document. */
async function killedOffice({ is, at }: Place, name: string): Promise<Office> {
  const office = spawn(process.execPath, [child, is, at, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  office.stdout.setEncoding('utf8').on('data', (data) => {
    if (said === '') setTimeout(() => office.kill('SIGKILL'), Math.random() * 60);
    said += data;
  });
  const signal = await new Promise((resolve) => office.on('close', (_, by) => resolve(by)));
  return { told: said.split('\n').slice(0, -1), isKilled: signal === 'SIGKILL' };
}

async function killAll(place: Place): Promise<readonly Office[]> {
  const offices: Office[] = [];
  while (offices.length < KILLS) {
    const some = Array.from({ length: OFFICES }, (_, i) =>
      killedOffice(place, `office-${offices.length + i}`),
    );
    offices.push(...(await Promise.all(some)));
  }
  return offices;
}

const postgres = inject('postgres');
const STORES = ['folder', 'sqlite', ...(postgres === undefined ? [] : ['postgres' as const])] as const;

describe.each(STORES)('whoever is killed while posting to a board in %s', (is) => {
  test(
    `loses, doubles and halves nothing that was posted: ${KILLS} kills`,
    () =>
      inFolder(async (folder) => {
        const place = await newPlace(is, folder, postgres ?? '');
        const offices = await killAll(place);
        const { board, close } = openBoard(place);
        const read = await board.read();
        if (!read.ok)
          throw new Error(read.error.faults.map(({ code, file }) => `${code} ${file}`).join(', '));
        const posted = read.value.map(({ number, text }) => `${number} ${nameIn(text)}`);
        const told = offices.flatMap((office) => office.told);
        expect(offices.filter(({ isKilled }) => isKilled).length).toBeGreaterThanOrEqual(KILLS);
        expect(offices.filter((office) => office.told.length === 0)).toEqual([]);
        expect(told.filter((line) => !posted.includes(line))).toEqual([]);
        expect(new Set(read.value.map(({ text }) => nameIn(text))).size).toBe(posted.length);
        expect(read.value.filter(({ text }) => !isWhole(text))).toEqual([]);
        // What was killed behind its document and before its note is noted by the next who posts.
        let last = posted.length;
        for (let answer = await board.post(bulletin('next', last + 1), last); !answer.ok; ) {
          if (answer.error.code !== 'board-moved-on') throw new Error(answer.error.code);
          last = answer.error.last;
          answer = await board.post(bulletin('next', last + 1), last);
        }
        const verified = await verifyBoard(board, { isEachNoted: true });
        expect(verified).toMatchObject({ broken: [], unnoted: [], unread: [], documents: last + 1 });
        expect(verified.attachments).toBe(last);
        tell(`${is}: ${offices.length} kills, ${told.length} acknowledged of ${posted.length} posted`);
        await close();
      }),
    KILLS * 6000,
  );
});
