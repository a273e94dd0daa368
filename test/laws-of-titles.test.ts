import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RACE } from '#core/base/ids';
import { starters } from '#core/season/entered';
import { seasonAfter } from '#core/title/outcome';
import { remaining } from '#core/title/remaining';
import { arbitraryTitle } from './arbitrary-title.ts';
import { season } from './board.ts';
import { heldAgainstEveryEnd } from './held-against-every-end.ts';

/*
 * What is said of a title, held against every end of small seasons with any rules: `npm run every-end` holds many more of
 * them. Each scenario is posted, folded and scored on the way.
 */

const MOST = 300;

describe('of a small season with any rules', () => {
  test('every state, every group and every condition of the next round is as every end has it', () => {
    let undecided = 0;
    fc.assert(
      fc.property(arbitraryTitle, (pieces) => {
        const held = heldAgainstEveryEnd(season(...pieces), MOST);
        expect(held?.faults ?? []).toEqual([]);
        undecided += held?.said.contenders.filter(({ state }) => state === 'undecided').length ?? 0;
      }),
      { numRuns: 250 },
    );
    expect(undecided).toBe(0);
  });

  test('so it is where nothing is tried, or a clause is named', () => {
    fc.assert(
      fc.property(arbitraryTitle, (pieces) => {
        const held = heldAgainstEveryEnd(season(...pieces), MOST, { budget: { outcomes: 0, ends: 0 } });
        expect(held?.faults ?? []).toEqual([]);
        for (const { state, because } of held?.said.contenders ?? []) {
          expect(state === 'undecided').toBe(because.code === 'undecided');
          if (because.code === 'undecided') expect(because.obstacles.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 250 },
    );
  });
});

describe('the cars that are expected in a round', () => {
  test('are the starters of it, with crew, team, class and number, once a scenario is posted', () => {
    fc.assert(
      fc.property(arbitraryTitle, fc.constantFrom('listed', 'open'), (pieces, entries) => {
        const now = season(...pieces);
        for (const open of remaining(now, { entries })) {
          const placed = [...open.cars.keys()];
          const after = seasonAfter(now, [{ open, sessions: [{ session: RACE, placed }] }]);
          const there = starters(after, open.round.key);
          for (const [entry, { crew, team, class: category, number, manufacturer }] of open.cars)
            expect(there.get(entry)).toMatchObject({ crew, team, class: category, number, manufacturer });
        }
      }),
      { numRuns: 200 },
    );
  });
});
