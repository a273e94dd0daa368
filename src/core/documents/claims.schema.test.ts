import { expect, test } from 'vitest';
import { claimsSchema } from './claims.schema.ts';
import { sourcesSchema } from './sources.schema.ts';

test('a claim is a publication and what it gives', () => {
  const claim = { publication: 'Stop&Go', asOf: '2014-10-12', totals: { gt: { Yu: 48 } } };
  expect(claimsSchema.parse({ claims: [{ ...claim, sources: 'SG' }] })).toEqual({
    claims: [{ ...claim, sources: ['SG'], totals: { gt: { Yu: 48 * 2520 } } }],
  });
  expect(claimsSchema.safeParse({ claims: [{ totals: {} }] }).success).toBe(false);
  expect(claimsSchema.safeParse({ claims: [{ publication: 'x', asOf: 'autumn' }] }).success).toBe(false);
});

test('a source has a title, and may have much more', () => {
  expect(sourcesSchema.parse({ sources: { WP: 'Wikipedia' } })).toEqual({
    sources: { WP: { title: 'Wikipedia' } },
  });
  expect(sourcesSchema.safeParse({ sources: { WP: { title: 'W', read: 'today' } } }).success).toBe(false);
});
