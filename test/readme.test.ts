import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { README, withOutputs } from '../scripts/readme.ts';

test('the README shows what the program prints: npm run readme', () => {
  const text = readFileSync(README, 'utf8');
  expect(withOutputs(text)).toBe(text);
  expect(text.match(/^\$ parcferme /gm)).toHaveLength(4);
});
