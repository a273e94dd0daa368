import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Seasons that are read now and then; one that is raced has a new text with each document. */
const MOST = 40;

/** Texts that are worth keeping and no loss, as files of a folder. A disk that is full or locked only makes things slower. */
export function folderShelf(folder: string) {
  const fileOf = (name: string) => path.join(folder, `${name}.json`);
  return {
    get: (name: string): Promise<string | undefined> => readFile(fileOf(name), 'utf8').catch(() => undefined),
    put: (name: string, text: string): Promise<void> =>
      put(folder, fileOf(name), text).catch(() => undefined),
  };
}

async function put(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const written = `${file}.${process.pid}`;
  await writeFile(written, text, { flag: 'wx' });
  await rename(written, file);
  await clear(folder);
}

/** Leaves the newest. */
async function clear(folder: string): Promise<void> {
  const files = (await readdir(folder)).map((name) => path.join(folder, name));
  if (files.length <= MOST) return;
  const aged = await Promise.all(files.map(async (file) => ({ file, time: (await stat(file)).mtimeMs })));
  const old = aged.toSorted((a, b) => b.time - a.time).slice(MOST);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}
