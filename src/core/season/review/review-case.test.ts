import { describe, expect, test } from 'vitest';
import {
  annulment,
  appeal,
  bulletin,
  change,
  changeFor,
  changeFrom,
  crews,
  decision,
  drivers,
  entries,
  findings,
  type Piece,
  protest,
  qualifying,
  race,
  refusals,
  rounds,
  rules,
  seasonDecision,
} from '../../../../test/board.ts';

const RULES = {
  deadlines: {
    protest: { for: 'protest', against: 'provisional classification', within: '30 min' },
    appeal: { for: 'appeal', against: 'decision', within: '1 h' },
  },
};
const BOARD = [
  rules(RULES),
  rounds('fuji', 'sepang'),
  drivers({ Yu: 'TPE' }),
  entries({ GT: { 90: ['Yu'], 91: ['Yu'] } }),
] as const;
const of = (piece: Piece, key = '12'): Piece => ({ ...piece, case: key });
const step = (name: string, said: object = {}): Piece =>
  bulletin({ for: 'fuji', case: '12', step: name, ...said });

describe('a bulletin', () => {
  test('concerns cars that are entered', () => {
    expect(refusals(...BOARD, step('summons', { cars: ['90', '99'] }))).toEqual([
      "cars/1: car 99 is on no entry list for 'fuji': post an entry list with it first",
    ]);
    expect(refusals(...BOARD, bulletin({ cars: '99' }))).toEqual([
      'cars/0: car 99 is on no entry list: post an entry list with it first',
    ]);
    expect(refusals(...BOARD, step('summons', { cars: '90' }))).toEqual([]);
  });

  test('is of a round of the calendar, and of a session that is known', () => {
    expect(refusals(...BOARD, step('incident', { for: 'fujo', cars: '99' }))).toHaveLength(1);
    expect(findings(...BOARD, step('incident', { session: 'rece' }))).toEqual([
      "session: no award and no result is of session 'rece'; did you mean 'race'?",
    ]);
  });

  test('concerns drivers of the lists, as far as anybody can tell', () => {
    expect(findings(...BOARD, step('summons', { drivers: ['Yu', 'Yo'] }))[0]).toMatch(
      /^drivers\/1: Yo is in no list/,
    );
  });

  test('summons somebody', () => {
    expect(findings(...BOARD, step('summons'))).toEqual([
      "step: nobody is summoned: add 'cars' or 'drivers'",
    ]);
    expect(findings(...BOARD, step('summons', { cars: '90' }))).toEqual([]);
    expect(findings(...BOARD, step('incident'))).toEqual([]);
  });
});

test('a penalty is for a driver of the lists, as far as anybody can tell', () => {
  expect(findings(...BOARD, decision('fuji', { penalty: 'reprimand', driver: 'Yu' }))).toEqual([]);
  expect(findings(...BOARD, decision('fuji', { penalty: 'reprimand', driver: 'Yo' }))[0]).toMatch(
    /^measures\/0\/driver: Yo is in no list/,
  );
});

describe('a case', () => {
  const penalty = of(decision('fuji', { grid: 5, car: '90' }));

  test('is of one round', () => {
    expect(findings(...BOARD, step('incident'), of(decision('sepang', { grid: 5, car: '90' })))).toEqual([
      "case: case 12 is of 'fuji' (document 5): is another case meant?",
    ]);
  });

  test('that begins with a protest is of the round of what is protested', () => {
    const provisional = { ...race('fuji', '90', '91'), state: 'provisional' };
    expect(
      findings(...BOARD, provisional, of(protest(5)), of(decision('sepang', { grid: 5, car: '90' }))),
    ).toEqual(["case: case 12 is of 'fuji' (document 6): is another case meant?"]);
  });

  test('is decided once, but for a correction, an answer, or what becomes of a suspended penalty', () => {
    expect(findings(...BOARD, penalty, penalty)).toEqual([
      'case: case 12 is decided (document 5): does this decision replace that one, or answer an appeal?',
    ]);
    expect(findings(...BOARD, penalty, { ...penalty, replaces: 5 })).toEqual([]);
    expect(findings(...BOARD, penalty, appeal(5), { ...penalty, answers: 6 })).toEqual([]);
    const suspended = of(decision('fuji', { grid: 5, car: '90', state: 'suspended' }));
    expect(findings(...BOARD, suspended, of(decision('fuji', { lift: 5 })))).toEqual([]);
    expect(findings(...BOARD, penalty, of(decision('fuji', { grid: 5, car: '90' }), '13'))).toEqual([]);
  });
});

describe('a protest', () => {
  const provisional = { ...race('fuji', '90', '91'), state: 'provisional', posted: '2014-03-01T18:00' };

  test('is lodged in time, as far as the times are known', () => {
    expect(findings(...BOARD, provisional, { ...protest(5), posted: '2014-03-01T18:30' })).toEqual([]);
    expect(findings(...BOARD, provisional, { ...protest(5), posted: '2014-03-01T18:31' })).toEqual([
      'posted: the time for a protest (deadlines/protest) was over by 1 March 2014, 18:30',
    ]);
    expect(findings(...BOARD, provisional, { ...protest(5), posted: '2014-03-01' })).toEqual([]);
    const known = { after: '2014-03-01T18:00', by: '2014-03-01T19:00' };
    expect(findings(...BOARD, provisional, { ...protest(5), posted: known })).toEqual([]);
  });

  test('has another time than an appeal', () => {
    const decided = { ...decision('fuji', { grid: 5, car: '90' }), posted: '2014-03-01T18:00' };
    expect(findings(...BOARD, decided, { ...appeal(5), posted: '2014-03-01T19:00' })).toEqual([]);
    expect(findings(...BOARD, decided, { ...appeal(5), posted: '2014-03-01T19:01' })).toEqual([
      'posted: the time for an appeal (deadlines/appeal) was over by 1 March 2014, 19:00',
    ]);
    expect(findings(...BOARD, decided, { ...protest(5), posted: '2014-03-03' })).toEqual([]);
  });
});

describe('what is lodged', () => {
  test('is a protest against a provisional classification, and never against a final one', () => {
    expect(findings(...BOARD, race('fuji', '90', '91'), protest(5))).toEqual([
      'against: document 5 is the final classification, and a protest is against a provisional one: is an appeal or a request meant?',
    ]);
    const provisional = { ...race('fuji', '90', '91'), state: 'provisional' };
    expect(findings(...BOARD, provisional, race('fuji', '90', '91'), protest(5))).toEqual([
      'against: document 6 is the final classification, and a protest is against a provisional one: is an appeal or a request meant?',
    ]);
    expect(findings(...BOARD, provisional, qualifying('fuji', '90', '91'), protest(5))).toEqual([]);
    expect(findings(...BOARD, race('fuji', '90', '91'), appeal(5))).toEqual([]);
  });

  test('names cars that are entered', () => {
    expect(refusals(...BOARD, race('fuji', '90'), { ...protest(5), cars: ['90', '99'] })).toEqual([
      "cars/1: car 99 is on no entry list for 'fuji': post an entry list with it first",
    ]);
  });
});

describe('what is annulled', () => {
  const penalty = decision('fuji', { grid: 5, car: '90' });

  test('is told where it is under protest or appeal: it would be as if never posted', () => {
    expect(findings(...BOARD, penalty, appeal(5), annulment(5))).toEqual([
      'annuls/0: document 5 is in question by an appeal (document 6): was it posted in error? If that is upheld, let the answer say replaces: 5',
    ]);
    const upheld = { ...decision('fuji', { nothing: 'upheld' }), answers: 6, replaces: 5 };
    expect(findings(...BOARD, penalty, appeal(5), upheld)).toEqual([]);
    expect(findings(...BOARD, penalty, appeal(5), annulment(5, 6))).toEqual([]);
    expect(findings(...BOARD, penalty, annulment(5))).toEqual([]);
  });

  test('is told only of what stands', () => {
    const corrected = { ...penalty, replaces: 5 };
    expect(findings(...BOARD, penalty, appeal(5), corrected, annulment(5))).toEqual([]);
    expect(findings(...BOARD, penalty, appeal(5), corrected, annulment(7))).toHaveLength(1);
  });
});

describe('what was answered', () => {
  const protested = [race('fuji', '90', '91'), protest(5)] as const;
  const penalty = decision('fuji', { grid: 5, car: '90' });
  const answer: Piece = { ...penalty, answers: 6 };

  test('is told where a correction of its answer, or an annulment, leaves it without one', () => {
    const openedAgain =
      'document 7 answered a protest (document 6), which is then open again: if this one decides it too, let it say answers: 6';
    expect(findings(...BOARD, ...protested, answer, { ...penalty, replaces: 7 })).toEqual([
      `replaces: ${openedAgain}`,
    ]);
    expect(findings(...BOARD, ...protested, answer, annulment(7))).toEqual([`annuls: ${openedAgain}`]);
    expect(findings(...BOARD, ...protested, answer, { ...answer, replaces: 7 })).toEqual([]);
    expect(findings(...BOARD, ...protested, answer, annulment(6, 7))).toEqual([]);
  });

  test('stays so by the judgment on an appeal against its answer', () => {
    const judged = { ...decision('fuji', { nothing: 'upheld' }), answers: 8, replaces: 7 };
    expect(findings(...BOARD, ...protested, answer, appeal(7), judged)).toEqual([]);
  });

  test('is not what was never answered', () => {
    expect(findings(...BOARD, ...protested, annulment(6), annulment(7))).toEqual([]);
  });
});

test('a case is known by its name, and not by the number of a document that has none', () => {
  const alone = decision('sepang', { grid: 5, car: '90' });
  expect(findings(...BOARD, alone, { ...decision('fuji', { grid: 5, car: '91' }), case: '5' })).toEqual([]);
});

describe('what becomes of a pending or suspended penalty', () => {
  const suspended = decision('fuji', { dropPlaces: 1, car: '90', state: 'suspended' });

  test('is said of one that there is', () => {
    expect(refusals(...BOARD, suspended, decision('sepang', { activate: 5 }))).toEqual([]);
    const nothing = (number: number) => [
      `measures/0/activate: no measure of document ${number} that is meant here is pending or suspended`,
    ];
    expect(refusals(...BOARD, suspended, decision('sepang', { activate: 4 }))).toEqual(nothing(4));
    expect(refusals(...BOARD, suspended, decision('sepang', { activate: 9 }))).toEqual(nothing(9));
    expect(refusals(...BOARD, suspended, decision('sepang', { activate: 5, car: '91' }))).toEqual(nothing(5));
    expect(
      refusals(...BOARD, decision('fuji', { grid: 3, car: '90' }), decision('sepang', { activate: 5 })),
    ).toEqual(nothing(5));
  });

  test('is said once', () => {
    const lifted = decision('sepang', { lift: 5 });
    expect(refusals(...BOARD, suspended, lifted, decision('sepang', { activate: 5 }))).toEqual([
      'measures/0/activate: by document 6 the penalty of document 5 is lifted already',
    ]);
    const grid = decision('fuji', { grid: 3, car: '90', state: 'suspended' });
    const activated = decision('sepang', { activate: 5 });
    expect(refusals(...BOARD, grid, activated, decision('sepang', { serve: 5 }))).toEqual([]);
    expect(refusals(...BOARD, grid, activated, activated)).toHaveLength(1);
    expect(refusals(...BOARD, grid, activated, { ...activated, replaces: 6 })).toEqual([]);
  });

  test('is said of all that still wait, and refused only where none does', () => {
    const several = decision(
      'fuji',
      { grid: 5, car: '90', state: 'pending' },
      { penalty: 'fine', car: '90', state: 'suspended' },
    );
    const served = decision('sepang', { serve: 5, of: 'grid' });
    expect(refusals(...BOARD, several, served, decision('sepang', { activate: 5 }))).toEqual([]);
    expect(
      refusals(
        ...BOARD,
        several,
        served,
        decision('sepang', { activate: 5 }),
        decision('sepang', { lift: 5 }),
      ),
    ).toEqual(['measures/0/lift: by document 7 the penalty of document 5 is applied already']);
  });

  test('is not that it is served, once a result shows it', () => {
    expect(
      refusals(...BOARD, suspended, decision('sepang', { activate: 5 }), decision('sepang', { serve: 5 })),
    ).toEqual(['measures/0/serve: by document 6 the penalty of document 5 is applied already']);
  });

  test('is asked in its new round what the same measure would be', () => {
    const result = race('sepang', '91', ['90', 'DNS']);
    const laps = decision('fuji', { takeLaps: 1, car: '90', state: 'suspended' });
    expect(findings(...BOARD, laps, result, decision('sepang', { activate: 5 }))).toEqual(
      findings(...BOARD, laps, result, decision('sepang', { takeLaps: 1, car: '90' })).map((said) =>
        said.replace('measures/0', 'measures/0/activate'),
      ),
    );
    expect(findings(...BOARD, laps, result, decision('sepang', { activate: 5 }))).toHaveLength(1);
  });

  test('rests on the decision that took it', () => {
    const activated = decision('sepang', { activate: 5 });
    expect(findings(...BOARD, suspended, activated, annulment(5))).toEqual([
      'annuls: document 6 says what becomes of the penalty of document 5, and would then mean none: undo it as well?',
    ]);
    expect(findings(...BOARD, suspended, activated, annulment(5, 6))).toEqual([]);
    expect(findings(...BOARD, suspended, activated, { ...suspended, replaces: 5 })).toEqual([]);
    const renumbered = changeFrom('sepang', { number: '90', becomes: '99' });
    const passed = changeFrom('sepang', { number: '91', becomes: '90' });
    const named = decision('sepang', { activate: 5, car: '90' });
    expect(findings(...BOARD, suspended, renumbered, named, passed)).toContain(
      'changes: document 7 says what becomes of the penalty of document 5, and would then mean none: undo it as well?',
    );
  });

  describe('is told where it would be of another penalty than the stewards meant', () => {
    const drop = (car: string) => ({ dropPlaces: 1, car, state: 'suspended' });
    const time = { addTime: '30', car: '91', state: 'suspended' };
    const said = '{ dropPlaces: 1, car: 90 }';
    const told = (where: string, document: number, now: string, before: string) => [
      `${where}: document ${document} says what becomes of the penalty of document 5, and would then mean ${now} instead of ${before}: if it is not meant to, post it anew with what it means (replaces: ${document})`,
    ];
    const both = decision('fuji', drop('90'), time);

    test('when one that was lifted is not any more', () => {
      const board = [...BOARD, both, decision('fuji', { lift: 5, car: '91' })] as const;
      expect(findings(...board, decision('sepang', { activate: 5 }), annulment(6))).toEqual(
        told('annuls', 7, `${said} and { addTime: 30.000, car: 91 }`, said),
      );
      expect(findings(...board, decision('sepang', { activate: 5 }), annulment(6, 7))).toEqual([]);
    });

    test('when a correction has them in another order, one more, or another figure', () => {
      const activated = (measure: object = {}) => decision('sepang', { activate: 5, ...measure });
      const corrected = (...measures: readonly object[]) => ({
        ...decision('fuji', ...measures),
        replaces: 5,
      });
      expect(findings(...BOARD, both, activated({ of: 1 }), corrected(time, drop('90')))).toEqual(
        told('replaces', 6, '{ addTime: 30.000, car: 91 }', said),
      );
      expect(findings(...BOARD, both, activated(), corrected(time, drop('90')))).toEqual([]);
      expect(findings(...BOARD, suspended, activated(), corrected(drop('90'), drop('91')))).toEqual(
        told('replaces', 6, `${said} and { dropPlaces: 1, car: 91 }`, said),
      );
      const more = { dropPlaces: 2, car: '90', state: 'suspended' };
      expect(findings(...BOARD, suspended, activated(), corrected(more))).toEqual(
        told('replaces', 6, '{ dropPlaces: 2, car: 90 }', said),
      );
    });

    test('when the number that it has is that of another car in the round of the correction', () => {
      const exchange = changeFrom('sepang', { number: '90', becomes: '91' }, { number: '91', becomes: '90' });
      const elsewhere = { ...decision('sepang', drop('90')), replaces: 5 };
      const activated = decision('sepang', { activate: 5 });
      expect(findings(...BOARD, suspended, exchange, activated, elsewhere)).toEqual(
        told('replaces', 7, said, '{ dropPlaces: 1, car: 91 }'),
      );
    });
  });

  test('is said in a round, where it changes a result', () => {
    expect(refusals(...BOARD, suspended, seasonDecision({ activate: 5 }))).toEqual([
      "for: the penalty of document 5 changes a result: say 'for' which round",
    ]);
    expect(refusals(...BOARD, suspended, seasonDecision({ lift: 5 }))).toEqual([]);
    const fine = decision('fuji', { penalty: 'fine', car: '90', state: 'suspended' });
    expect(refusals(...BOARD, fine, seasonDecision({ activate: 5 }))).toEqual([]);
  });

  describe('is of a race in which its car takes part', () => {
    const grid = decision('fuji', { grid: 5, car: '90', state: 'pending' });
    const served = decision('sepang', { serve: 5 });
    const activated = decision('sepang', { activate: 5 });
    const absent = (act: string, by = '') => [
      `measures/0/${act}: car 90 takes no part in 'sepang'${by}: what it has by document 5 is for the next round in which it does`,
    ];

    test('from which it is not withdrawn', () => {
      for (const gone of [
        change({ withdraw: '90' }),
        changeFrom('sepang', { withdraw: '90' }),
        changeFor('sepang', { withdraw: '90' }),
      ]) {
        expect(findings(...BOARD, grid, gone, served)).toEqual(absent('serve', ' (withdrawn by document 6)'));
        expect(findings(...BOARD, suspended, gone, activated)).toEqual(
          absent('activate', ' (withdrawn by document 6)'),
        );
        expect(findings(...BOARD, grid, gone, decision('sepang', { lift: 5 }))).toEqual([]);
        expect(findings(...BOARD, grid, gone, seasonDecision({ serve: 5 }))).toEqual([]);
      }
      expect(findings(...BOARD, grid, served)).toEqual([]);
    });

    test('for which it is entered, as far as the entries are known', () => {
      const guest = [
        crews('fuji', { 92: ['Ho'] }),
        decision('fuji', { grid: 5, car: '92', state: 'pending' }),
      ] as const;
      const board = [...BOARD, { kind: 'entry-list', for: 'fuji', entries: { GT: { 92: {} } } } as const];
      expect(findings(...board, ...guest, decision('sepang', { serve: 7 }))).toEqual([
        "measures/0/serve: car 92 takes no part in 'sepang': what it has by document 7 is for the next round in which it does",
      ]);
      const unknown = [BOARD[0], BOARD[1], entries({ GT: ['90'] })] as const;
      expect(findings(...unknown, grid, decision('sepang', { serve: 4 }))).toEqual([]);
    });

    test('which it started, where the result is out', () => {
      const result = race('sepang', '91', ['90', 'DNS']);
      expect(findings(...BOARD, grid, result, served)).toEqual([
        'measures/0/serve: car 90 did not take part (DNS): does the decision mean another car?',
      ]);
      const raced = [grid, race('sepang', '90', '91'), change({ withdraw: '90' })] as const;
      expect(findings(...BOARD, ...raced, served)).toEqual([]);
    });

    test('unless it is a fine, or of a driver', () => {
      const fine = decision('fuji', { penalty: 'fine', car: '90', state: 'suspended' });
      expect(findings(...BOARD, fine, change({ withdraw: '90' }), activated)).toEqual([]);
      const drive = decision('fuji', { penalty: 'stop-and-go', car: '90', state: 'pending' });
      expect(findings(...BOARD, drive, change({ withdraw: '90' }), served)).toHaveLength(1);
    });
  });

  test('is said of its car, under whatever number', () => {
    const renumbered = changeFrom('sepang', { number: '90', becomes: '99' });
    for (const car of [{}, { car: '99' }, { car: '90' }])
      expect(refusals(...BOARD, suspended, renumbered, decision('sepang', { activate: 5, ...car }))).toEqual(
        [],
      );
    const other = changeFrom('sepang', { number: '90', becomes: '99' }, { number: '91', becomes: '90' });
    expect(refusals(...BOARD, suspended, other, decision('sepang', { activate: 5 }))).toEqual([]);
    const result = race('sepang', '90', ['99', 'DNS']);
    expect(findings(...BOARD, suspended, other, result, decision('sepang', { activate: 5 }))).toEqual([
      'measures/0/activate: car 99 did not take part (DNS): does the decision mean another car?',
    ]);
  });

  test('is not that it changes the result of another car that has its number', () => {
    const passed = [
      changeFrom('sepang', { withdraw: '90' }),
      changeFrom('sepang', { number: '91', becomes: '90' }),
    ] as const;
    expect(refusals(...BOARD, suspended, ...passed, decision('sepang', { activate: 5 }))).toEqual([
      'measures/0/activate: the car that document 5 means has no number here, since another has it: is another round meant? Else lift that penalty',
    ]);
    const fine = decision('fuji', { penalty: 'fine', car: '90', state: 'suspended' });
    expect(refusals(...BOARD, fine, ...passed, decision('sepang', { activate: 5 }))).toEqual([]);
  });
});
