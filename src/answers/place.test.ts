import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Part, type Place, pathOf, placeAt, takeableAt } from './place.ts';

test('addresses name things as people read them', () => {
  const paths = (
    [
      { page: 'season' },
      { page: 'table', title: 'gt-teams' },
      { page: 'reasons', title: 'gt-teams', contender: '90' },
      { page: 'driver', driver: 'Ho-Pin Tung' },
      { page: 'driver', driver: '山田 太郎' },
      { page: 'car', entry: '007' },
    ] satisfies Place[]
  ).map(pathOf);
  expect(paths).toEqual([
    '',
    'standings/gt-teams',
    'standings/gt-teams/90',
    'drivers/Ho-Pin_Tung',
    'drivers/%E5%B1%B1%E7%94%B0_%E5%A4%AA%E9%83%8E',
    'cars/007',
  ]);
});

test('no key leads out of the folder of its page', () => {
  const paths = ['.', '..', 'a/../../b', 'a\\b', 'con:', 'x.', '%2e%2e', 'a?b#c'].map((driver) =>
    pathOf({ page: 'driver', driver }),
  );
  expect(paths).toEqual([
    'drivers/~2E',
    'drivers/~2E~2E',
    'drivers/a~2F..~2F..~2Fb',
    'drivers/a~5Cb',
    'drivers/con~3A',
    'drivers/x~2E',
    'drivers/~252e~252e',
    'drivers/a~3Fb~23c',
  ]);
});

test('no key is taken for a form of another page', () => {
  expect(pathOf({ page: 'table', title: 'gt.csv' })).toBe('standings/gt~2Ecsv');
  expect(placeAt('standings/gt~2Ecsv')).toEqual({ page: 'table', title: 'gt.csv' });
  expect(pathOf({ page: 'table', title: 'gt.CSV' })).toBe('standings/gt~2ECSV');
});

test('no key is taken for the file of a page in its folder', () => {
  const title = 'index.html';
  expect(pathOf({ page: 'table', title })).toBe('standings/index~2Ehtml');
  expect(placeAt('standings/index~2Ehtml')).toEqual({ page: 'table', title });
});

test('an address leads back to its page, whatever the key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (contender) => {
      const place: Place = { page: 'reasons', title: 'a title', contender: contender.toWellFormed() };
      expect(placeAt(pathOf(place))).toEqual(place);
    }),
    { numRuns: 500 },
  );
});

test('a part has an address as pages have, and is no page', () => {
  const part: Part = { page: 'classResult', round: 'fuji', session: 'race at 6 h', class: 'GT/Am' };
  expect(pathOf(part)).toBe('rounds/fuji/sessions/race_at_6_h/GT~2FAm');
  expect(takeableAt(pathOf(part))).toEqual(part);
  expect(placeAt(pathOf(part))).toBeUndefined();
  expect(takeableAt('documents-3')).toEqual({ page: 'archive', archive: '3' });
  expect(['documents-', 'document-3', 'documents'].map((path) => takeableAt(path)?.page)).toEqual([
    undefined,
    undefined,
    'documents',
  ]);
});

test('other addresses lead nowhere', () => {
  const paths = ['nothing', 'standings/', 'standings/a/b/c', 'drivers/%E5', '/calendar', 'Calendar'];
  expect(paths.map(placeAt)).toEqual(paths.map(() => undefined));
});
