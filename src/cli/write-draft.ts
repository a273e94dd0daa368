import { randomUUID } from 'node:crypto';
import { link, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Attachment } from '#store/board';
import { namesIn, readBytes, unlessFailing, writeDurably } from '#store/disk';

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
  for (const attached of attachments) await writeBeside(folder, attached, taken);
  for (;;) {
    const file = firstFree(`${name}.yaml`, (other) => !taken.has(other));
    if (await writeWhole(folder, file, text)) return path.join(folder, file);
    taken.add(file);
  }
}

/** Another program may write the same file at the same moment; what is not the same the draft does not mean. */
async function writeBeside(
  folder: string,
  { name, bytes }: Attachment,
  taken: ReadonlySet<string>,
): Promise<void> {
  if (!taken.has(name) && (await writeWhole(folder, name, bytes))) return;
  if ((await copiesOf({ name, bytes }, folder, [name])).size > 0) return;
  const place = path.join(folder, name);
  const error = new Error(`another file was written to ${place}`);
  throw Object.assign(error, { code: 'EEXIST', syscall: 'link', path: place });
}

/**
 * A file is there whole or not at all: half a draft would read as a shorter one.
 *
 * @returns false where something stands under that name.
 */
async function writeWhole(folder: string, name: string, content: string | Uint8Array): Promise<boolean> {
  const aside = path.join(folder, `.${randomUUID()}`);
  let isWritten = false;
  try {
    await writeDurably(aside, content);
    await unlessFailing(['EEXIST'], async () => {
      await link(aside, path.join(folder, name));
      isWritten = true;
    });
  } finally {
    await rm(aside, { force: true });
  }
  return isWritten;
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
