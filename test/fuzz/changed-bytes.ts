import fc from 'fast-check';

/** What is done with the bytes from a place on. */
type Change = (before: Uint8Array, piece: Uint8Array, after: Uint8Array, value: number) => Uint8Array[];

const CHANGES: Readonly<Record<string, Change>> = {
  'set a byte': (before, piece, after, value) => [before, Uint8Array.of(value), piece.subarray(1), after],
  'flip a bit': (before, piece, after, value) => [
    before,
    Uint8Array.of((piece[0] ?? 0) ^ (1 << (value % 8))),
    piece.subarray(1),
    after,
  ],
  lose: (before, _, after) => [before, after],
  double: (before, piece, after) => [before, piece, piece, after],
  turn: (before, piece, after) => [before, piece.toReversed(), after],
  fill: (before, piece, after, value) => [before, new Uint8Array(piece.length).fill(value), after],
  'put to the end': (before, piece, after) => [before, after, piece],
  cut: (before) => [before],
};

const change = fc.tuple(
  fc.constantFrom(...Object.keys(CHANGES)),
  fc.nat(),
  fc.oneof(fc.nat(4), fc.nat(40), fc.nat(2000)),
  fc.oneof(fc.nat(255), fc.constantFrom(0, 0x80, 0xff)),
);

/** Bytes of which some are changed, lost, doubled, put elsewhere or cut off. */
export const changedBytes = (seeds: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc.tuple(seeds, fc.array(change, { minLength: 1, maxLength: 4 })).map(([bytes, changes]) =>
    changes.reduce((bytes, [how, at, length, value]) => {
      const start = at % (bytes.length + 1);
      const [before, piece] = [bytes.subarray(0, start), bytes.subarray(start, start + length)];
      const parts = CHANGES[how]?.(before, piece, bytes.subarray(start + length), value) ?? [bytes];
      return Uint8Array.from(Buffer.concat(parts));
    }, bytes),
  );
