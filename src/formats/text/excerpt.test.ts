import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test('an excerpt is one line of at most 40 letters', () => {
  expect(excerpt('a\n  b')).toBe("'a b'");
  expect(excerpt('x'.repeat(1000))).toHaveLength(42);
  expect([excerpt(''), excerpt(' \n ')]).toEqual(['nothing', 'only spaces']);
  expect(excerpt('\x1B[2J')).toBe("'\uFFFD[2J'");
});
