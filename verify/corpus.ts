import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A folder of the corpus by which it is known. */
const MARK = path.join('f1db', 'f1db-core-1950-2025.json');

/**
 * The folder of real data to verify against: named on the command line or by CORPUS, else `corpus` in the checkout, beside
 * it, or in a folder beside it. The project itself needs none of it.
 */
export function corpusFolder(said: string | undefined): string | undefined {
  if (said !== undefined) return existsSync(path.join(said, MARK)) ? said : undefined;
  const root = path.resolve(import.meta.dirname, '..');
  const beside = path.dirname(root);
  const folders = [
    root,
    beside,
    ...readdirSync(beside, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [path.join(beside, entry.name)] : [],
    ),
  ];
  return folders
    .map((folder) => path.join(folder, 'corpus'))
    .find((folder) => existsSync(path.join(folder, MARK)));
}
