import path from 'node:path';
import { invisibleIn } from '#core/base/invisible';
import type { DraftFile } from '#store/drafts/draft';
import type { Problem } from './problem.ts';

/** Files of one request, or beside one draft. */
export const MOST_FILES = 500;
/** Characters of the name of a file, its ending among them. */
const LONGEST_NAME = 120;

/**
 * Files as they came, each under a name of its own that a document can attach: without folders, and without characters
 * that nobody sees. A file that came twice is there once.
 */
export function apart(files: readonly DraftFile[]): readonly DraftFile[] {
  const named: DraftFile[] = [];
  for (const [index, file] of files.entries()) {
    const name = plainName(file.name, index + 1);
    const isThere = named.some((one) => Buffer.from(one.bytes).equals(file.bytes));
    if (!isThere) named.push({ ...file, name: firstFree(name, named) });
  }
  return named;
}

/** A file that a document attaches by its name must keep it: one that is not plain is refused. */
export function fileNameProblem(files: readonly Pick<DraftFile, 'name'>[]): Problem | undefined {
  const odd = files.find(({ name }) => plainName(name, 0) !== name);
  return (
    odd && {
      code: 'wrong-request',
      title: 'a file has an odd name',
      detail: `without folders, and at most ${LONGEST_NAME} characters that can be seen: race.json`,
    }
  );
}

function plainName(name: string, number: number): string {
  const base = (name.split(/[/\\]/).at(-1) ?? '').trim();
  const isOdd =
    base === '' || base.startsWith('.') || !base.isWellFormed() || invisibleIn(base) !== undefined;
  if (isOdd || base.length > LONGEST_NAME) return `file-${number}${plainEnding(base)}`;
  return base;
}

const plainEnding = (name: string): string => /[.][A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';

function firstFree(name: string, taken: readonly { readonly name: string }[]): string {
  const { name: base, ext } = path.parse(name);
  for (let copy = 1; ; copy++) {
    const file = copy === 1 ? name : `${base}-${copy}${ext}`;
    if (taken.every((one) => one.name !== file)) return file;
  }
}
