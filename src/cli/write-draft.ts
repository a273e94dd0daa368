import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attachment } from '#store/board';
import { namesIn } from '#store/disk';

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
    if (!taken.has(attached)) await writeFile(path.join(folder, attached), bytes, { flag: 'wx' });
  const place = path.join(
    folder,
    firstFree(`${name}.yaml`, (file) => !taken.has(file)),
  );
  await writeFile(place, text, { flag: 'wx' });
  return place;
}

/** The name under which a file can lie beside a draft: its own, unless another file has it there. */
export async function nameBeside(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const taken = new Set(await namesIn(folder));
  const same = new Set<string>();
  for (const other of taken)
    if (isCopyOf(other, name) && Buffer.from(bytes).equals(await readFile(path.join(folder, other))))
      same.add(other);
  return firstFree(name, (file) => !taken.has(file) || same.has(file));
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
