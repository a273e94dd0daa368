// Installs the packed package as its users do, in an empty folder, and tries each way into it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const CONSUMER = `import * as core from 'parcferme';
import * as all from 'parcferme/node';
if (Object.keys(core).length === 0 || Object.keys(all).length === 0) throw new Error('the library exports nothing');
`;

const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-smoke-'));
try {
  console.log('npm pack, npm install');
  npm(root, 'pack', '--silent', '--ignore-scripts=false', '--pack-destination', folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  // No part of it needs a script to be installed: what is compiled comes built.
  npm(
    folder,
    ...['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', `./parcferme-${version}.tgz`],
  );

  expectOutput(parcferme('--version'), (text) => text.trim().endsWith(version));
  const first = parcferme('standings');
  expectOutput(first, (text) => text.includes('GT Teams'));
  console.log('again, now that the season was read once');
  expectOutput(parcferme('standings'), (text) => text === first);

  console.log('an office of its own, in a database');
  expectOutput(parcferme('new', 'league', '--series', 'League'), (text) => text.includes('stands in league'));
  expectOutput(parcferme('import', 'board', 'league'), (text) => text.includes('data/office.db'));
  expectOutput(parcferme('verify', '--data', 'data'), (text) => text.includes('✓ league: '));

  console.log('links of its README');
  const installed = path.join(folder, 'node_modules/parcferme');
  const readme = readFileSync(path.join(installed, 'README.md'), 'utf8');
  for (const [, file = ''] of readme.matchAll(/\]\(([^):#]+)\)/g))
    if (!existsSync(path.join(installed, file))) throw new Error(`the package has no ${file}`);

  console.log("import 'parcferme', 'parcferme/node'");
  writeFileSync(path.join(folder, 'consumer.mts'), CONSUMER);
  node('consumer.mts');
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    console.log(`  types, moduleResolution ${resolution}`);
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    node(
      tsc,
      '--noEmit',
      '--strict',
      '--module',
      `${module}`,
      '--moduleResolution',
      `${resolution}`,
      'consumer.mts',
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {string[]} args */
function parcferme(...args) {
  console.log(`parcferme ${args.join(' ')}`);
  return node('node_modules/parcferme/bin/parcferme.mjs', ...args);
}

/** @param {string[]} args */
function node(...args) {
  return execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: folder },
  });
}

/** @type {(cwd: string, ...args: string[]) => void} */
function npm(cwd, ...args) {
  execFileSync('npm', args, {
    cwd,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** @type {(text: string, holds: (text: string) => boolean) => void} */
function expectOutput(text, holds) {
  if (!holds(text)) throw new Error(`unexpected output: ${JSON.stringify(text)}`);
}
