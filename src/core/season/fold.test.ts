import { describe, expect, test } from 'vitest';
import {
  amendment,
  annulment,
  appeal,
  board,
  bulletin,
  calendarChange,
  dates,
  decision,
  opening,
  type Piece,
  protest,
  published,
  race,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { emptySeason, fold, standing } from './fold.ts';
import { headOf } from './season.ts';

const FUJI = rounds('fuji');
const MOVE = calendarChange({ move: 'fuji', to: '2014-08-31' });
const standingNumbers = (...pieces: readonly Piece[]) =>
  standing(board(...pieces)).map(({ document }) => document);

describe('a season is its board', () => {
  test('and an empty board is an empty season', () => {
    expect(headOf(emptySeason)).toBe(0);
    expect(dates(emptySeason)).toEqual([]);
  });

  test('whose head is its last document', () => {
    const after = season(FUJI, bulletin(), bulletin());
    expect(headOf(after)).toBe(3);
    expect(after.board.map(({ kind }) => kind)).toEqual(['calendar', 'bulletin', 'bulletin']);
  });

  test('and is opened by its first document', () => {
    expect(season(opening({ organiser: 'ACO' })).about).toMatchObject({ organiser: 'ACO', document: 1 });
    expect(season(opening(), opening({ organiser: 'ACO' })).about?.organiser).toBe('ACO');
    expect(season(FUJI).about).toBeUndefined();
  });

  test('and posting changes no season that was', () => {
    const before = season(FUJI);
    fold(before, board(FUJI, MOVE)[1] as never);
    expect(dates(before)).toEqual(['1 fuji 2014-03-01']);
    expect(before.board).toHaveLength(1);
  });
});

describe('regulations', () => {
  test('give the rulebook that they attach', () => {
    const { rules: posted } = season(FUJI, rules());
    expect(posted.document).toBe(2);
    expect(posted.base.rulebook).toBe('series-2014');
  });

  test('are amended, each from its round on', () => {
    const { rules: posted } = season(rules(), amendment('fuji', { scales: { pole: { points: 2 } } }));
    expect(posted.amendments).toMatchObject([{ document: 2, from: 'fuji' }]);
    expect(posted.document).toBe(1);
  });

  test('posted anew are amended as those before', () => {
    const removing = amendment('fuji', { removes: ['scales/pole'] });
    const { rules: posted } = season(rules(), removing, { ...rules(), replaces: 1 });
    expect(posted).toMatchObject({ document: 3, amendments: [{ document: 2, from: 'fuji' }] });
  });

  test('whose rulebook is not attached say nothing', () => {
    const { attached: _attached, ...missing } = rules();
    expect(season(missing as Piece).rules).toEqual(emptySeason.rules);
  });
});

describe('a document posted in error', () => {
  test('is as if never posted, once it is annulled', () => {
    const { board: _board, ...after } = season(FUJI, MOVE, annulment(2));
    const { board: _other, ...never } = season(FUJI);
    expect(after).toEqual(never);
  });

  test('stays on the board', () => {
    expect(season(FUJI, MOVE, annulment(2)).board).toHaveLength(3);
  });

  test('stands again once its annulment is annulled', () => {
    expect(dates(season(FUJI, MOVE, annulment(2), annulment(3)))).toEqual(['1 fuji 2014-08-31']);
    expect(standingNumbers(FUJI, MOVE, annulment(2), annulment(3))).toEqual([1, 2, 4]);
  });

  test('may be one of several that go together', () => {
    expect(standingNumbers(FUJI, MOVE, MOVE, annulment(2, 3))).toEqual([1, 4]);
  });

  test('is never one that is posted later, nor the annulment itself', () => {
    expect(standingNumbers(FUJI, annulment(3), MOVE)).toEqual([1, 2, 3]);
    expect(standingNumbers(FUJI, annulment(2))).toEqual([1, 2]);
    expect(standingNumbers(FUJI, annulment(9))).toEqual([1, 2]);
  });

  test('may be annulled by a document that says something itself', () => {
    const other = { ...calendarChange({ move: 'fuji', to: '2014-09-01' }), annuls: [2] };
    expect(dates(season(FUJI, MOVE, other))).toEqual(['1 fuji 2014-09-01']);
  });
});

describe('a document that takes the place of its like', () => {
  test('is heard where it stands, after all that was posted before it', () => {
    expect(dates(season(FUJI, MOVE, { ...rounds('inje'), replaces: 1 }))).toEqual(['1 inje 2014-03-01']);
    expect(dates(season(FUJI, { ...rounds('inje'), replaces: 1 }, MOVE))).toEqual(['1 inje 2014-03-01']);
  });

  test('cancels no round of the calendar that it replaces: those were never announced', () => {
    const after = season(FUJI, { ...rounds('inje'), replaces: 1 });
    expect([...after.rounds.keys()]).toEqual(['inje']);
  });

  test('may be replaced itself, and then the first one stays gone', () => {
    const second = { ...rounds('inje'), replaces: 1 };
    const third = { ...rounds('sepang'), replaces: 2 };
    expect(standingNumbers(FUJI, second, third)).toEqual([3]);
    expect(standingNumbers(FUJI, second, { ...third, replaces: [1, 2] })).toEqual([3]);
    expect(standingNumbers(FUJI, second, third, { ...rounds('fuji'), replaces: 3 })).toEqual([4]);
  });

  test('gives back what it replaced only where it is annulled, and not what it annulled where it is replaced', () => {
    const second = { ...rounds('inje'), replaces: 1 };
    expect(standingNumbers(FUJI, second, annulment(2))).toEqual([1, 3]);
    const third = { ...rounds('sepang'), replaces: 2 };
    expect(standingNumbers(FUJI, second, third, annulment(3))).toEqual([2, 4]);
    const wrong = { ...bulletin(), annuls: [1] };
    expect(standingNumbers(FUJI, wrong, { ...bulletin(), replaces: 2 })).toEqual([1, 3]);
  });
});

describe('a protest, an appeal or a request', () => {
  test('marks a document until it is answered', () => {
    const open = season(FUJI, race('fuji'), protest(2));
    expect(open.open).toEqual([{ document: 3, kind: 'protest', against: 2, party: 'AAI' }]);
    expect(season(FUJI, race('fuji'), protest(2), { ...decision('fuji'), answers: 3 }).open).toEqual([]);
  });

  test('is answered alone', () => {
    const after = season(FUJI, protest(1), appeal(1), { ...bulletin(), answers: 2 });
    expect(after.open).toMatchObject([{ document: 3, kind: 'appeal' }]);
  });

  test('is open again once its answer is annulled, and gone once it is annulled itself', () => {
    const answer = { ...bulletin(), answers: 2 };
    expect(season(FUJI, protest(1), answer, annulment(3)).open).toHaveLength(1);
    expect(season(FUJI, protest(1), annulment(2)).open).toEqual([]);
  });

  test('stays decided by the judgment on an appeal, which takes the place of its answer', () => {
    const answer = (answers: number, replaces?: number): Piece => ({
      ...decision('fuji'),
      answers,
      replaces,
    });
    const appealed = [FUJI, race('fuji'), protest(2), answer(3), appeal(4)] as const;
    expect(season(...appealed, answer(5, 4)).open).toEqual([]);
    expect(season(...appealed, answer(5, 4), answer(5, 6)).open).toEqual([]);
    expect(season(...appealed, answer(3, 4), answer(5, 6)).open).toEqual([]);
    expect(season(...appealed, { ...decision('fuji'), replaces: 4 }).open).toHaveLength(2);
    expect(season(...appealed, answer(5, 4), annulment(6)).open).toMatchObject([{ document: 5 }]);
    const two = [FUJI, race('fuji'), protest(2), protest(2), answer(4)] as const;
    expect(season(...two, answer(3, 5)).open).toMatchObject([{ document: 4 }]);
  });

  test('may be against no document at all', () => {
    expect(season({ kind: 'request', party: 'AAI' }).open).toEqual([
      { document: 1, kind: 'request', against: undefined, party: 'AAI' },
    ]);
  });
});

test('the office keeps the tables that it published', () => {
  expect(
    season(published({ after: 'fuji' }), published({})).published.map(({ document }) => document),
  ).toEqual([1, 2]);
});
