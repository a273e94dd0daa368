import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import {
  amendment,
  board,
  changeFrom,
  crews,
  decision,
  entries,
  type Piece,
  race,
  rounds,
  season,
  seasonDecision,
} from '../../../test/board.ts';
import { heldAgainstEveryEnd } from '../../../test/held-against-every-end.ts';
import { CARS, RACE, ruled } from '../../../test/ruled.ts';
import { type Asked, titleState } from './state.ts';

/* What a title goes by in a round that remains: the rules, the calendar and the entries as they are there, and by now. */

const T = titleKey('t');
const TEAMS = { race: { ...RACE, to: ['team'] } };

const statesIn = (of: Season, asked: Asked = {}): readonly string[] =>
  (titleState(of, T, asked)?.contenders ?? []).map(({ contender, state }) => `${contender} ${state}`);

/** The states after the last of the documents, where they were asked after the one before it too. */
function statesAfterAsking(...pieces: readonly Piece[]): readonly string[] {
  const documents = board(...pieces);
  const before = documents.slice(0, -1).reduce(fold, emptySeason);
  titleState(before, T);
  return statesIn(documents.slice(-1).reduce(fold, before));
}

describe('a later document', () => {
  const conditioned = (when: object) =>
    ruled(
      {},
      {
        scales: { twice: { points: '20 12 8 6' } },
        awards: { race: { ...RACE, scale: [{ scale: 'twice', when }, 'full'] } },
      },
    );

  test('may double the points of a round whose list is out', () => {
    const spa = { date: '2014-05-01' };
    const calendar = (said: object) => rounds({ fuji: '2014-03-01', suzuka: '2014-04-01', spa: said });
    const run = [
      conditioned({ points: 'double' }),
      calendar(spa),
      CARS,
      race('fuji', '1', '2', '3', '4'),
      race('suzuka', '1', '2', '3', '4'),
      crews('spa', { 1: ['Ann'], 2: ['Bob'], 3: ['Cid'], 4: ['Dee'] }),
    ] as const;
    expect(statesIn(season(...run))).toEqual(['1 in', '2 in', '3 out', '4 out']);
    // 8 and 20 to 20.
    expect(statesAfterAsking(...run, calendar({ ...spa, points: 'double' }))[2]).toBe('3 in');
  });

  test('may make a race the first of its meeting', () => {
    const calendar = (...keys: readonly string[]) =>
      rounds({
        fuji: '2014-03-01',
        ...Object.fromEntries(
          keys.map((key, index) => [key, { date: `2014-04-0${index + 1}`, meeting: 'm' }]),
        ),
      });
    const run = [
      conditioned({ race: 1 }),
      calendar('spa', 'monza'),
      CARS,
      race('fuji', '1', ['2', 'Ret']),
    ] as const;
    // 20 for the win of the only race that is left: enough to share it.
    expect(statesAfterAsking(...run, calendar('monza'))).toEqual(['1 clinched', '2 in', '3 in', '4 in']);
  });
});

test('an award that is withheld from one car of a team before its session may go to the other', () => {
  const rule = ruled(
    { for: 'team', awards: ['race', 'lap'] },
    {
      scales: { five: { points: '5' } },
      awards: {
        ...TEAMS,
        lap: { session: 'race', by: 'fastest lap', order: 'class', scale: 'five', to: ['team'] },
      },
    },
  );
  const teams = {
    kind: 'entry-list',
    entries: { GT: { 1: { team: 'X' }, 2: { team: 'Y' }, 3: { team: 'X' } } },
    crews: { 1: ['Ann'], 2: ['Bob'], 3: ['Cid'] },
  } as Piece;
  const lead = seasonDecision({ points: '20', title: 't', contender: 'Y' });
  const of = season(rule, rounds('fuji'), teams, lead, decision('fuji', { withhold: 'lap', car: '1' }));
  // 10, 6 and 5 to 20.
  expect(statesIn(of)).toEqual(['Y in', 'X in']);
});

describe('from a round on', () => {
  test('a title has other awards: those of each round are its own', () => {
    const rules = ruled(
      { awards: ['race', 'lap'] },
      {
        scales: { five: { points: '5' } },
        awards: {
          race: RACE,
          lap: { session: 'race', by: 'fastest lap', order: 'class', scale: 'five', to: ['entry'] },
        },
      },
    );
    const without = amendment('monza', {
      titles: { t: { name: 'T', class: 'GT', for: 'entry', awards: ['race'], without: ['monza'] } },
    });
    const of = season(
      rules,
      rounds('fuji', 'suzuka', 'spa', 'monza'),
      entries({ GT: { 1: ['Ann'], 2: ['Bob'] } }),
      race('fuji', '1', '2'),
      race('suzuka', '1', ['2', 'Ret']),
      without,
    );
    // 20 to 6, and a win and a fastest lap at Spa give 15.
    expect(statesIn(of)).toEqual(['1 in', '2 in']);
    expect(heldAgainstEveryEnd(of, 30_000)?.faults).toEqual([]);
  });

  test('a car is of another team, in rounds without a list too', () => {
    const there = { 1: ['Ann'], 2: ['Bob'], 3: ['Cid'] };
    const list = {
      kind: 'entry-list',
      entries: { GT: { 1: { team: 'X' }, 2: { team: 'Y' }, 3: { team: 'Z' } } },
    };
    const of = season(
      ruled({ for: 'team' }, { awards: TEAMS }),
      rounds('fuji', 'spa', 'monza'),
      list as Piece,
      crews('fuji', there),
      race('fuji', '1', '2', '3'),
      changeFrom('spa', { team: '3', becomes: 'Y' }),
      crews('spa', there),
      race('spa', '2', '1', '3'),
    );
    expect(titleState(of, T)?.remaining[0]?.cars.get('3' as never)?.team).toBe('Y');
    expect(heldAgainstEveryEnd(of, 3000)?.faults).toEqual([]);
  });
});

test('the best car of a team scores in each class, where each has an order of its own', () => {
  const teams = {
    kind: 'entry-list',
    entries: {
      GT: { 1: { team: 'X' }, 2: { team: 'Y' } },
      CN: { 3: { team: 'X' }, 4: { team: 'Y' }, 5: { team: 'Z' } },
    },
    crews: { 1: ['Ann'], 2: ['Bob'], 3: ['Cid'], 4: ['Dee'], 5: ['Eve'] },
  } as Piece;
  const rules = ruled(
    { for: 'team', class: undefined, cars: 'best 1' },
    { scales: { full: { points: '0 10 5' } }, awards: TEAMS },
  );
  // 15 for Y; X may be second twice.
  expect(
    statesIn(season(rules, rounds('fuji', 'spa'), teams, race('fuji', '1', '2', '3', '5', '4'))),
  ).toEqual(['Y in', 'Z in', 'X in']);
});

test('a driver who may be in any car is not alone in it, where a crew has to be of two', () => {
  const of = season(
    ruled(
      { for: 'driver', needs: [{ check: 'two', costs: 'car' }] },
      { checks: { two: { every: 'crew', drivers: { atLeast: 2 } } } },
    ),
    rounds('fuji', 'spa'),
    entries({ GT: { 1: ['Ann', 'Bob'], 2: ['Cid', 'Dee'] } }),
    race('fuji', '1', '2'),
  );
  expect(statesIn(of, { assumptions: { crews: 'free' } })).not.toContain('Cid out');
});

test('a driver who may be in any car is in one that scores, though his own is a guest', () => {
  const list = {
    kind: 'entry-list',
    entries: { GT: { 1: {}, 2: {}, 3: { titles: 'none' } } },
    crews: { 1: ['Ann'], 2: ['Bob'], 3: ['Cid'] },
  } as Piece;
  const of = season(
    ruled({ for: 'driver' }),
    rounds('fuji', 'spa'),
    list,
    crews('fuji', { 1: ['Ann'], 2: ['Cid'], 3: ['Bob'] }),
    race('fuji', '1', '2', '3'),
    crews('spa', { 1: ['Ann'], 2: ['Bob'], 3: ['Cid'] }),
  );
  expect(statesIn(of, { assumptions: { crews: 'free' } })).toEqual(['Ann in', 'Cid in', 'Bob in']);
});
