import { expect, test } from 'vitest';
import { shownText, unprintable, withoutUnprintable } from './printable.ts';
import { withoutFrame } from './without-frame.ts';

test('what nobody can see is found, and left out', () => {
  expect(unprintable('Anna\u001B[2J')).toEqual({ at: 4, name: 'the character U+001B' });
  expect(unprintable('Anna\tBérg 🏁')).toBeUndefined();
  expect(withoutUnprintable(' Anna\u001B\0\tBérg\r\n🏁\uD800 ')).toBe('Anna Bérg 🏁');
});

test('a byte order mark before a text and NULs behind it are no part of it', () => {
  expect(['\uFEFF{}\0\0', '{}', '\0'].map(withoutFrame)).toEqual(['{}', '{}', '']);
});

test('a text goes to a page in one line, with a sign for what a terminal would obey and for what nobody sees', () => {
  expect(shownText('A\u001B[31mnna\u009B2J\tBerg\nx')).toBe('A\uFFFD[31mnna\uFFFD2J Berg x');
  expect(shownText('\u202EAnna\u200B')).toBe('\uFFFDAnna\uFFFD');
  expect(shownText('Łukasz 山田 🏁 \u00A0')).toBe('Łukasz 山田 🏁 \u00A0');
});
