import fc from 'fast-check';
import { expect, test } from 'vitest';
import { points } from '#core/base/points';
import type { Keep } from '#core/rulebook/rulebook';
import { bestRounds, countedRounds } from './count.ts';

const counts = (keep: Keep, ...given: readonly number[]) =>
  countedRounds(
    given.map((one) => ({ points: points(one), meeting: undefined, isKept: false })),
    { keep },
  )
    .map((isCounted, index) => (isCounted ? given[index] : '-'))
    .join(' ');

test('all results count', () => {
  expect(counts({ of: 'all' }, 25, 0, 18)).toBe('25 0 18');
});

test('the best so many count', () => {
  expect(counts({ of: 'best', rounds: 2 }, 10, 25, 18)).toBe('- 25 18');
  expect(counts({ of: 'best', rounds: 1 }, 10, 25, 18)).toBe('- 25 -');
  expect(counts({ of: 'best', rounds: 3 }, 10, 25, 18)).toBe('10 25 18');
  expect(counts({ of: 'best', rounds: 9 }, 10, 25)).toBe('10 25');
  expect(counts({ of: 'best', rounds: 2 }, -5, 0, -10)).toBe('-5 0 -');
});

test('all but the worst so many count', () => {
  expect(counts({ of: 'all but', rounds: 1 }, 10, 25, 18)).toBe('- 25 18');
  expect(counts({ of: 'all but', rounds: 2 }, 10, 25, 18)).toBe('- 25 -');
  expect(counts({ of: 'all but', rounds: 3 }, 10, 25, 18)).toBe('- - -');
  expect(counts({ of: 'all but', rounds: 4 }, 10, 25, 18)).toBe('- - -');
});

test('a round that is still to come counts as one: it is the one that drops', () => {
  expect(counts({ of: 'all but', rounds: 1 }, 25, 18, 0)).toBe('25 18 -');
});

test('of two rounds with as many points the later one is dropped', () => {
  expect(counts({ of: 'best', rounds: 2 }, 18, 18, 18)).toBe('18 18 -');
  expect(counts({ of: 'best', rounds: 2 }, 18, 25, 18)).toBe('18 25 -');
});

test('rounds that stand by themselves are counted the same in the short way', () => {
  const keep = fc.oneof(
    fc.constant<Keep>({ of: 'all' }),
    fc.record({ of: fc.constantFrom('best' as const, 'all but' as const), rounds: fc.nat(6) }),
  );
  const part = fc.record({ first: fc.nat(5), keep });
  const rule = fc.oneof(
    fc.record({ keep }),
    fc
      .tuple(fc.array(part, { maxLength: 3 }), keep)
      .map(([parts, last]) => ({ parts: [...parts, { keep: last }] })),
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 3 }), { maxLength: 12 }), rule, (given, counting) => {
      const worth = given.map((one) => points(one));
      const rounds = worth.map((one) => ({ points: one, meeting: undefined, isKept: false }));
      const open = [...given.keys()];
      expect(bestRounds(worth, open, counting)).toEqual(countedRounds(rounds, counting));
    }),
  );
});
