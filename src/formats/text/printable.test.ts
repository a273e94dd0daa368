import { expect, test } from 'vitest';
import { unprintable, withoutUnprintable } from './printable.ts';
import { withoutFrame } from './without-frame.ts';

test('what nobody can see is found, and left out', () => {
  expect(unprintable('Anna\u001B[2J')).toEqual({ at: 4, name: 'the character U+001B' });
  expect(unprintable('Anna\tBérg 🏁')).toBeUndefined();
  expect(withoutUnprintable(' Anna\u001B\0\tBérg\r\n🏁\uD800 ')).toBe('Anna Bérg 🏁');
});

test('a byte order mark before a text and NULs behind it are no part of it', () => {
  expect(['\uFEFF{}\0\0', '{}', '\0'].map(withoutFrame)).toEqual(['{}', '{}', '']);
});
