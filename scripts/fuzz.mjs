// Folds arbitrary boards and reads broken files, many more than `npm test` does.   npm run fuzz [boards]
// A board that breaks a law is shown shrunk, with the seed that makes it again.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What `npm test` does of each: the unit of FUZZ, in test/laws.test.ts and src/formats/yaml/fuzz.test.ts. */
const BOARDS_IN_A_TEST = 300;
const VITEST = 'node_modules/vitest/vitest.mjs';
const AN_HOUR = '--testTimeout=3600000';
const boards = Number(process.argv[2] ?? 100_000);
if (!(Number.isInteger(boards) && boards > 0)) {
  console.error(`npm run fuzz takes a number of boards, and not '${process.argv[2]}'.`);
  process.exit(2);
}
console.log(`${boards} arbitrary boards, and broken files in proportion`);
const { status } = spawnSync(
  process.execPath,
  [
    VITEST,
    'run',
    'test/laws.test.ts',
    'src/formats/yaml/fuzz.test.ts',
    '-t',
    'never throw|any text|real documents',
    AN_HOUR,
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, FUZZ: String(Math.ceil(boards / BOARDS_IN_A_TEST)) },
  },
);
process.exitCode = status ?? 1;
