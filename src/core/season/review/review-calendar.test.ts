import { describe, expect, test } from 'vitest';
import {
  amendment,
  bulletin,
  calendarChange,
  entries,
  findings,
  newRound,
  type Piece,
  qualifying,
  race,
  refusals,
  rounds,
  rules,
  seasonDecision,
} from '../../../../test/board.ts';

const BOARD = [rules(), rounds('fuji', 'sepang')] as const;

describe('a change of the calendar', () => {
  test.each([
    ['move', { move: 'fujo', to: '2014-08-31' }],
    ['alter', { alter: 'fujo', race: 'Fuji' }],
    ['cancel', { cancel: 'fujo' }],
    ['replace', { replace: 'fujo', by: newRound('inje', '2014-07-20') }],
  ])('that would %s a round names one of the calendar', (verb, change) => {
    expect(refusals(...BOARD, calendarChange({ cancel: 'sepang' }, change))).toEqual([
      `changes/1/${verb}: round 'fujo' is not on the calendar; did you mean 'fuji'?`,
    ]);
    const known = Object.fromEntries(
      Object.entries(change).map(([key, said]) => [key, said === 'fujo' ? 'fuji' : said]),
    );
    expect(refusals(...BOARD, calendarChange(known))).toEqual([]);
  });

  test('that takes away a round with results is asked whether it means that round', () => {
    const raced = [
      ...BOARD,
      entries({ GT: { 90: ['Yu'] } }),
      qualifying('fuji', '90'),
      race('fuji', '90'),
    ] as const;
    const said =
      "round 'fuji' has results (document 4, 5), and they would count no more: was another round meant?";
    expect(findings(...raced, calendarChange({ cancel: 'fuji' }))).toContain(`changes/0/cancel: ${said}`);
    const replaced = calendarChange({ replace: 'fuji', by: newRound('inje', '2014-07-20') });
    expect(findings(...raced, replaced)).toContain(`changes/0/replace: ${said}`);
    expect(findings(...raced, calendarChange({ cancel: 'sepang' }))).toEqual([]);
    expect(findings(...raced, rounds('sepang'))).toEqual([`rounds: ${said}`]);
    expect(findings(...raced, rounds('fuji'))).toEqual([]);
  });

  test('that takes away a round is told of the points that decisions gave within it', () => {
    const points = (said: object) =>
      seasonDecision({ points: '-2.5', title: 'gt-teams', contender: '90', ...said });
    const board = [...BOARD, entries({ GT: { 90: ['Yu'] } })] as const;
    const found = (...pieces: readonly Piece[]) =>
      findings(...board, ...pieces).filter((one) => one.includes('points of document'));
    const lost = (number: number) =>
      `the -2.5 points of document ${number} for 90 in gt-teams are of 'fuji', which is cancelled, and do not count: a decision that names no round would keep them`;
    const given = [points({ round: 'fuji' }), { ...points({ round: 'fuji' }), for: 'sepang' }] as const;
    const by = newRound('inje', '2014-07-20');
    expect(found(...given, calendarChange({ cancel: 'sepang' }, { cancel: 'fuji' }))).toEqual([
      `changes/1/cancel: ${lost(4)}`,
      `changes/1/cancel: ${lost(5)}`,
    ]);
    expect(found(...given, calendarChange({ replace: 'fuji', by }))[0]).toBe(`changes/0/replace: ${lost(4)}`);
    expect(found(...given, rounds('sepang'))[0]).toBe(`rounds: ${lost(4)}`);
    const back = calendarChange({ add: newRound('fuji', '2014-03-01') });
    const cancelled = [calendarChange({ cancel: 'fuji' }), points({ round: 'fuji' })] as const;
    expect(found(...cancelled)).toEqual([`measures/0/round: ${lost(5)}`]);
    expect(found(...cancelled, back, { ...bulletin(), annuls: [6] })).toEqual([`annuls: ${lost(5)}`]);
    // Those of the season stand, and so do those of another round; a suspended measure gives none.
    const others = [points({}), points({ round: 'sepang' }), points({ round: 'fuji', state: 'suspended' })];
    expect(found(...others, calendarChange({ cancel: 'fuji' }))).toEqual([]);
    expect(found(...given, { ...calendarChange({ cancel: 'fuji' }), annuls: [4, 5] })).toEqual([]);
    expect(found(...given, calendarChange({ move: 'fuji', to: '2014-03-02' }))).toEqual([]);
  });

  test('is asked whether it means that a race that was run comes after one that is to come', () => {
    const raced = [...BOARD, entries({ GT: { 90: ['Yu'] } }), race('fuji', '90')] as const;
    const move = (round: string, to: string) => findings(...raced, calendarChange({ move: round, to }));
    const said =
      "'fuji' is run (document 4), and would come after 'sepang', which has no result: is it the right round, and the right day?";
    expect(move('fuji', '2014-05-01')).toEqual([`changes/0/move: ${said}`]);
    expect(move('sepang', '2014-02-01')).toEqual([`changes/0/move: ${said}`]);
    expect(move('fuji', '2014-03-02')).toEqual([]);
    expect(move('sepang', '2014-05-01')).toEqual([]);
    expect(findings(...raced, rounds({ fuji: '2014-05-01', sepang: '2014-04-01' }))).toEqual([
      `rounds: ${said}`,
    ]);
    expect(
      findings(...raced, race('sepang', '90'), calendarChange({ move: 'fuji', to: '2014-05-01' })),
    ).toEqual([]);
  });

  test('leaves a cancelled round as it is', () => {
    const cancel = calendarChange({ cancel: 'fuji' });
    expect(refusals(...BOARD, cancel, calendarChange({ move: 'fuji', to: '2014-08-31' }))).toEqual([
      "changes/0/move: round 'fuji' was cancelled by document 3",
    ]);
    expect(refusals(...BOARD, cancel, cancel)).toHaveLength(1);
  });

  test('adds a round under a key of its own, or brings a cancelled one back', () => {
    const add = (key: string) => calendarChange({ add: newRound(key, '2014-08-31') });
    expect(refusals(...BOARD, add('inje'))).toEqual([]);
    expect(refusals(...BOARD, add('fuji'))).toEqual([
      "changes/0/add/fuji: round 'fuji' is on the calendar already: move or alter it, or take another key",
    ]);
    expect(refusals(...BOARD, calendarChange({ cancel: 'fuji' }), add('fuji'))).toEqual([]);
  });

  test('puts another round in the place of one', () => {
    const replace = calendarChange({ replace: 'fuji', by: newRound('sepang', '2014-08-31') });
    expect(refusals(...BOARD, replace)).toEqual([
      "changes/0/by/sepang: round 'sepang' is on the calendar already: move or alter it, or take another key",
    ]);
  });
});

describe('the sessions of a round', () => {
  const sprints = rules({
    awards: { sprint: { session: 'sprint', order: 'class', scale: 'pole', to: ['entry', 'race crew'] } },
    everyTitle: { awards: ['race', 'pole', 'sprint'], counting: 'everything', ranking: 'table' },
  });
  const fuji = (...sessions: readonly string[]) => rounds({ fuji: { date: '2014-03-01', sessions } });
  const slip = "no award and no result is of session 'sprnt'; did you mean 'sprint'?";

  test('are known to the rulebook or to a result', () => {
    expect(findings(sprints, fuji('free practice 1', 'qualifying', 'sprint', 'race'))).toEqual([]);
    expect(findings(sprints, fuji('qualifying', 'sprnt', 'race'))).toEqual([
      `rounds/fuji/sessions/1: ${slip}`,
    ]);
    expect(findings(...BOARD, fuji('sprint', 'race'))).toEqual([
      "rounds/fuji/sessions/0: no award and no result is of session 'sprint'",
    ]);
    const sprinted = [
      ...BOARD,
      entries({ GT: ['90'] }),
      { ...race('sepang', '90'), session: 'sprint' },
    ] as const;
    expect(findings(...sprinted, calendarChange({ alter: 'fuji', sessions: ['sprint', 'race'] }))).toEqual(
      [],
    );
  });

  test('are so in each change of the calendar', () => {
    const sessions = ['sprnt', 'race'];
    const inje = { inje: { race: 'Inje', date: '2014-07-20', sessions } };
    const told = (change: object) => findings(sprints, rounds('fuji'), calendarChange(change));
    expect(told({ alter: 'fuji', sessions })).toEqual([`changes/0/sessions/0: ${slip}`]);
    expect(told({ add: inje })).toEqual([`changes/0/add/inje/sessions/0: ${slip}`]);
    expect(told({ replace: 'fuji', by: inje })).toEqual([`changes/0/by/inje/sessions/0: ${slip}`]);
  });

  test('are held against the rulebook that is posted after them, each name once', () => {
    const sessions = ['sprnt', 'race'];
    const early = rounds({
      fuji: { date: '2014-03-01', sessions },
      sepang: { date: '2014-04-01', sessions },
    });
    expect(findings(early)).toEqual([]);
    expect(findings(early, sprints)).toEqual([`rulebook: ${slip}`]);
    expect(findings(fuji('qualifying', 'race'), sprints)).toEqual([]);
  });

  const lone =
    "the calendar says that 'fuji' has no sprint, and there is a result of it, which counts all the same: is it of another round, or has the calendar changed?";
  const board = [sprints, fuji('qualifying', 'race'), entries({ GT: ['90'] })] as const;
  const sprint = { ...race('fuji', '90'), session: 'sprint' };

  test('are those of which results are posted', () => {
    expect(findings(...board, sprint)).toEqual([`session: ${lone}`]);
    expect(findings(...board, race('fuji', '90'))).toEqual([]);
    expect(findings(...board, qualifying('fuji', '90'))).toEqual([]);
    expect(findings(...board, { ...race('fuji', '90'), session: 'practice' })).toEqual([]);
    const all = [sprints, rounds('fuji'), entries({ GT: ['90'] })] as const;
    expect(findings(...all, sprint)).toEqual([]);
  });

  test('are not taken away from a round that has their result', () => {
    const raced = [sprints, rounds('fuji'), entries({ GT: ['90'] }), sprint] as const;
    expect(findings(...raced, calendarChange({ alter: 'fuji', sessions: ['qualifying', 'race'] }))).toEqual([
      `changes/0/sessions: ${lone}`,
    ]);
    expect(findings(...raced, fuji('qualifying', 'race'))).toEqual([`rounds/fuji/sessions: ${lone}`]);
    expect(findings(...raced, fuji('sprint', 'race'))).toEqual([]);
  });
});

describe('fewer rounds than a rule counts', () => {
  const best = rules({ counting: { everything: { keep: 'best 2' }, other: { keep: 'all but 5' } } });

  test('are a finding', () => {
    expect(findings(rounds('fuji'), best)).toContain(
      'rulebook/counting/everything: counting/everything counts 2 rounds, and the calendar now has 1',
    );
    const started = rules({
      ranking: {
        table: {
          order: 'points',
          shared: 'standard',
          listed: 'entered',
          starts: { atLeast: 2, otherwise: 'no rank' },
        },
      },
    });
    expect(findings(rounds('fuji'), started)).toContain(
      'rulebook/ranking/table: ranking/table asks for 2 starts, and the calendar now has 1',
    );
    expect(findings(best, rounds('fuji', 'sepang'))).toEqual([]);
    expect(findings(best, rounds('fuji'))).toEqual([
      'rounds: counting/everything counts 2 rounds, and the calendar now has 1',
    ]);
    expect(findings(best, rounds('fuji', 'sepang'), calendarChange({ cancel: 'fuji' }))).toEqual([
      'changes: counting/everything counts 2 rounds, and the calendar now has 1',
    ]);
    expect(findings(best, rounds('fuji', 'sepang', 'inje'), calendarChange({ cancel: 'fuji' }))).toEqual([]);
  });

  test('are held against the rule as amended', () => {
    const amended = amendment('fuji', { counting: { everything: { keep: 'best 3' } } });
    expect(findings(...BOARD, amended, calendarChange({ move: 'fuji', to: '2014-08-31' }))).toEqual([
      'changes: counting/everything counts 3 rounds, and the calendar now has 2',
    ]);
  });
});
