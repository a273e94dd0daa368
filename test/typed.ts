import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { type Day, readDay } from '#core/base/day';
import { type Printed, run } from '../src/cli/run.ts';
import type { World } from '../src/cli/world.ts';

const today = dayIn('2026-11-23');
/** The day of the second round of a new season of one's own. */
export const SPA = dayIn('2026-12-12');

function dayIn(text: string): Day {
  const day = readDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}

/** Where nobody answers and nothing is a terminal. */
export const elsewhere: World = {
  folder: tmpdir(),
  env: {},
  isTerminal: false,
  canAsk: false,
  columns: undefined,
  today,
};

/** What `parcferme` prints, typed as one would. Whatever happens, nobody is ever shown the inside of the program. */
export async function typed(words: string, world: Partial<World> = {}): Promise<Printed> {
  const args = words.match(/"[^"]*"|\S+/g) ?? [];
  const printed = await run(
    args.map((arg) => arg.replaceAll('"', '')),
    { ...elsewhere, ...world },
  );
  await printed.stay?.();
  expect(printed.out + printed.errors).not.toMatch(/\n\s+at .*[:(]\d|undefined|\[object/);
  return printed;
}

/** What it prints when all is well. */
export async function shown(words: string, world: Partial<World> = {}): Promise<string> {
  const { code, out, errors } = await typed(words, world);
  expect([code, errors]).toEqual([0, '']);
  return out;
}

/** The same, wherever its lines break. */
export const prose = async (words: string, world: Partial<World> = {}): Promise<string> =>
  (await shown(words, world)).replace(/\s+/g, ' ');

/** Does something in an empty folder that is gone afterwards. */
export async function inEmptyFolder(action: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-typed-'));
  try {
    await action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Does something in a new season of one's own: cars 1 to 3 in GT3 and 21 to 23 in GT4, Monza raced and Spa to come. */
export const inNewSeason = (action: (folder: string) => Promise<void>): Promise<void> =>
  inEmptyFolder(async (parent) => {
    const folder = path.join(parent, 'league');
    mkdirSync(folder);
    await shown(
      `new ${folder} --series League --classes "GT3, GT4" --rounds "Monza 2026-11-21, Spa 2026-12-12"`,
    );
    await action(folder);
  });

/** Every file of a folder, so that it shows if one was added. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
