import { describe, expect, test } from 'vitest';
import { className } from '#core/base/ids';
import {
  amendment,
  calendarChange,
  changeFor,
  changeFrom,
  crews,
  decision,
  drivers,
  entries,
  findings,
  type Piece,
  qualifying,
  race,
  refusals,
  rounds,
  rules,
  season,
  seasonDecision,
} from '../../../../test/board.ts';
import { entryNamed } from '../entry-named.ts';

const checks = { checks: { crew: { every: 'crew', drivers: { atLeast: 1 } } } };
const BOARD = [
  rules(checks),
  rounds('fuji', 'sepang'),
  entries({ GT: { 90: ['Yu', 'Matsui'], 91: ['Chen'] } }),
] as const;

test('a decision is on a round of the calendar, cancelled or not', () => {
  expect(refusals(...BOARD, decision('fuji'))).toEqual([]);
  expect(refusals(...BOARD, { kind: 'decision', for: 'fuji', facts: 'seen' })).toEqual([]);
  expect(refusals(...BOARD, calendarChange({ cancel: 'fuji' }), decision('fuji'))).toEqual([]);
  expect(refusals(...BOARD, decision('fujo', { grid: 3, car: '99' }))).toEqual([
    "for: round 'fujo' is not on the calendar; did you mean 'fuji'?",
  ]);
});

describe('a penalty that is taken in a cancelled round is taken by nobody', () => {
  const cancelled = calendarChange({ cancel: 'sepang' });
  const drop = { dropPlaces: 1, car: '90' };
  const fine = { penalty: 'fine', car: '90' };
  const told = (where: string, document: number) => [
    `${where}: document ${document} has a penalty taken in 'sepang', which is cancelled: it is for a round that is raced, the next in which the car takes part`,
  ];
  const suspended = (...measures: readonly object[]) =>
    decision('fuji', ...measures.map((measure) => ({ ...measure, state: 'suspended' })));

  test('in a result, on the grid or on the road', () => {
    for (const measure of [drop, { grid: 3, car: '90' }, { penalty: 'drive-through', car: '90' }])
      expect(findings(...BOARD, cancelled, decision('sepang', measure, fine))).toEqual(told('for', 5));
    expect(findings(...BOARD, cancelled, decision('sepang', { withhold: 'pole', car: '90' }))).toEqual(
      told('for', 5),
    );
    for (const measure of [fine, { ...drop, state: 'pending' }, { ...drop, state: 'served' }])
      expect(findings(...BOARD, cancelled, decision('sepang', measure))).toEqual([]);
  });

  test('when it takes effect or is served there', () => {
    const board = [...BOARD, suspended(drop, fine), cancelled] as const;
    expect(findings(...board, decision('sepang', { activate: 4 }))).toEqual(told('for', 6));
    expect(findings(...board, decision('sepang', { activate: 4, of: 2 }))).toEqual([]);
    expect(findings(...board, decision('sepang', { lift: 4 }))).toEqual([]);
    const waiting = [...BOARD, suspended({ grid: 3, car: '90' }), cancelled] as const;
    expect(findings(...waiting, decision('sepang', { serve: 4 }))).toEqual(told('for', 6));
  });

  test('when the round is cancelled afterwards', () => {
    const board = [...BOARD, suspended(drop), decision('sepang', { activate: 4 })] as const;
    expect(findings(...board, cancelled)).toEqual(told('changes/0/cancel', 5));
    expect(findings(...BOARD, decision('sepang', fine), cancelled)).toEqual([]);
    expect(findings(...board, calendarChange({ cancel: 'fuji' }))).toEqual([]);
  });
});

test.each([
  ['car', { addTime: '0:30', car: '99' }],
  ['car', { takeLaps: 1, car: '99' }],
  ['car', { dropPlaces: 3, car: '99' }],
  ['car', { deleteLap: 3, car: '99' }],
  ['relegate', { relegate: '99' }],
  ['disqualify', { disqualify: '99' }],
  ['exclude', { exclude: '99' }],
  ['car', { grid: 3, car: '99' }],
  ['car', { penalty: 'fine', car: '99' }],
  ['car', { withhold: 'pole', car: '99' }],
  ['car', { waive: 'checks/crew', car: '99' }],
])('a measure is on an entered car: %s of %j', (key, measure) => {
  expect(refusals(...BOARD, decision('fuji', { nothing: 'first' }, measure))).toEqual([
    `measures/1/${key}: car 99 is on no entry list for 'fuji': post an entry list with it first`,
  ]);
  const entered = Object.fromEntries(
    Object.entries(measure).map(([name, said]) => [name, said === '99' ? '90' : said]),
  );
  expect(refusals(...BOARD, decision('fuji', entered))).toEqual([]);
});

test('a car has the number that it has in that round', () => {
  const board = [...BOARD, changeFor('fuji', { number: '90', becomes: '9' })];
  expect(refusals(...board, decision('fuji', { disqualify: '9' }))).toEqual([]);
  expect(refusals(...board, decision('fuji', { disqualify: '90' }))).toHaveLength(1);
  expect(refusals(...board, decision('sepang', { disqualify: '90' }))).toEqual([]);
  expect(refusals(...board, seasonDecision({ penalty: 'fine', car: '9' }))).toEqual([
    'measures/0/car: car 9 is on no entry list: post an entry list with it first',
  ]);
});

test('a penalty may be on a driver, and a waiver for all cars', () => {
  expect(refusals(...BOARD, decision('fuji', { penalty: 'fine', driver: 'Yu', amount: '500 EUR' }))).toEqual(
    [],
  );
  expect(refusals(...BOARD, decision('fuji', { waive: 'checks/crew' }))).toEqual([]);
  expect(refusals(...BOARD, decision('fuji', { nothing: 'a racing incident' }))).toEqual([]);
});

describe('a clause that a measure names', () => {
  test('is one of the rulebook', () => {
    expect(refusals(...BOARD, decision('fuji', { waive: 'checks/crow' }))).toEqual([
      "measures/0/waive: clause 'checks/crow' is not in the rulebook; did you mean 'checks/crew'?",
    ]);
    expect(refusals(...BOARD, decision('fuji', { withhold: 'pola', car: '90' }))).toEqual([
      "measures/0/withhold: clause 'awards/pola' is not in the rulebook; did you mean 'pole'?",
    ]);
  });

  test('is one in force in that round', () => {
    const board = [...BOARD, amendment('sepang', { removes: ['checks/crew'] })];
    expect(refusals(...board, decision('fuji', { waive: 'checks/crew' }))).toEqual([]);
    expect(refusals(...board, decision('sepang', { waive: 'checks/crew' }))).toHaveLength(1);
  });
});

describe('a measure on a title', () => {
  const points = (title: string, contender: string) => decision('fuji', { points: -5, title, contender });
  const rank = (title: string, contender: string) => seasonDecision({ rank: 1, title, contender });

  test('is on one of the rulebook', () => {
    expect(refusals(...BOARD, points('gt-team', '90'))).toEqual([
      "measures/0/title: title 'gt-team' is not in the rulebook; did you mean 'gt-teams'?",
    ]);
    expect(refusals(...BOARD, rank('constructor', '90'))).toHaveLength(1);
  });

  test('is on an entry, by its key or by its number, with or without #', () => {
    const renumbered: Piece = { kind: 'entry-list', entries: { GT: { 92: { number: '007' } } } };
    for (const car of ['90', '#90', '92', '007', '#007'])
      expect(refusals(...BOARD, renumbered, points('gt-teams', car))).toEqual([]);
    expect(refusals(...BOARD, points('gt-teams', '99'))).toEqual([
      "measures/0/contender: '99' is no contender of gt-teams: give the number of a car of its class, or a driver of one",
    ]);
    expect(refusals(...BOARD, points('gt-teams', 'Yu'))).toHaveLength(1);
  });

  test('is on an entry, by a number that it has from a round on', () => {
    const later: Piece = { kind: 'entry-change', from: 'sepang', changes: [{ number: '90', becomes: '9' }] };
    expect(refusals(...BOARD, later, points('gt-teams', '9'))).toEqual([]);
    expect(refusals(...BOARD, later, points('gt-teams', '90'))).toEqual([]);
  });

  test('is on the entry of that key, and says so where another has that number', () => {
    const exchange: Piece = {
      kind: 'entry-change',
      changes: [
        { number: '90', becomes: '91' },
        { number: '91', becomes: '90' },
      ],
    };
    expect(findings(...BOARD, exchange, points('gt-teams', '90'))).toEqual([
      "measures/0/contender: '90' is taken to mean the entry of that key, whose car is 91; entry 91 has that number too: is it the one that is meant?",
    ]);
    expect(findings(...BOARD, points('gt-teams', '90'))).toEqual([]);
    const passed: Piece = { kind: 'entry-list', entries: { CN: { '90b': { number: '90' } } } };
    const gone: Piece = { kind: 'entry-change', changes: [{ withdraw: '90' }] };
    expect(refusals(...BOARD, gone, passed, points('cn-teams', '90'))).toEqual([]);
    expect(findings(...BOARD, gone, passed, points('cn-teams', '90'))).toEqual([]);
    expect(refusals(...BOARD, gone, passed, points('gt-teams', '90'))).toEqual([]);
    const guest: Piece = { kind: 'entry-list', for: 'fuji', entries: { CN: { 90: {} } } };
    const board = season(...BOARD, passed, guest);
    expect(entryNamed(board, '90', className('CN'))).toBe('90');
  });

  test('that bars a contender is told where it names nobody', () => {
    expect(refusals(...BOARD, decision('fuji', { bar: '99', title: 'gt-teams' }))).toEqual([
      "measures/0/bar: '99' is no contender of gt-teams: give the number of a car of its class, or a driver of one",
    ]);
    expect(refusals(...BOARD, decision('fuji', { bar: '90', title: 'gt-team' }))).toEqual([
      "measures/0/title: title 'gt-team' is not in the rulebook; did you mean 'gt-teams'?",
    ]);
    expect(refusals(...BOARD, decision('fuji', { bar: '90', title: 'gt-teams' }))).toEqual([]);
  });

  test('is on one of its class, for the season or in some round', () => {
    const guest: Piece = { kind: 'entry-list', for: 'fuji', entries: { CN: { 91: {} } } };
    expect(refusals(...BOARD, points('cn-teams', '90'))).toHaveLength(1);
    expect(refusals(...BOARD, points('overall', '90'))).toEqual([]);
    expect(refusals(...BOARD, guest, points('cn-teams', '91'))).toEqual([]);
    expect(refusals(...BOARD, guest, points('gt-teams', '91'))).toEqual([]);
    const am = [
      rules({ titles: { 'cn-drivers': { name: 'CN Drivers', class: 'CN', for: 'driver' } } }),
      ...BOARD.slice(1),
    ];
    expect(refusals(...am, points('cn-drivers', 'Yu'))).toEqual([
      "measures/0/contender: 'Yu' is no contender of cn-drivers: give the number of a car of its class, or a driver of one",
    ]);
    expect(refusals(...am, guest, points('cn-drivers', 'Chen'))).toEqual([]);
    const later = changeFrom('sepang', { join: 'Hai', car: '90' });
    expect(refusals(...BOARD, later, points('gt-drivers', 'Hai'))).toEqual([]);
    const unannounced = [rules(), BOARD[2]];
    expect(refusals(...unannounced, rank('gt-drivers', 'Yu'))).toEqual([]);
  });

  test('is on a driver, of a list or of a crew, in any spelling', () => {
    const board = [
      ...BOARD,
      drivers({ Yu: { also: ['Lam Yu'] }, Ho: 'CHN' }),
      crews('fuji', { 91: ['Millroy'] }),
    ];
    for (const driver of ['Yu', 'Lam Yu', 'Ho', 'Chen', 'Millroy'])
      expect(refusals(...board, rank('gt-drivers', driver))).toEqual([]);
    expect(refusals(...board, rank('gt-drivers', 'Pu'))).toHaveLength(1);
    expect(refusals(...board, rank('gt-drivers', '90'))).toHaveLength(1);
  });
});

describe('a penalty for a car that took no part', () => {
  const board = [...BOARD, race('fuji', '91', ['90', 'DNS'])];

  test.each([
    { addTime: '0:30', car: '90' },
    { takeLaps: 1, car: '90' },
    { dropPlaces: 1, car: '90' },
    { deleteLap: 1, car: '90' },
    { relegate: '90' },
    { disqualify: '90' },
    { exclude: '90' },
  ])('is a finding: %j', (measure) => {
    expect(findings(...board, decision('fuji', measure))).toEqual([
      'measures/0: car 90 did not take part (DNS): does the decision mean another car?',
    ]);
    expect(findings(...board, decision('sepang', measure))).toEqual([]);
  });

  test('is one that the result of that session shows', () => {
    expect(findings(...board, decision('fuji', { disqualify: '90', session: 'qualifying' }))).toEqual([]);
    const withdrawn = qualifying('fuji', '91', ['90', 'WD']);
    expect(
      findings(...board, withdrawn, decision('fuji', { disqualify: '90', session: 'qualifying' })),
    ).toHaveLength(1);
  });

  test('is none of a car that retired, of another car, or of one whose result is not out', () => {
    expect(findings(...BOARD, race('fuji', ['90', 'Ret']), decision('fuji', { disqualify: '90' }))).toEqual(
      [],
    );
    expect(findings(...board, decision('fuji', { disqualify: '91' }))).toEqual([]);
    expect(findings(...BOARD, decision('fuji', { disqualify: '90' }))).toEqual([]);
    expect(
      findings(...board, decision('fuji', { penalty: 'fine', car: '90' }, { grid: 5, car: '90' })),
    ).toEqual([]);
  });
});

describe('a car that the result does not show', () => {
  const told =
    "measures/0: car 90 is not in the result of 'fuji' (race): does the decision mean another car?";

  test('is hardly meant', () => {
    expect(findings(...BOARD, race('fuji', '91'), decision('fuji', { disqualify: '90' }))).toEqual([told]);
  });

  test('may be meant where the result is incomplete or not out', () => {
    const some = { ...race('fuji', '91'), complete: false };
    expect(findings(...BOARD, some, decision('fuji', { disqualify: '90' }))).toEqual([]);
    const qualified = decision('fuji', { disqualify: '90', session: 'qualifying' });
    expect(findings(...BOARD, race('fuji', '91'), qualified)).toEqual([]);
  });

  test('is told of no car that is not entered at all', () => {
    expect(findings(...BOARD, race('fuji', '91'), decision('fuji', { disqualify: '99' }))).toEqual([]);
  });
});

test('no more laps are taken than the car has, as far as they are known', () => {
  const taking = (laps: number) => decision('fuji', { takeLaps: laps, car: '91' });
  const result = race('fuji', { car: '90', place: 1, laps: 20 }, { car: '91', place: 2, laps: 19 });
  expect(findings(...BOARD, result, taking(19))).toEqual([]);
  expect(findings(...BOARD, result, taking(20))).toEqual([
    'measures/0: car 91 has 19 laps in the result, fewer than are taken',
  ]);
  expect(findings(...BOARD, race('fuji', '90', '91'), taking(20))).toEqual([]);
});

test('a session of which there is no award and no result may be a slip', () => {
  const of = (session: string) => decision('fuji', { disqualify: '90', session });
  expect(findings(...BOARD, of('qualifing'))).toEqual([
    "measures/0/session: no award and no result is of session 'qualifing'; did you mean 'qualifying'?",
  ]);
  expect(findings(...BOARD, of('warm-up'))).toEqual([
    "measures/0/session: no award and no result is of session 'warm-up'",
  ]);
  const posted = { ...race('sepang', '90', '91'), session: 'warm-up' };
  expect(findings(...BOARD, posted, of('warm-up'))).toEqual([]);
});
