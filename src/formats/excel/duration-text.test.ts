import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTime } from '#formats/table/cell-values';
import { durationText, shownBy } from './duration-text.ts';

test.each([
  ['mm:ss.0', 'minutes seconds fraction'],
  ['[h]:mm:ss', 'hours minutes seconds beyondDay'],
  ['h:mm', 'hours minutes'],
  ['d/m/yyyy', 'day minutes'],
  ['mmm-yy', 'day minutes'],
  ['m/d', 'day minutes'],
  ['[m]:ss', 'minutes seconds beyondDay'],
  ['[$-409]h:mm:ss\\ AM/PM;@', 'hours minutes seconds'],
  ['"days"ss', 'seconds'],
])('%s shows %s', (format, parts) => {
  const shown = Object.entries(shownBy(format)).filter(([, is]) => is);
  expect(shown.map(([part]) => part).join(' ')).toBe(parts);
});

test('a time is read from its text as it was, to the millisecond, whatever its format shows', () => {
  const format = fc.constantFrom('mm:ss.0', 'mm:ss', 'h:mm:ss', '[h]:mm:ss.000', 'hh:mm');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 48 * 3_600_000 }), format, (time, format) => {
      const text = durationText(time, shownBy(format));
      expect(text.endsWith('(h:mm)') ? time : readTime(text)).toBe(time);
    }),
  );
});
