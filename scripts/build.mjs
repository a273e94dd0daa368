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
/** What brings code of the machine or of WebAssembly, or looks for it as `pg` does: installed beside the bundle, loaded when used. */
const NATIVE =
  /^(?:better-sqlite3|pg|@node-rs[/]argon2|@myriaddreamin[/]typst-ts-node-compiler|@resvg[/]resvg-wasm|harfbuzzjs|subset-font)(?:$|[/])/;
/** @typedef {{ input: Record<string, string>, external: RegExp[], platform?: 'node' | 'browser' }} Bundled */
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
  // What pages load: no packages to look for there.
  {
    input: { season: 'src/web/browser/season.ts', embed: 'src/web/browser/embed.ts' },
    dir: 'web',
    external: [],
    platform: 'browser',
  },
  { input: { index: 'src/index.ts', node: 'src/node.ts' }, dir: '.', external: [isPackage] },
];

/** As long as half of all else, and most pages do without; what only those need that do not is with it. */
const TITLE_MATHS = /[/\\]src[/\\](?:(?:core|answers)[/\\]title[/\\]|answers[/\\]text[/\\]decided-text)/;

/**
 * Each byte travels. A page fetches what draws it and no other, and what many of them need is one file: a reader asks for
 * few. A file is named by what is in it, so that those of two versions never meet in a browser that keeps some.
 *
 * @type {import('rolldown').OutputOptions}
 */
const FOR_PAGES = {
  minify: true,
  // What is said to bundlers: none comes after this.
  comments: { annotation: false },
  chunkFileNames: '[name]-[hash].js',
  codeSplitting: {
    groups: [
      { name: 'core', test: (id) => !TITLE_MATHS.test(id), minShareCount: 5 },
      { name: 'title-maths', test: TITLE_MATHS, minShareCount: 2 },
    ],
  },
};

/**
 * Every file names all that it leads to, so that a browser asks for them at once and not for one behind the other.
 *
 * @type {import('rolldown').Plugin}
 */
const atOnce = {
  name: 'at-once',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      const named = new Set(file.imports);
      // A set also goes through what is added to it meanwhile.
      for (const name of named) {
        const chunk = files[name];
        if (chunk?.type === 'chunk') for (const next of chunk.imports) named.add(next);
      }
      const later = [...named].filter((name) => !file.imports.includes(name));
      file.code = later.map((name) => `import"./${name}";`).join('') + file.code;
    }
  },
};

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
async function bundle(dir, { input, external, platform = 'node' }) {
  const isForPages = platform === 'browser';
  const build = await rolldown({
    input,
    external,
    platform,
    plugins: isForPages ? [atOnce] : [],
    // Some packages have a module beside a script that finds its parts as it runs, where a bundle has none.
    resolve: { mainFields: ['module', 'main'] },
    tsconfig: false,
    transform: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    treeshake: true,
    // The terminal says all in English: its catalogue is there from the start, and only a browser waits for it.
    checks: { ineffectiveDynamicImport: platform === 'browser' },
  });
  const { output } = await build.write({
    dir,
    format: 'esm',
    entryFileNames: '[name].js',
    ...(isForPages ? FOR_PAGES : { chunkFileNames: '[name].js' }),
  });
  await build.close();
  const licences = licencesOf(output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])));
  if (licences !== '') writeFileSync(path.join(dir, 'LICENSES.txt'), licences);
}
