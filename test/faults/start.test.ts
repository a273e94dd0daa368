import { type ChildProcessByStdio, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { MIGRATIONS } from '#store/migrations';
import { openDatabase } from '../../src/cli/office-database.ts';
import { newDatabase } from '../office-databases.ts';
import { elsewhere } from '../typed.ts';
import { inFolder, openDatabaseAt, type Place } from './opened.ts';

const child = fileURLToPath(new URL('start-together.ts', import.meta.url));
const STARTS = 20;

class Program {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  constructor() {
    this.#process = spawn(process.execPath, [child], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }
  async says(): Promise<string> {
    return (await this.#lines.next()).value;
  }
  start({ is, at }: Place): Promise<string> {
    this.#process.stdin.write(`${is} ${at}\n`);
    return this.says();
  }
  end(): void {
    this.#process.stdin.end();
  }
}

const postgres = inject('postgres');
const STORES = ['sqlite', ...(postgres === undefined ? [] : ['postgres' as const])] as const;
const emptyPlace = async (is: Place['is'], folder: string, name: string): Promise<Place> => ({
  is,
  at: is === 'sqlite' ? path.join(folder, `${name}.db`) : await newDatabase(postgres ?? ''),
});

describe.each(STORES)('an empty database in %s', (is) => {
  test(
    `has its tables made once by two programs that start at the same moment: ${STARTS} times`,
    () =>
      inFolder(async (folder) => {
        const programs = [new Program(), new Program()];
        await Promise.all(programs.map((program) => program.says()));
        for (let start = 0; start < STARTS; start++) {
          const place = await emptyPlace(is, folder, `${start}`);
          const said = await Promise.all(programs.map((program) => program.start(place)));
          expect(said).toEqual(['made', 'made']);
          const database = openDatabaseAt(place);
          const steps = await database.rows('SELECT step FROM migration ORDER BY step');
          expect(steps.map(({ step }) => step)).toEqual(MIGRATIONS.map((_, index) => index + 1));
          await database.close();
        }
        for (const program of programs) program.end();
      }),
    120_000,
  );

  test('that a newer program has used is refused in words', () =>
    inFolder(async (folder) => {
      const place = await emptyPlace(is, folder, 'office');
      const flags = is === 'sqlite' ? { data: folder } : { database: place.at };
      const opened = await openDatabase(flags, elsewhere);
      if (!opened.ok) throw new Error(opened.error.lines.join('\n'));
      const { database } = opened.value;
      await database.rows('INSERT INTO migration (step) VALUES ($1)', [MIGRATIONS.length + 1]);
      await database.close();
      expect(await openDatabase(flags, elsewhere)).toMatchObject({
        ok: false,
        error: {
          code: 3,
          lines: [expect.stringMatching(/^a newer Parc Fermé has used /), expect.any(String)],
        },
      });
    }));
});
