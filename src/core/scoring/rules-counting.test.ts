import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import {
  changeFor,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  season,
  seasonDecision,
  table,
} from '../../../test/board.ts';
import { CARS, RACE, rows, ruled, type Sections } from '../../../test/ruled.ts';
import { explain, sumOf } from './explain.ts';

/* What counts, what may not be dropped, and who is ranked. */

const POLE = { session: 'qualifying', order: 'class', scale: 'pole', to: ['entry'] };
const counting = (clause: object, title: object = {}, more: Sections = {}) =>
  ruled({ counting: 'c', ...title }, { counting: { c: clause }, ...more });

describe('rounds of one meeting', () => {
  const calendar = rounds(
    { a1: { date: '2014-03-01', meeting: 'a' }, a2: { date: '2014-03-02', meeting: 'a' } },
    { b: '2014-04-01' },
    { c1: { date: '2014-05-01', meeting: 'c' }, c2: { date: '2014-05-02', meeting: 'c' } },
  );
  const races = [race('a1', '1', '2'), race('a2', '3', '2'), race('b', '2', '1'), race('c1', '2')] as const;

  test('count or are dropped together', () => {
    const best = (per: object) => rows(counting({ keep: 'best 1', ...per }), calendar, CARS, ...races);
    expect(best({ per: 'meeting' })).toEqual(['1 2 12', '2 1 10', '3 3 10', '4 4 0']);
    expect(best({ per: 'round' })).toEqual(['1 2 10', '2 1 10', '3 3 10', '4 4 0']);
    expect(best({})).toEqual(best({ per: 'round' }));
  });

  test('make up the parts of a season as well', () => {
    const parts = { per: 'meeting', parts: [{ first: 2, keep: 'best 1' }, { keep: 'all' }] };
    expect(rows(counting(parts), calendar, CARS, ...races)[0]).toBe('1 2 22');
  });

  test('may have one qualifying for two races: the second grid goes by second-best laps', () => {
    const pole = (race: number) => ({ ...POLE, scale: [{ scale: 'pole', when: { race } }] });
    const awards = { pole: pole(1), 'second pole': { ...pole(2), of: 'meeting', by: 'second-fastest lap' } };
    const rule = ruled({ awards: ['pole', 'second pole'] }, { scales: { pole: { points: 1 } }, awards });
    const line = (car: string, place: number, secondBest: string) => ({ car, place, secondBest });
    const grid = qualifying('a1', line('1', 1, '1:31.5'), line('2', 2, '1:31.2'));
    const board = [rule, calendar, CARS, grid] as const;
    // The pole of the second race counts with that race.
    expect(rows(...board)).toEqual(['1 1 1', '2 2 0', '2 3 0', '2 4 0']);
    const poles = (after: ReturnType<typeof season>, car: string) =>
      explain(after, titleKey('t'), car)?.row.cells.map((cell) => cell?.pole);
    const raced = season(...board, race('a1', '1', '2'), race('a2', '1', '2'));
    expect(poles(raced, '1')?.slice(0, 2)).toEqual([true, false]);
    expect(poles(raced, '2')?.slice(0, 2)).toEqual([false, true]);
    // A round that has a session of its own goes by that.
    const own = season(...board, qualifying('a2', line('3', 1, '1:30.0'), line('1', 2, '1:31.0')));
    expect(table(own, 't').slice(0, 2)).toEqual(['1 1 1', '1 3 1']);
    // A correction of the first race's qualifying reaches the second race.
    const again = { ...qualifying('a1', line('1', 1, '1:31.0'), line('2', 2, '1:31.2')), replaces: 4 };
    expect(rows(...board, race('a2', '1', '2'), again)[0]).toBe('1 1 2');
  });
});

describe('what is never dropped', () => {
  const three = rounds('a', 'b', 'c');
  const races = [race('a', '1', '2'), race('b', '2', '1'), race('c', '2', ['1', 'DSQ'])] as const;
  const kept = (neverDropped: object, keep = 'all but 1') =>
    rows(counting({ keep, neverDropped }), three, CARS, ...races).slice(0, 2);

  test('may be a disqualification: a nought that counts', () => {
    expect(kept({ results: ['DSQ'] })).toEqual(['1 2 20', '2 1 10']);
    expect(kept({ results: ['EX'] })).toEqual(['1 2 20', '2 1 16']);
  });

  test('may be a round, such as the last', () => {
    expect(kept({ rounds: ['a'] })).toEqual(['1 2 16', '2 1 16']);
    expect(kept({ rounds: ['a', 'b', 'c'] })).toEqual(['1 2 26', '2 1 16']);
    expect(kept({ rounds: ['c'] }, 'best 1')).toEqual(['1 2 10', '2 1 0']);
  });

  test('may be the points of an award, while the rest of its round is dropped', () => {
    const rule = counting(
      { keep: 'best 1', neverDropped: { awards: ['pole'] } },
      { awards: ['race', 'pole'] },
      { scales: { pole: { points: 2 } }, awards: { race: RACE, pole: POLE } },
    );
    const board = [rule, three, CARS, qualifying('a', '2', '1'), ...races] as const;
    expect(rows(...board).slice(0, 2)).toEqual(['1 2 12', '2 1 10']);
    const after = season(...board);
    for (const car of ['1', '2']) {
      const found = explain(after, titleKey('t'), car);
      expect(found && printedPoints(sumOf(found))).toBe(found && printedPoints(found.row.points));
    }
    const lines = explain(after, titleKey('t'), '2')?.lines;
    expect(lines?.map(({ round, clause, counts }) => [round, clause, counts])).toEqual([
      ['a', 'race', false],
      ['a', 'pole', true],
      ['b', 'race', true],
      ['c', 'race', false],
    ]);
  });

  test('counts not in a round that does not count for the title, nor for who is barred', () => {
    const clause = { keep: 'all', neverDropped: { awards: ['pole'] } };
    const rule = (title: object) =>
      counting(
        clause,
        { awards: ['race', 'pole'], ...title },
        { scales: { pole: { points: 2 } }, awards: { race: RACE, pole: POLE } },
      );
    const board = [three, CARS, qualifying('a', '2', '1'), ...races] as const;
    const after = season(rule({ without: 'a' }), ...board);
    expect(table(after, 't')[0]).toBe('1 2 20');
    expect(explain(after, titleKey('t'), '2')?.lines.map(({ counts }) => counts)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(rows(rule({}), ...board, seasonDecision({ bar: '2', title: 't' })).at(-1)).toBe('- 2 0');
  });
});

test('some rounds alone may count for a title', () => {
  const races = ['a', 'b', 'c'].map((round) => race(round, ...(round === 'b' ? ['2', '1'] : ['1', '2'])));
  const only = (said: readonly string[]) =>
    rows(ruled({ only: said }), rounds('a', 'b', 'c'), CARS, ...races);
  expect(only(['b'])).toEqual(['1 2 10', '2 1 6', '3 3 0', '3 4 0']);
  expect(only(['a', 'b'])[0]).toBe('1 1 16');
});

describe('minimum starts', () => {
  const ranking = (said: object): Sections => ({
    ranking: { r: { order: ['points', 'countback'], shared: 'dense', listed: 'classified', ...said } },
  });
  const started = (otherwise: string, atLeast: number, ...races: readonly Piece[]) =>
    rows(
      ruled({ ranking: 'r' }, ranking({ starts: { atLeast, otherwise } })),
      rounds('a', 'b', 'c'),
      CARS,
      ...races,
    );
  const races = [
    race('a', '1', '2', ['3', 'Ret'], ['4', 'DNS']),
    race('b', '2', '3', ['4', 'DNS']),
    race('c', '3', '2', '4'),
  ] as const;

  test('leave whoever has fewer without a rank, or off the list', () => {
    expect(started('no rank', 2, ...races)).toEqual(['1 2 22', '2 3 16', '- 1 10', '- 4 4']);
    expect(started('not listed', 2, ...races)).toEqual(['1 2 22', '2 3 16']);
    expect(started('no rank', 1, ...races)).toEqual(['1 2 22', '2 3 16', '3 1 10', '4 4 4']);
  });

  test('count a retirement, and no car that did not start', () => {
    expect(started('no rank', 3, ...races)).toEqual(['1 2 22', '2 3 16', '- 1 10', '- 4 4']);
  });

  test('count a disqualification, and no exclusion: that is as if the car had not been there', () => {
    const out = [race('a', '1', ['2', 'DSQ'], ['3', 'EX']), race('b', '1'), race('c', '1')] as const;
    const board = [rounds('a', 'b', 'c'), CARS, ...out] as const;
    const starts = { atLeast: 1, otherwise: 'no rank' };
    const rule = ruled({ ranking: 'r' }, ranking({ listed: 'entered', starts }));
    expect(rows(rule, ...board)).toEqual(['1 1 30', '2 2 0', '- 3 0', '- 4 0']);
  });

  test('count a race of which nobody knows whether the car started it', () => {
    const partial = { ...race('a', '1'), complete: false };
    expect(started('not listed', 3, partial, race('b', '1', '2'), race('c', '1', '2'))).toEqual([
      '1 1 30',
      '2 2 12',
    ]);
    // A complete result knows: the car was not there.
    expect(started('not listed', 3, race('a', '1'), race('b', '1', '2'), race('c', '1', '2'))).toEqual([
      '1 1 30',
    ]);
    const withdrawn = changeFor('a', { withdraw: '2' });
    expect(started('not listed', 3, withdrawn, partial, race('b', '1', '2'), race('c', '1', '2'))).toEqual([
      '1 1 30',
    ]);
  });

  test('count a driver who started in one of two cars', () => {
    const rule = (otherwise: string) =>
      ruled(
        { for: 'driver', ranking: 'r' },
        ranking({ listed: 'entered', starts: { atLeast: 1, otherwise } }),
      );
    const list = entries({ GT: { 1: ['Ann'], 2: ['Ann'], 3: ['Cid'] } });
    const fuji = race('a', '3', ['1', 'DNS'], ['2', 'Ret']);
    expect(rows(rule('not listed'), rounds('a'), list, fuji)).toEqual(['1 Cid 10', '2 Ann 0']);
  });

  test('are missed only when too few races are left', () => {
    expect(started('no rank', 2, races[0])).toEqual(['1 1 10', '2 2 6']);
    expect(started('no rank', 3, races[0], races[1])).toEqual(['1 2 16', '2 3 6', '- 1 10']);
  });
});

test('who has no points may be listed without a rank', () => {
  const sections = (ranked: string): Sections => ({
    ranking: { r: { order: ['points'], shared: 'standard', listed: 'entered', ranked } },
  });
  const board = [rounds('a'), CARS, race('a', '1', '2', ['3', 'Ret'])] as const;
  expect(rows(ruled({ ranking: 'r' }, sections('scored')), ...board)).toEqual([
    '1 1 10',
    '2 2 6',
    '- 3 0',
    '- 4 0',
  ]);
  expect(rows(ruled({ ranking: 'r' }, sections('listed')), ...board)[2]).toBe('3 3 0');
});

describe('the length of a race', () => {
  const when = (condition: object) =>
    ruled(
      {},
      {
        scales: { long: { points: '20 12' } },
        awards: { race: { ...RACE, scale: [{ scale: 'long', when: condition }, 'full'] } },
      },
    );
  const winner = (condition: object, terms: object, said: object = {}) =>
    rows(when(condition), rounds({ a: { date: '2014-03-01', ...terms } }), CARS, {
      ...race('a', '1'),
      ...said,
    })[0];

  test('in kilometres or laps is held against bounds of its own kind', () => {
    const far = { length: { atLeast: '1000 km' } };
    expect(winner(far, { length: '1000 km' })).toBe('1 1 20');
    expect(winner(far, { length: '999 km' })).toBe('1 1 10');
    expect(winner(far, { length: '24 h' })).toBe('1 1 10');
    expect(winner(far, {})).toBe('1 1 10');
    const laps = { length: { atLeast: '50 laps', under: '60 laps' } };
    expect(winner(laps, { length: '50 laps' })).toBe('1 1 20');
    expect(winner(laps, { length: '60 laps' })).toBe('1 1 10');
    expect(winner({ length: { atLeast: '1 h', under: '100 km' } }, { length: '2 h' })).toBe('1 1 10');
  });

  test('in time gives the share that was run, where laps do not', () => {
    const half = { share: { under: '75 %' } };
    expect(winner(half, { length: '4 h' }, { ran: '2:59:59' })).toBe('1 1 20');
    expect(winner(half, { length: '4 h' }, { ran: '3 h' })).toBe('1 1 10');
    expect(winner(half, { length: '4 h' })).toBe('1 1 10');
    expect(winner(half, { length: '100 laps' }, { run: 74 })).toBe('1 1 20');
    expect(winner(half, { length: '100 laps' }, { run: 75 })).toBe('1 1 10');
    expect(winner(half, { length: '4 h' }, { ran: '1 h', planned: 100, run: 90 })).toBe('1 1 10');
  });
});
