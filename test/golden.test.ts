import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { goldenFiles } from '../scripts/golden.ts';

const folder = fileURLToPath(new URL('golden/', import.meta.url));

test('what is published is what it was: npm run golden, and read the difference', async () => {
  const committed = readdirSync(folder).map((name): [string, string] => [
    name,
    readFileSync(`${folder}${name}`, 'utf8'),
  ]);
  const now = await goldenFiles();
  expect(new Map(committed.toSorted())).toEqual(new Map([...now].toSorted()));
});
