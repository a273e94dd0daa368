import { expect, test } from 'vitest';
import { entries, rounds, rules, season } from '../../../test/board.ts';
import { entryNamed } from './entry-named.ts';

const after = season(rules(), rounds('fuji'), entries({ GT: ['7', '#', '#7', '8'] }));

test('an entry is named by its number, with or without a sign before it', () => {
  expect(['8', '#8', '9', '#9'].map((said) => entryNamed(after, said))).toEqual([
    '8',
    '8',
    undefined,
    undefined,
  ]);
});

test('one whose key begins with that sign is named by its key', () => {
  expect(['#', '#7', '7'].map((said) => entryNamed(after, said))).toEqual(['#', '#7', '7']);
});
