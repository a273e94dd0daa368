import { expect, test } from 'vitest';
import type { Day } from '#core/base/day';
import { board, bulletin, on } from '../../../test/board.ts';
import { asOf, knownOn } from './as-of.ts';

const documents = board(
  on('2014-05-09', bulletin()),
  on('2014-05-10T09:00', bulletin()),
  bulletin({ posted: { after: '2014-05-10', by: '2014-05-20' } }),
);
const numbers = (known: typeof documents) => known.map(({ document }) => document);
const day = (text: string) => ({ day: text as Day });

test('as of a day, all that was posted up to and including it is known', () => {
  expect(numbers(asOf(documents, day('2014-05-08')))).toEqual([]);
  expect(numbers(asOf(documents, day('2014-05-09')))).toEqual([1]);
  expect(numbers(asOf(documents, day('2014-05-10')))).toEqual([1, 2]);
  expect(numbers(knownOn(documents, '2014-05-10' as Day))).toEqual([1, 2]);
});

test('where only bounds are known, a document is known by the later one', () => {
  expect(numbers(asOf(documents, day('2014-05-19')))).toEqual([1, 2]);
  expect(numbers(asOf(documents, day('2014-05-20')))).toEqual([1, 2, 3]);
});

test('as of a document, it and those above it are known', () => {
  expect(numbers(asOf(documents, { document: 2 }))).toEqual([1, 2]);
  expect(numbers(asOf(documents, { document: 0 }))).toEqual([]);
  expect(numbers(asOf(documents, { document: 99 }))).toEqual([1, 2, 3]);
});
