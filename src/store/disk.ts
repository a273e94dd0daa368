import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '#core/base/result';
import { type BoardFault, MOST_IN_TEXT, sizeFault, textOf } from './board.ts';

/** Whether a link is followed: in a board it is not, since it may lead out of it; a file that a person names may be one. */
type Links = 'refused' | 'followed';

/** Reads a text of a board, which is UTF-8 to the last byte. */
export async function readText(
  folder: string,
  file: string,
  links: Links = 'refused',
): Promise<Result<string, BoardFault>> {
  const read = await readBytes(folder, file, MOST_IN_TEXT, links);
  if (!read.ok) return read;
  const text = textOf(read.value);
  if (text !== undefined) return ok(text);
  return err({ code: 'file-not-text', file, found: 'bytes that are not UTF-8', expected: 'a text in UTF-8' });
}

/** Reads a file of at most so many bytes, measured before anything is read. */
export async function readBytes(
  folder: string,
  file: string,
  most: number,
  links: Links = 'refused',
): Promise<Result<Uint8Array, BoardFault>> {
  const place = path.join(folder, file);
  const own = await lstat(place);
  const state = links === 'followed' && own.isSymbolicLink() ? await linkedFrom(place) : own;
  if (state?.isFile() !== true)
    return err({ code: 'name-odd', file, found: oddText(state), expected: 'a file' });
  const tooLarge = sizeFault(file, state.size, most);
  return tooLarge === undefined ? ok(await readFile(place)) : err(tooLarge);
}

/** What a link leads to; undefined for one that leads nowhere, or round in a circle. */
async function linkedFrom(place: string): Promise<Stats | undefined> {
  let state: Stats | undefined;
  await unlessFailing(['ENOENT', 'ENOTDIR', 'ELOOP'], async () => {
    state = await stat(place);
  });
  return state;
}

function oddText(state: Stats | undefined): string {
  if (state === undefined) return 'a link that leads to nothing';
  if (state.isSymbolicLink()) return 'a link, which is not followed here';
  return state.isDirectory() ? 'a folder' : 'no plain file';
}

/** The names in a folder; undefined if there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  let names: readonly string[] | undefined;
  await unlessFailing(['ENOENT', 'ENOTDIR'], async () => {
    names = await readdir(folder);
  });
  return names;
}

/** Writes a new file, and returns when it would outlast a power cut. */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    throw named(error, file);
  } finally {
    await handle.close();
  }
}

/** What fails on an open file does not say on which. */
const named = (error: unknown, file: string): unknown =>
  error instanceof Error && !('path' in error) ? Object.assign(error, { path: file }) : error;

/** Puts a file in the place of the one of that name, if any: whoever reads meanwhile reads one of the two, whole. */
export async function replaceFile(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const aside = path.join(folder, `.${name}-${randomUUID()}`);
  try {
    await writeDurably(aside, content);
    await rename(aside, path.join(folder, name));
  } finally {
    await rm(aside, { force: true });
  }
  await syncFolder(folder);
}

/** Makes the names in a folder outlast a power cut. Windows opens no folders; it keeps names in its journal. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Does something that may fail in one of the named ways, which then is no failure. */
export async function unlessFailing(codes: readonly string[], action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Makes a file that another wrote outlast a power cut. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
