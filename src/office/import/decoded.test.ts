import { expect, test } from 'vitest';
import { decoded } from './decoded.ts';

const NAMES = 'POS,NAME\r\n1,Müller\r\n2,José Łoś\r\n';
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const wide = (text: string, isBig: boolean) =>
  Uint8Array.from(
    text.split('').flatMap((unit) => {
      const [low, high] = [unit.charCodeAt(0) % 256, Math.floor(unit.charCodeAt(0) / 256)];
      return isBig ? [high, low] : [low, high];
    }),
  );

test('a file in UTF-8 or UTF-16 is read to the letter, with a byte order mark or without', () => {
  const utf8 = new TextEncoder().encode(NAMES);
  const files = [
    utf8,
    Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]),
    wide(NAMES, false),
    wide(`\uFEFF${NAMES}`, false),
    wide(NAMES, true),
    wide(`\uFEFF${NAMES}`, true),
  ];
  for (const file of files) expect(decoded(file)).toEqual({ text: NAMES, doubts: [] });
});

test('a file that is neither is read as Windows-1252, and that is a doubt, with its line', () => {
  const { text, doubts } = decoded(latin('POS\n1\n2,M\u00FCller\n'));
  expect(text).toBe('POS\n1\n2,Müller\n');
  expect(doubts).toMatchObject([{ code: 'not-utf8', line: 3 }]);
});

test('any bytes are some text', () => {
  expect(decoded(new Uint8Array()).text).toBe('');
  expect(decoded(Uint8Array.from([0, 0, 0, 0]))).toMatchObject({ doubts: [] });
});
