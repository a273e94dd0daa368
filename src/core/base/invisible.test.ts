import { expect, test } from 'vitest';
import { invisibleIn } from './invisible.ts';

test.each([
  ['Anna\u200BBerg', 'U+200B'],
  ['\u202EAnna', 'U+202E'],
  ['Anna\u00A0Berg', 'U+00A0'],
  ['An\u00ADna', 'U+00AD'],
  ['An\u200Dna', 'U+200D'],
  ['Anna\u{E0041}', 'U+E0041'],
])('a character that nobody sees in a name is told: %j', (name, character) => {
  expect(invisibleIn(name)).toBe(character);
});

test.each(['Anna Bérg', 'Łukasz Żółw', '山田 太郎', 'नेहा क्‍षीर', 'علی‌رضا', '🏁 Team', '', 'A\u0301'])(
  'what a script needs is none: %j',
  (name) => {
    expect(invisibleIn(name)).toBeUndefined();
  },
);
