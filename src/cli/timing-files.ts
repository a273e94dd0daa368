import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '#core/base/result';
import type { SheetFault } from '#core/timing/sheet';
import { openedFile } from '#office/import/opened-file';
import { hasKnownColumns, isTableFile } from '#office/import/table-file';
import type { OpenedFile, TableFile, TimingFile } from '#office/import/timing-file';
import { MOST_IN_ATTACHMENT } from '#store/board';
import { namesIn, readBytes } from '#store/disk';
import { EXIT, type Failure, failure } from './outcome.ts';
import type { World } from './world.ts';

/** Timing files that were read, tables that wait for a person, and files of a folder that are neither. */
export interface TimingFiles {
  readonly files: readonly OpenedFile[];
  readonly tables: readonly TableFile[];
  readonly others: readonly OtherFile[];
}

export interface OtherFile {
  readonly file: string;
  readonly is: string;
}

/** Reads files, and those of folders. Of a folder what is no timing file is left out; a file that was named must be one. */
export async function readTimingFiles(
  said: readonly string[],
  world: World,
): Promise<Result<TimingFiles, Failure>> {
  const files: OpenedFile[] = [];
  const tables: TableFile[] = [];
  const others: OtherFile[] = [];
  const faults: string[] = [];
  for (const word of said) {
    const place = path.resolve(world.folder, word);
    const names = (await isFolder(place, stat)) ? await filesIn(place) : undefined;
    for (const name of names ?? [path.basename(place)]) {
      const folder = names === undefined ? path.dirname(place) : place;
      const read = await readFile(folder, name, names === undefined ? word : path.join(word, name));
      if (!read.ok && names === undefined) faults.push(`  ${faultText(word, read.error)}`);
      else if (!read.ok) others.push({ file: name, is: read.error.found });
      else if ([...files, ...tables].some(isSameAs(read.value)))
        others.push({ file: name, is: 'the same file once more' });
      else if (!isTableFile(read.value)) files.push(read.value);
      // A text that happens to have commas is no table of results, unless somebody named it.
      else if (names === undefined || hasKnownColumns(read.value)) tables.push(read.value);
      else others.push({ file: name, is: 'another text' });
    }
  }
  if (faults.length > 0)
    return err(
      failure(
        EXIT.unreadable,
        `${faults.length === 1 ? 'a file' : `${faults.length} files`} cannot be read: nothing was written`,
        ...faults,
      ),
    );
  if (files.length + tables.length > 0) return ok({ files, tables, others });
  return err(failure(EXIT.unreadable, `there is no timing file in ${said.join(', ')}`));
}

/** A file that was named twice, or lies in two folders, says nothing more. */
const isSameAs =
  ({ name, bytes }: TimingFile) =>
  (other: TimingFile): boolean =>
    other.name === name && Buffer.from(other.bytes).equals(bytes);

/** @param state of a link that was named, what it leads to; inside a folder a link might lead back. */
async function isFolder(place: string, state: typeof lstat | typeof stat = lstat): Promise<boolean> {
  try {
    return (await state(place)).isDirectory();
  } catch {
    return false;
  }
}

/** Every file of a folder and of the folders in it, but for hidden ones. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const names = ((await namesIn(folder)) ?? []).filter((name) => !name.startsWith('.')).toSorted();
  const found = await Promise.all(
    names.map(async (name) => {
      const place = path.join(folder, name);
      if (!(await isFolder(place))) return [name];
      return (await filesIn(place)).map((inner) => path.join(name, inner));
    }),
  );
  return found.flat();
}

async function readFile(
  folder: string,
  name: string,
  place: string,
): Promise<Result<OpenedFile | TableFile, SheetFault>> {
  const [inFolder, base] = [path.join(folder, path.dirname(name)), path.basename(name)];
  if ((await namesIn(inFolder))?.includes(base) !== true) return err(NO_SUCH_FILE);
  const bytes = await readBytes(inFolder, base, MOST_IN_ATTACHMENT, 'followed');
  if (bytes.ok) return openedFile({ name: base, bytes: bytes.value, place });
  return err({ code: 'too-large', line: 1, found: bytes.error.found, expected: bytes.error.expected });
}

const NO_SUCH_FILE: SheetFault = { code: 'empty', line: 1, found: 'no such file', expected: 'a file' };

const faultText = (file: string, { line, found, expected }: SheetFault): string =>
  `${file}:${line}  found ${found}, expected ${expected}`;
