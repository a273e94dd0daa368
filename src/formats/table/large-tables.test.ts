import { expect, test } from 'vitest';
import { readsCsv } from '../../../test/fuzz/readers/tables.ts';

const MOST_MILLISECONDS = 2000;

test.each([
  ['many columns', 'a,'.repeat(32_000)],
  ['many rows', '1,7\n'.repeat(900_000)],
  ['as many rows as there may be', `Pos,No\n${'1,7\n'.repeat(4990)}`],
  [
    'as many columns as there may be',
    `${'Driver,'.repeat(255)}\n${`${'Anna Berg,'.repeat(255)}\n`.repeat(150)}`,
  ],
  ['spaces', ' '.repeat(65_000)],
  ['signs of a time', `Pos,No,Time\n1,7,${"1'".repeat(30_000)}`],
  ['spaces between names', `Pos,No,Drivers\n1,7,a${' '.repeat(60_000)}b`],
  ['signs of a formula', `Pos,No,Team,Time\n1,7,${'=1'.repeat(9000)},${'1:'.repeat(9000)}`],
])('%s do not hold the reader up', (_, text) => {
  const started = performance.now();
  readsCsv(text);
  expect(performance.now() - started).toBeLessThan(MOST_MILLISECONDS);
});
