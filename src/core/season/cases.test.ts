import { describe, expect, test } from 'vitest';
import type { Moment } from '#core/base/day';
import {
  annulment,
  appeal,
  bulletin,
  decision,
  entries,
  type Piece,
  protest,
  race,
  rounds,
  rules,
  season,
  seasonDecision,
} from '../../../test/board.ts';
import { cases } from './cases.ts';

const BOARD = [
  rules(),
  rounds('fuji', 'sepang'),
  entries({ GT: { 90: ['Yu'], 91: ['Chen'] } }),
  race('fuji', '90', '91'),
] as const;
const step = (name: string, said: object = {}): Piece =>
  bulletin({ for: 'fuji', case: '12', step: name, ...said });
const of = (piece: Piece): Piece => ({ ...piece, case: '12' });

/** Each case: `12 decided: 5, 6, 7`. */
const found = (...pieces: readonly Piece[]): readonly string[] =>
  cases(season(...BOARD, ...pieces)).map(
    ({ key, state, documents }) => `${key} ${state}: ${documents.map(({ document }) => document).join(', ')}`,
  );

describe('a case', () => {
  const penalty = of(decision('fuji', { dropPlaces: 1, car: '90' }));

  test('is open, then heard, then decided', () => {
    expect(found(step('incident'))).toEqual(['12 open: 5']);
    expect(found(step('incident'), step('summons', { cars: '90' }))).toEqual(['12 open: 5, 6']);
    expect(found(step('incident'), step('hearing'))).toEqual(['12 heard: 5, 6']);
    expect(found(step('incident'), step('hearing'), penalty)).toEqual(['12 decided: 5, 6, 7']);
  });

  test('is decided by no further action, too', () => {
    expect(found(step('incident'), of(decision('fuji', { nothing: 'a racing incident' })))).toEqual([
      '12 decided: 5, 6',
    ]);
  });

  test('is under appeal until that is answered, and then closed', () => {
    expect(found(penalty, appeal(5))).toEqual(['12 under appeal: 5, 6']);
    const dismissed = { ...decision('fuji', { nothing: 'dismissed' }), answers: 6 };
    expect(found(penalty, appeal(5), dismissed)).toEqual(['12 closed: 5, 6, 7']);
    expect(found(penalty, appeal(5), bulletin({ answers: 6 }))).toEqual(['12 closed: 5, 6, 7']);
  });

  test('is closed when the time for an appeal is over, as far as the board tells', () => {
    const deadlines = { appeal: { for: 'appeal', against: 'decision', within: '1 h' } };
    const states = (...pieces: readonly Piece[]) =>
      cases(season(rules({ deadlines }), ...BOARD.slice(1), ...pieces)).map(({ state }) => state);
    const decided = { ...penalty, posted: '2014-03-01T18:00' };
    expect(states(decided)).toEqual(['decided']);
    const [one] = cases(season(rules({ deadlines }), ...BOARD.slice(1), decided));
    expect(one?.deadlines).toMatchObject([{ for: 'appeal', until: '2014-03-01T19:00' }]);
    expect(states(decided, bulletin({ posted: '2014-03-01T19:00' }))).toEqual(['decided']);
    expect(states(decided, bulletin({ posted: '2014-03-01T19:01' }))).toEqual(['closed']);
  });

  test('has the cars and drivers that it concerns, its round, and what was decided', () => {
    const after = season(
      ...BOARD,
      step('incident', { cars: ['90', '91'] }),
      step('summons', { drivers: 'Yu' }),
      of(decision('fuji', { addTime: '5', car: '90' }, { penalty: 'reprimand', driver: 'Chen' })),
    );
    expect(cases(after)).toMatchObject([
      {
        round: 'fuji',
        cars: ['90', '91'],
        drivers: ['Yu', 'Chen'],
        measures: [{ document: 7 }, { document: 7, measure: { penalty: 'reprimand' } }],
      },
    ]);
  });

  test('keeps its round, and whom it concerns, when a judgment that names neither takes the place of the penalty', () => {
    const summed = (...pieces: readonly Piece[]) =>
      cases(season(...BOARD, ...pieces)).map(({ round, cars, drivers }) => ({ round, cars, drivers }));
    const fine = decision('fuji', { penalty: 'fine', car: '90' }, { penalty: 'fine', driver: 'Yu' });
    const upheld = { ...seasonDecision({ nothing: 'upheld' }), answers: 6, replaces: 5 };
    const concerned = [{ round: 'fuji', cars: ['90'], drivers: ['Yu'] }];
    expect(summed(fine, appeal(5), upheld)).toEqual(concerned);
    expect(summed(fine, { ...upheld, answers: undefined })).toEqual(concerned);
    expect(summed(fine, { ...decision('fuji', { penalty: 'fine', car: '91' }), replaces: 5 })).toEqual([
      { round: 'fuji', cars: ['91'], drivers: [] },
    ]);
  });

  test('of a protest has the cars that this names, and the round of what it is against', () => {
    expect(cases(season(...BOARD, { ...protest(4), cars: '91' }))).toMatchObject([
      { round: 'fuji', cars: ['91'] },
    ]);
    // One that was posted in error is as if never posted, and one further down is not meant.
    expect(cases(season(...BOARD, race('fuji', '90'), protest(5), annulment(5)))[0]?.round).toBeUndefined();
    expect(cases(season(...BOARD, protest(6), race('sepang', '90')))[0]?.round).toBeUndefined();
  });

  test('is closed by an answer, where nothing else is to be decided', () => {
    expect(found(protest(4), bulletin({ answers: 5 }))).toEqual(['document 5 closed: 5, 6']);
    expect(found(step('incident'), of(protest(4)), bulletin({ answers: 6 }))).toEqual(['12 closed: 5, 6, 7']);
    expect(found(protest(4), of(protest(4)))).toEqual(['document 5 open: 5', '12 open: 6']);
  });

  test('is decided as long as an appeal is possible, whatever else is not', () => {
    const clause = (kind: string, within: string) => ({ for: kind, against: 'decision', within });
    const asked = (deadlines: Readonly<Record<string, object>>, now: string) => {
      const decided = { ...penalty, posted: '2014-03-01T18:00' };
      const after = season(rules({ deadlines }), ...BOARD.slice(1), decided);
      return cases(after, now as Moment).map(({ state }) => state);
    };
    const both = { appeal: clause('appeal', '1 h'), review: clause('request', '336 h') };
    expect(asked(both, '2014-03-01T18:30')).toEqual(['decided']);
    expect(asked(both, '2014-03-01T19:30')).toEqual(['closed']);
    expect(asked({ review: both.review }, '2014-06-01')).toEqual(['decided']);
  });

  test('has what says what becomes of its penalty, unless that has a penalty of its own', () => {
    const suspended = of(decision('fuji', { grid: 5, car: '90', state: 'suspended' }));
    expect(found(suspended, decision('sepang', { serve: 5 }))).toEqual(['12 decided: 5, 6']);
    const named = { ...decision('sepang', { activate: 5 }), case: '13' };
    const alone = decision('fuji', { grid: 5, car: '90', state: 'suspended' });
    expect(found(alone, named)).toEqual(['document 5 decided: 5', '13 decided: 6']);
    const again = decision('sepang', { activate: 5 }, { penalty: 'fine', car: '90' });
    expect(found(suspended, again)).toEqual(['12 decided: 5', 'document 6 decided: 6']);
  });

  test('shows what was annulled of it', () => {
    const upheld = { ...decision('fuji', { nothing: 'upheld' }), answers: 6, annuls: 5 };
    expect(found(penalty, appeal(5), upheld)).toEqual(['12 closed: 5, 6, 7']);
    const [one] = cases(season(...BOARD, penalty, appeal(5), upheld));
    expect([[...(one?.annulled ?? [])], [...(one?.replaced ?? [])]]).toEqual([[5], []]);
  });

  test('keeps what was replaced, and forgets what was annulled with nothing left', () => {
    expect(found(penalty, of({ ...decision('fuji', { nothing: 'seen again' }), replaces: 5 }))).toEqual([
      '12 decided: 5, 6',
    ]);
    const [one] = cases(season(...BOARD, penalty, { ...penalty, replaces: 5 }));
    expect([...(one?.replaced ?? [])]).toEqual([5]);
    expect(found(penalty, annulment(5))).toEqual([]);
  });
});

describe('documents that name no case', () => {
  test('are of one where they answer or protest each other', () => {
    const rejected = { ...decision('fuji', { nothing: 'rejected' }), answers: 5 };
    expect(found(protest(4), rejected, appeal(6))).toEqual(['document 5 under appeal: 5, 6, 7']);
    expect(found(protest(4), protest(4))).toEqual(['document 5 open: 5', 'document 6 open: 6']);
  });

  test('are of the case that a document of theirs names', () => {
    const penalty = decision('fuji', { dropPlaces: 1, car: '90' });
    expect(found(penalty, of(appeal(5)))).toEqual(['12 under appeal: 5, 6']);
    expect(found(of(penalty), appeal(5))).toEqual(['12 under appeal: 5, 6']);
    expect(found(of(penalty), { ...penalty, replaces: 5 })).toEqual(['12 decided: 5, 6']);
  });

  test('are one by themselves, where they are decisions', () => {
    expect(found(decision('fuji', { grid: 5, car: '90' }), bulletin())).toEqual(['document 5 decided: 5']);
    const named = { ...decision('sepang'), case: '5' };
    expect(found(decision('fuji'), named)).toEqual(['document 5 decided: 5', '5 decided: 6']);
  });
});
