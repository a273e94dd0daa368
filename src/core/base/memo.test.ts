import { expect, test } from 'vitest';
import { Memo } from './memo.ts';

test('what was worked out is remembered under its name', () => {
  const memo = new Memo();
  expect(memo.get('starters')).toBeUndefined();
  expect(memo.set('starters', 24)).toBe(24);
  expect(memo.get('starters')).toBe(24);
  expect(memo.get('awards')).toBeUndefined();
  expect(memo.set('starters', 25)).toBe(25);
  expect(memo.get('starters')).toBe(25);
});

test('what was worked out is no part of what an object says', () => {
  const [one, other] = [new Memo(), new Memo()];
  one.set('starters', 24);
  expect({ round: 'fuji', memo: one }).toEqual({ round: 'fuji', memo: other });
});
