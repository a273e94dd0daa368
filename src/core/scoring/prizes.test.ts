import { describe, expect, test } from 'vitest';
import { type Piece, race, rounds, rules, season, seasonDecision } from '../../../test/board.ts';
import { prizes } from './prizes.ts';

const ROUNDS = rounds('fuji', 'sepang');
const CARS: Piece = {
  kind: 'entry-list',
  entries: { GT: { 90: { team: 'AAI' }, 91: { team: 'AAI' }, 92: { team: 'OAK' }, 93: {} } },
  crews: { 90: ['Yu'], 91: ['Chen'], 92: ['Hai'], 93: ['Ho'] },
};
const prize = (places: number, goesTo = 'contender', title = 'gt-teams') =>
  rules({ prizes: { 'Le Mans': { prize: 'an invitation', title, places, goesTo } } });
const held = (rulebook: Piece, ...pieces: readonly Piece[]) => {
  const [found] = prizes(season(rulebook, ROUNDS, CARS, ...pieces));
  return { holders: found?.holders.map(({ contender }) => contender), teams: found?.teams };
};
const RACE = race('fuji', '90', '91', '92');

test('a rulebook without prizes gives none', () => {
  expect(prizes(season(rules(), ROUNDS, CARS))).toEqual([]);
});

test('a prize has its name and its clause', () => {
  expect(prizes(season(prize(1), ROUNDS, CARS))).toMatchObject([
    { name: 'Le Mans', prize: { prize: 'an invitation', places: 1 } },
  ]);
});

describe('a prize is held', () => {
  test('by as many as there are places', () => {
    expect(held(prize(1), RACE).holders).toEqual(['90']);
    expect(held(prize(2), RACE).holders).toEqual(['90', '91']);
  });

  test('by nobody without a point', () => {
    expect(held(prize(1)).holders).toEqual([]);
    expect(held(prize(9), RACE).holders).toEqual(['90', '91', '92']);
  });

  test('by whoever shares the last place, too', () => {
    const level = race('sepang', '91', '90');
    expect(held(prize(1), RACE, level).holders).toEqual(['90', '91']);
    expect(held(prize(2), RACE, level).holders).toEqual(['90', '91']);
    expect(held(prize(3), RACE, race('sepang', '90', '91', '93')).holders).toEqual(['90', '91', '92', '93']);
    expect(held(prize(2), RACE, race('sepang', '90', '91', '93')).holders).toEqual(['90', '91']);
  });

  test('by nobody without a rank', () => {
    const out = seasonDecision({ rank: 'none', title: 'gt-teams', contender: '90' });
    expect(held(prize(1), RACE, out).holders).toEqual(['91']);
    expect(held(prize(4), RACE, out).holders).toEqual(['91', '92']);
  });

  test('by nobody in a title that there is not', () => {
    expect(held(prize(1, 'contender', 'lmp1'), RACE).holders).toEqual([]);
  });
});

describe('a prize for the team of the entry', () => {
  test('goes to each team once', () => {
    expect(held(prize(2, 'team of the entry'), RACE).teams).toEqual(['AAI']);
    expect(held(prize(3, 'team of the entry'), RACE).teams).toEqual(['AAI', 'OAK']);
  });

  test('goes to no team that nobody knows, and a prize for the contender to none', () => {
    expect(held(prize(1, 'team of the entry'), race('fuji', '93')).teams).toEqual([]);
    expect(held(prize(2), RACE).teams).toEqual([]);
  });
});
