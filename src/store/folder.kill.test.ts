import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderBoard } from './folder.ts';
import { sha256 } from './sha256.ts';

const child = fileURLToPath(new URL('../../test/post-until-killed.ts', import.meta.url));
const KILLS = 20;
const OFFICES = 2;

/** Lets a process post until it is killed, and returns what it was told is posted: `number text`. */
async function killedOffice(folder: string, name: string): Promise<readonly string[]> {
  const office = spawn(process.execPath, [child, folder, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  office.stdout.setEncoding('utf8').on('data', (data) => {
    if (said === '') setTimeout(() => office.kill('SIGKILL'), Math.random() * 60);
    said += data;
  });
  await new Promise((resolve) => office.on('close', resolve));
  return said.split('\n').slice(0, -1);
}

test(
  `whoever is killed while posting, ${KILLS} times: nothing posted is lost, doubled or half there`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kill-'));
    const told: string[] = [];
    for (let kill = 0; kill < KILLS; kill += OFFICES) {
      const offices = Array.from({ length: OFFICES }, (_, i) => killedOffice(folder, `office-${kill + i}`));
      told.push(...(await Promise.all(offices)).flat());
    }
    const board = folderBoard(folder);
    const read = await board.read();
    if (!read.ok) throw new Error(read.error.faults.map(({ code, file }) => `${code} ${file}`).join(', '));
    const posted = read.value.map(({ number, text }) => `${number} ${text.split('\n')[0]}`);
    expect(told.length).toBeGreaterThanOrEqual(KILLS);
    expect(told.filter((line) => !posted.includes(line))).toEqual([]);
    expect(new Set(read.value.map(({ text }) => text)).size).toBe(posted.length);
    for (const { text } of read.value) {
      expect(text.endsWith('# end\n')).toBe(true);
      expect((await board.attachment(sha256(new TextEncoder().encode(text)))).ok).toBe(true);
    }
    // Who was killed with a number in hand is still owed it; then the board goes on.
    const next = { kind: 'bulletin', text: 'next', attachments: [] } as const;
    const answer = await board.post(next, posted.length);
    if (!answer.ok && answer.error.code === 'board-moved-on')
      expect(await board.post(next, answer.error.last)).toMatchObject({ ok: true });
    rmSync(folder, { recursive: true });
  },
  KILLS * 5000,
);
