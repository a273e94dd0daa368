// Tries all that the tests of faults can try: a hundred kills of each store, 8,000 documents at once on PostgreSQL, every
// start of two programs at the same moment.   npm run faults [names of files there]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const names = process.argv.slice(2);
const files = names.length === 0 ? ['test/faults/'] : names.map((name) => `test/faults/${name}`);
const { status } = spawnSync(process.execPath, [vitest, 'run', '--no-file-parallelism', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PARCFERME_FAULTS: 'whole' },
});
process.exitCode = status ?? 1;
