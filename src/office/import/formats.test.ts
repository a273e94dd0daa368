import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedText } from '../../../test/fuzz/changed-text.ts';
import { ALKAMEL, RFACTOR, SIM_VALUES } from '../../../test/fuzz/samples.ts';
import { written } from '../../../test/sim-samples.ts';
import { TIMING_FORMATS } from './formats.ts';

const TEXTS = [...ALKAMEL, ...RFACTOR, ...Object.values(SIM_VALUES).flat().map(written)];

test('each file is known by one format, and is another format to all others', () => {
  for (const text of TEXTS) {
    const [own, ...others] = TIMING_FORMATS.toSorted((a, b) => Number(b.is(text)) - Number(a.is(text)));
    expect([own?.is(text), own?.read(text).ok]).toEqual([true, true]);
    for (const other of others) {
      expect(other.is(text)).toBe(false);
      expect(other.read(text)).toMatchObject({ ok: false, error: { line: expect.any(Number) } });
    }
  }
  expect(TIMING_FORMATS.every(({ is }) => TEXTS.some(is))).toBe(true);
});

test.each(TIMING_FORMATS)(
  '$name twice in a file is a fault or a doubt, or it says the same',
  ({ is, read }) => {
    const own = TEXTS.filter(is);
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...own), changedText(own)), (text) => {
        const [once, twice] = [read(text), read(`${text}\n${text}`)];
        if (!once.ok || !twice.ok) return;
        const [before, after] = [once, twice].map(
          ({ value }) => value.flatMap(({ doubts }) => doubts).length,
        );
        if (after === before)
          expect(twice.value.map(({ sheet }) => sheet)).toEqual(once.value.map(({ sheet }) => sheet));
      }),
      { numRuns: 200 },
    );
  },
);
