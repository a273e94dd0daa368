// Makes a checkout ready to run: packages as the lockfile says, `dist/` as the sources say. Then runs the
// command it was given:   node scripts/ready.mjs [command …]
//
// It runs on any Node, since it is what brings the right one. It runs the command itself, and is not joined to it
// by `&&`, because a shell remembers where it found the first `node` and would use the machine's own for the second.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourcesHash } from './sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = path.join(root, 'node_modules', '.parcferme-lock');
const built = path.join(root, 'dist', '.sources');
const [first, ...rest] = process.argv.slice(2);

// npm has just installed, and says so by its `prepare` script (which `npm pack` runs too, without installing).
if (first === '--installed') {
  if (process.env.npm_command !== 'pack') writeFileSync(installed, lockHash());
} else if (stampOf(installed) !== lockHash()) {
  npm('installing the packages of package-lock.json', 'ci', '--loglevel=error');
  writeFileSync(installed, lockHash());
}
// Without the packages that build (`npm ci --omit=dev`) what is built must do.
const canBuild = existsSync(path.join(root, 'node_modules', 'rolldown'));
if (canBuild && stampOf(built) !== sourcesHash(root)) npm('building dist/', 'run', '--silent', 'bundle');
if (first !== undefined && first !== '--installed') run(first, rest);

/** @param {string} file */
function stampOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The lockfile and the machine: a folder shared by two systems needs other binaries on each. */
function lockHash() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

/**
 * Runs npm, showing its output only if it fails.
 *
 * @param {string} doing what to tell the person who waits
 * @param {string[]} args
 */
function npm(doing, ...args) {
  console.error(`parcferme: ${doing} …`);
  const cli = process.env.npm_execpath;
  const [command, before] = cli?.endsWith('js') ? [process.execPath, [cli]] : ['npm', []];
  const shell = process.platform === 'win32' && command === 'npm';
  const done = spawnSync(command, [...before, ...args], {
    cwd: root,
    shell,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status === 0) return;
  console.error(done.error?.message ?? `${done.stdout}${done.stderr}`);
  console.error(`parcferme: \`npm ${args.join(' ')}\` failed.`);
  process.exit(done.status ?? 1);
}

/**
 * Ends as the command ends. An interrupt reaches the command by itself; this process only waits for it to finish.
 *
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  process.on('SIGINT', () => {});
  const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // npm and its shell end by a signal that they do not pass on: then nobody is left who would end the command.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => {
    console.error(`parcferme: ${command}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}
