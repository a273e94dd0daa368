import { describe, expect, test } from 'vitest';
import { rulebook } from '../../../test/board.ts';
import { clausePlaces, reviewRulebook } from './review.ts';
import { rulebookFaultText } from './rulebook-fault.ts';

const faults = (changes: Parameters<typeof rulebook>[0]) =>
  reviewRulebook(rulebook(changes)).map(rulebookFaultText);
const award = { session: 'race', order: 'class', scale: 'full', to: ['entry', 'race crew'] };

test('a rulebook that agrees with itself has no faults', () => {
  expect(faults({})).toEqual([]);
});

describe('a clause that names nothing is a fault', () => {
  test.each([
    ['checks', { every: 'car', of: 'LMP3', tyre: 'Michelin' }, "checks/odd names class 'LMP3'"],
    ['checks', { every: 'crew', regional: { atLeast: 1, from: 'Asia' } }, "checks/odd names region 'Asia'"],
    ['titles', { name: 'Odd', for: 'entry', class: 'LMP' }, "titles/odd names class 'LMP'"],
    ['titles', { name: 'Odd', for: 'entry', counting: 'best' }, "titles/odd names counting 'best'"],
    ['titles', { name: 'Odd', for: 'entry', ranking: 'other' }, "titles/odd names ranking 'other'"],
    ['titles', { name: 'Odd', for: 'entry', awards: ['race', 'sprint'] }, "titles/odd names award 'sprint'"],
    [
      'prizes',
      { prize: 'Invitation', title: 'lmp2', places: 1, goesTo: 'contender' },
      "prizes/odd names title 'lmp2'",
    ],
  ])('in %s: %j', (section, clause, fault) => {
    expect(faults({ [section]: { odd: clause } })).toEqual([`${fault}, which the rulebook does not have`]);
  });

  test('among the terms of every title too', () => {
    expect(
      faults({ everyTitle: { awards: ['race', 'pole', 'lap'], counting: 'none', ranking: 'none' } }),
    ).toEqual([
      "everyTitle names award 'lap', which the rulebook does not have",
      "everyTitle names counting 'none', which the rulebook does not have",
      "everyTitle names ranking 'none', which the rulebook does not have",
      'counting/everything is used by no other clause: remove it, or use it',
      'ranking/table is used by no other clause: remove it, or use it',
    ]);
  });

  test('and the name that was meant is given where one is near', () => {
    expect(faults({ awards: { race: { ...award, scale: 'ful' } } })).toEqual([
      "awards/race names scale 'ful', which the rulebook does not have; did you mean 'full'?",
      'scales/full is used by no other clause: remove it, or use it',
    ]);
  });

  test('a check that names no class asks it of all', () => {
    const checks = {
      crew: { every: 'crew', drivers: { atLeast: 2 } },
      GT: { every: 'car', of: 'GT', tyre: 'X' },
    };
    expect(faults({ checks })).toEqual([]);
  });

  test('and what every object inherits is no clause', () => {
    expect(faults({ titles: { odd: { name: 'Odd', for: 'entry', class: 'constructor' } } })).toEqual([
      "titles/odd names class 'constructor', which the rulebook does not have",
    ]);
  });
});

describe('a title', () => {
  test('without awards, without what counts or without an order is a fault', () => {
    const removes = ['awards/race', 'awards/pole', 'scales/full', 'scales/pole', 'titles/overall'];
    const titles = ['titles/gt-drivers', 'titles/cn-teams', 'ranking/table', 'counting/everything'];
    const book = rulebook({ removes: [...removes, ...titles] });
    expect(reviewRulebook({ ...book, everyTitle: {} }).map(rulebookFaultText)).toEqual([
      'titles/gt-teams has no awards: give it some, here or in everyTitle',
      'titles/gt-teams has no counting: give it some, here or in everyTitle',
      'titles/gt-teams has no ranking: give it some, here or in everyTitle',
    ]);
  });

  test('counts only awards that its contenders are given', () => {
    expect(
      faults({ awards: { race: { ...award, to: 'entry' }, pole: { ...award, to: 'race crew' } } }),
    ).toEqual([
      "titles/gt-teams counts award 'pole', which is not given to such contenders",
      "titles/gt-drivers counts award 'race', which is not given to such contenders",
      "titles/cn-teams counts award 'pole', which is not given to such contenders",
      "titles/overall counts award 'pole', which is not given to such contenders",
      'scales/pole is used by no other clause: remove it, or use it',
    ]);
  });
});

describe('a scale', () => {
  const scale = (points: string, beyond?: number) =>
    faults({ scales: { full: { points, ...(beyond === undefined ? {} : { beyond }) } } });

  test('that rises is a slip of the pen', () => {
    expect(scale('25 18 51 12')).toEqual(['scales/full gives place 3 more points than the place before it']);
    expect(scale('25 26')).toEqual(['scales/full gives place 2 more points than the place before it']);
    expect(scale('2 1', 1.5)).toEqual(['scales/full gives place 3 more points than the place before it']);
  });

  test('may stay level and fall', () => {
    expect(scale('25 18 18 1')).toEqual([]);
    expect(scale('2 1', 1)).toEqual([]);
    expect(scale('2 1', 0.5)).toEqual([]);
  });
});

describe('a check that asks nothing', () => {
  test.each(['crew', 'car', 'pit stop'])('of a %s is a fault', (every) => {
    expect(faults({ checks: { odd: { every } } })).toEqual([
      'checks/odd asks nothing, so nothing can break it',
    ]);
  });

  test.each([
    { every: 'crew', drivers: { atLeast: 2 } },
    { every: 'crew', grades: 'Bronze' },
    { every: 'crew', graded: { as: 'Bronze', drivers: { atLeast: 1 } } },
    { every: 'car', tyre: 'Michelin' },
    { every: 'car', engine: 'Honda' },
    { every: 'car', chassis: 'Ligier' },
    { every: 'car', lastSeason: 2017 },
    { every: 'pit stop', people: { atMost: 2 } },
    { every: 'race', stops: { atLeast: 1 } },
  ])('one thing asked is something: %j', (check) => {
    expect(faults({ checks: { sound: check } })).toEqual([]);
  });

  test('a driver from a region is something too', () => {
    const region = { regions: { Asia: { countries: ['JPN'] } } };
    const check = { every: 'crew', regional: { atLeast: 1, from: 'Asia' } };
    expect(faults({ ...region, checks: { sound: check } })).toEqual([]);
  });
});

test('a clause that nobody uses is a fault, but classes, checks, titles and prizes stand for themselves', () => {
  expect(
    faults({
      classes: { LMP2: {} },
      regions: { Asia: { countries: ['JPN'] } },
      scales: { half: { points: '5' } },
      awards: { sprint: award },
      counting: { best: { keep: 'best 2' } },
      ranking: { other: { order: 'points', shared: 'dense', listed: 'entered' } },
      classified: { finisher: { flag: 'required' } },
    }),
  ).toEqual([
    'regions/Asia is used by no other clause: remove it, or use it',
    'scales/half is used by no other clause: remove it, or use it',
    'awards/sprint is used by no other clause: remove it, or use it',
    'counting/best is used by no other clause: remove it, or use it',
    'ranking/other is used by no other clause: remove it, or use it',
  ]);
});

test('every fault names its section and its clause', () => {
  const [fault] = reviewRulebook(rulebook({ scales: { half: { points: '5' } } }));
  expect(fault).toEqual({ code: 'unused', section: 'scales', clause: 'half' });
});

test('clauses have places, in the order in which a reader looks for them', () => {
  expect(clausePlaces(rulebook({ checks: { tyres: { every: 'car', tyre: 'X' } } }))).toEqual([
    'classes/GT',
    'classes/CN',
    'checks/tyres',
    'scales/full',
    'scales/pole',
    'awards/race',
    'awards/pole',
    'counting/everything',
    'ranking/table',
    'titles/gt-teams',
    'titles/gt-drivers',
    'titles/cn-teams',
    'titles/overall',
  ]);
});

test('one deadline for a protest against one kind of document', () => {
  const against = 'provisional classification';
  const deadlines = {
    protest: { for: 'protest', against, within: '30 min' },
    appeal: { for: 'appeal', against: 'decision', within: '1 h' },
  };
  expect(faults({ deadlines })).toEqual([]);
  expect(faults({ deadlines: { ...deadlines, late: { for: 'protest', against, within: '1 h' } } })).toEqual([
    'deadlines/late is for the same as deadlines/protest: give one of them',
  ]);
});
