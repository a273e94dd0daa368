import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from './sheet-names.ts';

test('names are cut, cleaned and told apart', () => {
  expect(
    sheetNames([
      'GT Teams',
      'gt teams',
      'LMP2/Am: [Drivers]?',
      'A championship with a name that no sheet can hold',
      'A championship with a name that no sheet could hold',
      "'quoted'",
      'History',
      '',
    ]),
  ).toEqual([
    'GT Teams',
    'gt teams 2',
    'LMP2 Am Drivers',
    'A championship with a name that',
    'A championship with a name th 2',
    'quoted',
    'History 2',
    '–',
  ]);
});

test('whatever titles are called, Excel takes the names of their sheets', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), (wanted) => {
      const names = sheetNames(wanted);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      }
    }),
  );
});
