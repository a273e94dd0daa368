import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test('an excerpt is one line of at most 40 letters', () => {
  expect(excerpt('a\n  b')).toBe("'a b'");
  expect(excerpt('x'.repeat(1000))).toHaveLength(42);
  expect([excerpt(''), excerpt(' \n ')]).toEqual(['nothing', 'only spaces']);
  expect(excerpt('\x1B[2J')).toBe("'\uFFFD[2J'");
});

test('a character of two halves is not cut apart, and half of one is a sign of lost letters', () => {
  expect(excerpt(`${'x'.repeat(38)}\u{1F3C1}${'x'.repeat(9)}`)).toBe(`'${'x'.repeat(38)}…'`);
  expect(excerpt('\uD800')).toBe("'\uFFFD'");
  expect(excerpt('a\uDC00b\uFFFE')).toBe("'a\uFFFDb\uFFFD'");
});
