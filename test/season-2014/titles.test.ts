import { describe, expect, test } from 'vitest';
import { type RoundKey, titleKey } from '#core/base/ids';
import { NO_POINTS, printedPoints } from '#core/base/points';
import { standings } from '#core/scoring/standings';
import type { Season } from '#core/season/season';
import { decidingDocument } from '#core/title/deciding';
import { otherwise } from '#core/title/otherwise';
import { seasonAfter } from '#core/title/outcome';
import { prizeStates } from '#core/title/prize-state';
import { type Asked, titleState } from '#core/title/state';
import type { Because, State, TitleState } from '#core/title/verdict';
import { whatItTakes } from '#core/title/what-it-takes';
import { championsOf } from '../every-end.ts';
import { on, season, upTo } from './season.ts';

/* Fact G1: when each title of 2014 was decided, and what the removal of Buriram on 12 October had to do with it. */

/** 11 October, after Shanghai: Buriram and Sepang are still to come. */
const SATURDAY = on('2014-10-11');
/** 12 October: Buriram is gone. */
const SUNDAY = on('2014-10-12');

const stateOf = (of: Season, title: string, asked: Asked = {}): TitleState => {
  const state = titleState(of, titleKey(title), asked);
  if (state === undefined) throw new Error(`no title ${title}`);
  return state;
};
const of = (state: TitleState, contender: string) => {
  const found = state.contenders.find((one) => one.contender === contender);
  if (found === undefined) throw new Error(`${contender} is no contender of ${state.title}`);
  return found;
};
const inState = ({ contenders }: TitleState, state: State) =>
  contenders.flatMap((one) => (one.state === state ? [one.contender] : []));
const bound = (because: Because) => {
  if (because.code !== 'bound') throw new Error(`no bound, but ${because.code}`);
  const { most, rival } = because;
  return `at most ${printedPoints(most)}, ${rival.contender} has at least ${printedPoints(rival.points)}`;
};

describe('G1: the day after Shanghai decided titles', () => {
  test.each([
    ['lmp2-teams', '27', '1'],
    ['lmp2-drivers', 'John Hartshorne', 'David Cheng'],
    ['cn-teams', '21', '77'],
    ['cn-drivers', 'Denis Lian', 'Kevin Tse'],
  ])(
    '%s were open on 11 October, by a way in which %s is champion, and decided on the 12th',
    (title, second, first) => {
      const before = stateOf(SATURDAY, title);
      expect(before.decided).toBe(false);
      const { state, because } = of(before, second);
      expect(state).toBe('in');
      if (because.code !== 'scenario') throw new Error('no scenario');
      const after = seasonAfter(SATURDAY, because.scenario);
      expect(because.scenario.map(({ open }) => open.round.key)).toEqual(['buriram', 'sepang']);
      expect(championsOf(after, titleKey(title))).toContain(second);
      expect(standings(after, titleKey(title))?.rows[0]?.points).toBeGreaterThan(0);

      const now = stateOf(SUNDAY, title);
      expect(now.decided).toBe(true);
      expect(now.champions).toContain(first);
      expect(of(now, second).state).toBe('out');
      expect(decidingDocument(season, titleKey(title))).toBe(25);
    },
  );

  test.each([
    ['lmp2-teams', '27', 'at most 63, 1 has at least 77'],
    ['lmp2-drivers', 'Pu Jun Jin', 'at most 63, David Cheng has at least 77'],
    ['cn-teams', '21', 'at most 62, 77 has at least 78'],
    ['gt-teams', '33', 'at most 51, 91 has at least 58'],
  ])('in %s %s is out by a bound: %s', (title, contender, words) => {
    const { because } = of(stateOf(SUNDAY, title), contender);
    expect(bound(because)).toBe(words);
    // The run that shows it has both numbers.
    const best = because.code === 'bound' ? because.best?.() : undefined;
    const rows = standings(seasonAfter(SUNDAY, best ?? []), titleKey(title))?.rows ?? [];
    const has = (who: string) =>
      printedPoints(rows.find((row) => row.contender === who)?.points ?? NO_POINTS);
    const [most = '', rival = '', least = ''] =
      /most (.+), (.+) has at least (.+)/.exec(words)?.slice(1) ?? [];
    expect([has(contender), has(rival)]).toEqual([Number(most), Number(least)]);
  });

  test('team AAI would take the GT teams’ title for certain, and none of its cars would', () => {
    const saturday = stateOf(SATURDAY, 'gt-teams');
    expect(saturday.groups).toMatchObject([{ team: 'AAI-Rstrada', state: 'in' }]);
    const sunday = stateOf(SUNDAY, 'gt-teams');
    expect(sunday.groups).toMatchObject([
      { team: 'AAI-Rstrada', state: 'clinched', contenders: ['91', '92', '90'] },
    ]);
    expect(inState(sunday, 'clinched')).toEqual([]);
    expect(inState(sunday, 'in')).toEqual(['91', '92', '90']);
    for (const { contender, because } of sunday.contenders)
      if (because.code === 'scenario')
        expect(championsOf(seasonAfter(SUNDAY, because.scenario), titleKey('gt-teams'))).toContain(contender);
  });

  test('both GT invitations were certain for AAI, and the one of LMP2 for OAK', () => {
    const teams = (of: Season) => prizeStates(of).map(({ possible, isCertain }) => [...possible, isCertain]);
    expect(teams(SATURDAY)).toEqual([
      ['OAK Racing Team Total', 'Eurasia Motorsport', false],
      ['AAI-Rstrada', 'Clearwater Racing', false],
    ]);
    expect(teams(SUNDAY)).toEqual([
      ['OAK Racing Team Total', true],
      ['AAI-Rstrada', true],
    ]);
  });

  test('between AAI’s own cars, and among the GT drivers, it stayed open until Sepang', () => {
    for (const title of ['gt-teams', 'gt-drivers']) {
      expect(stateOf(upTo(28), title).decided).toBe(false);
      expect(decidingDocument(season, titleKey(title))).toBe(29);
    }
  });

  test('Beche and Chan could still tie with Kevin Tse, if they might be in any car', () => {
    expect(inState(stateOf(SUNDAY, 'cn-drivers'), 'in')).toEqual([]);
    const free = stateOf(SUNDAY, 'cn-drivers', { assumptions: { crews: 'free' } });
    expect(inState(free, 'in')).toEqual(['Mathias Beche', 'Samson Chan']);
    expect(free.decided).toBe(false);
    const { because } = of(free, 'Mathias Beche');
    if (because.code !== 'scenario') throw new Error('no scenario');
    const after = seasonAfter(SUNDAY, because.scenario);
    expect(championsOf(after, titleKey('cn-drivers'))).toEqual(['Kevin Tse', 'Mathias Beche']);
    const rows = standings(after, titleKey('cn-drivers'))?.rows.slice(0, 2) ?? [];
    expect(rows.map(({ points }) => printedPoints(points))).toEqual([78, 78]);
  });

  test('GT Am was decided by the entry list of Sepang, in which nobody of it was', () => {
    expect(decidingDocument(season, titleKey('gt-am-teams'))).toBe(26);
  });
});

describe('what it took at Sepang', () => {
  const needs = whatItTakes(SUNDAY, titleKey('gt-teams'), ['91', '92', '90']) ?? [];
  const rowsOf = (contender: string) => {
    const clinch = needs.find((one) => one.contender === contender)?.clinch;
    if (clinch?.code !== 'rows') throw new Error('no rows');
    return clinch.rows.map(({ own, alternatives }) => {
      const results = own.map(
        ([one]) => `${one?.places[0] ?? '-'}${(one?.extras.length ?? 0) > 0 ? '*' : ''}`,
      );
      const limits = alternatives.map((all) =>
        all.map(
          ({ contenders, allowed }) =>
            `${contenders} ${allowed.map(([one]) => `${one?.places[0] ?? '-'}${(one?.extras.length ?? 0) > 0 ? '*' : ''}`).join(' ')}`,
        ),
      );
      return `${results.join(' ')}: ${limits.length === 0 ? 'never' : limits.map((all) => (all.length === 0 ? 'always' : all.join(', '))).join(' or ')}`;
    });
  };

  test('#91 was champion with a win; second on pole, if #92 did not win', () => {
    expect(rowsOf('91').slice(0, 3)).toEqual(['1* 1: always', '2*: 92 3 4 5 -', '3*: 92 2 4 5 -']);
  });

  test('#90 had to win, and neither of the others might score, but for the pole', () => {
    expect(rowsOf('90')).toEqual([
      '1*: 91 -, 92 -',
      '2* 3* 4* 5* -* 2 3 4 5 -: never',
      '1: 91 -* -, 92 -* -',
    ]);
  });
});

describe('what would have changed the title of the GT teams', () => {
  const found = otherwise(season, titleKey('gt-teams'), []) ?? [];
  const different = found.flatMap(({ change, possible, isDifferent }) =>
    isDifferent ? [`${change.code} ${'round' in change ? change.round : ''}: ${possible.join(' ')}`] : [],
  );

  test('Buriram or Zhuhai, run; Fuji or Shanghai, not run; and neither the poles nor a decision', () => {
    expect(different).toEqual([
      'not-run fuji: 92',
      'not-run shanghai: 91 92',
      'run zhuhai: 33 91 92',
      'run buriram: 33 91 92',
    ]);
    expect(found.map(({ change }) => change.code)).toEqual(
      expect.arrayContaining(['without-award', 'without-decision']),
    );
  });

  test('a round that is not there changes nothing of the season itself', () => {
    expect(season.rounds.get('fuji' as RoundKey)?.cancelled).toBeUndefined();
  });
});
