import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import { type Piece, race, rounds, season, seasonDecision, table } from '../../../test/board.ts';
import { CARS, rows, ruled, type Sections } from '../../../test/ruled.ts';
import { explain, sumOf } from './explain.ts';
import { standings } from './standings.ts';

/* What counts, what decisions change, and how those who are level are ranked. */

describe('what counts', () => {
  const four = rounds('a', 'b', 'c', 'd');
  const wins = ['a', 'b', 'c', 'd'].map((round, index) =>
    race(round, ...(index < 2 ? ['1', '2'] : ['2', '1'])),
  );
  const kept = (counting: object, title: object = {}) =>
    rows(ruled({ counting: 'c', ...title }, { counting: { c: counting } }), four, CARS, ...wins).slice(0, 2);

  test('may be counted by parts of the season', () => {
    expect(kept({ keep: 'all' })).toEqual(['1 1 32', '1 2 32']);
    expect(kept({ parts: [{ first: 2, keep: 'best 1' }, { keep: 'all' }] })).toEqual(['1 2 26', '2 1 22']);
    expect(
      kept({ parts: [{ first: 1, keep: 'all' }, { first: 1, keep: 'all but 1' }, { keep: 'best 1' }] }),
    ).toEqual(['1 1 16', '1 2 16']);
  });

  test('leaves out rounds that do not count for the title, with their places', () => {
    expect(kept({ keep: 'all' }, { without: ['a'] })).toEqual(['1 2 26', '2 1 22']);
    expect(kept({ keep: 'best 2' }, { without: ['c', 'd'] })).toEqual(['1 1 20', '2 2 12']);
    const after = season(ruled({ without: ['a', 'b', 'c'] }), four, CARS, ...wins);
    expect(standings(after, titleKey('t'))?.rows[0]?.places).toEqual([1]);
  });
});

describe('a decision', () => {
  const two = rounds('fuji', 'inje');
  const races = [race('fuji', '1', '2', '3'), race('inje', '2', '1', '3')] as const;
  const decided = (measure: object, title: object = {}, sections: Sections = {}) =>
    season(ruled(title, sections), two, CARS, ...races, seasonDecision(measure));

  test('gives points within a round, which may be dropped with it', () => {
    const best = { counting: { c: { keep: 'best 1' } } };
    const given = { points: 1, title: 't', contender: '1', round: 'inje' };
    expect(table(decided(given), 't')[0]).toBe('1 1 17');
    expect(table(decided(given, { counting: 'c' }, best), 't').slice(0, 2)).toEqual(['1 1 10', '1 2 10']);
    expect(table(decided({ ...given, points: 9 }, { counting: 'c' }, best), 't')[0]).toBe('1 1 15');
  });

  test('bars a contender from a title: no points, no rank, and others move up or do not', () => {
    const bar = { bar: '1', title: 't' };
    expect(table(decided(bar), 't')).toEqual(['1 2 20', '2 3 12', '3 4 0', '- 1 0']);
    expect(table(decided(bar, { others: 'hold their place' }), 't')[0]).toBe('1 2 16');
    expect(table(decided({ ...bar, behind: 'hold their place' }), 't')[0]).toBe('1 2 16');
    const both = { ...bar, behind: 'move up' };
    expect(table(decided(both, { others: 'hold their place' }), 't')[0]).toBe('1 2 20');
    expect(table(decided({ ...bar, state: 'suspended' }), 't')[0]).toBe('1 1 16');
  });

  test('leaves a reason for every point', () => {
    for (const measure of [
      { points: 1, title: 't', contender: '1', round: 'inje' },
      { bar: '1', title: 't' },
    ]) {
      const after = decided(measure, { counting: 'c' }, { counting: { c: { keep: 'best 1' } } });
      for (const { contender, points } of standings(after, titleKey('t'))?.rows ?? []) {
        const explained = explain(after, titleKey('t'), contender);
        expect(explained && printedPoints(sumOf(explained))).toBe(printedPoints(points));
      }
    }
  });
});

describe('countback', () => {
  const ranked = (order: readonly string[], ...races: readonly Piece[]) =>
    rows(
      ruled(
        { ranking: 'r', counting: 'c' },
        {
          ranking: { r: { order, shared: 'standard', listed: 'classified' } },
          counting: { c: { keep: 'best 1' } },
        },
      ),
      rounds('fuji', 'inje'),
      CARS,
      ...races,
    );
  const races = [race('fuji', '1', '3', '4'), race('inje', '2', '4', '3', '1')] as const;

  test('goes over every place, over places that scored, or over rounds that count', () => {
    expect(ranked(['points', 'countback'], ...races).slice(0, 2)).toEqual(['1 1 10', '2 2 10']);
    expect(ranked(['points', 'countback on counted rounds'], ...races).slice(0, 2)).toEqual([
      '1 1 10',
      '1 2 10',
    ]);
    const unscored = [
      race('fuji', '1', '2', '3', '4', { car: '5', place: 5 }),
      race('inje', '2', '1'),
    ] as const;
    expect(ranked(['points', 'countback on scoring places'], ...unscored).slice(0, 2)).toEqual([
      '1 1 10',
      '1 2 10',
    ]);
  });

  test('on scoring places leaves out points that are for no place', () => {
    const lap = { session: 'race', order: 'overall', by: 'fastest lap', scale: 'lap', to: ['entry'] };
    const rule = ruled(
      { awards: ['race', 'lap'], ranking: 'r' },
      {
        scales: { full: { points: '2 1' }, lap: { points: 1 } },
        awards: { lap },
        ranking: {
          r: { order: ['points', 'countback on scoring places'], shared: 'standard', listed: 'entered' },
        },
      },
    );
    const fuji = { ...race('fuji', '3', '1', '2'), fastestLap: { car: '2' } };
    expect(rows(rule, rounds('fuji'), CARS, fuji).slice(0, 3)).toEqual(['1 3 2', '2 1 1', '3 2 1']);
  });
});
