import { describe, expect, test } from 'vitest';
import { RACE, roundKey, sessionName } from '#core/base/ids';
import type { Season } from '#core/season/season';
import {
  appeal,
  bulletin,
  changeFor,
  decision,
  entries,
  type Piece,
  protest,
  qualifying,
  race,
  result,
  rounds,
  season,
} from '../../../test/board.ts';
import { classify } from './classify.ts';
import { marksOn } from './marks.ts';

const BOARD = [rounds('fuji'), entries({ GT: ['90', '91', '92'], CN: ['77', '21'] })] as const;
const fuji = roundKey('fuji');
const resultOf = (after: Season) => result(after, 'fuji');
const shown = (classification: Piece) => result(season(...BOARD, classification), 'fuji');

test('a session without a classification has no result', () => {
  expect(classify(season(...BOARD), fuji, RACE)).toBeUndefined();
  expect(classify(season(...BOARD, race('fuji', '90')), fuji, sessionName('warm-up'))).toBeUndefined();
});

test('a result says which classification it comes from', () => {
  expect(classify(season(...BOARD, race('fuji', '90')), fuji, RACE)).toMatchObject({
    round: 'fuji',
    session: 'race',
    classification: { document: 3 },
    undecided: [],
  });
});

describe('places in class', () => {
  test('follow from those overall', () => {
    expect(shown(race('fuji', '77', '90', '21', '91', ['92', 'NC']))).toEqual([
      '77 1 1',
      '90 2 1',
      '21 3 2',
      '91 4 2',
      '92 - - NC',
    ]);
  });

  test('are the same for a dead heat', () => {
    const heat = race('fuji', { car: '90', place: 1 }, { car: '91', place: 1 }, { car: '92', place: 3 });
    expect(shown(heat)).toEqual(['90 1 1', '91 1 1', '92 3 3']);
  });

  test('are as certain as those overall', () => {
    const between = race('fuji', '90', { car: '91', place: '2-3' }, { car: '77', place: '2-3' });
    expect(shown(between)).toEqual(['90 1 1', '91 2-3 2', '77 2-3 1']);
    const unsure = race('fuji', '77', { car: '91', place: '2-3' }, { car: '90', place: '2-3' });
    expect(shown(unsure)).toEqual(['77 1 1', '91 2-3 1-2', '90 2-3 1-2']);
  });

  test('follow even for a car that is out and placed all the same', () => {
    expect(shown(race('fuji', '77', { car: '90', place: 2, out: 'Ret' }))).toEqual(['77 1 1', '90 2 1 Ret']);
  });

  test('are as printed where a car has none overall', () => {
    expect(shown(race('fuji', { car: '90', classPlace: 1 }, { car: '91', classPlace: '2-3' }))).toEqual([
      '90 - 1',
      '91 - 2-3',
    ]);
  });

  test('leave out those that cars without one overall have', () => {
    const alone = (classPlace: number | string) => race('fuji', '90', '77', '91', { car: '92', classPlace });
    expect(shown(alone(1))).toEqual(['90 1 2', '77 2 1', '91 3 3', '92 - 1']);
    expect(shown(alone(2))).toEqual(['90 1 1', '77 2 1', '91 3 3', '92 - 2']);
    expect(shown(alone(3))).toEqual(['90 1 1', '77 2 1', '91 3 2', '92 - 3']);
    expect(shown(alone('2-3'))).toEqual(['90 1 1', '77 2 1', '91 3 2-3', '92 - 2-3']);
  });

  test('leave out those of others when a car is disqualified, and cannot tell whom a penalty puts it behind', () => {
    const result = race('fuji', '90', '77', '91', { car: '92', classPlace: 1 });
    const penalised = (measure: object) => season(...BOARD, result, decision('fuji', measure));
    expect(resultOf(penalised({ disqualify: '92' }))).toEqual(['90 1 1', '77 2 1', '91 3 2', '92 - - DSQ']);
    expect(resultOf(penalised({ dropPlaces: 1, car: '90' }))).toEqual([
      '90 1 2',
      '77 2 1',
      '91 3 3',
      '92 - 1',
    ]);
    expect(classify(penalised({ dropPlaces: 1, car: '90' }), fuji, RACE)?.undecided).toEqual([4]);
  });

  test('are as printed in an incomplete result: who is missing may be between', () => {
    const some = {
      ...race('fuji', { car: '90', place: 4, classPlace: 2 }, { car: '91', place: 9 }),
      complete: false,
    };
    expect(shown(some)).toEqual(['90 4 2', '91 9 -']);
    expect(shown({ ...some, complete: true })).toEqual(['90 4 1', '91 9 2']);
  });

  test('at the head of an incomplete result follow all the same: nobody is missing ahead', () => {
    const some = (...lines: Parameters<typeof race> extends [string, ...infer Lines] ? Lines : never) =>
      shown({ ...race('fuji', ...lines), complete: false });
    expect(some('90', '77', '91', { car: '92', place: 5 })).toEqual(['90 1 1', '77 2 1', '91 3 2', '92 5 -']);
    expect(some({ car: '90', place: 1 }, { car: '91', place: 1 }, { car: '92', place: 3 })).toEqual([
      '90 1 1',
      '91 1 1',
      '92 3 3',
    ]);
    expect(some({ car: '91', place: 2 }, { car: '90', place: 1, classPlace: 4 })).toEqual([
      '90 1 4',
      '91 2 2',
    ]);
    expect(some({ car: '90', place: '1-2' }, { car: '91', place: 2 })).toEqual(['90 1-2 -', '91 2 -']);
  });

  test('are those of the class in which a car is in that round', () => {
    const guest: Piece = { kind: 'entry-list', for: 'fuji', entries: { CN: { 90: {} } } };
    expect(result(season(...BOARD, guest, race('fuji', '77', '90', '91')), 'fuji')).toEqual([
      '77 1 1',
      '90 2 2',
      '91 3 1',
    ]);
  });
});

test('lines stand in the order of places, and then as printed', () => {
  const odd = race(
    'fuji',
    ['92', 'Ret'],
    { car: '90', place: 2 },
    { car: '21', out: 'NC' },
    { car: '91', place: 1 },
  );
  expect(shown(odd)).toEqual(['91 1 1', '90 2 2', '92 - - Ret', '21 - - NC']);
  const between = race(
    'fuji',
    { car: '90', place: '1-3' },
    { car: '91', place: '1-2' },
    { car: '92', place: '2-3' },
  );
  expect(shown(between).map((line) => line.split(' ')[0])).toEqual(['90', '91', '92']);
  const turned = race(
    'fuji',
    { car: '92', place: '2-3' },
    { car: '90', place: '1-3' },
    { car: '91', place: '1-2' },
  );
  expect(shown(turned).map((line) => line.split(' ')[0])).toEqual(['91', '90', '92']);
});

test('a car is the entry that has its number there', () => {
  const swapped = changeFor('fuji', { number: '90', becomes: '91' }, { number: '91', becomes: '90' });
  const after = season(...BOARD, swapped, race('fuji', '90'));
  expect(classify(after, fuji, RACE)?.lines.map(({ starter }) => starter.entry)).toEqual(['91']);
});

test('a car that is not entered has no result', () => {
  expect(shown(race('fuji', '99', '90'))).toEqual(['90 2 1']);
});

describe('a result is marked', () => {
  const marks = (...pieces: readonly Piece[]) => {
    const after = season(
      ...BOARD,
      race('fuji', '90', '91'),
      decision('fuji', { disqualify: '90' }),
      ...pieces,
    );
    const found = classify(after, fuji, RACE);
    return found && marksOn(after, found).map(({ document }) => document);
  };

  test('while a protest against it or against a decision on it is open', () => {
    expect(marks()).toEqual([]);
    expect(marks(protest(3))).toEqual([5]);
    expect(marks(appeal(4))).toEqual([5]);
    expect(marks(protest(3), bulletin({ answers: 5 }))).toEqual([]);
  });

  test('though the protest was against the provisional classification', () => {
    const provisional = { ...race('fuji', '90', '91'), state: 'provisional' };
    const after = season(...BOARD, provisional, protest(3), race('fuji', '90', '91'));
    const found = classify(after, fuji, RACE);
    expect(found && marksOn(after, found).map(({ document }) => document)).toEqual([4]);
  });

  test('though the decision was corrected since', () => {
    const penalty = decision('fuji', { disqualify: '90' });
    expect(marks(appeal(4), { ...penalty, replaces: 4 })).toEqual([5]);
    expect(marks(appeal(4), { ...penalty, replaces: 4 }, { ...penalty, replaces: 6 })).toEqual([5]);
  });

  test('of the session that the decision is about', () => {
    const after = season(
      ...BOARD,
      qualifying('fuji', '90', '91'),
      race('fuji', '90', '91'),
      decision('fuji', { disqualify: '90', session: 'qualifying' }),
      appeal(5),
    );
    const marked = ['qualifying', 'race'].map((session) => {
      const found = classify(after, fuji, sessionName(session));
      return found && marksOn(after, found).length;
    });
    expect(marked).toEqual([1, 0]);
  });

  test('by no protest against another session or round, and by one request of all', () => {
    const board = [rounds('fuji', 'inje'), BOARD[1]] as const;
    const results = [qualifying('fuji', '90'), race('fuji', '90'), race('inje', '90')] as const;
    const marked = (...pieces: readonly Piece[]) => {
      const after = season(...board, ...results, ...pieces);
      const found = classify(after, fuji, RACE);
      return found && marksOn(after, found).map(({ document }) => document);
    };
    expect(marked(protest(3))).toEqual([]);
    expect(marked(protest(5))).toEqual([]);
    expect(marked(protest(4), { kind: 'request', party: 'AAI' }, appeal(7))).toEqual([6]);
    const both = decision('fuji', { nothing: 'seen' }, { disqualify: '90' });
    expect(marked(both, appeal(6))).toEqual([7]);
  });

  test('by an appeal against the protest, too', () => {
    expect(marks(protest(3), appeal(5))).toEqual([5, 6]);
  });

  test('by an appeal against the answer to a protest', () => {
    const rejected = { ...decision('fuji', { nothing: 'rejected' }), answers: 5 };
    expect(marks(protest(3), rejected)).toEqual([]);
    expect(marks(protest(3), rejected, appeal(6))).toEqual([7]);
    const dismissed = { ...decision('fuji', { nothing: 'dismissed' }), answers: 7 };
    expect(marks(protest(3), rejected, appeal(6), dismissed)).toEqual([]);
    expect(marks(protest(1), rejected, appeal(6))).toEqual([]);
  });

  test('by nothing that concerns another document, or none', () => {
    expect(marks(protest(1), { kind: 'request', party: 'AAI' })).toEqual([]);
    const other = season(...BOARD, qualifying('fuji', '90'), race('fuji', '90'), protest(3));
    const found = classify(other, fuji, RACE);
    expect(found && marksOn(other, found)).toEqual([]);
  });

  test('and the penalised place stays the published one', () => {
    const after = season(
      ...BOARD,
      race('fuji', '90', '91'),
      decision('fuji', { disqualify: '90' }),
      appeal(4),
    );
    expect(result(after, 'fuji')).toEqual(['91 1 1', '90 - - DSQ']);
  });
});

describe('a penalty that a classification has in its order', () => {
  const penalty = decision('fuji', { dropPlaces: 1, car: '90' });
  const included = { ...race('fuji', '91', '90', '92'), includes: 3 };

  test('is not made again', () => {
    expect(resultOf(season(...BOARD, penalty, included))).toEqual(['91 1 1', '90 2 2', '92 3 3']);
  });

  test('is not made again by a decision that takes its place, or the place of that', () => {
    const corrected = { ...penalty, replaces: 3 };
    const twice = { ...penalty, replaces: 5 };
    for (const pieces of [[corrected], [corrected, twice]])
      expect(resultOf(season(...BOARD, penalty, included, ...pieces))[1]).toBe('90 2 2');
    expect(resultOf(season(...BOARD, penalty, included, penalty))[2]).toBe('90 3 3');
  });

  test('is that of each car: what the corrected decision says of another is made', () => {
    const both = decision('fuji', { dropPlaces: 1, car: '90' }, { disqualify: '92' });
    expect(resultOf(season(...BOARD, penalty, included, { ...both, replaces: 3 }))).toEqual([
      '91 1 1',
      '90 2 2',
      '92 - - DSQ',
    ]);
    const elsewhere = decision('fuji', { disqualify: '90', session: 'qualifying' });
    const qualified = [qualifying('fuji', '90', '91'), { ...elsewhere, replaces: 3 }] as const;
    expect(result(season(...BOARD, penalty, included, ...qualified), 'fuji', 'qualifying')[0]).toBe('91 1 1');
  });

  test('is none that was suspended: it is made when it applies', () => {
    const suspended = decision('fuji', { disqualify: '90', state: 'suspended' });
    const applied = { ...decision('fuji', { disqualify: '90' }), replaces: 3 };
    const after = season(...BOARD, suspended, { ...race('fuji', '90', '91'), includes: 3 }, applied);
    expect(resultOf(after)).toEqual(['91 1 1', '90 - - DSQ']);
  });
});
