import { expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import type { Takeable } from '#answers/place';
import { writeFeedArchive } from '#formats/atom/write-feed';
import { en } from '#words/en';
import { opening, season } from '../../../test/board.ts';
import { formOf } from './form-of.ts';

const openings = (length: number) => Array.from({ length }, () => opening());

/** A notice board of so many documents. */
function boardOf(length: number) {
  const known = knownNow('sprint', season(...openings(length)));
  if (known === undefined) throw new Error('a board without a document');
  return known;
}
const atom = (length: number, place: Takeable) =>
  formOf({ known: boardOf(length), words: en, place, form: 'atom', sources: {}, stamp: { edition: 'test' } });

test('an archive of the feed is a part of the notice board, and never another once it is full', async () => {
  const first = { page: 'archive', archive: '1' } as const;
  const file = await atom(150, first);
  expect(file?.body).toBe(writeFeedArchive(boardOf(150), 1, { words: en }));
  expect(file?.media).toBe('application/atom+xml; charset=utf-8');
  expect((await atom(250, first))?.body).toBe((await atom(220, first))?.body);
});

test('an archive of the feed keeps its name, whatever the season is called later', () => {
  const renamed = knownNow('sprint', season(...openings(150), opening({ season: 'Another name' })));
  if (renamed === undefined) throw new Error('a board without a document');
  expect(writeFeedArchive(renamed, 1, { words: en })).toBe(writeFeedArchive(boardOf(150), 1, { words: en }));
});

test.each([
  ['0', 150],
  ['2', 150],
  ['1', 100],
  ['1.5', 250],
  ['x', 250],
])('there is no archive %s of %i documents', async (archive, length) => {
  expect(await atom(length, { page: 'archive', archive })).toBeUndefined();
});
