import { describe, expect, test } from 'vitest';
import type { OfficialDocument } from '#core/documents/document.schema';
import { htmlOf, textOf } from '../../../test/season-page.ts';

const document = (number: number) => ({ page: 'document', number: String(number) }) as const;

test('the newest document is the first on the board, under its month', async () => {
  const text = await textOf({ page: 'documents' });
  expect(text).toContain('31 documents, newest first.');
  expect(text).toMatch(/December 2014 31 Automatic invitations .* 30 Decision \(organiser\), Sepang/);
});

test('a document says what it is, what it changed, and which stand beside it', async () => {
  const text = await textOf(document(25));
  expect(text).toContain('Buriram removed : to concentrate on the final race and on 2015');
  expect(text).toContain('gone Buriram round 4, 23 November 2014');
  expect(text).toContain('changed Sepang now round 4, was 5');
  expect(text).toMatch(/24 Race \(final\), Shanghai .* 26 Entry list, Sepang/);
});

test('a document says which titles it decided, and who won them', async () => {
  expect(await textOf(document(25))).toContain(
    'Titles decided LMP2 Teams 1 OAK Racing Team Total FRA LMP2 Drivers David Cheng CHN , Ho-Pin Tung CHN CN Teams',
  );
  expect(await textOf(document(24))).not.toContain('Titles decided');
});

test('the decision on the pole costs #92 a point, and its doubt is shown', async () => {
  const text = await textOf(document(30));
  expect(text).toContain('nobody receives the pole of #92');
  expect(text).toContain('2 92 AAI-Rstrada 70 −1');
  expect(text).toContain('No such decision is known.');
});

test('a rulebook is read clause by clause', async () => {
  const text = await textOf(document(3));
  expect(text).toContain('regional driver each crew: at least 1 driver from Asia or Australasia');
  expect(text).toContain('race Race, in class: the full scale, to the entry and race crew');
  expect(text).toContain('table ? points, then countback');
});

test('a session that had no result is told in one line', async () => {
  expect(await textOf(document(14))).toContain('Inje , Race: a result of 8 cars');
});

test('a document that is later than the moment is not told, but named', async () => {
  expect(await textOf(document(25), { at: 24 })).toContain('Document 25 was not posted yet');
  expect(await htmlOf(document(32))).toBeUndefined();
});

describe('what is open, and what was undone', () => {
  const more = [
    {
      kind: 'protest',
      document: 32,
      posted: { by: '2014-12-16' },
      by: 'Clearwater Racing',
      against: 29,
      party: 'Clearwater Racing',
    },
    {
      kind: 'bulletin',
      document: 33,
      posted: { by: '2014-12-17' },
      by: 'organiser',
      title: 'Prize giving',
      replaces: [31],
    },
    {
      kind: 'bulletin',
      document: 34,
      posted: { by: '2014-12-18' },
      by: 'organiser',
      title: 'Posted in error',
      annuls: [33],
    },
  ] as unknown as readonly OfficialDocument[];

  test('is marked on the board', async () => {
    const text = await textOf({ page: 'documents' }, { more });
    expect(text).toContain('33 Prize giving annulled by 34 replaces 31');
    expect(text).toContain('31 Automatic invitations to the 2015 24 Hours of Le Mans replaced by 33');
    expect(text).toContain('29 Race (final), Sepang under protest 32');
  });

  test('is said on each document before anything else', async () => {
    expect(await textOf(document(29), { more })).toContain(
      'This document is under protest: Clearwater Racing, 32 .',
    );
    expect(await textOf(document(33), { more })).toContain('it was annulled by 34 .');
  });

  test('is taken for given where it is said who is champion', async () => {
    expect(await textOf({ page: 'title', title: 'gt-teams' }, { more })).toContain(
      'stands as it is: documents 32 .',
    );
  });
});
