import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { contentLine, textValue } from './content-line.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;

test('a line has at most 75 octets, and goes on behind a space', () => {
  const line = contentLine('SUMMARY', 'x'.repeat(200));
  const pieces = line.split('\r\n');
  expect(pieces.map(octets)).toEqual([75, 75, 60, 0]);
  expect(pieces.slice(1, -1).every((piece) => piece.startsWith(' '))).toBe(true);
});

test('a line is never cut inside of a character', () => {
  for (const sign of ['é', '語', '🏁']) {
    const line = contentLine('SUMMARY', sign.repeat(60));
    expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${sign.repeat(60)}\r\n`);
    expect(line.split('\r\n').every((piece) => octets(piece) <= 75 && piece.isWellFormed())).toBe(true);
  }
});

test('what separates values and lines is escaped in a text', () => {
  expect(textValue('a, b; c\\d\ne\r\nf')).toBe('a\\, b\\; c\\\\d\\ne\\nf');
});

test('whatever ends a line for some reader is a line end of the text, and controls are nothing', () => {
  expect(textValue('a\u2028b\u0085c\vd\u0000e\u0007f\u007f\ud800')).toBe('a\\nb\\nc\\ndef');
  expect(contentLine('URL', 'https://x.example/\r\nATTENDEE:y')).toBe(
    'URL:https://x.example/ ATTENDEE:y\r\n',
  );
});

test('any text is read back as it was, but for what nobody can see', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const line = contentLine('SUMMARY', textValue(text));
      expect(line.split('\r\n').every((piece) => octets(piece) <= 75)).toBe(true);
      const read = ICAL.Property.fromString(line.replaceAll('\r\n ', '').trimEnd());
      const seen = text
        .replaceAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
        .replaceAll(/[^\P{Cc}\t\n]|\p{Cs}/gu, '');
      expect(String(read.getFirstValue()).trimEnd()).toBe(seen.trimEnd());
    }),
    { numRuns: 1_000 },
  );
});
