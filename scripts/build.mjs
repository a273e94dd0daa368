// Builds `dist/`: the command line as one bundle with all its packages, each command a chunk loaded when asked for
// (starting must not wait for what is not used), and the library, which leaves its packages to who installs it.
// With --declarations also the library's types, which only the published package needs.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { writeDeclarations } from './declarations.mjs';
import { licencesOf } from './licences.mjs';
import { sourcesHash } from './sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const isPackage = /^(?![.#/]|[A-Za-z]:)/;
/** What brings code of the machine, or looks for it as `pg` does: it is installed beside the bundle, and loaded when used. */
const NATIVE = /^(?:better-sqlite3|pg|@node-rs[/]argon2)(?:$|[/])/;
/** @typedef {{ input: Record<string, string>, external: RegExp[], platform?: 'node' | 'browser', minify?: boolean }} Bundled */
/** @type {(Bundled & { dir: string })[]} */
const BUNDLES = [
  {
    input: {
      main: 'src/cli/main.ts',
      'odds-worker': 'src/cli/odds-worker.ts',
      'needs-worker': 'src/cli/needs-worker.ts',
    },
    dir: 'cli',
    external: [NATIVE],
  },
  // What pages load: no packages to look for there, and each byte travels.
  {
    input: { season: 'src/web/browser/season.ts', embed: 'src/web/browser/embed.ts' },
    dir: 'web',
    external: [],
    platform: 'browser',
    minify: true,
  },
  { input: { index: 'src/index.ts', node: 'src/node.ts' }, dir: '.', external: [isPackage] },
];

// Taken before the build: a file saved meanwhile makes the next one build again. Built aside and put in place whole, so
// that a broken build, or a second one at the same time, leaves a `dist/` that works.
const hash = sourcesHash(root);
const aside = path.join('.cache', `dist-${process.pid}`);
mkdirSync(aside, { recursive: true });
try {
  for (const { dir, ...bundled } of BUNDLES) await bundle(path.join(aside, dir), bundled);
  if (process.argv.includes('--declarations')) writeDeclarations(['index', 'node'], aside);
  writeFileSync(path.join(aside, '.sources'), hash);
  rmSync('dist', { recursive: true, force: true });
  renameSync(aside, 'dist');
} finally {
  rmSync(aside, { recursive: true, force: true });
}

/**
 * @param {string} dir
 * @param {Bundled} bundled
 */
async function bundle(dir, { input, external, platform = 'node', minify = false }) {
  const build = await rolldown({
    input,
    external,
    platform,
    // Some packages have a module beside a script that finds its parts as it runs, where a bundle has none.
    resolve: { mainFields: ['module', 'main'] },
    tsconfig: false,
    transform: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    treeshake: true,
  });
  const { output } = await build.write({
    dir,
    format: 'esm',
    minify,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  await build.close();
  const licences = licencesOf(output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])));
  if (licences !== '') writeFileSync(path.join(dir, 'LICENSES.txt'), licences);
}
