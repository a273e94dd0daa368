import { randomUUID } from 'node:crypto';
import { link, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Attachment } from '#store/board';
import { namesIn, readBytes, writeDurably } from '#store/disk';

/** Where drafts of a season are kept that the program makes. */
export const draftsOf = (season: string): string => path.join(season, 'drafts');

/**
 * Writes a draft beside the files that it attaches. Nothing that stands there is written over: a second draft of one name
 * is `fuji-race-2.yaml`.
 *
 * @returns where it stands.
 */
export async function writeDraft(
  folder: string,
  name: string,
  text: string,
  attachments: readonly Attachment[],
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const taken = new Set(await namesIn(folder));
  for (const { name: attached, bytes } of attachments)
    if (!taken.has(attached)) await writeWhole(folder, attached, bytes);
  const file = firstFree(`${name}.yaml`, (other) => !taken.has(other));
  await writeWhole(folder, file, text);
  return path.join(folder, file);
}

/** A file is there whole or not at all: half a draft would read as a shorter one. */
async function writeWhole(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const aside = path.join(folder, `.${randomUUID()}`);
  try {
    await writeDurably(aside, content);
    await link(aside, path.join(folder, name));
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * The files by the names under which they can lie beside a draft: each has its own, unless another file has it there, or
 * among these.
 */
export async function namedBeside<File extends Attachment>(
  folder: string,
  files: readonly File[],
): Promise<readonly File[]> {
  const there = (await namesIn(folder)) ?? [];
  const named: File[] = [];
  for (const file of files) {
    const taken = new Set([...there, ...named.map(({ name }) => name)]);
    const copies = await copiesOf(file, folder, there);
    named.push({ ...file, name: firstFree(file.name, (name) => !taken.has(name) || copies.has(name)) });
  }
  return named;
}

/** Where the file lies already, from an import before. */
async function copiesOf(
  { name, bytes }: Attachment,
  folder: string,
  there: readonly string[],
): Promise<ReadonlySet<string>> {
  const copies = new Set<string>();
  for (const other of there.filter((one) => isCopyOf(one, name))) {
    const read = await readBytes(folder, other, bytes.length);
    if (read.ok && Buffer.from(bytes).equals(read.value)) copies.add(other);
  }
  return copies;
}

const isCopyOf = (other: string, name: string): boolean =>
  path.extname(other) === path.extname(name) && other.startsWith(path.parse(name).name);

function firstFree(name: string, isFree: (name: string) => boolean): string {
  const { name: base, ext } = path.parse(name);
  for (let copy = 1; ; copy++) {
    const file = copy === 1 ? name : `${base}-${copy}${ext}`;
    if (isFree(file)) return file;
  }
}
