import { describe, expect, test } from 'vitest';
import { type EntryKey, roundKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import {
  amendment,
  changeFor,
  decision,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { awards } from './award.ts';

const ROUNDS = rounds('fuji', 'sepang');
const CARS = entries({ GT: ['90', '91', '92'], CN: ['77'] });
const BOARD = [rules(), ROUNDS, CARS] as const;
const fuji = roundKey('fuji');

/** `90 race 18` for each award of Fuji: the car, the clause, the points. */
const given = (...pieces: readonly Piece[]) =>
  [...awards(season(...pieces), fuji).byEntry.values()]
    .flat()
    .map(({ entry, clause, points }) => `${entry} ${clause} ${printedPoints(points)}`);
const scale = (points: string, beyond?: number) =>
  rules({ scales: { full: { points, ...(beyond === undefined ? {} : { beyond }) } } });

describe('a place is worth what the scale has for it', () => {
  test('in the order of the class', () => {
    expect(given(...BOARD, race('fuji', '90', '77', '91', ['92', 'Ret']))).toEqual([
      '90 race 25',
      '77 race 25',
      '91 race 18',
    ]);
  });

  test('or overall, where the award says so', () => {
    const award = { session: 'race', order: 'overall', scale: 'full', to: ['entry', 'race crew'] };
    const overall = [rules({ awards: { race: award } }), ROUNDS, CARS];
    expect(given(...overall, race('fuji', '90', '77', '91'))).toEqual([
      '90 race 25',
      '77 race 18',
      '91 race 15',
    ]);
  });

  test('and beyond its end nothing, or what every further place scores', () => {
    const all = race('fuji', '90', '91', '92');
    expect(given(scale('5 3'), ROUNDS, CARS, all)).toEqual(['90 race 5', '91 race 3']);
    expect(given(scale('5', 0.5), ROUNDS, CARS, all)).toEqual(['90 race 5', '91 race 0.5', '92 race 0.5']);
    expect(given(scale('5 0 3'), ROUNDS, CARS, all)).toEqual(['90 race 5', '92 race 3']);
  });

  test('for both cars of a dead heat', () => {
    const heat = race('fuji', { car: '90', place: 1 }, { car: '91', place: 1 }, { car: '92', place: 3 });
    expect(given(...BOARD, heat)).toEqual(['90 race 25', '91 race 25', '92 race 15']);
  });

  test('in each session that an award is for', () => {
    const both = [qualifying('fuji', '91', '90'), race('fuji', '90', '91')];
    expect(given(...BOARD, ...both)).toEqual(['90 race 25', '91 race 18', '91 pole 1']);
    expect(given(...BOARD, both[0] as Piece)).toEqual(['91 pole 1']);
  });

  test('by the rulebook in force at that round', () => {
    const later = amendment('sepang', { scales: { full: { points: '100' } } });
    expect(given(...BOARD, later, race('fuji', '90'))).toEqual(['90 race 25']);
    const now = amendment('fuji', { scales: { full: { points: '100' } } });
    expect(given(...BOARD, now, race('fuji', '90'))).toEqual(['90 race 100']);
  });

  test('and nothing before the race, or where the rulebook has no such scale', () => {
    expect(given(...BOARD)).toEqual([]);
    expect(given(ROUNDS, CARS, race('fuji', '90'))).toEqual([]);
    expect(given(...BOARD, amendment('fuji', { removes: ['scales/full'] }), race('fuji', '90'))).toEqual([]);
  });
});

describe('a place that is uncertain', () => {
  const uncertain = (...pieces: readonly Piece[]) => awards(season(...pieces), fuji).uncertain;
  const between = race('fuji', '90', { car: '91', place: '2-3' }, { car: '92', place: '2-3' });

  test('is worth nothing until it is certain', () => {
    expect(given(...BOARD, between)).toEqual(['90 race 25']);
    expect(uncertain(...BOARD, between)).toEqual([
      { clause: 'race', entry: '91', place: { from: 2, to: 3 } },
      { clause: 'race', entry: '92', place: { from: 2, to: 3 } },
    ]);
  });

  test('is worth its points where all it may be are worth the same', () => {
    const level = [scale('5 3 3 1'), ROUNDS, CARS, between];
    expect(given(...level)).toEqual(['90 race 5', '91 race 3', '92 race 3']);
    expect(uncertain(...level)).toEqual([]);
    expect(given(scale('5', 1), ROUNDS, CARS, between)).toEqual(['90 race 5', '91 race 1', '92 race 1']);
    expect(uncertain(scale('5'), ROUNDS, CARS, between)).toEqual([]);
    const wide = race(
      'fuji',
      '90',
      { car: '91', place: '2-4' },
      { car: '92', place: '2-4' },
      { car: '7', place: '2-4' },
    );
    expect(given(scale('5 3 3 1'), ROUNDS, entries({ GT: ['90', '91', '92', '7'] }), wide)).toEqual([
      '90 race 5',
    ]);
  });

  test('is named with its bounds in the award that each of them is worth', () => {
    const level = awards(season(scale('9 4 4'), ROUNDS, CARS, between), fuji);
    const placesOf = (entry: string) =>
      level.byEntry.get(entry as EntryKey)?.map(({ place, placeTo }) => [place, placeTo]);
    expect(['90', '91', '92'].map(placesOf)).toEqual([[[1, undefined]], [[2, 3]], [[2, 3]]]);
  });
});

describe('an award has its reason', () => {
  const first = (...pieces: readonly Piece[]) =>
    awards(season(...BOARD, ...pieces), fuji)
      .byEntry.values()
      .next().value?.[0];

  test('the round, the session, the clause, the scale, the place and the document', () => {
    expect(first(race('fuji', '77', '90'))).toEqual({
      round: 'fuji',
      clause: 'race',
      scale: 'full',
      session: 'race',
      entry: '77',
      class: 'CN',
      place: 1,
      points: 25 * 2520,
      document: 4,
      decisions: [],
    });
  });

  test('the decisions that changed the place in the order of the award', () => {
    const out = decision('fuji', { disqualify: '77' });
    expect(first(race('fuji', '77', '90'), out)).toMatchObject({ entry: '90', place: 1, decisions: [] });
    const other = decision('fuji', { disqualify: '91' });
    expect(first(race('fuji', '91', '90'), other)).toMatchObject({ entry: '90', place: 1, decisions: [5] });
    const award = { session: 'race', order: 'overall', scale: 'full', to: ['entry', 'race crew'] };
    const overall = season(rules({ awards: { race: award } }), ROUNDS, CARS, race('fuji', '77', '90'), out);
    expect(awards(overall, fuji).byEntry.get('90' as never)?.[0]).toMatchObject({ place: 1, decisions: [5] });
  });
});

describe('an award that nobody receives, by decision', () => {
  const POLE = qualifying('fuji', '90', '91');

  test('stays with its reason, and is worth nothing', () => {
    const after = season(
      ...BOARD,
      POLE,
      race('fuji', '90'),
      decision('fuji', { withhold: 'pole', car: '90' }),
    );
    expect(awards(after, fuji).byEntry.get('90' as never)).toMatchObject([
      { clause: 'race', points: 25 * 2520, decisions: [] },
      { clause: 'pole', points: 0, withheldBy: 6, decisions: [6] },
    ]);
  });

  test('is the one of that car, in that round, by that clause', () => {
    const withheld = (round: string, clause: string, car: string) =>
      given(...BOARD, POLE, decision(round, { nothing: 'more' }, { withhold: clause, car }));
    expect(withheld('fuji', 'pole', '90')).toEqual(['90 pole 0']);
    expect(withheld('fuji', 'pole', '91')).toEqual(['90 pole 1']);
    expect(withheld('fuji', 'race', '90')).toEqual(['90 pole 1']);
    expect(withheld('sepang', 'pole', '90')).toEqual(['90 pole 1']);
    expect(withheld('fuji', 'pole', '99')).toEqual(['90 pole 1']);
  });

  test('is told by the number that the car has there', () => {
    const renumbered = changeFor('fuji', { number: '90', becomes: '9' });
    const withheld = decision('fuji', { withhold: 'pole', car: '9' });
    expect(given(...BOARD, renumbered, qualifying('fuji', '9'), withheld)).toEqual(['90 pole 0']);
  });
});

test('the awards of a round are worked out once, until something of the round changes', () => {
  const before = season(...BOARD, race('fuji', '90'));
  expect(awards({ ...before }, fuji)).toBe(awards(before, fuji));
  const later = season(...BOARD, race('fuji', '90'), race('fuji', '91'));
  expect(given(...BOARD, race('fuji', '90'), race('fuji', '91'))).toEqual(['91 race 25']);
  expect(
    awards({ ...before, rules: season(scale('7')).rules }, fuji).byEntry.get('90' as never),
  ).toMatchObject([{ points: 7 * 2520 }]);
  expect(awards({ ...before, entries: later.entries }, fuji)).not.toBe(awards(before, fuji));
  expect(awards(before, roundKey('sepang'))).toBe(awards({ ...before }, roundKey('sepang')));
});
