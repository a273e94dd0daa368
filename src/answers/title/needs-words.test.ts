import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { Condition, Needs } from '#core/title/needs';
import { allTitles } from '#core/title/state';
import type { TitleState } from '#core/title/verdict';
import { whatItTakes } from '#core/title/what-it-takes';
import { readSeason } from '#office/read-season';
import { folderBoard } from '#store/folder';
import { en } from '#words/en';
import { besideOf, type CarResult, carKey, NO_PLACE } from './car-result.ts';
import { type LimitRange, limitRange } from './limit-ranges.ts';
import { limitsText } from './limit-words.ts';
import { needsGrid } from './needs-grid.ts';
import { conditionWords, needsWords, ownCases } from './needs-words.ts';
import { stillIn } from './outlook.ts';
import { type OwnGroup, ownGroups } from './own-groups.ts';
import { resultsText } from './own-words.ts';
import { placesText } from './place-words.ts';

const SEASONS = fileURLToPath(new URL('../../../seasons/', import.meta.url));

interface Asked {
  readonly season: Season;
  readonly state: TitleState;
  readonly needs: readonly Needs[];
}
const asked: Asked[] = [];

/** Those in which few places of qualifying give points: else each place of the race comes with each of the grid. */
const SEASONS_OF_PLACES = [
  'asian-le-mans-series-2014',
  'asian-le-mans-series-2023-24',
  'european-le-mans-series-2024',
  'fia-world-endurance-championship-2024',
];

/** What it takes after each race, with two rounds to come or one. */
beforeAll(async () => {
  for (const name of SEASONS_OF_PLACES) {
    const read = await readSeason(folderBoard(`${SEASONS}${name}`));
    if (!read.ok) throw new Error(name);
    const { documents } = read.value;
    for (const at of racesOf(documents)) {
      const season = documents.slice(0, at + 1).reduce(fold, emptySeason);
      for (const state of allTitles(season)) {
        if (state.remaining.length === 0 || state.remaining.length > 2) continue;
        const contenders = stillIn(state).map(({ contender }) => contender);
        const needs = whatItTakes(season, state.title, contenders);
        if (needs !== undefined) asked.push({ season, state, needs });
      }
    }
  }
});

const racesOf = (documents: readonly OfficialDocument[]): readonly number[] =>
  documents.flatMap((one, index) => (one.kind === 'classification' && one.session === 'race' ? [index] : []));

type Rows = Extract<Condition, { code: 'rows' }>;
const conditions = () =>
  asked.flatMap(({ season, state, needs }) =>
    needs.flatMap((one) =>
      [one.clinch, one.stay]
        .filter((condition): condition is Rows => condition.code === 'rows')
        .map((condition) => ({ season, state, cases: ownCases(en, season, state, one, condition.rows) })),
    ),
  );

/** Would the words say that this will do? By the range alone. */
function isSaid({ spans }: LimitRange, result: CarResult): boolean | undefined {
  const span = spans?.get(besideOf(result));
  return span && (result.place ?? NO_PLACE) > span.after;
}

describe('what it takes, put as ranges', () => {
  test('is there for hundreds of contenders', () => {
    expect(conditions().length).toBeGreaterThan(300);
  });

  test('has each result of one’s own in just one row', () => {
    for (const { cases } of conditions()) {
      const groups: readonly OwnGroup<string>[] = ownGroups(cases);
      const keys = groups.flatMap(({ own }) => own.map(carKey));
      expect(keys.toSorted()).toEqual(cases.map(({ own }) => carKey(own)).toSorted());
    }
  });

  test('allows and refuses what the condition does, for each of them', () => {
    let compared = 0;
    for (const { cases } of conditions()) {
      const groups = ownGroups(cases);
      for (const { own, others } of cases) {
        const group = groups.find((one) => one.own.some((result) => carKey(result) === carKey(own)));
        expect(group?.others.is).toBe(others.is);
        if (others.is !== 'limits' || group?.others.is !== 'limits') continue;
        for (const { name, allowed, refused } of others.limits) {
          const said = group.others.limits.find((one) => one.name === name);
          if (said === undefined) throw new Error(`no word of ${name}`);
          for (const result of allowed) expect(isSaid(said, result) ?? true).toBe(true);
          for (const result of refused) expect(isSaid(said, result) ?? false).toBe(false);
          compared += allowed.length + refused.length;
        }
      }
    }
    expect(compared).toBeGreaterThan(10_000);
  });

  test('has no two rows with the same words for one’s own result', () => {
    for (const { season, state, needs } of asked)
      for (const one of needs)
        for (const condition of [one.clinch, one.stay]) {
          const words = conditionWords(en, season, state, one, condition);
          if (words.is !== 'rows') continue;
          const own = words.rows.map((row) => row.own);
          expect(own).toEqual([...new Set(own)]);
          expect(words.rows.length).toBeLessThan(20);
        }
  });

  test('is the same for the drivers of one car, and said once', () => {
    const drivers = asked.filter(({ state }) => state.for === 'driver' && state.remaining.length === 1);
    for (const { season, state, needs } of drivers)
      expect(needsWords(en, season, state, needs).length).toBeLessThanOrEqual(needs.length);
  });

  test('is a grid only where two are left', () => {
    for (const { season, state, needs } of asked) {
      const [first, second] = needs;
      if (first === undefined || second === undefined || needs.length > 2) continue;
      const grid = needsGrid(en, season, state, first, second);
      if (grid === undefined) continue;
      for (const { marks } of grid.rows) expect(marks).toHaveLength(grid.across.length);
    }
  });
});

const result = (place: number | undefined, points: number, ...extras: readonly string[]): CarResult => ({
  place: place ?? NO_PLACE,
  odd: '',
  extras,
  points: (points * 2520) as CarResult['points'],
});
const FIELD = [1, 2, 3, 4, undefined].flatMap((place, index) => [
  result(place, 20 - 4 * index),
  result(place, 21 - 4 * index, 'pole'),
]);
const behind = (place: number) => FIELD.filter((one) => (one.place ?? 0) > place);
const upTo = (place: number) => FIELD.filter((one) => (one.place ?? 0) <= place);

describe('the words', () => {
  test.each([
    [[1], '1st'],
    [[1, 2], '1st or 2nd'],
    [[1, 2, 3], '3rd or better'],
    [[2, 3, 4], '2nd to 4th'],
    [[3, 4, NO_PLACE], '3rd or worse'],
    [[NO_PLACE], 'no place'],
    [[1, 3, NO_PLACE], '1st, 3rd or no place'],
    [[1, 2, 3, 4, NO_PLACE], 'any result'],
  ])('put places %j as %s', (wanted, text) => {
    expect(placesText(en, wanted, [1, 2, 3, 4, NO_PLACE])).toBe(text);
  });

  test('name a pole only where it matters', () => {
    const poles = FIELD.filter(({ extras }) => extras.length > 0);
    expect(resultsText(en, upTo(2), FIELD)).toBe('1st or 2nd');
    expect(resultsText(en, [...upTo(1), ...poles.slice(1, 2)], FIELD)).toBe('1st, or 2nd with pole');
    expect(resultsText(en, FIELD.slice(4, 5), FIELD)).toBe('3rd without pole');
  });

  test('tell in points what would be a list of many places', () => {
    const all = [1, 2, 3].flatMap((place) =>
      [1, 2, 3, 4].map((grid) => result(place, 40 - 5 * place - 3 * grid, `${grid}. on the grid`)),
    );
    const worth = (least: number) => all.filter(({ points }) => points >= least * 2520);
    expect(resultsText(en, worth(19), all)).toBe('19 points or more');
    const rest = all.filter((one) => !worth(27).includes(one));
    expect(resultsText(en, rest, all)).toBe('26 points or fewer');
  });

  const limit = (allowed: readonly CarResult[]) =>
    limitsText(en, [
      limitRange(
        '#92',
        allowed,
        FIELD.filter((one) => !allowed.includes(one)),
      ),
    ]);

  test('say of another how good it may be', () => {
    expect(limit(behind(1))).toBe('unless #92 wins');
    expect(limit(behind(2))).toBe('#92 no better than 3rd');
    expect(limit(behind(4))).toBe('#92 without a place');
  });

  test('say it with the pole, where that makes a difference', () => {
    const plain = ({ extras }: CarResult) => extras.length === 0;
    expect(limit([...behind(3), ...behind(2).filter(plain)])).toBe('#92 no better than 3rd (4th with pole)');
    expect(limit([...behind(4), ...behind(2).filter(plain)])).toBe(
      '#92 no better than 3rd (with pole no place)',
    );
    expect(limit([...behind(1), ...FIELD.filter(plain)])).toBe('unless #92 wins with pole');
    expect(limit(FIELD.filter(plain))).toBe('#92 without pole');
    expect(limit(behind(4).filter(plain))).toBe('#92 with neither a place nor pole');
    expect(limit(behind(2).filter(plain))).toBe('#92 no better than 3rd and without pole');
  });

  test('list what is no range', () => {
    expect(limit([...upTo(1), ...behind(3)])).toBe('#92 1st or 4th or worse');
  });

  test('join others of whom the same must hold', () => {
    const both = ['#91', '#92'].map((name) => limitRange(name, behind(1), upTo(1)));
    expect(limitsText(en, both)).toBe('unless #91 or #92 wins');
    const three = [...both, limitRange('#7', behind(2), upTo(2))];
    expect(limitsText(en, three)).toBe('#91 and #92 no better than 2nd and #7 no better than 3rd');
  });
});
