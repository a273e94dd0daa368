import fc from 'fast-check';

/** Ways in which programs write letters as bytes; of a text alone nobody knows which it was. */
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16, the high byte first': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'Latin-1': (text) => Buffer.from(text, 'latin1'),
};

export const encodedText = (texts: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      texts,
      fc.oneof(
        { weight: 2, arbitrary: fc.constant('UTF-8') },
        { weight: 3, arbitrary: fc.constantFrom(...Object.keys(ENCODINGS)) },
      ),
    )
    .map(([text, encoding]) => Uint8Array.from(ENCODINGS[encoding]?.(text) ?? []));
