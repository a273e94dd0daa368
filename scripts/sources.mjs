import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What `dist/` is made from besides `src`; the lockfile stands for the installed packages. */
const BESIDE_SRC = ['scripts/build.mjs', 'package.json', 'package-lock.json'];

/**
 * One hash for all that `dist/` is built from. Contents, not times: a git checkout makes every time new.
 *
 * @param {string} root the checkout's folder
 */
export function sourcesHash(root) {
  const hash = createHash('sha256');
  for (const file of [...sourceFiles(root), ...BESIDE_SRC].filter((file) =>
    existsSync(path.join(root, file)),
  )) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} root */
function sourceFiles(root) {
  if (!existsSync(path.join(root, 'src'))) return [];
  const names = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /[.]tsx?$/.test(name) && !/[.]test[.]tsx?$/.test(name))
    .map((name) => path.join('src', name))
    .sort();
}
