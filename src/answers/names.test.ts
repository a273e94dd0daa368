import { expect, test } from 'vitest';
import { documentSchemas } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import { en } from '#words/en';
import { fr } from '#words/fr';
import { ja } from '#words/ja';
import { contenderName, numberedName } from './names.ts';

const season = fold(
  emptySeason,
  documentSchemas['entry-list'].parse({
    kind: 'entry-list',
    document: 1,
    by: 'office',
    posted: '2014-07-01',
    entries: { GT: { 7: {}, 33: { team: 'Northwind' } } },
  }),
);
const entry = { for: 'entry' } as const;

test('a car whose team no list names is called by its number, in the language that is read', () => {
  expect([en, fr, ja].map((words) => contenderName(words, season, entry, '7'))).toEqual([
    'Car 7',
    'Voiture 7',
    '7号車',
  ]);
  expect(numberedName(fr, season, entry, { contender: '33', number: '33' })).toBe('#33 Northwind');
  expect(contenderName(fr, season, entry, 'nobody')).toBe('nobody');
});
