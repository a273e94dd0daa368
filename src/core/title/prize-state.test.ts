import { describe, expect, test } from 'vitest';
import { type Piece, race, rounds, season, seasonDecision } from '../../../test/board.ts';
import { ruled } from '../../../test/ruled.ts';
import { prizeStates } from './prize-state.ts';

/* Who may still have what a final place in a title gives. */

const teams = (of: Readonly<Record<string, string>>): Piece => ({
  kind: 'entry-list',
  entries: { GT: Object.fromEntries(Object.entries(of).map(([car, team]) => [car, { team }])) },
  crews: Object.fromEntries(Object.keys(of).map((car) => [car, []])),
});
const LIST = teams({ 1: 'X', 2: 'X', 3: 'Y', 4: 'Z' });
const ruledWith = (places: number, goesTo: string, more: object = {}) =>
  ruled({ ...more }, { prizes: { trip: { prize: 'A trip', title: 't', places, goesTo } } });
const states = (...pieces: readonly Piece[]) =>
  prizeStates(season(...pieces)).map(
    ({ possible, isCertain }) => `${possible.join(' ')}${isCertain ? ', certain' : ''}`,
  );

describe('a prize', () => {
  const lead = [
    seasonDecision({ points: '40', title: 't', contender: '1' }),
    seasonDecision({ points: '30', title: 't', contender: '2' }),
  ] as const;

  test('for the first place may still be had by whoever may be first', () => {
    expect(states(ruledWith(1, 'contender'), rounds('fuji'), LIST, ...lead)).toEqual(['1 2']);
    expect(states(ruledWith(1, 'contender'), rounds('fuji'), LIST, lead[0])).toEqual(['1, certain']);
  });

  test('for two places is certain for a team, if nobody of another can be among the first two', () => {
    expect(states(ruledWith(2, 'team of the entry'), rounds('fuji'), LIST, ...lead)).toEqual(['X, certain']);
    expect(states(ruledWith(3, 'team of the entry'), rounds('fuji'), LIST, ...lead)).toEqual(['X Y Z']);
    expect(
      states(ruledWith(2, 'team of the entry'), rounds('fuji', 'spa', 'monza', 'imola'), LIST, ...lead),
    ).toEqual(['X Y Z']);
  });

  test('is held when the season is over', () => {
    const over = [rounds('fuji'), LIST, race('fuji', '3', '4', '1')] as const;
    expect(states(ruledWith(1, 'team of the entry'), ...over)).toEqual(['Y, certain']);
    expect(states(ruledWith(2, 'contender'), ...over)).toEqual(['3 4, certain']);
  });

  test('may be had by a driver of two cars, if only the other of them is ahead', () => {
    const crews = { 1: ['Hal', 'Ann'], 2: ['Hal', 'Bob'] };
    const list = { kind: 'entry-list', entries: { GT: { 1: {}, 2: {} } }, crews } as Piece;
    const more = (points: string, contender: string) => seasonDecision({ points, title: 't', contender });
    // 16 to Ann's 18 and Bob's 17; or, the second car first, to 14 and 21.
    const run = [rounds('fuji'), list, more('8', 'Ann'), more('11', 'Bob')] as const;
    const [state] = prizeStates(season(ruledWith(2, 'contender', { for: 'driver' }), ...run));
    expect(state?.possible).toContain('Hal');
    expect(state?.obstacles).toEqual([{ clause: 'titles/t', because: 'crew-cars' }]);
  });

  test('names more than can have it where a rule is in the way, and the rule', () => {
    const rule = ruled(
      {},
      {
        scales: { full: { points: '5 6' } },
        prizes: { trip: { prize: 'A trip', title: 't', places: 1, goesTo: 'contender' } },
      },
    );
    const [state] = prizeStates(season(rule, rounds('fuji'), LIST, ...lead));
    expect(state).toMatchObject({
      isCertain: false,
      obstacles: [{ clause: 'scales/full', because: 'not-falling' }],
    });
    expect(state?.possible).toEqual(['1', '2', '3', '4']);
  });
});
