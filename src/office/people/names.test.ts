import { describe, expect, test } from 'vitest';
import { readKey, readShownName, readSignInName } from './names.ts';
import { refusalText } from './refusal-text.ts';

describe('a name to sign in with', () => {
  test.each([
    ['Daniel.Rossi', 'daniel.rossi'],
    ['x2', 'x2'],
    ['007_T-1', '007_t-1'],
    ['a'.repeat(40), 'a'.repeat(40)],
  ])('%s is %s, whatever its case', (written, name) => {
    expect(readSignInName(written)).toEqual({ ok: true, value: name });
  });

  test.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['too many', 'a'.repeat(41)],
    ['a space', 'a b'],
    ['a quote', "o'neill"],
    ['markup', '<script>'],
    ['a letter that looks like another', '\u0430dmin'],
    ['a letter that is one only in capitals', '\u017Fteward'],
    ['the Kelvin sign', '\u212A2'],
    ['what nobody sees', 'ad\u200Bmin'],
    ['a line more', 'admin\n'],
    ['a path', '..'],
  ])('has not %s', (_, written) => {
    expect(readSignInName(written).ok).toBe(false);
  });
});

describe('a name to read', () => {
  test.each([
    [`Patrick O'Neill "Pat"`],
    ['<script>alert(1)</script>'],
    ['Robert"); DROP TABLE account; --'],
    ['ทีมแข่ง'],
    ['فريق السباق'],
    ['李英健'],
    ['🏁 Team 👨‍👩‍👧'],
  ])('may be %s', (written) => {
    expect(readShownName(written, 'account')).toEqual({ ok: true, value: written });
  });

  test('is one, however an accent was typed, and without spaces around', () => {
    expect(readShownName('  Zoe\u0308 ', 'account')).toEqual({ ok: true, value: 'Zoë' });
  });

  test.each([
    ['nothing', ' ', 'the name is empty'],
    ['81 characters', 'é'.repeat(81), 'the name is too long'],
    ['a megabyte', 'a'.repeat(1_000_000), 'the name is too long'],
    ['a space of no width', 'ad\u200Bmin', 'the name has a character that nobody sees: U+200B'],
    ['a turn to the left', 'nimda\u202E', 'the name has a character that nobody sees: U+202E'],
    ['an isolate', '\u2066x\u2069', 'the name has a character that nobody sees: U+2066'],
    ['a line', 'a\nb', 'the name has a character that nobody sees: U+000A'],
    ['a null', 'a\0', 'the name has a character that nobody sees: U+0000'],
    ['half a character', 'a\uD83C', 'the name has a character that nobody sees'],
  ])('is not %s', (_, written, text) => {
    const read = readShownName(written, 'account');
    expect(read.ok ? 'ok' : refusalText(read.error)).toBe(text);
  });

  test('may have 80 characters of any script', () => {
    expect(readShownName('李'.repeat(80), 'account').ok).toBe(true);
    expect(readShownName('🏁'.repeat(80), 'account').ok).toBe(true);
  });
});

test('a key is words of small letters and digits', () => {
  for (const key of ['alms', 'asian-le-mans-series-2014', '24h']) expect(readKey(key).ok).toBe(true);
  for (const key of ['', '*', 'ALMS', 'a--b', '-a', 'a/b', 'a.b', 'a'.repeat(101), 'a\n'])
    expect(readKey(key).ok).toBe(false);
});
