import { existsSync } from 'node:fs';
import path from 'node:path';

/** A folder of the corpus by which it is known. */
const MARK = path.join('f1db', 'f1db-core-1950-2025.json');

export const HOW_TO_NAME = 'name its folder in CORPUS, or lay it in the checkout or beside it as corpus';

/**
 * The folder of real data to verify against: named on the command line or by CORPUS, else `corpus` in the checkout or
 * beside it. The project itself needs none of it, and looks into no folder that is another's.
 */
export function corpusFolder(
  said: string | undefined,
  checkout = path.resolve(import.meta.dirname, '..'),
): string | undefined {
  const folders = said === undefined ? ['corpus', '../corpus'].map((at) => path.join(checkout, at)) : [said];
  return folders.find((folder) => existsSync(path.join(folder, MARK)));
}
