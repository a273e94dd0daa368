import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import {
  calendarChange,
  change,
  crews,
  decision,
  entries,
  newRound,
  type Piece,
  protest,
  qualifying,
  race,
  rounds,
  season,
  seasonDecision,
} from '../../../test/board.ts';
import { championsOf } from '../../../test/every-end.ts';
import { CARS, RACE, ruled } from '../../../test/ruled.ts';
import { decidingDocument } from './deciding.ts';
import { seasonAfter } from './outcome.ts';
import { type Asked, allTitles, titleState } from './state.ts';

/* Who can still win a title, who has won it, and why. */

const T = titleKey('t');
const TWO = rounds('fuji', 'spa');
const THREE = rounds('fuji', 'spa', 'monza');
const POLE = {
  scales: { one: { points: '1' } },
  awards: {
    race: RACE,
    pole: { session: 'qualifying', order: 'class', scale: 'one', to: ['entry', 'race crew'] },
  },
};
const named = (awards: readonly string[], more: object = {}) => ({ awards, ...more });

/** `1 clinched`, `2 out` …; each way to be champion is run by the engine first. */
function states(pieces: readonly Piece[], asked: Asked = {}): readonly string[] {
  const of = season(...pieces);
  return (titleState(of, T, asked)?.contenders ?? []).map(({ contender, state, because }) => {
    if (because.code === 'scenario')
      expect(championsOf(seasonAfter(of, because.scenario), T)).toContain(contender);
    return `${contender} ${state}`;
  });
}

/** Why, in short. */
function because(contender: string, ...pieces: readonly Piece[]): string {
  const said = titleState(season(...pieces), T)?.contenders.find(
    (one) => one.contender === contender,
  )?.because;
  switch (said?.code) {
    case 'bound':
      return `${printedPoints(said.most)} to ${said.rival.contender}'s ${printedPoints(said.rival.points)}${said.rival.isMate ? ', a mate' : ''}`;
    case 'safe':
      return `${said.rival?.contender} comes to ${printedPoints(said.rival?.points ?? (0 as never))}`;
    case 'undecided':
      return said.obstacles.map(({ clause, because: code }) => `${clause} ${code}`).join(', ');
    default:
      return said?.code ?? 'nobody';
  }
}

describe('while rounds remain', () => {
  test('whoever can come to the leader’s points is in, and who cannot is out, by both numbers', () => {
    // 10 6 4 3: 20 to 12, 7 and 7 with one round to go.
    const run = [
      ruled({}),
      THREE,
      CARS,
      race('fuji', '1', '2', '3', '4'),
      race('spa', '1', '2', '4', '3'),
    ] as const;
    expect(states(run)).toEqual(['1 in', '2 in', '3 out', '4 out']);
    expect(because('3', ...run)).toBe("17 to 1's 20");
  });

  test('a lead of more than a win is enough, one of a win is not, if places may decide', () => {
    const run = (...results: readonly Piece[]) => states([ruled({}), THREE, CARS, ...results]);
    expect(run(race('fuji', '1', '2'), race('spa', '1', '2'))).toEqual(['1 in', '2 in', '3 out', '4 out']);
    expect(run(race('fuji', '1', '2'), race('spa', '1', '3'))).toEqual([
      '1 clinched',
      '2 out',
      '3 out',
      '4 out',
    ]);
  });

  test('level on points at most, the places decide: as many wins share the title', () => {
    const run = [ruled({}), TWO, CARS, race('fuji', '1', '3')] as const;
    expect(states(run)).toEqual(['1 in', '3 in', '2 in', '4 in']);
    const level = [
      ruled({}, { scales: { full: { points: '10 10' } } }),
      TWO,
      CARS,
      race('fuji', '1', '2'),
    ] as const;
    // 20 to 20, but one has a second place more.
    expect(states(level).slice(0, 2)).toEqual(['1 in', '2 in']);
  });

  test('a title without a point has no champion, and nobody is out before the first round', () => {
    expect(states([ruled({}), TWO, CARS])).toEqual(['1 in', '2 in', '3 in', '4 in']);
    const none = season(
      ruled({}, { scales: { full: { points: '0 0' } } }),
      rounds('fuji'),
      CARS,
      race('fuji', '1', '2'),
    );
    expect(titleState(none, T)).toMatchObject({ decided: true, champions: [] });
  });

  test('what a decision gave or took is counted', () => {
    const run = [ruled({}), THREE, CARS, race('fuji', '1', '2'), race('spa', '1', '3')] as const;
    const taken = seasonDecision({ points: '-10', title: 't', contender: '1' });
    // 10 with two wins: who has nothing can come to 10 with one.
    expect(states([...run, taken])).toEqual(['1 in', '2 in', '3 in', '4 out']);
  });

  test('a barred contender, and one whom no round has any more, are out', () => {
    const run = [ruled({}), TWO, CARS, race('fuji', '1', '2', '3')] as const;
    expect(states([...run, seasonDecision({ bar: '2', title: 't' })])[3]).toBe('2 out');
    expect(states([...run, change({ withdraw: '2' })])).toEqual(['1 in', '2 out', '3 in', '4 in']);
  });

  test('a class has its own title, whatever the others do', () => {
    const classes = entries({ GT: ['1', '2'], CN: ['3', '4'] });
    const run = [ruled({}), TWO, classes, race('fuji', '3', '4', '1')] as const;
    // The other can come to as many points and wins, and would share it.
    expect(states(run)).toEqual(['1 clinched', '2 in']);
  });
});

describe('when the season is over', () => {
  const run = [ruled({}), TWO, CARS, race('fuji', '1', '2'), race('spa', '2', '1')] as const;

  test('who is first is champion, alone or with others, and everybody else is out', () => {
    expect(states(run)).toEqual(['1 champion', '2 champion', '3 out', '4 out']);
    expect(titleState(season(...run), T)).toMatchObject({
      decided: true,
      champions: ['1', '2'],
      remaining: [],
    });
  });

  test('a rank by decision settles it', () => {
    expect(states([...run, seasonDecision({ rank: '1', title: 't', contender: '2' })])).toEqual([
      '2 champion',
      '1 out',
      '3 out',
      '4 out',
    ]);
  });

  test('every title is told, in the order of the rulebook', () => {
    const both = season(
      ruled({}, { titles: { u: { name: 'U', for: 'entry', awards: ['race'] } } }),
      TWO,
      CARS,
    );
    expect(allTitles(both).map(({ title }) => title)).toEqual(['t', 'u']);
    expect(titleState(both, titleKey('v'))).toBeUndefined();
  });
});

describe('what remains', () => {
  const lead = [race('fuji', '1', '2'), race('spa', '1', '3')] as const;

  test('is as the calendar has it: without a cancelled round, and with an added one', () => {
    const run = [ruled({}), rounds('fuji', 'spa', 'monza', 'imola'), CARS, ...lead] as const;
    expect(states(run)[0]).toBe('1 in');
    const cancelled = [...run, calendarChange({ cancel: 'imola' })];
    expect(states(cancelled)[0]).toBe('1 clinched');
    const added = [...cancelled, calendarChange({ add: newRound('suzuka', '2014-11-01') })];
    expect(states(added)[0]).toBe('1 in');
  });

  test('is no round behind one that was run, though its own result was never known', () => {
    const run = [ruled({}), THREE, CARS, race('fuji', '1', '2'), race('monza', '1', '3')] as const;
    expect(states(run)).toEqual(['1 champion', '2 out', '3 out', '4 out']);
  });

  test('is no round that does not count for the title', () => {
    const run = [
      ruled({ without: 'monza' }),
      THREE,
      CARS,
      race('fuji', '1', '2'),
      race('spa', '1', '2'),
    ] as const;
    expect(states(run)[0]).toBe('1 champion');
  });

  test('is the race alone, where qualifying is run already', () => {
    const rule = ruled(named(['race', 'pole']), POLE);
    const run = [rule, TWO, CARS, race('fuji', '1', '2', '3')] as const;
    const level = seasonDecision({ points: '5', title: 't', contender: '1' });
    // 15 to 4: with pole and a win 15, and with a win less often second.
    expect(states([...run, level])[2]).toBe('3 in');
    expect(states([...run, level, qualifying('spa', '2', '1', '3')])[2]).toBe('3 out');
  });

  test('is only the sessions that the calendar has', () => {
    const sprint = { ...RACE, session: 'sprint' };
    const rule = ruled(named(['race', 'sprint']), { awards: { race: RACE, sprint } });
    const held = (sessions?: readonly string[]) =>
      states([
        rule,
        rounds({ fuji: '2014-03-01' }, { spa: { date: '2014-04-01', ...(sessions && { sessions }) } }),
        CARS,
        race('fuji', '1', '2'),
        seasonDecision({ points: '1', title: 't', contender: '1' }),
      ]);
    expect(held()[3]).toBe('4 in');
    expect(held(['race'])[3]).toBe('4 out');
  });

  test('is run by the entries of its list, or by all that have not withdrawn, with their last crews', () => {
    const drivers = ruled({ for: 'driver' });
    const run = [drivers, TWO, CARS, race('fuji', '1', '2'), crews('fuji', { 1: ['Ann', 'Eve'] })] as const;
    expect(states(run)).toEqual(['Ann in', 'Eve in', 'Bob in', 'Cid in', 'Dee in']);
    const listed = [
      ...run,
      crews('spa', { 1: ['Eve'], 2: ['Cid'] }),
      change({ withdraw: '3' }, { withdraw: '4' }),
    ];
    expect(states(listed)).toEqual(['Ann in', 'Eve clinched', 'Bob out', 'Cid in']);
    expect(states(listed, { assumptions: { crews: 'free' } })).toEqual([
      'Ann in',
      'Eve in',
      'Bob in',
      'Cid in',
    ]);
  });
});

describe('rules by which to win and to see all others retire is not the best', () => {
  const ofTeams = (rule: object, more: object = {}) =>
    ruled({ for: 'team', ...rule }, { awards: { race: { ...RACE, to: ['team'] } }, ...more });
  const teams = (of: Readonly<Record<string, string>>): Piece => ({
    kind: 'entry-list',
    entries: { GT: Object.fromEntries(Object.entries(of).map(([car, team]) => [car, { team }])) },
  });

  test('a team needs its second car too: its cars are first and second', () => {
    const list = teams({ 1: 'X', 2: 'X', 3: 'Y', 4: 'Y' });
    const lead = seasonDecision({ points: '15', title: 't', contender: 'Y' });
    expect(states([ofTeams({}), rounds('fuji'), list, lead])).toEqual(['X in', 'Y in']);
    expect(states([ofTeams({ cars: 'best 1' }), rounds('fuji'), list, lead])).toEqual([
      'X out',
      'Y clinched',
    ]);
  });

  test('where the points go by how many are classified, others have to be', () => {
    const few = { scale: [{ scale: 'few', when: { classified: { under: 3 } } }, 'full'] };
    const rule = ruled({}, { scales: { few: { points: '2 1' } }, awards: { race: { ...RACE, ...few } } });
    const lead = seasonDecision({ points: '9', title: 't', contender: '1' });
    expect(states([rule, rounds('fuji'), CARS, lead])).toEqual(['1 in', '2 in', '3 in', '4 in']);
  });

  test('a disqualification that is never dropped costs more than to stay away', () => {
    const rule = ruled(
      { counting: 'c' },
      { counting: { c: { keep: 'best 1', neverDropped: { results: 'DSQ' } } } },
    );
    expect(states([rule, TWO, CARS, race('fuji', '1', '2')])).toEqual(['1 in', '2 in', '3 in', '4 in']);
    const plain = ruled({ counting: 'c' }, { counting: { c: { keep: 'best 1' } } });
    // Whoever won cannot lose those points.
    expect(states([plain, TWO, CARS, race('fuji', '1', '2')])[0]).toBe('1 in');
  });

  test('points that are lost: the last car has fewer than one that is not there', () => {
    const rule = ruled({}, { scales: { full: { points: '5 3 2 -4' } } });
    const lead = [
      seasonDecision({ points: '8', title: 't', contender: '1' }),
      seasonDecision({ points: '1', title: 't', contender: '2' }),
    ];
    expect(states([rule, rounds('fuji'), CARS, ...lead]).slice(0, 2)).toEqual(['1 in', '2 in']);
  });

  test('a driver of the same car gains as much: of two only one can, if he has more that is dropped', () => {
    const crewed = entries({ GT: { 1: ['Ann', 'Eve'], 2: ['Bob'] } });
    const rule = (keep: string) => ruled({ for: 'driver', counting: 'c' }, { counting: { c: { keep } } });
    const past = [race('fuji', '1', '2'), crews('fuji', { 1: ['Ann'], 2: ['Eve'] })] as const;
    const both = [TWO, crewed, ...past, crews('spa', { 1: ['Ann', 'Eve'] })] as const;
    expect(states([rule('all'), ...both])).toEqual(['Ann clinched', 'Eve out', 'Bob in']);
    expect(because('Eve', rule('all'), ...both)).toBe("16 to Ann's 20, a mate");
    // The best one counts: a win for both leaves them level on points, and Ann with two wins.
    expect(states([rule('best 1'), ...both])).toEqual(['Ann clinched', 'Eve out', 'Bob in']);
  });

  test('a driver who drives enough scores, and one beside him who does not has nothing', () => {
    const checks = { drive: { every: 'drive', time: { atLeast: '45 min' } } };
    const crewed = entries({ GT: { 1: ['Ann', 'Eve'], 2: ['Bob'] } });
    const run = [TWO, crewed, crews('fuji', { 1: ['Ann'], 2: ['Eve'] }), race('fuji', '1', '2')] as const;
    expect(states([ruled({ for: 'driver' }, { checks }), ...run])[1]).toBe('Eve out');
    expect(states([ruled({ for: 'driver', needs: 'drive' }, { checks }), ...run])[1]).toBe('Eve in');
  });

  test('who has started too few races has no rank, and whoever is in his way need not start', () => {
    const ranking = {
      r: {
        order: ['points'],
        shared: 'standard',
        listed: 'entered',
        starts: { atLeast: 2, otherwise: 'no rank' },
      },
    };
    const rule = ruled({ ranking: 'r' }, { ranking });
    const lead = seasonDecision({ points: '90', title: 't', contender: '1' });
    expect(states([rule, TWO, CARS, race('fuji', '1', '2'), lead])).toEqual([
      '1 in',
      '2 in',
      '3 out',
      '4 out',
    ]);
    expect(states([ruled({}), TWO, CARS, race('fuji', '1', '2'), lead])[0]).toBe('1 clinched');
  });

  test('where nobody can try everything, the clause is named and nothing is guessed', () => {
    const field = entries({ GT: Array.from({ length: 20 }, (_, index) => String(index + 1)) });
    const rule = ruled({}, { scales: { full: { points: '5 6' } } });
    const run = [rule, TWO, field, race('fuji', '2', '1')] as const;
    expect(states(run).slice(0, 3)).toEqual(['1 in', '2 in', '3 undecided']);
    expect(because('3', ...run)).toBe('scales/full not-falling');
    // Bounds on points settle it, whatever the order of the scale.
    const far = [...run, seasonDecision({ points: '6', title: 't', contender: '1' })] as const;
    expect(because('3', ...far)).toBe("6 to 1's 12");
  });
});

describe('the document that decided it', () => {
  const lead = [ruled({}), THREE, CARS, race('fuji', '1', '2'), race('spa', '1', '3')] as const;

  test('is the one since which the champion is known', () => {
    expect(decidingDocument(season(...lead), T)).toBe(5);
    expect(decidingDocument(season(...lead, race('monza', '3', '1')), T)).toBe(5);
  });

  test('is a later one, if it was open again', () => {
    const again = [...lead, calendarChange({ add: newRound('imola', '2014-10-01') })] as const;
    expect(decidingDocument(season(...again), T)).toBeUndefined();
    expect(decidingDocument(season(...again, calendarChange({ cancel: 'imola' })), T)).toBe(7);
  });

  test('is a decision, where that took the points', () => {
    const disqualified = decision('spa', { disqualify: '2', session: 'race' });
    const close = [ruled({}), THREE, CARS, race('fuji', '1', '2'), race('spa', '1', '2')] as const;
    expect(decidingDocument(season(...close, disqualified), T)).toBe(6);
  });

  test('is not changed by a protest, which undoes nothing', () => {
    expect(decidingDocument(season(...lead, protest(5)), T)).toBe(5);
  });
});

describe('where crews are free', () => {
  test('a crew that no car has now may come again, in any', () => {
    const crewed = ruled({ for: 'crew' });
    const run = [
      crewed,
      TWO,
      entries({ GT: { 1: ['Ann', 'Eve'], 2: ['Bob'] } }),
      race('fuji', '2', '1'),
      crews('spa', { 1: ['Ann'], 2: ['Bob'] }),
    ] as const;
    expect(states(run)).toEqual(['Bob clinched', 'Ann / Eve out', 'Ann in']);
    expect(states(run, { assumptions: { crews: 'free' } })).toEqual(['Bob in', 'Ann / Eve in', 'Ann in']);
  });
});

describe('what a contender has at most', () => {
  test("is what both of a driver's cars give, also where one car of each contender scores", () => {
    const double = ruled(
      { for: 'driver', cars: 'best 1' },
      {
        scales: { few: { points: '1' } },
        awards: { race: { ...RACE, scale: [{ scale: 'full', when: { starters: { atLeast: 3 } } }, 'few'] } },
      },
    );
    const two = entries({ GT: { 1: ['Ann'], 2: ['Bob'], 3: ['Bob'] } });
    // Sixteen points, of which one car would give ten.
    const lead = seasonDecision({ points: '15', title: 't', contender: 'Ann' });
    expect(states([double, rounds('fuji'), two, lead])).toEqual(['Ann in', 'Bob in']);
  });

  test('may be kept from it by a car ahead that cannot score, where an award is among the first alone', () => {
    const lap = ruled(
      { for: 'manufacturer', awards: ['race', 'lap'], guestDriver: 'costs car' },
      {
        scales: { none: { points: '0' }, one: { points: '1' } },
        awards: {
          race: { session: 'race', order: 'class', scale: 'none', to: ['manufacturer'] },
          lap: {
            session: 'race',
            order: 'class',
            by: 'fastest lap',
            among: 1,
            scale: 'one',
            to: ['manufacturer'],
          },
        },
      },
    );
    const list = {
      kind: 'entry-list',
      cars: { M: { chassis: 'M1', manufacturer: 'M' } },
      entries: { GT: { 1: { car: 'M' }, 2: { car: 'M' } } },
      crews: { 1: ['Ann'], 2: ['Bob'] },
      registered: { Ann: 'none' },
    } as Piece;
    expect(states([lap, rounds('fuji'), list])).toEqual(['M in']);
  });
});
