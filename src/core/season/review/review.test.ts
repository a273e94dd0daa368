import { describe, expect, test } from 'vitest';
import {
  annulment,
  appeal,
  bulletin,
  decision,
  drivers,
  entries,
  findings,
  opening,
  type Piece,
  protest,
  published,
  race,
  refusals,
  reviewed,
  rounds,
  rules,
} from '../../../../test/board.ts';

const FUJI = rounds('fuji');

test('a season is opened once, and corrected by its like', () => {
  expect(refusals(opening())).toEqual([]);
  expect(refusals(opening(), opening())).toEqual([
    'kind: document 1 opens this season already: to correct it, say replaces: 1',
  ]);
  expect(refusals(opening(), { ...opening(), replaces: 1 })).toEqual([]);
  expect(refusals(opening(), annulment(1), opening())).toEqual([]);
});

test('a document is held against a season without those that it undoes', () => {
  const entered = [FUJI, entries({ GT: ['90'] })];
  expect(refusals(...entered, { ...race('fuji', '90'), annuls: 2 })).toEqual([
    "results/0/car: car 90 is on no entry list for 'fuji': post an entry list with it first",
  ]);
  expect(refusals(...entered, { ...race('fuji', '90'), annuls: 1 })).toEqual([
    "for: round 'fuji' is not on the calendar",
  ]);
});

describe('a document about a round', () => {
  test.each<[string, Piece]>([
    ['protest', protest(1)],
    ['appeal', appeal(1)],
    ['request', { kind: 'request', party: 'AAI' }],
    ['bulletin', bulletin()],
  ])('is about one of the calendar: a %s', (_kind, piece) => {
    expect(refusals(FUJI, piece)).toEqual([]);
    expect(refusals(FUJI, { ...piece, for: 'fuji' })).toEqual([]);
    expect(refusals(FUJI, { ...piece, for: 'fujo' })).toEqual([
      "for: round 'fujo' is not on the calendar; did you mean 'fuji'?",
    ]);
  });

  test('a table of standings', () => {
    expect(refusals(FUJI, published({}))).toEqual([]);
    expect(refusals(FUJI, published({ after: 'fuji' }))).toEqual([]);
    expect(refusals(FUJI, published({ after: 'inje' }))).toEqual([
      "after: round 'inje' is not on the calendar",
    ]);
  });
});

describe('a list of drivers', () => {
  test('is never refused', () => {
    expect(refusals(drivers({ Yu: 'HKG' }))).toEqual([]);
    expect(findings(drivers({ Yu: { name: 'Lam Yu', also: ['L. Yu', 'Yu'] } }))).toEqual([]);
    expect(findings(drivers({ Yu: { also: 'L. Yu' } }), drivers({ Yu: { also: 'L. Yu' } }))).toEqual([]);
  });

  test('has no spelling of two people', () => {
    const two = drivers({ Ho: { also: ['Tung', 'H'] }, Hai: { name: 'H', also: ['Pu', 'H'] } });
    expect(findings(two)).toEqual([
      "drivers/Hai/name: 'H' means Ho, and Hai has the same spelling: are they one person?",
      "drivers/Hai/also/1: 'H' means Ho, and Hai has the same spelling: are they one person?",
    ]);
    expect(findings(two, drivers({ Tung: 'NLD' }))).toEqual([
      "drivers/Tung: 'Tung' means Tung, and Ho has the same spelling: are they one person?",
    ]);
    expect(findings(drivers({ Tung: 'NLD' }), drivers({ Ho: { also: ['Tung'] } }))).toEqual([
      "drivers/Ho/also/0: 'Tung' means Tung, and Ho has the same spelling: are they one person?",
    ]);
  });
});

test('a finding that the office accepts in writing carries its reason', () => {
  const board = [rules(), FUJI, entries({ GT: ['90', '91'] })];
  const tie = race('fuji', { car: '90', place: 1 }, { car: '91', place: 1 });
  const accepts = { finding: 'shared-place', because: 'a dead heat by the photograph' };
  expect(reviewed(...board, tie).findings).toEqual([
    { code: 'shared-place', place: 1, cars: ['90', '91'], path: ['results'] },
  ]);
  expect(reviewed(...board, { ...tie, accepts }).findings).toEqual([
    {
      code: 'shared-place',
      place: 1,
      cars: ['90', '91'],
      path: ['results'],
      accepted: 'a dead heat by the photograph',
    },
  ]);
  expect(
    reviewed(...board, { ...tie, accepts: { ...accepts, finding: 'laps-rise' } }).findings,
  ).toMatchObject([{ code: 'shared-place' }]);
});

test('a decision that undoes nothing is held against the season as it is', () => {
  expect(refusals(FUJI, entries({ GT: ['90'] }), decision('fuji', { grid: 3, car: '90' }))).toEqual([]);
});
