import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLapTime } from '#core/base/laptime';
import { UNKNOWN } from '#core/timing/sheet';
import { lapMilliseconds } from './lap-milliseconds.ts';

test.each([
  ["3:43'26.017", 13_406_017],
  ["1'52.991", 112_991],
  ['2:03.998', 123_998],
  ['0:01:04.384', 64_384],
  ['24:05:35.985', 86_735_985],
  ['10.537', 10_537],
  ['10.5', 10_500],
  ['10', 10_000],
])('%s is %i ms', (text, milliseconds) => {
  expect(lapMilliseconds(text)).toBe(milliseconds);
});

test.each(['', '-', '1 Laps', '1:60.000', '1:5.000', ' 10.537', '1:23,889', '1.', '.5', '1h23', '1:2:3:4.0'])(
  '%j is no time',
  (text) => {
    expect(lapMilliseconds(text)).toBe(UNKNOWN);
  },
);

test('it reads exactly what the general reader reads', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 6 });
  const separator = fc.constantFrom(':', "'", 'h', '.', '', ' ', ',', '-', '\0');
  const nearly = fc
    .array(fc.tuple(digits, separator), { maxLength: 5 })
    .map((parts) => parts.flat().join(''));
  const two = fc.nat(61).map((n) => String(n).padStart(2, '0'));
  const likely = fc
    .tuple(fc.nat(999), separator, two, separator, two, fc.constantFrom('', '.'), digits)
    .map((parts) => parts.join(''));
  const text = fc.oneof(nearly, likely, fc.string({ unit: fc.constantFrom(..."0159:'h.\0") }), fc.string());
  fc.assert(
    fc.property(text, (text) => {
      expect(lapMilliseconds(text)).toBe(readLapTime(text) ?? UNKNOWN);
    }),
    { numRuns: 20_000 },
  );
});
