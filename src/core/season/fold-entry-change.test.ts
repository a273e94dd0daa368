import { describe, expect, test } from 'vitest';
import { entryKey, roundKey } from '#core/base/ids';
import {
  change,
  changeFor,
  changeFrom,
  crews,
  drivers,
  entered,
  entries,
  type Piece,
  rounds,
  season,
} from '../../../test/board.ts';
import { starters } from './entered.ts';

const BOARD = [
  rounds('inje', 'fuji', 'sepang'),
  entries({ GT: { 90: ['Yu', 'Matsui'], 91: ['Chen', 'Millroy'] } }),
] as const;

/** The entries of each of the three rounds after a change. */
const changed = (...pieces: readonly Piece[]) => {
  const after = season(...BOARD, ...pieces);
  return ['inje', 'fuji', 'sepang'].map((round) => entered(after, round).join(' | '));
};
const AS_LISTED = '90 GT: Yu, Matsui | 91 GT: Chen, Millroy';
const starter = (round: string, key: string, ...pieces: readonly Piece[]) =>
  starters(season(...BOARD, ...pieces), roundKey(round)).get(entryKey(key));

describe('a withdrawal', () => {
  test('for a round leaves the car on its list, marked, and in the others', () => {
    expect(changed(changeFor('fuji', { withdraw: '90', reason: 'accident' }))).toEqual([
      AS_LISTED,
      'withdrawn 90 GT: Yu, Matsui | 91 GT: Chen, Millroy',
      AS_LISTED,
    ]);
    expect(
      starter('fuji', '90', changeFor('fuji', { withdraw: '90', reason: 'accident' }))?.withdrawn,
    ).toEqual({
      document: 3,
      reason: 'accident',
    });
    expect(starter('fuji', '90', changeFor('fuji', { withdraw: '90' }))?.withdrawn).toEqual({ document: 3 });
  });

  test('from a round on takes the car from that round and those after it', () => {
    expect(changed(changeFrom('fuji', { withdraw: '90' }))).toEqual([
      AS_LISTED,
      '91 GT: Chen, Millroy',
      '91 GT: Chen, Millroy',
    ]);
  });

  test('from the season takes the car from every round', () => {
    expect(changed(change({ withdraw: '90' }))).toEqual([
      '91 GT: Chen, Millroy',
      '91 GT: Chen, Millroy',
      '91 GT: Chen, Millroy',
    ]);
  });

  test('stays, though a later one begins later', () => {
    const gone = '91 GT: Chen, Millroy';
    const later = changeFrom('sepang', { withdraw: '90' });
    expect(changed(change({ withdraw: '90' }), later)).toEqual([gone, gone, gone]);
    expect(changed(changeFrom('fuji', { withdraw: '90' }), later)).toEqual([AS_LISTED, gone, gone]);
    expect(changed(later, changeFrom('fuji', { withdraw: '90' }))).toEqual([AS_LISTED, gone, gone]);
    expect(changed(later, change({ withdraw: '90' }))).toEqual([gone, gone, gone]);
  });

  test('is at an end where a later list names the car', () => {
    const gone = '91 GT: Chen, Millroy';
    const fuji = changeFor('fuji', { withdraw: '90' });
    expect(changed(fuji, crews('fuji', { 90: ['Hai'] }))[1]).toBe('90 GT: Hai | 91 GT: Chen, Millroy');
    expect(changed(fuji, crews('fuji', { 91: ['Hai'] }))[1]).toBe('withdrawn 90 GT: Yu, Matsui | 91 GT: Hai');
    const named: Piece = { kind: 'entry-list', for: 'sepang', entries: { GT: { 90: {} } } };
    const from = changeFrom('fuji', { withdraw: '90' });
    expect(changed(from, named)).toEqual([AS_LISTED, gone, AS_LISTED]);
    expect(changed(from, crews('sepang', { 90: ['Hai'] }))[2]).toBe('90 GT: Hai | 91 GT: Chen, Millroy');
    expect(changed(from, named, changeFrom('fuji', { withdraw: '90' }))[2]).toBe(`withdrawn ${AS_LISTED}`);
    expect(changed(from, named, change({ withdraw: '90' }))[2]).toBe(`withdrawn ${AS_LISTED}`);
    expect(changed(from, named, changeFrom('inje', { withdraw: '91' }))[2]).toBe('90 GT: Yu, Matsui');
    expect(changed(change({ withdraw: '90' }), entries({ GT: ['90'] }))).toEqual([
      AS_LISTED,
      AS_LISTED,
      AS_LISTED,
    ]);
    expect(changed(change({ withdraw: '90' }), entries({ GT: ['91'] }))).toEqual([gone, gone, gone]);
    const crewed: Piece = { kind: 'entry-list', crews: { 90: ['Hai'] } };
    expect(changed(from, crewed)[2]).toBe('90 GT: Hai | 91 GT: Chen, Millroy');
  });

  test('before a round whose list has the car leaves it there, marked', () => {
    const [, fuji, sepang] = changed(crews('fuji', { 90: ['Yu'] }), changeFrom('fuji', { withdraw: '90' }));
    expect(fuji).toBe('withdrawn 90 GT: Yu | 91 GT: Chen, Millroy');
    expect(sepang).toBe('91 GT: Chen, Millroy');
  });
});

describe('an exchange puts each driver into the car of the other', () => {
  const EXCHANGED = '90 GT: Yu, Chen | 91 GT: Matsui, Millroy';
  const exchange = { exchange: ['Matsui', 'Chen'] };

  test('for a round', () => {
    expect(changed(changeFor('fuji', exchange))).toEqual([AS_LISTED, EXCHANGED, AS_LISTED]);
  });

  test('from a round on', () => {
    expect(changed(changeFrom('fuji', exchange))).toEqual([AS_LISTED, EXCHANGED, EXCHANGED]);
  });

  test('for the season', () => {
    expect(changed(change(exchange))).toEqual([EXCHANGED, EXCHANGED, EXCHANGED]);
  });

  test('in the crews of a round that has a list of its own too', () => {
    const list = crews('fuji', { 90: ['Matsui'], 91: ['Chen'] });
    expect(changed(list, change(exchange))).toEqual([EXCHANGED, '90 GT: Chen | 91 GT: Matsui', EXCHANGED]);
  });

  test('in any spelling', () => {
    const spelt = drivers({ Matsui: { also: ['T. Matsui'] } });
    expect(changed(spelt, changeFor('fuji', { exchange: ['T. Matsui', 'Chen'] }))[1]).toBe(EXCHANGED);
  });

  test('even where only one of them is in a car', () => {
    expect(changed(changeFor('fuji', { exchange: ['Matsui', 'Hai'] }))[1]).toBe(
      '90 GT: Yu, Hai | 91 GT: Chen, Millroy',
    );
  });
});

describe('a driver takes the place of another', () => {
  const replace = { replace: 'Matsui', with: 'Hai' };
  const REPLACED = '90 GT: Yu, Hai | 91 GT: Chen, Millroy';

  test('for a round, from a round on, for the season', () => {
    expect(changed(changeFor('fuji', replace))).toEqual([AS_LISTED, REPLACED, AS_LISTED]);
    expect(changed(changeFrom('fuji', replace))).toEqual([AS_LISTED, REPLACED, REPLACED]);
    expect(changed(change(replace))).toEqual([REPLACED, REPLACED, REPLACED]);
  });

  test('in one car alone where the change names it', () => {
    const both = crews('fuji', { 90: ['Yu', 'Chen'], 91: ['Chen', 'Millroy'] });
    expect(changed(both, changeFor('fuji', { replace: 'Chen', with: 'Hai', car: '91' }))[1]).toBe(
      '90 GT: Yu, Chen | 91 GT: Hai, Millroy',
    );
    expect(changed(both, changeFor('fuji', { replace: 'Chen', with: 'Hai' }))[1]).toBe(
      '90 GT: Yu, Hai | 91 GT: Hai, Millroy',
    );
  });

  test('never in a car that is not entered', () => {
    expect(changed(changeFor('fuji', { replace: 'Chen', with: 'Hai', car: '99' }))[1]).toBe(AS_LISTED);
  });
});

describe('a driver joins or leaves a crew', () => {
  test('for a round, from a round on, for the season', () => {
    const joined = '90 GT: Yu, Matsui, Hai | 91 GT: Chen, Millroy';
    expect(changed(changeFor('fuji', { join: 'Hai', car: '90' }))).toEqual([AS_LISTED, joined, AS_LISTED]);
    expect(changed(changeFrom('fuji', { join: 'Hai', car: '90' }))).toEqual([AS_LISTED, joined, joined]);
    expect(changed(change({ join: 'Hai', car: '90' }))).toEqual([joined, joined, joined]);
    const left = '90 GT: Matsui | 91 GT: Chen, Millroy';
    expect(changed(changeFor('fuji', { leave: 'Yu', car: '90' }))).toEqual([AS_LISTED, left, AS_LISTED]);
    expect(changed(change({ leave: 'Yu', car: '90' }))).toEqual([left, left, left]);
  });

  test('once, in whatever spelling', () => {
    const spelt = drivers({ Yu: { also: ['Lam Yu'] } });
    expect(changed(spelt, changeFor('fuji', { join: 'Lam Yu', car: '90' }))[1]).toBe(AS_LISTED);
    expect(changed(spelt, changeFor('fuji', { leave: 'Lam Yu', car: '90' }))[1]).toBe(
      '90 GT: Matsui | 91 GT: Chen, Millroy',
    );
  });

  test('of a car that had none', () => {
    const bare = season(
      rounds('fuji'),
      entries({ GT: ['82'] }),
      changeFor('fuji', { join: 'Hai', car: '82' }),
    );
    expect(entered(bare, 'fuji')).toEqual(['82 GT: Hai']);
  });

  test('never of a car that is not entered', () => {
    expect(changed(changeFor('fuji', { join: 'Hai', car: '99' }))[1]).toBe(AS_LISTED);
  });
});

describe('a whole crew is changed', () => {
  const NEW = '90 GT: Hai, Lam | 91 GT: Chen, Millroy';
  const crew = { crew: '90', becomes: ['Hai', 'Lam'] };

  test('for a round, from a round on, for the season', () => {
    expect(changed(changeFor('fuji', crew))).toEqual([AS_LISTED, NEW, AS_LISTED]);
    expect(changed(changeFrom('fuji', crew))).toEqual([AS_LISTED, NEW, NEW]);
    expect(changed(change(crew))).toEqual([NEW, NEW, NEW]);
  });

  test('for the season, also in a round that is announced later', () => {
    const later = {
      kind: 'calendar-change',
      changes: [{ add: { zhuhai: { race: 'Zhuhai', date: '2014-10-26' } } }],
    };
    const bare = [rounds('fuji'), entries({ GT: ['90'] })] as const;
    expect(entered(season(...bare, change(crew), later as Piece), 'zhuhai')).toEqual(['90 GT: Hai, Lam']);
  });

  test('from a round on, also in a round that is announced later', () => {
    const later = {
      kind: 'calendar-change',
      changes: [{ add: { zhuhai: { race: 'Zhuhai', date: '2014-10-26' } } }],
    };
    expect(entered(season(...BOARD, changeFrom('fuji', crew), later as Piece), 'zhuhai').join(' | ')).toBe(
      NEW,
    );
  });

  test('from a round on, on top of what was said of later rounds', () => {
    const later = changeFrom('sepang', { join: 'Lam', car: '90' });
    expect(changed(later, changeFrom('fuji', { join: 'Hai', car: '90' }))).toEqual([
      AS_LISTED,
      '90 GT: Yu, Matsui, Hai | 91 GT: Chen, Millroy',
      '90 GT: Yu, Matsui, Lam, Hai | 91 GT: Chen, Millroy',
    ]);
    expect(changed(later, changeFrom('fuji', { leave: 'Lam', car: '90' }))[2]).toBe(AS_LISTED);
    expect(changed(later, change({ leave: 'Yu', car: '90' }))).toEqual([
      '90 GT: Matsui | 91 GT: Chen, Millroy',
      '90 GT: Matsui | 91 GT: Chen, Millroy',
      '90 GT: Matsui, Lam | 91 GT: Chen, Millroy',
    ]);
  });

  test('from a round on, twice, or earlier and then later', () => {
    const [hai, lam] = [
      { join: 'Hai', car: '90' },
      { join: 'Lam', car: '90' },
    ];
    const both = '90 GT: Yu, Matsui, Hai, Lam | 91 GT: Chen, Millroy';
    expect(changed(changeFrom('fuji', hai), changeFrom('fuji', lam))).toEqual([AS_LISTED, both, both]);
    expect(changed(changeFrom('fuji', hai), changeFrom('sepang', lam))[2]).toBe(both);
    expect(changed(changeFrom('fuji', hai), changeFrom('fuji', { leave: 'Millroy', car: '90' }))[1]).toBe(
      '90 GT: Yu, Matsui, Hai | 91 GT: Chen, Millroy',
    );
  });

  test('for a round, on top of what holds from there on', () => {
    const from = changeFrom('fuji', { join: 'Hai', car: '90' });
    expect(changed(from, changeFor('fuji', { join: 'Lam', car: '90' }))).toEqual([
      AS_LISTED,
      '90 GT: Yu, Matsui, Hai, Lam | 91 GT: Chen, Millroy',
      '90 GT: Yu, Matsui, Hai | 91 GT: Chen, Millroy',
    ]);
  });

  test('in the lists of later rounds too, and never in those of earlier ones', () => {
    const lists = [crews('inje', { 90: ['Yu'], 91: ['Yu'] }), crews('sepang', { 90: ['Yu'], 91: ['Yu'] })];
    expect(changed(...lists, changeFrom('fuji', { replace: 'Yu', with: 'Hai' }))).toEqual([
      '90 GT: Yu | 91 GT: Yu',
      '90 GT: Hai, Matsui | 91 GT: Chen, Millroy',
      '90 GT: Hai | 91 GT: Hai',
    ]);
  });

  test('and a later list of the season has crews of its own again', () => {
    const list = entries({ GT: { 90: ['Ho'] } });
    expect(changed(changeFrom('fuji', crew), list)[2]).toBe('90 GT: Ho | 91 GT: Chen, Millroy');
  });

  test('by the document that says so', () => {
    expect(starter('fuji', '90', changeFor('fuji', crew))?.document).toBe(3);
    expect(starter('fuji', '91', changeFor('fuji', crew))?.document).toBe(2);
    expect(starter('inje', '90', change(crew))?.document).toBe(3);
    expect(starter('inje', '91', change(crew))?.document).toBe(2);
  });

  test('and keeps the doubt that a list had of it', () => {
    const doubted: Piece = {
      kind: 'entry-list',
      for: 'fuji',
      crews: { 90: ['Yu'] },
      doubts: { 90: 'perhaps' },
    };
    expect(starter('fuji', '90', doubted, changeFor('fuji', crew))).toMatchObject({
      crew: ['Hai', 'Lam'],
      doubt: 'perhaps',
    });
  });
});

describe('car, team and number change', () => {
  const of = (round: string, ...pieces: readonly Piece[]) => {
    const car = starter(round, '90', ...pieces);
    return `${car?.number} ${car?.team} ${car?.car}`;
  };
  const all = [
    { car: '90', becomes: 'BMW' },
    { team: '90', becomes: 'AAI' },
    { number: '90', becomes: '9' },
  ];
  const each = (piece: Piece) => ['inje', 'fuji', 'sepang'].map((round) => of(round, piece));

  test('for a round', () => {
    expect(each(changeFor('fuji', ...all))).toEqual([
      '90 undefined undefined',
      '9 AAI BMW',
      '90 undefined undefined',
    ]);
  });

  test('from a round on', () => {
    expect(each(changeFrom('fuji', ...all))).toEqual(['90 undefined undefined', '9 AAI BMW', '9 AAI BMW']);
  });

  test('for the season', () => {
    expect(each(change(...all))).toEqual(['9 AAI BMW', '9 AAI BMW', '9 AAI BMW']);
  });

  test('from a round on and then another, the later holds from there', () => {
    const twice = [
      changeFrom('fuji', { car: '90', becomes: 'BMW' }),
      changeFrom('sepang', { car: '90', becomes: 'Audi' }),
    ];
    expect(of('fuji', ...twice)).toBe('90 undefined BMW');
    expect(of('sepang', ...twice)).toBe('90 undefined Audi');
  });

  test('in a list that is out already, and in no other of its terms', () => {
    const listed: Piece = {
      kind: 'entry-list',
      for: 'fuji',
      entries: { GT: { 90: { team: 'OAK', car: 'Audi' } } },
    };
    const becomes = { team: '90', becomes: 'AAI' };
    expect(of('fuji', listed, changeFrom('inje', becomes))).toBe('90 AAI Audi');
    expect(of('fuji', listed, change(becomes))).toBe('90 AAI Audi');
    expect(of('fuji', listed, changeFrom('sepang', becomes))).toBe('90 OAK Audi');
    expect(of('fuji', listed, changeFrom('fuji', { number: '90', becomes: '9' }))).toBe('9 OAK Audi');
    expect(starter('fuji', '91', listed, change(becomes))?.team).toBeUndefined();
  });

  test('and the newer word on the whole season holds in every round', () => {
    const from = changeFrom('fuji', { team: '90', becomes: 'AAI' }, { car: '90', becomes: 'BMW' });
    const seasonal: Piece = { kind: 'entry-list', entries: { GT: { 90: { team: 'OAK' } } } };
    expect(of('sepang', from, seasonal)).toBe('90 OAK BMW');
    expect(of('sepang', from, change({ team: '90', becomes: 'OAK' }))).toBe('90 OAK BMW');
    expect(of('sepang', from, entries({ GT: ['90'] }))).toBe('90 AAI BMW');
  });

  test('for a round in place of what holds from there on', () => {
    const both = [
      changeFrom('fuji', { car: '90', becomes: 'BMW' }),
      changeFor('sepang', { car: '90', becomes: 'Audi' }),
    ];
    expect(of('fuji', ...both)).toBe('90 undefined BMW');
    expect(of('sepang', ...both)).toBe('90 undefined Audi');
  });

  test('for a round, one after the other', () => {
    const both = [
      changeFor('fuji', { car: '90', becomes: 'BMW' }),
      changeFor('fuji', { team: '90', becomes: 'AAI' }),
    ];
    expect(of('fuji', ...both)).toBe('90 AAI BMW');
  });

  test('of a car that is not entered change nothing', () => {
    const nobody = changeFor('fuji', { car: '99', becomes: 'BMW' }, { withdraw: '99' });
    expect(changed(nobody)).toEqual([AS_LISTED, AS_LISTED, AS_LISTED]);
  });
});

describe('all changes of one document are made together', () => {
  test('so two cars exchange their numbers', () => {
    const numbers = [
      { number: '90', becomes: '91' },
      { number: '91', becomes: '90' },
    ];
    expect(changed(changeFrom('fuji', ...numbers))).toEqual([
      AS_LISTED,
      '91 GT: Yu, Matsui | 90 GT: Chen, Millroy',
      '91 GT: Yu, Matsui | 90 GT: Chen, Millroy',
    ]);
  });

  test('so a car is named by the number that it had before', () => {
    const both = changeFor('fuji', { number: '90', becomes: '9' }, { car: '90', becomes: 'BMW' });
    expect(starter('fuji', '90', both)).toMatchObject({ number: '9', car: 'BMW' });
  });

  test('so a withdrawal and an exchange put nobody into two cars', () => {
    const both = changeFor('fuji', { withdraw: '91' }, { exchange: ['Chen', 'Matsui'] });
    expect(changed(both)[1]).toBe('90 GT: Yu, Chen | withdrawn 91 GT: Matsui, Millroy');
  });
});
