import { describe, expect, test } from 'vitest';
import {
  calendarChange,
  change,
  changeFor,
  changeFrom,
  crews,
  drivers,
  entries,
  findings,
  type Piece,
  race,
  refusals,
  rounds,
  rules,
} from '../../../../test/board.ts';

const RULES = rules();
const ROUNDS = rounds('fuji', 'sepang');
const BOARD = [RULES, ROUNDS, entries({ GT: { 90: ['Yu', 'Matsui'], 91: ['Chen', 'Millroy'] } })] as const;
const list = (said: object): Piece => ({ kind: 'entry-list', ...said });

describe('an entry change', () => {
  test('is for a round that stands, or from any on', () => {
    const cancel = calendarChange({ cancel: 'fuji' });
    expect(refusals(...BOARD, cancel, changeFor('fuji', { withdraw: '90' }))).toEqual([
      "for: round 'fuji' was cancelled by document 4",
    ]);
    expect(refusals(...BOARD, cancel, changeFrom('fuji', { withdraw: '90' }))).toEqual([]);
    expect(refusals(...BOARD, changeFrom('fujo', { withdraw: '90' }))).toEqual([
      "from: round 'fujo' is not on the calendar; did you mean 'fuji'?",
    ]);
  });

  test.each([
    ['withdraw', { withdraw: '99' }],
    ['car', { replace: 'Yu', with: 'Hai', car: '99' }],
    ['car', { join: 'Hai', car: '99' }],
    ['car', { leave: 'Yu', car: '99' }],
    ['crew', { crew: '99', becomes: ['Hai'] }],
    ['car', { car: '99', becomes: 'BMW' }],
    ['team', { team: '99', becomes: 'AAI' }],
    ['number', { number: '99', becomes: '9' }],
  ])('is of an entered car: %s of %j', (key, made) => {
    expect(refusals(...BOARD, changeFor('fuji', { withdraw: '91' }, made))).toEqual([
      `changes/1/${key}: car 99 is on no entry list for 'fuji': post an entry list with it first`,
    ]);
    const entered = Object.fromEntries(
      Object.entries(made).map(([name, said]) => [name, said === '99' ? '90' : said]),
    );
    expect(refusals(...BOARD, changeFor('fuji', entered))).toEqual([]);
    expect(refusals(...BOARD, changeFrom('fuji', entered))).toEqual([]);
    expect(refusals(...BOARD, change(entered))).toEqual([]);
  });

  test.each([
    ['exchange/0', { exchange: ['Yo', 'Chen'] }],
    ['exchange/1', { exchange: ['Chen', 'Yo'] }],
    ['replace', { replace: 'Yo', with: 'Hai' }],
  ])('is of a driver in a crew: %s of %j', (key, made) => {
    expect(refusals(...BOARD, changeFor('fuji', made))).toEqual([`changes/0/${key}: Yo is in no crew here`]);
    expect(refusals(...BOARD, change(made))).toHaveLength(1);
  });

  test.each([
    ['leave', { leave: 'Chen', car: '90' }],
    ['replace', { replace: 'Chen', with: 'Hai', car: '90' }],
  ])('is of a driver in the crew of the car that it names: %s of %j', (key, made) => {
    const told = [`changes/0/${key}: Chen is not in the crew of car 90`];
    expect(refusals(...BOARD, changeFor('fuji', made))).toEqual(told);
    expect(refusals(...BOARD, changeFrom('fuji', made))).toEqual(told);
    expect(refusals(...BOARD, change(made))).toEqual(told);
    expect(refusals(RULES, BOARD[2], change({ ...made, car: '91' }))).toEqual([]);
  });

  test('names the driver who was meant', () => {
    expect(refusals(...BOARD, changeFor('fuji', { replace: 'Matsuo', with: 'Hai' }))).toEqual([
      "changes/0/replace: Matsuo is in no crew here; did you mean 'Matsui'?",
    ]);
  });

  test('is of a driver in a crew of that round, or of those after it', () => {
    const sepang = crews('sepang', { 90: ['Ho'], 91: ['Pu'] });
    const bare = [RULES, ROUNDS, entries({ GT: ['90', '91'] }), crews('fuji', { 90: ['Yu'] }), sepang];
    const leave = { replace: 'Ho', with: 'Hai' };
    expect(refusals(...bare, changeFor('fuji', leave))).toHaveLength(1);
    expect(refusals(...bare, changeFor('sepang', leave))).toEqual([]);
    expect(refusals(...bare, changeFrom('fuji', leave))).toEqual([]);
    expect(refusals(...bare, changeFrom('sepang', { replace: 'Yu', with: 'Hai' }))).toHaveLength(1);
    expect(refusals(...bare, change(leave))).toEqual([]);
  });

  test('is of a driver whom the season’s list has, though no round is announced', () => {
    const unannounced = [RULES, BOARD[2]];
    expect(refusals(...unannounced, change({ replace: 'Yu', with: 'Hai' }))).toEqual([]);
    expect(
      refusals(
        ...unannounced,
        drivers({ Yu: { also: ['Lam Yu'] } }),
        change({ replace: 'Lam Yu', with: 'Hai' }),
      ),
    ).toEqual([]);
  });

  test('puts no driver twice into a crew, once all changes are made', () => {
    const again = { replace: 'Matsui', with: 'Yu' };
    const refused = ['changes: Yu is twice in the crew of car 90'];
    expect(refusals(...BOARD, changeFor('fuji', again))).toEqual(refused);
    expect(refusals(...BOARD, changeFrom('fuji', again))).toEqual(refused);
    expect(refusals(...BOARD, changeFrom('sepang', again))).toEqual(refused);
    expect(refusals(...BOARD, change(again))).toEqual(refused);
    expect(refusals(...BOARD, changeFor('fuji', { leave: 'Yu', car: '90' }, again))).toEqual([]);
  });

  test('is not told of crews that it leaves as they were', () => {
    const spelt = drivers({ Yu: { also: ['Matsui'] }, Chen: 'TPE', Millroy: 'GBR' });
    expect(refusals(...BOARD, spelt, changeFor('fuji', { withdraw: '91' }))).toEqual([]);
  });

  test('puts nobody into two cars, once all changes are made', () => {
    expect(findings(...BOARD, changeFor('fuji', { join: 'Chen', car: '90' }))).toEqual([
      'changes: Chen is in cars 90 and 91 of one round: a shared drive, or a slip?',
    ]);
    const both = changeFor('fuji', { join: 'Chen', car: '90' }, { leave: 'Chen', car: '91' });
    expect(findings(...BOARD, both)).toEqual([]);
    expect(findings(...BOARD, changeFor('fuji', { exchange: ['Yu', 'Chen'] }))).toEqual([]);
  });

  test('gives no car the number of another, unless they exchange them', () => {
    const number = { number: '90', becomes: '91' };
    const refused = ['changes/0/becomes: two entries have number 91: 90 and 91'];
    expect(refusals(...BOARD, changeFor('fuji', number))).toEqual(refused);
    expect(refusals(...BOARD, changeFrom('fuji', number))).toEqual(refused);
    expect(refusals(...BOARD, change(number))).toEqual(refused);
    expect(refusals(...BOARD, change(number, { number: '91', becomes: '90' }))).toEqual([]);
    expect(refusals(...BOARD, changeFor('fuji', number, { withdraw: '91' }))).toEqual([]);
    expect(refusals(...BOARD, change({ number: '90', becomes: '9' }))).toEqual([]);
  });

  test('nor the number that another has later', () => {
    const later = changeFrom('sepang', { number: '90', becomes: '9' });
    const refused = ['changes/0/becomes: two entries have number 9: 90 and 91'];
    expect(refusals(...BOARD, later, change({ number: '91', becomes: '9' }))).toEqual(refused);
    expect(refusals(...BOARD, later, changeFrom('fuji', { number: '91', becomes: '9' }))).toEqual(refused);
    expect(refusals(...BOARD, later, changeFor('fuji', { number: '91', becomes: '9' }))).toEqual([]);
  });

  test('names drivers, teams and cars of a list, where there is one', () => {
    const lists = [
      drivers({ Yu: 'HKG', Matsui: 'JPN', Chen: 'TPE', Millroy: 'GBR', Hai: 'CHN' }),
      list({ teams: { AAI: 'TPE' }, cars: { BMW: 'Z4' } }),
    ];
    const sound = [
      { join: 'Hai', car: '90' },
      { team: '90', becomes: 'AAI' },
      { car: '90', becomes: 'BMW' },
    ];
    expect(findings(...BOARD, ...lists, changeFor('fuji', ...sound))).toEqual([]);
    const odd = [
      { join: 'Hui', car: '90' },
      { replace: 'Chen', with: 'Lam' },
      { crew: '91', becomes: ['Millroy', 'Ho'] },
      { team: '90', becomes: 'AII' },
      { car: '90', becomes: 'BMV' },
    ];
    expect(findings(...BOARD, ...lists, changeFor('fuji', ...odd))).toEqual([
      "changes/0/join: Hui is in no list of drivers, so country and grade are unknown; did you mean 'Hai'?",
      'changes/1/with: Lam is in no list of drivers, so country and grade are unknown',
      'changes/2/becomes/1: Ho is in no list of drivers, so country and grade are unknown',
      "changes/3/becomes: team 'AII' is in no list of teams; did you mean 'AAI'?",
      "changes/4/becomes: car 'BMV' is in no list of cars; did you mean 'BMW'?",
    ]);
    expect(findings(...BOARD, changeFor('fuji', ...odd))).toEqual([]);
  });
});

test('a result that names a car keeps the car in its round', () => {
  const shown = [RULES, ROUNDS, entries({ GT: ['90'] }), race('fuji', '90')];
  expect(refusals(...shown, changeFor('fuji', { withdraw: '90' }))).toEqual([]);
});
