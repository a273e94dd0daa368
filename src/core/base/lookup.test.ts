import { expect, test } from 'vitest';
import { lookup } from './lookup.ts';

test('a record gives its own values and nothing that it inherits', () => {
  expect(lookup({ '90': 'AAI' }, '90')).toBe('AAI');
  expect(lookup({ '90': 'AAI' }, '91')).toBeUndefined();
  expect(lookup({}, 'constructor')).toBeUndefined();
  expect(lookup(undefined, '90')).toBeUndefined();
});
