import { describe, expect, test } from 'vitest';
import type { CarNumber } from '#core/base/ids';
import { points as pointsOf } from '#core/base/points';
import type { Criterion } from '#core/rulebook/rulebook';
import { placeCounts } from './countback.ts';
import { ranked } from './rank.ts';
import type { Tally } from './table.ts';

interface Said {
  readonly points?: number;
  readonly places?: readonly (number | undefined)[];
  readonly decided?: number | 'none';
  readonly number?: string;
}
const tally = (contender: string, { points = 0, places = [], decided, number }: Said): Tally => ({
  contender,
  number: number as CarNumber | undefined,
  points: pointsOf(points),
  cells: places.map((place) => (place === undefined ? undefined : { place, places: [place] })) as never,
  counted: [],
  apart: undefined,
  adjustments: [],
  places: placeCounts(places.filter((place) => place !== undefined)),
  excluded: [],
  barredBy: undefined,
  decided,
});

/** `1 A, 2 B points`: position, contender, and what separates it from the one above. */
const order = (
  said: Readonly<Record<string, Said>>,
  criteria: readonly Criterion[] = ['points', 'countback'],
  shared: 'dense' | 'standard' = 'standard',
) =>
  ranked(
    Object.entries(said).map(([contender, one]) => tally(contender, one)),
    criteria,
    shared,
  )
    .map(({ position, contender, separatedBy }) =>
      `${position ?? '-'} ${contender} ${separatedBy ?? ''}`.trimEnd(),
    )
    .join(', ');

test('more points rank first', () => {
  expect(order({ A: { points: 10 }, B: { points: 25 }, C: { points: -5 } })).toBe(
    '1 B, 2 A points, 3 C points',
  );
});

test('level on points, the better places rank first', () => {
  const level = { A: { points: 25, places: [2, 3] }, B: { points: 25, places: [1] }, C: { points: 26 } };
  expect(order(level)).toBe('1 C, 2 B points, 3 A countback');
  expect(order({ ...level, C: { points: 25, places: [1] } }, ['points'])).toBe('1 A, 1 B, 1 C');
});

test('criteria decide in turn, and the first that separates two is the reason', () => {
  const two = { A: { points: 10, places: [1] }, B: { points: 25, places: [2] } };
  expect(order(two, ['countback', 'points'])).toBe('1 A, 2 B countback');
});

test('whoever had the best place first ranks first', () => {
  const level = { A: { places: [3, 2, 1, 1] }, B: { places: [1, 2, 3, 1] } };
  expect(order(level, ['points', 'earliest best'])).toBe('1 B, 2 A earliest best');
  expect(order({ A: { places: [undefined, 2] }, B: { places: [2, undefined] } }, ['earliest best'])).toBe(
    '1 B, 2 A earliest best',
  );
  expect(order({ A: {}, B: { places: [9] }, C: {} }, ['earliest best'])).toBe('1 B, 2 A earliest best, 2 C');
});

describe('contenders whom nothing separates share a rank', () => {
  const level = {
    A: { points: 25 },
    B: { points: 25 },
    C: { points: 10 },
    D: { points: 10 },
    E: { points: 1 },
  };

  test('and the next rank follows at once, or leaves as many out', () => {
    expect(order(level, ['points'], 'dense')).toBe('1 A, 1 B, 2 C points, 2 D, 3 E points');
    expect(order(level, ['points'], 'standard')).toBe('1 A, 1 B, 3 C points, 3 D, 5 E points');
  });

  test('and stand in the order of their numbers, or else of their names', () => {
    expect(order({ A: { number: '91' }, B: { number: '007' }, C: { number: '7' } })).toBe('1 C, 1 B, 1 A');
    expect(order({ Yu: {}, Chen: {}, Hai: {} })).toBe('1 Chen, 1 Hai, 1 Yu');
    expect(order({ b: { number: '7' }, a: { number: '7' } })).toBe('1 a, 1 b');
  });
});

describe('the organiser’s word', () => {
  test('separates those whom nothing else separates', () => {
    const level = { A: { points: 25 }, B: { points: 25, decided: 1 }, C: { points: 30 } };
    expect(order(level)).toBe('1 C, 2 B points, 3 A decision');
    expect(order({ A: { decided: 2 }, B: { decided: 1 } })).toBe('1 B, 2 A decision');
    expect(order({ A: { points: 30 }, B: { decided: 1 } })).toBe('1 A, 2 B points');
  });

  test('is a rank among those, and no call to go ahead of them', () => {
    const three = { A: {}, B: {}, C: {} };
    expect(order({ ...three, B: { decided: 2 } })).toBe('1 A, 1 C, 3 B decision');
    expect(order({ ...three, B: { decided: 2 } }, ['points'], 'dense')).toBe('1 A, 1 C, 2 B decision');
    expect(order({ ...three, B: { decided: 1 } })).toBe('1 B, 2 A decision, 2 C');
    expect(order({ ...three, B: { decided: 2 }, C: { decided: 1 } })).toBe('1 C, 2 B decision, 3 A decision');
    expect(order({ A: {}, B: { decided: 2 } })).toBe('1 A, 2 B decision');
  });

  test('counts from the first rank of those who are level', () => {
    const ahead = { X: { points: 9 }, Y: { points: 9 }, A: {}, B: {} };
    expect(order({ ...ahead, B: { decided: 3 } })).toBe('1 X, 1 Y, 3 B points, 4 A decision');
    expect(order({ ...ahead, B: { decided: 4 } })).toBe('1 X, 1 Y, 3 A points, 4 B decision');
    expect(order({ ...ahead, B: { decided: 2 } }, ['points'], 'dense')).toBe(
      '1 X, 1 Y, 2 B points, 3 A decision',
    );
    expect(order({ ...ahead, B: { decided: 3 } }, ['points'], 'dense')).toBe(
      '1 X, 1 Y, 2 A points, 3 B decision',
    );
  });

  test('leaves the others to the criteria that come after it', () => {
    const level = { A: { places: [3] }, B: { places: [2] }, C: { places: [1] } };
    const rule: Criterion[] = ['points', 'decision', 'countback'];
    expect(order({ ...level, C: { places: [1], decided: 2 } }, rule)).toBe(
      '1 B, 2 A countback, 3 C decision',
    );
    expect(order(level, rule)).toBe('1 C, 2 B countback, 3 A countback');
  });

  test('goes before all else where the ranking says so', () => {
    expect(order({ A: { points: 30 }, B: { decided: 1 } }, ['decision', 'points'])).toBe('1 B, 2 A decision');
  });

  test('may list a contender without a rank, behind all others', () => {
    const said = { A: { points: 99, decided: 'none' as const }, B: { points: 5 }, C: { points: 3 } };
    expect(order(said)).toBe('1 B, 2 C points, - A');
    const two = { A: { decided: 'none' as const }, B: { points: 5, decided: 'none' as const } };
    expect(order(two)).toBe('- B, - A');
  });
});

test('a row keeps what stands behind it, and no word on a rank', () => {
  const [row] = ranked([tally('A', { points: 25, places: [1], decided: 1 })], ['points'], 'dense');
  expect(row).toEqual({
    position: 1,
    contender: 'A',
    number: undefined,
    points: pointsOf(25),
    cells: [{ place: 1, places: [1] }],
    counted: [],
    apart: undefined,
    adjustments: [],
    places: [1],
    separatedBy: undefined,
  });
});
