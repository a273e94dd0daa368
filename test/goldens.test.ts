import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { goldenFiles } from '../scripts/goldens.ts';

const root = fileURLToPath(new URL('golden', import.meta.url));
const kept = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length + 1).replaceAll('\\', '/'));

const files = await goldenFiles();

test('npm run goldens was run: each form of each page has its file, and no other file is there', () => {
  expect(kept.toSorted()).toEqual([...files.keys()].toSorted());
});

test.each([...files])('%s is what it was', (name, text) => {
  expect(text).toBe(readFileSync(`${root}/${name}`, 'utf8'));
});
