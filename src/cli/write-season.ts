import { mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '#core/base/result';
import type { Composed } from '#office/composed/composed-board';
import { textOf } from '#store/board';
import { namesIn, readBytes } from '#store/disk';
import { folderBoard } from '#store/folder';
import { EXIT, type Failure, failure, unreadable } from './outcome.ts';
import type { World } from './world.ts';

/** A season that was made of a file of others, and its folder. */
export interface WrittenSeason {
  readonly folder: string;
  readonly documents: readonly Composed[];
  /** Files beside the board, by their names: `sources.yaml`. */
  readonly beside: Readonly<Record<string, string>>;
}

/** The text of a file that somebody names. */
export async function textIn(file: string, most: number, world: World): Promise<Result<string, Failure>> {
  const place = path.resolve(world.folder, file);
  if ((await namesIn(path.dirname(place)))?.includes(path.basename(place)) !== true)
    return err(failure(EXIT.unreadable, `there is no file ${file}`));
  const bytes = await readBytes(path.dirname(place), path.basename(place), most, 'followed');
  if (!bytes.ok) return err(unreadable(file, [{ ...bytes.error, line: 1, column: 1, path: [] }]));
  const text = textOf(bytes.value);
  return text === undefined ? err(failure(EXIT.unreadable, `${file} is no text in UTF-8`)) : ok(text);
}

/** Nothing is written into a folder that has something in it. */
export async function notEmpty(folder: string, usage: string): Promise<Failure | undefined> {
  if (((await namesIn(folder)) ?? []).length === 0) return undefined;
  return failure(EXIT.usage, `${folder} is not empty: nothing was written`, `name another folder: ${usage}`);
}

/** Beside its place first, so that a folder is there whole or not at all. */
export async function writeSeason({ folder, documents, beside }: WrittenSeason): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const desk = await mkdtemp(path.join(path.dirname(folder), '.import-'));
  try {
    const board = folderBoard(desk);
    for (const [index, { document, text, attachments }] of documents.entries()) {
      const posted = await board.post({ kind: document.kind, text: text(), attachments }, index);
      if (!posted.ok) throw new Error(`document ${index + 1} of a season was refused: ${posted.error.code}`);
    }
    for (const [name, text] of Object.entries(beside)) await writeFile(path.join(desk, name), text);
    await rmdir(folder).catch(() => undefined);
    await rename(desk, folder);
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
}
