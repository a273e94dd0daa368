import { describe, expect, test } from 'vitest';
import {
  appeal,
  changeFrom,
  decision,
  drivers,
  entries,
  type Piece,
  race,
  result,
  rounds,
  rules,
  season,
  seasonDecision,
  table,
} from '../../../test/board.ts';
import { penalties } from './penalties.ts';

const BOARD = [
  rules(),
  rounds('fuji', 'sepang'),
  drivers({ Yu: { also: 'Y. Yu' } }),
  entries({ GT: { 90: ['Yu'], 91: ['Chen'], 92: ['Ho'] } }),
  race('fuji', '90', '91', '92'),
  race('sepang', '90', '91', '92'),
] as const;

/** Each penalty: `7 fuji 90 dropPlaces suspended`. */
const record = (...pieces: readonly Piece[]): readonly string[] =>
  penalties(season(...BOARD, ...pieces)).map(
    ({ decision: { document }, round, entry, driver, measure, ...rest }) =>
      [document, round, entry, driver, rest.contender, measure.act, rest.state, ...rest.stateBy]
        .filter((said) => said !== undefined)
        .join(' '),
  );

describe('before the stewards a car or driver has', () => {
  test('what applies, was served, is pending or suspended', () => {
    expect(
      record(
        decision(
          'fuji',
          { addTime: '5', car: '90' },
          { penalty: 'drive-through', car: '91', state: 'served' },
          { grid: 5, car: '91', state: 'pending' },
          { penalty: 'fine', driver: 'Y. Yu', amount: '500', state: 'suspended' },
        ),
      ),
    ).toEqual([
      '7 fuji 90 addTime applied',
      '7 fuji 91 penalty served',
      '7 fuji 91 grid pending',
      '7 fuji Yu penalty suspended',
    ]);
  });

  test('points taken and bars, by whom the title is for', () => {
    expect(
      record(
        seasonDecision(
          { points: -5, title: 'gt-teams', contender: '90' },
          { bar: 'Y. Yu', title: 'gt-drivers' },
        ),
      ),
    ).toEqual(['7 90 points applied', '7 Yu bar applied']);
  });

  test('no waiver, no rank, no points that are given, and no further action', () => {
    expect(
      record(
        seasonDecision(
          { points: 5, title: 'gt-teams', contender: '90' },
          { rank: 1, title: 'gt-teams', contender: '90' },
          { waive: 'checks/crew' },
          { nothing: 'seen' },
        ),
      ),
    ).toEqual([]);
  });

  test('its penalties whatever its number is', () => {
    const renumbered = changeFrom('sepang', { number: '90', becomes: '99' });
    expect(record(renumbered, decision('sepang', { grid: 3, car: '99' }))).toEqual([
      '8 sepang 90 grid applied',
    ]);
  });

  test('none of a decision that was replaced', () => {
    const fine = decision('fuji', { penalty: 'fine', car: '90' });
    expect(record(fine, { ...decision('fuji', { nothing: 'seen again' }), replaces: 7 })).toEqual([]);
  });

  test('those under appeal marked', () => {
    const after = season(...BOARD, decision('fuji', { addTime: '5', car: '90' }), appeal(7));
    expect(penalties(after)).toMatchObject([{ open: [{ document: 8, kind: 'appeal' }] }]);
  });
});

describe('a penalty that was left pending or suspended', () => {
  const suspended = decision('fuji', { dropPlaces: 2, car: '90', state: 'suspended' });

  test('changes no result', () => {
    expect(result(season(...BOARD, suspended), 'fuji')).toEqual(['90 1 1', '91 2 2', '92 3 3']);
    expect(record(suspended)).toEqual(['7 fuji 90 dropPlaces suspended']);
  });

  test('takes effect by a later decision, in the round of that', () => {
    const after = season(...BOARD, suspended, decision('sepang', { activate: 7 }));
    expect(result(after, 'fuji')).toEqual(['90 1 1', '91 2 2', '92 3 3']);
    expect(result(after, 'sepang')).toEqual(['91 1 1', '92 2 2', '90 3 3']);
    expect(table(after, 'gt-teams')).toEqual(['1 91 43', '2 90 40', '3 92 33']);
    expect(record(suspended, decision('sepang', { activate: 7 }))).toEqual([
      '7 fuji 90 dropPlaces applied 8',
    ]);
  });

  test('takes effect in a title', () => {
    const points = seasonDecision({ points: -30, title: 'gt-teams', contender: '90', state: 'suspended' });
    expect(table(season(...BOARD, points), 'gt-teams')[0]).toBe('1 90 50');
    expect(table(season(...BOARD, points, seasonDecision({ activate: 7 })), 'gt-teams')).toEqual([
      '1 91 36',
      '2 92 30',
      '3 90 20',
    ]);
  });

  test('is served, or lifted, by a later decision', () => {
    expect(record(suspended, decision('sepang', { lift: 7 }))).toEqual(['7 fuji 90 dropPlaces lifted 8']);
    const grid = decision('fuji', { grid: 5, car: '90', state: 'pending' });
    expect(record(grid, decision('sepang', { serve: 7 }))).toEqual(['7 fuji 90 grid served 8']);
  });

  test('of one car or driver alone, where it is that of several', () => {
    const both = decision(
      'fuji',
      { dropPlaces: 1, car: '90', state: 'suspended' },
      { dropPlaces: 1, car: '91', state: 'suspended' },
      { penalty: 'fine', driver: 'Yu', state: 'suspended' },
    );
    expect(record(both, decision('sepang', { activate: 7, car: '91' }))).toEqual([
      '7 fuji 90 dropPlaces suspended',
      '7 fuji 91 dropPlaces applied 8',
      '7 fuji Yu penalty suspended',
    ]);
    expect(record(both, decision('sepang', { lift: 7, driver: 'Yu' }))[2]).toBe('7 fuji Yu penalty lifted 8');
  });

  test('of one act, contender or place alone, where the decision has several of a car', () => {
    const several = decision(
      'fuji',
      { grid: 5, car: '90', state: 'pending' },
      { penalty: 'fine', car: '90', state: 'suspended' },
      { points: -3, title: 'gt-teams', contender: '90', state: 'suspended' },
      { bar: 'Yu', title: 'gt-drivers', state: 'suspended' },
    );
    const states = (...measures: readonly object[]) =>
      record(several, decision('sepang', ...measures)).map((said) => said.replace(/^7 (fuji )?\w+ \w+ /, ''));
    const waiting = ['pending', 'suspended', 'suspended', 'suspended'];
    expect(states({ serve: 7, of: 'grid' })).toEqual(['served 8', ...waiting.slice(1)]);
    expect(states({ activate: 7, contender: '#90', title: 'gt-teams' })).toEqual(
      waiting.with(2, 'applied 8'),
    );
    expect(states({ activate: 7, contender: 'Y. Yu' })).toEqual(waiting.with(3, 'applied 8'));
    expect(states({ lift: 7, of: 2 })).toEqual(waiting.with(1, 'lifted 8'));
    expect(states({ serve: 7, of: 'grid' }, { activate: 7 })).toEqual([
      'served 8',
      'applied 8',
      'applied 8',
      'applied 8',
    ]);
  });

  test('is that of a driver in whatever spelling', () => {
    const fine = decision('fuji', { penalty: 'fine', driver: 'Yu', state: 'suspended' });
    expect(record(fine, decision('sepang', { activate: 7, driver: 'Y. Yu' }))).toEqual([
      '7 fuji Yu penalty applied 8',
    ]);
  });

  test('is served after it took effect, on a grid and by conduct, and both documents say so', () => {
    const grid = decision('fuji', { grid: 5, car: '90', state: 'suspended' });
    expect(record(grid, decision('sepang', { activate: 7 }), decision('sepang', { serve: 7 }))).toEqual([
      '7 fuji 90 grid served 8 9',
    ]);
  });

  test('is not served once a result or a title shows it', () => {
    const served = [decision('sepang', { activate: 7 }), decision('sepang', { serve: 7 })] as const;
    expect(record(suspended, ...served)).toEqual(['7 fuji 90 dropPlaces applied 8']);
    const points = seasonDecision({ points: -3, title: 'gt-teams', contender: '90', state: 'suspended' });
    expect(record(points, ...served)).toEqual(['7 90 points applied 8']);
  });

  test('is under appeal when what brought it into effect is', () => {
    const after = season(...BOARD, suspended, decision('sepang', { activate: 7 }), appeal(8));
    expect(penalties(after)).toMatchObject([{ open: [{ document: 9 }] }]);
  });

  test('takes effect as corrected, where the decision was replaced since', () => {
    const corrected = { ...decision('fuji', { dropPlaces: 1, car: '90', state: 'suspended' }), replaces: 7 };
    const after = season(...BOARD, suspended, decision('sepang', { activate: 7 }), corrected);
    expect(result(after, 'sepang')).toEqual(['91 1 1', '90 2 2', '92 3 3']);
  });

  describe('goes with its car', () => {
    const exchange = changeFrom('sepang', { number: '90', becomes: '91' }, { number: '91', becomes: '90' });
    const renumbered = [
      ...BOARD.slice(0, 5),
      changeFrom('sepang', { number: '90', becomes: '99' }),
      race('sepang', '99', '91', '92'),
    ];
    const taken = decision('fuji', { relegate: '90', state: 'suspended' });

    test('under the number that it has in the round in which it takes effect', () => {
      const after = season(...renumbered, taken, decision('sepang', { activate: 8 }));
      expect(result(after, 'sepang')).toEqual(['91 1 1', '92 2 2', '99 3 3']);
      const exchanged = season(
        ...BOARD.slice(0, 5),
        exchange,
        race('sepang', '90', '91', '92'),
        taken,
        decision('sepang', { activate: 8 }),
      );
      expect(result(exchanged, 'sepang')).toEqual(['90 1 1', '92 2 2', '91 3 3']);
    });

    test('and to no other that has its number there', () => {
      const passed = season(
        ...BOARD.slice(0, 5),
        changeFrom('sepang', { withdraw: '90' }),
        changeFrom('sepang', { number: '91', becomes: '90' }),
        race('sepang', '90', '92'),
        decision('fuji', { dropPlaces: 1, car: '90', state: 'suspended' }),
        decision('sepang', { activate: 9 }),
      );
      expect(result(passed, 'sepang')).toEqual(['90 1 1', '92 2 2']);
    });

    test('which a decision names by its number of then or of now', () => {
      const both = decision(
        'fuji',
        { dropPlaces: 1, car: '90', state: 'suspended' },
        { dropPlaces: 1, car: '91', state: 'suspended' },
      );
      const states = (board: readonly Piece[], measure: object, round = 'sepang') => {
        const carrying = round === '' ? seasonDecision(measure) : decision(round, measure);
        return penalties(season(...board, both, carrying)).map(({ state }) => state);
      };
      const first = ['applied', 'suspended'];
      expect(states(renumbered, { activate: 8, car: '99' })).toEqual(first);
      expect(states(renumbered, { activate: 8, car: '90' })).toEqual(first);
      expect(states(renumbered, { lift: 8, car: '99' }, '')).toEqual(['lifted', 'suspended']);
      const exchanged = [...BOARD.slice(0, 5), exchange, race('sepang', '90', '91', '92')];
      expect(states(exchanged, { activate: 8, car: '91' })).toEqual(first);
      expect(states(exchanged, { activate: 8, car: '90' })).toEqual(first.toReversed());
    });
  });

  test('takes no effect by the decision that takes the place of its own', () => {
    const again = decision('fuji', { dropPlaces: 2, car: '90', state: 'suspended' }, { activate: 7 });
    expect(record(suspended, { ...again, replaces: 7 })).toEqual(['8 fuji 90 dropPlaces suspended']);
  });

  test('takes no effect by a decision that came before it, or when it was annulled', () => {
    const before = season(...BOARD, decision('sepang', { activate: 8 }), suspended);
    const annulled = season(...BOARD, suspended, decision('sepang', { activate: 7 }), {
      kind: 'bulletin',
      annuls: 7,
    });
    for (const after of [before, annulled])
      expect(result(after, 'sepang')).toEqual(['90 1 1', '91 2 2', '92 3 3']);
  });
});
