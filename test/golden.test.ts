import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GOLDEN, GOLDENS } from '../scripts/golden.ts';

test.each(Object.entries(GOLDENS))('%s is what the program writes: npm run golden', async (file, text) => {
  expect(await text()).toBe(readFileSync(path.join(GOLDEN, file), 'utf8'));
});

test('every golden file is made by the script', () => {
  expect(readdirSync(GOLDEN).toSorted()).toEqual(Object.keys(GOLDENS).toSorted());
});
