import { describe, expect, test } from 'vitest';
import {
  annulment,
  appeal,
  bulletin,
  calendarChange,
  decision,
  entries,
  findings,
  on,
  opening,
  type Piece,
  protest,
  race,
  refusals,
  rounds,
} from '../../../../test/board.ts';

const FUJI = rounds('fuji');

describe('the number of a document', () => {
  test('is the next of its board', () => {
    expect(refusals(bulletin())).toEqual([]);
    expect(refusals(FUJI, bulletin({ document: 2 }))).toEqual([]);
    expect(refusals(FUJI, bulletin({ document: 4 }))).toEqual([
      'document: document 4 cannot come here: the next number of this board is 2',
    ]);
    expect(refusals(FUJI, bulletin({ document: 1 }))).toEqual([
      'document: document 1 cannot come here: the next number of this board is 2',
    ]);
  });
});

describe('the date of a document', () => {
  test('is on or after that of the one above it', () => {
    expect(refusals(on('2014-05-10', FUJI), on('2014-05-10', bulletin()))).toEqual([]);
    expect(refusals(on('2014-05-10T15:00', FUJI), on('2014-05-10', bulletin()))).toEqual([]);
    expect(refusals(on('2014-05-10', FUJI), on('2014-05-09', bulletin()))).toEqual([
      'posted: posted 2014-05-09, before document 1 above it (2014-05-10): date it on or after that day',
    ]);
    expect(refusals(on('2014-05-10T15:00', FUJI), on('2014-05-10T14:59', bulletin()))).toHaveLength(1);
  });

  test('lies within its own bounds', () => {
    const between = (after: string, by: string) => bulletin({ posted: { after, by } });
    expect(refusals(between('2014-05-09', '2014-05-10'))).toEqual([]);
    expect(refusals(between('2014-05-10', '2014-05-10'))).toEqual([]);
    expect(refusals(between('2014-05-11', '2014-05-10'))).toEqual([
      "posted: posted after 2014-05-11 and by 2014-05-10: 'by' cannot lie before 'after'",
    ]);
  });
});

describe('a document that undoes another', () => {
  test('undoes one that is on the board', () => {
    expect(refusals(FUJI, bulletin(), annulment(2))).toEqual([]);
    expect(refusals(FUJI, annulment(9))).toEqual(['annuls/0: there is no document 9 above this one']);
    expect(refusals(FUJI, annulment(2))).toEqual(['annuls/0: there is no document 2 above this one']);
    expect(refusals(FUJI, { ...FUJI, replaces: [1, 7] })).toEqual([
      'replaces/1: there is no document 7 above this one',
    ]);
  });

  test('undoes one that still stands', () => {
    expect(refusals(FUJI, bulletin(), annulment(2), annulment(2))).toEqual([
      'annuls/0: document 2 no longer stands: a later document has annulled it',
    ]);
    expect(refusals(FUJI, { ...FUJI, replaces: 1 }, { ...FUJI, replaces: [2, 1] })).toEqual([
      'replaces/1: document 1 no longer stands: name document 2, which has taken its place',
    ]);
    const twice = [FUJI, { ...FUJI, replaces: 1 }, { ...FUJI, replaces: 2 }] as const;
    expect(refusals(...twice, appeal(1))).toEqual([
      'against: document 1 no longer stands: name document 3, which has taken its place',
    ]);
  });

  test('does not undo the one that opens the season, but may take its place', () => {
    expect(refusals(opening(), FUJI, annulment(1))).toEqual([
      'annuls/0: document 1 opens this season: to correct it, post its like and say replaces: 1',
    ]);
    expect(refusals(opening(), FUJI, { ...opening(), replaces: 1 })).toEqual([]);
    expect(refusals(opening(), FUJI, { ...opening(), annuls: [1] })).toEqual([]);
  });

  test('takes the place of its like alone', () => {
    expect(refusals(FUJI, { ...FUJI, replaces: 1 })).toEqual([]);
    expect(refusals(FUJI, bulletin({ replaces: 1 }))).toEqual([
      'replaces/0: document 1 is of kind calendar: a document replaces its like (to undo another kind, use annuls)',
    ]);
  });
});

describe('a protest', () => {
  test('is against a document that stands', () => {
    expect(refusals(FUJI, protest(1))).toEqual([]);
    expect(refusals(FUJI, protest(5))).toEqual(['against: there is no document 5 above this one']);
    expect(refusals(FUJI, bulletin(), annulment(2), appeal(2))).toEqual([
      'against: document 2 no longer stands: a later document has annulled it',
    ]);
    expect(refusals(FUJI, { kind: 'request', party: 'AAI' })).toEqual([]);
  });

  test('is answered, and nothing else is', () => {
    const answer = (answers: number): Piece => ({ ...decision('fuji'), answers });
    expect(refusals(FUJI, protest(1), answer(2))).toEqual([]);
    expect(refusals(FUJI, appeal(1), answer(2))).toEqual([]);
    expect(refusals(FUJI, { kind: 'request', party: 'AAI' }, answer(2))).toEqual([]);
    expect(refusals(FUJI, answer(1))).toEqual([
      'answers: document 1 is of kind calendar: only a protest, an appeal or a request is answered',
    ]);
    expect(refusals(FUJI, answer(8))).toEqual(['answers: there is no document 8 above this one']);
    expect(refusals(FUJI, protest(1), annulment(2), answer(2))).toEqual([
      'answers: document 2 no longer stands: a later document has annulled it',
    ]);
  });

  test('that was answered is better not answered again', () => {
    const answer: Piece = { ...decision('fuji'), answers: 2 };
    expect(findings(FUJI, protest(1), answer)).toEqual([]);
    expect(findings(FUJI, protest(1), answer, answer)).toEqual(['answers: document 2 was answered already']);
  });

  test('is answered anew by the document that takes the place of the answer', () => {
    const answer: Piece = { ...decision('fuji'), answers: 2 };
    expect(findings(FUJI, protest(1), answer, { ...answer, replaces: 3 })).toEqual([]);
    expect(findings(FUJI, protest(1), answer, { ...answer, annuls: 3 })).toEqual([]);
  });
});

test('a classification includes decisions that stand', () => {
  const board = [FUJI, entries({ GT: ['90'] }), decision('fuji')];
  expect(refusals(...board, { ...race('fuji', '90'), includes: 3 })).toEqual([]);
  expect(refusals(...board, { ...race('fuji', '90'), includes: [3, 4] })).toEqual([
    'includes/1: there is no document 4 above this one',
  ]);
  expect(refusals(...board, annulment(3), { ...race('fuji', '90'), includes: 3 })).toHaveLength(1);
  expect(refusals(...board, { ...race('fuji', '90'), includes: [3, 2] })).toEqual([
    'includes/1: document 2 is of kind entry-list: a classification includes decisions',
  ]);
});

test('several refusals come together', () => {
  const odd = { ...calendarChange({ move: 'inje', to: '2014-07-20' }), document: 7, annuls: 9 };
  expect(refusals(FUJI, odd)).toEqual([
    'document: document 7 cannot come here: the next number of this board is 2',
    'annuls/0: there is no document 9 above this one',
    "changes/0/move: round 'inje' is not on the calendar",
  ]);
});
