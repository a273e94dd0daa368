import { describe, expect, test } from 'vitest';
import {
  annulment,
  calendarChange,
  change,
  changeFor,
  changeFrom,
  crews,
  decision,
  drivers,
  entered,
  entries,
  findings,
  type Piece,
  refusals,
  rounds,
  rules,
  season,
} from '../../../../test/board.ts';

const RULES = rules();
const ROUNDS = rounds('fuji', 'sepang');
const BOARD = [RULES, ROUNDS, entries({ GT: { 90: ['Yu', 'Matsui'], 91: ['Chen', 'Millroy'] } })] as const;
const list = (said: object): Piece => ({ kind: 'entry-list', ...said });

describe('an entry list', () => {
  test('of known classes, drivers and cars is posted without a word', () => {
    expect(refusals(...BOARD)).toEqual([]);
    expect(findings(...BOARD)).toEqual([]);
    expect(findings(...BOARD, crews('fuji', { 90: ['Yu'] }))).toEqual([]);
  });

  test('is for a round that stands', () => {
    expect(refusals(...BOARD, crews('fujo', { 90: ['Yu'] }))).toEqual([
      "for: round 'fujo' is not on the calendar; did you mean 'fuji'?",
    ]);
    expect(refusals(...BOARD, calendarChange({ cancel: 'fuji' }), crews('fuji', { 90: ['Yu'] }))).toEqual([
      "for: round 'fuji' was cancelled by document 4",
    ]);
  });

  test('has classes of the rulebook, once there is one', () => {
    expect(refusals(RULES, entries({ GTE: ['90'] }))).toEqual([
      "entries/GTE: class 'GTE' is not in the rulebook; did you mean 'GT'?",
    ]);
    expect(refusals(RULES, entries({ constructor: ['90'] }))).toEqual([
      "entries/constructor: class 'constructor' is not in the rulebook: its classes are GT, CN",
    ]);
    expect(refusals(entries({ GTE: ['90'] }))).toEqual([]);
    expect(refusals(RULES, annulment(1), entries({ GTE: ['90'] }))).toEqual([]);
  });

  test('has crews of cars that it or an earlier list enters', () => {
    expect(refusals(...BOARD, crews('fuji', { 82: ['Nakaya'] }))).toEqual([
      "crews/82: car 82 is on no entry list for 'fuji': post an entry list with it first",
    ]);
    const both = list({ for: 'fuji', entries: { GT: { 82: {} } }, crews: { 82: ['Nakaya'] } });
    expect(refusals(...BOARD, both)).toEqual([]);
    expect(refusals(RULES, list({ crews: { 90: ['Yu'] } }))).toEqual([
      'crews/90: car 90 is on no entry list: post an entry list with it first',
    ]);
  });

  test('has each driver once in a crew, in whatever spelling', () => {
    expect(refusals(...BOARD, crews('fuji', { 90: ['Yu', 'Matsui', 'Yu', 'Yu'] }))).toEqual([
      'crews/90/2: Yu is twice in the crew of car 90',
      'crews/90/3: Yu is twice in the crew of car 90',
    ]);
    const spelt = drivers({ Yu: { also: ['Lam Yu'] }, Matsui: 'JPN', Chen: 'TPE', Millroy: 'GBR' });
    expect(refusals(...BOARD, spelt, crews('fuji', { 90: ['Yu', 'Lam Yu'] }))).toEqual([
      'crews/90/1: Lam Yu is twice in the crew of car 90',
    ]);
  });

  test('has each car in one class', () => {
    expect(refusals(...BOARD, list({ entries: { GT: { 92: {} }, CN: { 92: {}, 93: {} } } }))).toEqual([
      'entries/CN/92: car 92 is listed twice',
    ]);
  });

  test('that names a withdrawn car enters it again, and says so', () => {
    const again = (withdrawn: number, where: string) =>
      `${where}: car 90 withdrew (document ${withdrawn}), and with this list it is entered again`;
    const named = list({ for: 'fuji', entries: { GT: { 90: {} } } });
    expect(findings(...BOARD, changeFor('fuji', { withdraw: '90' }), named)).toEqual([again(4, 'entries')]);
    expect(findings(...BOARD, change({ withdraw: '90' }), crews('fuji', { 90: ['Yu'] }))).toEqual([
      again(4, 'crews'),
    ]);
    expect(findings(...BOARD, change({ withdraw: '90' }), entries({ GT: ['90'] }))).toEqual([
      again(4, 'entries'),
    ]);
    expect(findings(...BOARD, change({ withdraw: '90' }), crews('fuji', { 91: ['Yu'] }))).toEqual([]);
    expect(findings(...BOARD, changeFrom('sepang', { withdraw: '90' }), entries({ GT: ['90'] }))).toEqual([
      again(4, 'entries'),
    ]);
  });

  test('gives each number to one car', () => {
    const taken = list({ entries: { GT: { 92: { number: '90' } } } });
    expect(refusals(...BOARD, taken)).toEqual(['entries: two entries have number 90: 90 and 92']);
    const there = list({ for: 'fuji', entries: { GT: { 91: { number: '90' } } } });
    expect(refusals(...BOARD, there)).toEqual(['entries: two entries have number 90: 90 and 91']);
    const swapped = list({ for: 'fuji', entries: { GT: { 91: { number: '90' }, 90: { number: '91' } } } });
    expect(refusals(...BOARD, swapped)).toEqual([]);
  });

  test('may give the number of a withdrawn car to another', () => {
    const taken = list({ entries: { GT: { 92: { number: '90' } } } });
    expect(refusals(...BOARD, change({ withdraw: '90' }), taken)).toEqual([]);
    const there = list({ for: 'sepang', entries: { GT: { 91: { number: '90' } } } });
    expect(refusals(...BOARD, changeFrom('sepang', { withdraw: '90' }), there)).toEqual([]);
    expect(refusals(...BOARD, changeFor('fuji', { withdraw: '90' }), there)).toHaveLength(1);
  });

  test('gives no number that another car has later', () => {
    const later = changeFrom('sepang', { number: '90', becomes: '9' });
    const guest = list({ entries: { GT: { 9: {} } }, crews: { 9: ['Gu'] } });
    expect(refusals(...BOARD, later, guest)).toEqual(['entries: two entries have number 9: 90 and 9']);
  });

  test('gives the crew of a number to the car that is not withdrawn', () => {
    const passed = list({ entries: { GT: { '90b': { number: '90' } } }, crews: { 90: ['Gu'] } });
    const gone = changeFrom('fuji', { withdraw: '90' });
    expect(refusals(...BOARD, changeFrom('sepang', { withdraw: '90' }), passed)).toHaveLength(1);
    expect(refusals(...BOARD, gone, passed)).toEqual([]);
    expect(findings(...BOARD, gone, passed)).toEqual([]);
    expect(entered(season(...BOARD, gone, passed), 'sepang')).toEqual(['91 GT: Chen, Millroy', '90 GT: Gu']);
  });

  test('is not told of numbers that others share', () => {
    const twice = list({ entries: { GT: { 92: { number: '90' } } } });
    expect(refusals(...BOARD, twice, entries({ GT: ['7'] }))).toEqual([]);
  });

  test('names drivers of a list of drivers, where there is one', () => {
    const known = drivers({ Yu: { also: ['Lam Yu'] }, Matsui: 'JPN', Chen: 'TPE', Millroy: 'GBR' });
    expect(findings(...BOARD, known, crews('fuji', { 90: ['Lam Yu', 'Matsuo'], 91: ['Ho'] }))).toEqual([
      "crews/90/1: Matsuo is in no list of drivers, so country and grade are unknown; did you mean 'Matsui'?",
      'crews/91/0: Ho is in no list of drivers, so country and grade are unknown',
    ]);
  });

  test('names teams and cars of a list, where there is one', () => {
    const named = list({ teams: { AAI: 'TPE' }, cars: { Mercedes: 'SLS' } });
    const line = (said: object) => list({ entries: { GT: { 90: said } } });
    expect(findings(...BOARD, line({ team: 'AII', car: 'BMW' }))).toEqual([]);
    expect(findings(...BOARD, named, line({ team: 'AAI', car: 'Mercedes' }))).toEqual([]);
    expect(findings(...BOARD, named, line({ team: 'AII', car: 'BMW' }))).toEqual([
      "entries/GT/90/team: team 'AII' is in no list of teams; did you mean 'AAI'?",
      "entries/GT/90/car: car 'BMW' is in no list of cars",
    ]);
    expect(
      findings(...BOARD, list({ teams: { OAK: 'FRA' }, entries: { GT: { 90: { team: 'OAK' } } } })),
    ).toEqual([]);
  });

  test('has no driver in two cars of a round, unless it is meant', () => {
    expect(findings(...BOARD, crews('fuji', { 90: ['Yu', 'Chen'] }))).toEqual([
      'crews: Chen is in cars 90 and 91 of one round: a shared drive, or a slip?',
    ]);
    const withdrawn = changeFor('fuji', { withdraw: '91' });
    expect(findings(...BOARD, withdrawn, crews('fuji', { 90: ['Yu', 'Chen'] }))).toEqual([]);
    const shared = list({ crews: { 90: ['Yu', 'Chen'] } });
    expect(findings(...BOARD, shared)).toEqual([
      'crews: Chen is in cars 90 and 91 of one round: a shared drive, or a slip?',
    ]);
    expect(findings(...BOARD, shared, crews('fuji', { 91: ['Chen'] }))).toEqual([]);
  });
});

describe('rules on crews and cars', () => {
  const strict = rules({ checks: { crew: { every: 'crew', drivers: { atLeast: 2 } } } });
  const board = [strict, ...BOARD.slice(1)];

  test('are held against the list of a round', () => {
    expect(findings(...board, crews('fuji', { 90: ['Yu'] }))).toEqual(['crews: car 90 breaks checks/crew']);
    expect(findings(...board, crews('fuji', { 90: ['Yu', 'Hai'] }))).toEqual([]);
    expect(findings(...board, crews('fuji', { 90: [] }))).toEqual([]);
  });

  test('are not held against a car that is withdrawn, nor where they are waived', () => {
    const withdrawn = changeFor('fuji', { withdraw: '90' });
    expect(findings(...board, withdrawn, crews('fuji', { 91: ['Chen', 'Hai'] }))).toEqual([]);
    const short = crews('fuji', { 90: ['Yu'] });
    expect(findings(...board, short, { ...short, replaces: 4 })).toHaveLength(1);
    expect(findings(...board, short, withdrawn)).toEqual([]);
    const waived = decision('fuji', { waive: 'checks/crew', car: '90' });
    expect(findings(...board, waived, crews('fuji', { 90: ['Yu'] }))).toEqual([]);
  });

  test('are held against a list or a change for all rounds, and told once', () => {
    const told = (where: string) => [`${where}: car 90 breaks checks/crew`];
    expect(findings(...board, list({ crews: { 90: ['Yu'] } }))).toEqual(told('crews'));
    expect(findings(...board, change({ leave: 'Yu', car: '90' }))).toEqual(told('changes'));
    expect(findings(...board, changeFrom('sepang', { leave: 'Yu', car: '90' }))).toEqual(told('changes'));
    expect(
      findings(
        ...board,
        change({ leave: 'Yu', car: '90' }),
        changeFor('fuji', { car: '90', becomes: 'BMW' }),
      ),
    ).toEqual([]);
    expect(
      findings(
        ...board,
        calendarChange({ cancel: 'fuji' }, { cancel: 'sepang' }),
        change({ leave: 'Yu', car: '90' }),
      ),
    ).toEqual([]);
  });

  test('are held against a change for a round', () => {
    expect(findings(...board, changeFor('fuji', { leave: 'Yu', car: '90' }))).toEqual([
      'changes: car 90 breaks checks/crew',
    ]);
  });

  test('on pit stops are held against the stops alone', () => {
    const stops = rules({ checks: { people: { every: 'pit stop', people: { atMost: 2 } } } });
    const reported: Piece = {
      kind: 'pit-stops',
      for: 'fuji',
      session: 'race',
      stops: [{ car: '90', people: 9 }],
    };
    expect(findings(stops, ...BOARD.slice(1), reported, crews('fuji', { 90: ['Yu'] }))).toEqual([]);
  });
});
