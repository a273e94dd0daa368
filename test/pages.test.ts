import { expect, test } from 'vitest';
import { PAGES, pageText, withOutputs } from '../scripts/pages.ts';

test.each(PAGES)('$page shows what the program prints: npm run pages', async (followed) => {
  const text = pageText(followed.page);
  expect(text).toMatch(/^\$ parcferme /m);
  expect(await withOutputs(followed)).toBe(text);
});
