import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import {
  amendment,
  changeFrom,
  decision,
  drivers,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  rules,
  season,
  seasonDecision,
} from '../../../test/board.ts';
import { explain, sumOf } from './explain.ts';

const ROUNDS = rounds('inje', 'fuji', 'sepang');
const CARS = entries({ GT: { 90: ['Yu'], 91: ['Chen'], 92: ['Hai'], 93: ['Ho'] } });
const RACES = [
  qualifying('inje', '90'),
  race('inje', '90', '91', '92'),
  race('fuji', '91', '90', '92'),
] as const;
const BOARD = [rules(), ROUNDS, CARS, ...RACES] as const;
const explained = (said: string, ...pieces: readonly Piece[]) =>
  explain(season(...BOARD, ...pieces), titleKey('gt-teams'), said);

/** `1 inje race 1 25`: the number and key of the round, the clause, the place, the points; `dropped` where they do not count. */
const lines = (explanation: ReturnType<typeof explain>) =>
  explanation?.lines.map(({ number, round, clause, place, points, counts }) =>
    [number, round, clause, place, printedPoints(points), counts ? '' : 'dropped'].join(' ').trimEnd(),
  );

describe('every point has a reason', () => {
  test('the round, the clause and the place of each award', () => {
    expect(lines(explained('90'))).toEqual(['1 inje race 1 25', '1 inje pole 1 1', '2 fuji race 2 18']);
    expect(lines(explained('93'))).toEqual([]);
  });

  test('and the race, and what the rulebook is cited by', () => {
    const sourced = rules({
      scales: { pole: { points: 1, article: '9.3' } },
      awards: {
        pole: {
          session: 'qualifying',
          order: 'class',
          scale: 'pole',
          to: 'entry',
          article: undefined,
          source: ['WP', 'DSF'],
        },
      },
    });
    const [first, pole] =
      explain(season(sourced, ROUNDS, CARS, ...RACES), titleKey('gt-teams'), '90')?.lines ?? [];
    expect(first).toMatchObject({
      race: '3 Hours of inje',
      cites: { scale: 'article 1.1', award: 'article 1.1' },
    });
    expect(pole).toMatchObject({ document: 4, cites: { scale: 'article 9.3', award: 'WP, DSF' } });
  });

  test('by the rulebook in force at that round', () => {
    const later = amendment('fuji', { scales: { full: { points: '50 40', article: '8.2' } } });
    expect(explained('90', later)?.lines.map(({ cites }) => cites.scale)).toEqual([
      'article 1.1',
      'article 1.1',
      'article 8.2',
    ]);
  });

  test('and the decisions that took from it or added to it', () => {
    const none = decision('inje', { withhold: 'pole', car: '90' });
    const taken = seasonDecision({ points: -3, title: 'gt-teams', contender: '90' });
    const explanation = explained('90', none, taken);
    expect(lines(explanation)).toEqual(['1 inje race 1 25', '1 inje pole 1 0', '2 fuji race 2 18']);
    expect(explanation?.lines[1]).toMatchObject({ withheldBy: 7, decisions: [7] });
    expect(explanation?.adjustments).toEqual([{ points: -3 * 2520, document: 8, counts: true }]);
  });

  test('and the decision that bars a driver, whose car scores', () => {
    const bar = seasonDecision({ bar: 'Yu', title: 'gt-drivers' });
    const found = explain(season(...BOARD, bar), titleKey('gt-drivers'), 'Yu');
    expect(lines(found)?.[0]).toBe('1 inje race 1 0 dropped');
    expect(found?.lines[0]).toMatchObject({ decisions: [7], lost: { code: 'barred', document: 7 } });
    expect(found?.row.barredBy).toBe(7);
  });

  test('and whether it counts', () => {
    const best = rules({ counting: { everything: { keep: 'best 1' } } });
    const dropped = explain(season(best, ROUNDS, CARS, ...RACES), titleKey('gt-teams'), '90');
    expect(lines(dropped)).toEqual(['1 inje race 1 25', '1 inje pole 1 1', '2 fuji race 2 18 dropped']);
  });

  test('and those that count, with what was added, are the points of the row', () => {
    const best = rules({ counting: { everything: { keep: 'best 1' } } });
    const taken = seasonDecision({ points: '-1/7', title: 'gt-teams', contender: '90' });
    for (const rulebook of [rules(), best]) {
      const found = explain(season(rulebook, ROUNDS, CARS, ...RACES, taken), titleKey('gt-teams'), '90');
      expect(found && sumOf(found)).toBe(found?.row.points);
    }
    expect(sumOf({ lines: [], adjustments: [] })).toBe(0);
  });
});

describe('a contender is found', () => {
  test('by its number, by one that it has from a round on, or by any spelling', () => {
    expect(explained('#90')?.row.contender).toBe('90');
    expect(explained('9', changeFrom('sepang', { number: '90', becomes: '9' }))?.row.contender).toBe('90');
    const spelt = season(...BOARD, drivers({ Yu: { also: ['Lam Yu'] } }));
    expect(explain(spelt, titleKey('gt-drivers'), 'Lam Yu')?.row.contender).toBe('Yu');
  });

  test('unless there is none, or no such title', () => {
    expect(explained('99')).toBeUndefined();
    expect(explain(season(...BOARD), titleKey('lmp1'), '90')).toBeUndefined();
  });
});

describe('a rank has its reason', () => {
  const between = (said: string, ...pieces: readonly Piece[]) => {
    const found = explained(said, ...pieces);
    return { behind: found?.behind, ahead: found?.ahead, sharedWith: found?.sharedWith };
  };

  test('what separates the row from those above and below', () => {
    expect(between('90')).toEqual({
      behind: undefined,
      ahead: { contender: '91', by: 'points' },
      sharedWith: [],
    });
    expect(between('91')).toEqual({
      behind: { contender: '90', by: 'points' },
      ahead: { contender: '92', by: 'points' },
      sharedWith: [],
    });
    expect(between('93')).toEqual({
      behind: { contender: '92', by: 'points' },
      ahead: undefined,
      sharedWith: [],
    });
  });

  test('and who shares it', () => {
    const level = decision('inje', { withhold: 'pole', car: '90' });
    const shared = { behind: undefined, ahead: { contender: '92', by: 'points' } };
    expect(between('90', level)).toEqual({ ...shared, sharedWith: ['91'] });
    expect(between('91', level)).toEqual({ ...shared, sharedWith: ['90'] });
    expect(between('92', level).behind).toEqual({ contender: '91', by: 'points' });
  });

  test('for the last of those who share it too', () => {
    const level = [
      race('sepang', '90', '91', '93', '92'),
      seasonDecision({ points: 27, title: 'gt-teams', contender: '93' }),
    ];
    const byPoints = rules({ ranking: { table: { order: 'points', shared: 'dense', listed: 'entered' } } });
    const found = explain(season(byPoints, ROUNDS, CARS, ...RACES, ...level), titleKey('gt-teams'), '93');
    expect(found).toMatchObject({
      row: { position: 3 },
      behind: { contender: '91', by: 'points' },
      ahead: undefined,
      sharedWith: ['92'],
    });
  });

  test('by countback', () => {
    const level = seasonDecision(
      { points: 13, title: 'gt-teams', contender: '92' },
      { points: -1, title: 'gt-teams', contender: '90' },
    );
    expect(between('92', level).behind).toEqual({ contender: '91', by: 'countback' });
    expect(between('90', level).ahead).toEqual({ contender: '92', by: 'countback' });
  });

  test('is none without a rank', () => {
    const out = seasonDecision(
      { rank: 'none', title: 'gt-teams', contender: '90' },
      { rank: 'none', title: 'gt-teams', contender: '91' },
    );
    expect(between('90', out)).toEqual({ behind: undefined, ahead: undefined, sharedWith: [] });
    expect(between('93', out).ahead).toBeUndefined();
  });
});
