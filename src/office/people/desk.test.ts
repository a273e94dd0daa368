import { expect, test } from 'vitest';
import { randomSecrets, systemClock } from './desk.ts';

test('secrets have 256 bits and ids 128, and no two are equal', () => {
  expect(randomSecrets.secret()).toMatch(/^[\w-]{43}$/);
  expect(randomSecrets.id()).toMatch(/^[\w-]{22}$/);
  expect(new Set(Array.from({ length: 1000 }, () => randomSecrets.id())).size).toBe(1000);
});

test('the clock tells instants of one length', () => {
  expect(systemClock()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.]\d{3}Z$/);
});
