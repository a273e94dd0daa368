import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import {
  changeFor,
  crews,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  season,
  seasonDecision,
} from '../../../test/board.ts';
import { CARS, RACE, ruled } from '../../../test/ruled.ts';
import type { Condition, SharedResult } from './needs.ts';
import { whatItTakes } from './what-it-takes.ts';

/* What it takes in the next round. That nothing is left out is held against every end: see test/laws-of-titles.test.ts. */

const T = titleKey('t');
const ahead = (points: number, contender = '1') =>
  seasonDecision({ points: String(points), title: 't', contender });

const resultText = ([one]: SharedResult): string =>
  `${one?.places.join('+') || '-'}${(one?.extras ?? []).map(({ clause }) => ` ${clause}`).join('')}`;

function conditionText(condition: Condition): readonly string[] {
  switch (condition.code) {
    case 'rows':
      return condition.rows.map(({ own, alternatives }) => {
        const all = alternatives.map((limits) =>
          limits
            .map(({ contenders, allowed }) => `${contenders.join('/')} ${allowed.map(resultText).join(',')}`)
            .join(' and '),
        );
        const when = alternatives.length === 0 ? 'never' : all.includes('') ? 'always' : all.join(' or ');
        return `${own.map(resultText).join(',')}: ${when}`;
      });
    case 'points':
      return (
        condition.limits?.map(
          ({ contender, atLeast, level }) => `${contender} ${printedPoints(atLeast)} ${level}`,
        ) ?? ['never']
      );
    default:
      return condition.obstacles.map(({ clause, because }) => `${clause} ${because}`);
  }
}

const needs = (contender: string, ...pieces: readonly Piece[]) => {
  const [found] = whatItTakes(season(...pieces), T, [contender]) ?? [];
  if (found === undefined) throw new Error('nothing is asked');
  return { clinch: conditionText(found.clinch), stay: conditionText(found.stay) };
};

describe('in the last round', () => {
  // 10 6 4 3, and five points ahead.
  const run = [ruled({}), rounds('fuji'), CARS, ahead(5)] as const;

  test('to clinch and to stay in are one: with this place always, with that as long as no rival wins', () => {
    const { clinch, stay } = needs('1', ...run);
    expect(clinch).toEqual([
      '1,2: always',
      '3: 2 2,4,- and 3 2,4,- and 4 2,4,-',
      '4: 2 2,3,- and 3 2,3,- and 4 2,3,-',
      '-: 2 3,4,- and 3 3,4,- and 4 3,4,-',
    ]);
    expect(stay).toEqual(clinch);
  });

  test('who is behind has a limit on the leader, and on the others where they might pass', () => {
    expect(needs('2', ...run).clinch).toEqual([
      '1: 1 3,4,-',
      // Second, somebody wins, and then has more.
      '2,3,4,-: never',
    ]);
  });
});

describe('before the last round', () => {
  const run = [ruled({}), rounds('fuji', 'spa'), CARS, ahead(12)] as const;

  test('to clinch takes more than to stay in', () => {
    const { clinch, stay } = needs('1', ...run);
    expect(clinch).toEqual([
      '1: always',
      // Whoever is ahead then may come past.
      '2,3: never',
      '4: 2 3,- and 3 3,- and 4 3,-',
      '-: 2 - and 3 - and 4 -',
    ]);
    expect(stay).toEqual(['1,2,3,4,-: always']);
  });
});

describe('for drivers', () => {
  test('the limit is on a car, with all who drive it', () => {
    const crewed = entries({ GT: { 1: ['Ann'], 2: ['Bob', 'Eve'] } });
    const run = [ruled({ for: 'driver' }), rounds('fuji'), crewed, ahead(5, 'Ann')] as const;
    expect(needs('Ann', ...run).clinch).toEqual(['1,2: always', '-: Bob/Eve -']);
    expect(needs('Bob', ...run).clinch).toEqual(['1: Ann -', '2,-: never']);
  });
});

describe('for who has several cars', () => {
  const teams = (cars: number): Piece => ({
    kind: 'entry-list',
    entries: {
      GT: Object.fromEntries(
        Array.from({ length: cars }, (_, car) => [String(car + 1), { team: car % 2 === 0 ? 'X' : 'Y' }]),
      ),
    },
  });
  const rule = ruled({ for: 'team' }, { awards: { race: { ...RACE, to: ['team'] } } });

  test('a few cars are tried in every order', () => {
    const { clinch } = needs('X', rule, rounds('fuji'), teams(4), ahead(5, 'X'));
    // Five points ahead: 1st and 4th, or 13, are enough against 2nd and 3rd, or 10; 3rd and 4th against 16 are not.
    expect(clinch.find((row) => row.includes('1+4'))).toContain('always');
    expect(clinch.find((row) => row.includes('3+4'))).not.toContain('always');
  });

  test('many are told by points: so many more than each rival', () => {
    expect(needs('X', rule, rounds('fuji', 'spa'), teams(20), ahead(20, 'X')).clinch).toEqual(['Y 3 places']);
    expect(needs('Y', rule, rounds('fuji', 'spa'), teams(20), ahead(20, 'X'))).toEqual({
      clinch: ['never'],
      stay: ['X -3 places'],
    });
  });
});

test('where not even that is known, the clauses are named', () => {
  const many = entries({ GT: Array.from({ length: 20 }, (_, index) => String(index + 1)) });
  const rule = ruled({}, { scales: { full: { points: '5 6' } } });
  expect(needs('1', rule, rounds('fuji'), many).clinch).toEqual(['scales/full not-falling']);
});

test('a session that counts again where other crews drive may do there what its result does not tell', () => {
  const rule = ruled(
    { for: 'driver', awards: ['race', 'q'] },
    {
      scales: { one: { points: '1' } },
      awards: {
        race: RACE,
        q: { session: 'qualifying', of: 'meeting', order: 'class', scale: 'one', to: ['race crew'] },
      },
    },
  );
  const meeting = rounds({
    fuji: { date: '2014-03-01', meeting: 'm' },
    spa: { date: '2014-03-02', meeting: 'm' },
  });
  const pair = entries({ GT: { 1: ['Ann'], 2: ['Bob'] } });
  const list = crews('fuji', { 1: ['Cid'], 2: ['Bob'] });
  expect(needs('Ann', rule, meeting, pair, list).clinch).toContain('titles/t shared-session');
});

test('who qualified and then withdrew has what that gave, and no other row', () => {
  const rule = ruled(
    { awards: ['race', 'pole'] },
    {
      scales: { one: { points: '1' } },
      awards: { race: RACE, pole: { session: 'qualifying', order: 'class', scale: 'one', to: ['entry'] } },
    },
  );
  const gone = changeFor('fuji', { withdraw: '1' });
  const run = [rule, rounds('fuji'), CARS, ahead(10), qualifying('fuji', '1', '2'), gone] as const;
  // Eleven points to ten at most.
  expect(needs('1', ...run).stay).toEqual(['- pole: always']);
});

test('a guest who is barred as well may hold the place that others would pass', () => {
  const list = { kind: 'entry-list', entries: { GT: { 1: { titles: 'none' }, 2: {} } } } as Piece;
  const bar = seasonDecision({ bar: '1', title: 't', behind: 'hold their place' });
  // Behind the guest it is second.
  expect(needs('2', ruled({}), rounds('fuji'), list, bar).clinch).toEqual(['-: never', '2,1: always']);
});

test('a car that a guest driver costs is passed by those behind it, which no place by itself tells', () => {
  const rule = ruled({ guestDriver: 'costs car' });
  const three = entries({ GT: { 1: ['Ann'], 2: ['Bob'], 3: ['Cid'] } });
  const guest = { ...three, registered: { Ann: 'none' } } as Piece;
  const second = needs('2', rule, rounds('fuji'), guest, ahead(5, '2'));
  expect(second.clinch).toEqual(['-: 3 -', '1,2: always']);
  expect(needs('3', rule, rounds('fuji'), guest, ahead(5, '2')).clinch).toEqual(['-,2: never', '1: 2 -']);
});

test('who has no rank by decision never has enough, and is in the way of nobody', () => {
  const teams = {
    kind: 'entry-list',
    entries: {
      GT: Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [String(index + 1), { team: index % 2 === 0 ? 'X' : 'Y' }]),
      ),
    },
  } as Piece;
  const none = seasonDecision({ rank: 'none', contender: 'X', title: 't' });
  const run = [ruled({ for: 'team' }), rounds('fuji'), teams, ahead(20, 'Y'), none] as const;
  expect(needs('X', ...run)).toEqual({ clinch: ['never'], stay: ['never'] });
  expect(needs('Y', ...run).clinch).toEqual([]);
});

test('to be level is not enough where a decision ranks somebody among those who are', () => {
  const rule = ruled(
    { ranking: 'only' },
    {
      awards: { race: { ...RACE, order: 'overall' } },
      ranking: { only: { order: ['points'], shared: 'standard', listed: 'entered' } },
    },
  );
  const run = [
    rule,
    rounds('fuji'),
    entries({ GT: { 1: ['Ann'], 2: ['Bob'] }, CN: { 3: ['Cid'] } }),
  ] as const;
  const level = (...pieces: readonly Piece[]) => {
    const untried = { budget: { outcomes: 0, ends: 0 } };
    const [found] = whatItTakes(season(...run, ahead(1, '2'), ...pieces), T, ['2'], untried) ?? [];
    return found && conditionText(found.clinch);
  };
  expect(level()).toEqual(['1 -1 enough']);
  expect(level(seasonDecision({ rank: '1', contender: '1', title: 't' }))).toEqual(['1 -1 places']);
});

test('where points were taken, so many more than each rival may still be none', () => {
  const overall = { awards: { race: { ...RACE, order: 'overall' } } };
  const list = entries({ GT: { 1: ['Ann'], 2: ['Bob'] }, CN: { 3: ['Cid'] } });
  const after = (points: string) => {
    const taken = seasonDecision({ points, contender: '1', title: 't' });
    const untried = { budget: { outcomes: 0, ends: 0 } };
    const [found] =
      whatItTakes(season(ruled({}, overall), rounds('fuji'), list, taken), T, ['1'], untried) ?? [];
    return found && conditionText(found.clinch);
  };
  // Six for the second place make good the six that were taken, and are then no point.
  expect(after('-6')).toEqual(['titles/t no-point']);
  expect(after('6')).toEqual(['2 -6 places']);
});

test('of no title, and of a season that is over, nothing is asked', () => {
  const over = season(ruled({}), rounds('fuji'), CARS, race('fuji', '1'));
  expect(whatItTakes(over, T, ['1'])).toBeUndefined();
  expect(whatItTakes(over, titleKey('u'), ['1'])).toBeUndefined();
  expect(whatItTakes(season(ruled({}), rounds('fuji'), CARS, crews('fuji', {})), T, [])).toEqual([]);
});
