import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { points } from '#core/base/points';
import { countedRounds } from '#core/scoring/count';
import {
  type AnyResult,
  anyResult,
  CARS,
  LIST,
  pointsOf,
  type Result,
  raced,
  racedAnyhow,
  result,
  tableOf,
  total,
  worth,
} from './arbitrary-race.ts';
import { calendarChange, decision, type Piece, qualifying, rounds } from './board.ts';
import { RACE, ruled, type Sections } from './ruled.ts';

/* Which rounds count for a title, and what of them is never dropped. */

const countable = fc.record({
  points: fc.integer({ min: -5, max: 30 }),
  meeting: fc.constantFrom(undefined, 'a', 'b'),
  isKept: fc.boolean(),
});
const keeps = fc.oneof(
  fc.record({ of: fc.constant('best' as const), rounds: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ of: fc.constant('all but' as const), rounds: fc.integer({ min: 1, max: 6 }) }),
);
const scored = <Round extends { readonly points: number }>(said: readonly Round[]) =>
  said.map((one) => ({ ...one, points: points(one.points) }));

describe('the rounds that count', () => {
  test('are those of the choice that gives most, of all that the rule allows', () => {
    fc.assert(
      fc.property(
        fc.array(countable, { maxLength: 7 }),
        keeps,
        fc.constantFrom('round', 'meeting'),
        (said, keep, per) => {
          const given = scored(said);
          const counted = countedRounds(given, { keep, per: per as 'round' });
          const units = new Map<unknown, number[]>();
          given.forEach(({ meeting }, index) => {
            const key = per === 'meeting' && meeting !== undefined ? meeting : index;
            units.set(key, [...(units.get(key) ?? []), index]);
          });
          const groups = [...units.values()];
          const must = groups.filter((group) => group.some((index) => given[index]?.isKept));
          const room = Math.max(
            must.length,
            keep.of === 'best'
              ? Math.min(keep.rounds, groups.length)
              : Math.max(0, groups.length - keep.rounds),
          );
          const sumOf = (some: readonly (readonly number[])[]) =>
            total(some.flat().map((index) => given[index]?.points ?? 0));
          const best = subsets(groups)
            .filter((some) => some.length === room && must.every((group) => some.includes(group)))
            .map(sumOf);
          expect(total(given.map((one, index) => (counted[index] ? one.points : 0)))).toBe(Math.max(...best));
          for (const group of groups) expect(new Set(group.map((index) => counted[index])).size).toBe(1);
          for (const group of must) expect(counted[group[0] ?? 0]).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of the best so many are all where there are no more, and all but some are the best of the rest', () => {
    fc.assert(
      fc.property(
        fc.array(countable, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (said, many) => {
          const given = scored(said);
          const counted = (of: 'best' | 'all but', rounds: number) =>
            countedRounds(given, { keep: { of, rounds } });
          if (many >= given.length)
            expect(counted('best', many)).toEqual(countedRounds(given, { keep: { of: 'all' } }));
          else expect(counted('all but', many)).toEqual(counted('best', given.length - many));
        },
      ),
    );
  });

  test('by parts are those of each part by itself', () => {
    fc.assert(
      fc.property(
        fc.array(countable, { minLength: 1, maxLength: 9 }),
        keeps,
        keeps,
        fc.integer({ min: 1, max: 5 }),
        (said, first, then, cut) => {
          const given = scored(said);
          const parts = countedRounds(given, { parts: [{ first: cut, keep: first }, { keep: then }] });
          expect(parts).toEqual([
            ...countedRounds(given.slice(0, cut), { keep: first }),
            ...countedRounds(given.slice(cut), { keep: then }),
          ]);
        },
      ),
    );
  });

  test('of a meeting are one: the same as one round with the points of all of it', () => {
    fc.assert(
      fc.property(fc.array(countable, { maxLength: 7 }), keeps, (said, keep) => {
        // The rounds of a meeting follow each other.
        const given = scored(said).toSorted((a, b) => ((a.meeting ?? 'c') < (b.meeting ?? 'c') ? -1 : 1));
        const counted = countedRounds(given, { keep, per: 'meeting' });
        const merged = [...Map.groupBy(given, ({ meeting }) => meeting ?? {}).values()].map((of) => ({
          points: points(total(of.map((one) => one.points)) / 2520),
          meeting: undefined,
          isKept: of.some(({ isKept }) => isKept),
        }));
        const plain = countedRounds(merged, { keep });
        expect(total(given.map((one, index) => (counted[index] ? one.points : 0)))).toBe(
          total(merged.map((one, index) => (plain[index] ? one.points : 0))),
        );
      }),
    );
  });

  function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
    const all: (readonly Item[])[] = [[]];
    for (const item of items) all.push(...all.map((some) => [...some, item]));
    return all;
  }
});

const NAMES = ['a', 'b', 'c', 'd'] as const;
const results = fc.array(result, { minLength: 4, maxLength: 4 });
const races = (given: readonly Result[]): readonly Piece[] =>
  NAMES.map((round, index) => raced(round, given[index] as Result));
const counting = (clause: object, title: object = {}, sections: Sections = {}) =>
  ruled({ counting: 'c', ...title }, { counting: { c: clause }, ...sections });
const keep = fc.constantFrom('all', 'best 1', 'best 2', 'best 3', 'all but 1', 'all but 2');
const worthIn = (given: Result | undefined, car: string) => worth((given?.placed.indexOf(car) ?? -1) + 1);
/** What the best so many of some points come to. */
const best = (won: readonly number[], many: number) => total(won.toSorted((a, b) => b - a).slice(0, many));
const roomOf = (said: string, rounds: number) => {
  const number = Number(said.split(' ').at(-1));
  return said === 'all' ? rounds : said.startsWith('best') ? number : Math.max(0, rounds - number);
};

describe('a total', () => {
  test('is that of the best so many rounds, or of all but the worst', () => {
    fc.assert(
      fc.property(results, keep, (given, keep) => {
        const table = pointsOf(counting({ keep }), rounds(...NAMES), LIST, ...races(given));
        for (const car of CARS)
          expect(table[car]).toBe(
            best(
              given.map((one) => worthIn(one, car)),
              roomOf(keep, 4),
            ),
          );
      }),
    );
  });

  test('of parts is what two seasons of those rounds add up to', () => {
    fc.assert(
      fc.property(results, keep, keep, fc.integer({ min: 1, max: 3 }), (given, first, then, cut) => {
        const parts = [{ first: cut, keep: first }, { keep: then }];
        const table = pointsOf(counting({ parts }), rounds(...NAMES), LIST, ...races(given));
        const season = (keep: string, from: number, to: number) =>
          pointsOf(
            counting({ keep }),
            rounds(...NAMES.slice(from, to)),
            LIST,
            ...races(given).slice(from, to),
          );
        const [one, two] = [season(first, 0, cut), season(then, cut, 4)];
        for (const car of CARS) expect(table[car]).toBe((one[car] ?? 0) + (two[car] ?? 0));
      }),
    );
  });

  test('of parts of a title without some rounds is that of parts of a season of the others', () => {
    const meetings = fc.array(fc.constantFrom('m', 'n', undefined), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(anyResult, { minLength: 4, maxLength: 4 }),
        fc.subarray([...NAMES], { minLength: 1, maxLength: 3 }),
        fc.tuple(keep, keep, fc.integer({ min: 1, max: 3 })),
        meetings,
        fc.constantFrom('round', 'meeting'),
        (given, inside, [first, then, cut], of, per) => {
          const dated = (names: readonly string[]) =>
            rounds(
              Object.fromEntries(
                names.map((name) => {
                  const index = NAMES.indexOf(name as 'a');
                  const meeting = of[index];
                  return [name, { date: `2014-03-0${index + 1}`, ...(meeting && { meeting }) }];
                }),
              ),
            );
          const board = (names: readonly string[]) => [
            dated(names),
            LIST,
            ...names.map((name) => racedAnyhow(name, given[NAMES.indexOf(name as 'a')] as AnyResult)),
          ];
          const parts = { per, parts: [{ first: cut, keep: first }, { keep: then }] };
          const own = tableOf(counting(parts), ...board(inside));
          const without = NAMES.filter((name) => !inside.includes(name));
          expect(tableOf(counting(parts, without.length === 0 ? {} : { without }), ...board(NAMES))).toEqual(
            own,
          );
          expect(tableOf(counting(parts, { only: inside }), ...board(NAMES))).toEqual(own);
          // A cancelled round is no round of a part either.
          const gone = without.map((cancel) => ({ cancel }));
          const cancelled = gone.length === 0 ? [] : [calendarChange(...gone)];
          expect(tableOf(counting(parts), ...board(NAMES), ...cancelled)).toEqual(own);
        },
      ),
    );
  });

  test('of a title without some rounds, or with only some, is that of a season of the others', () => {
    fc.assert(
      fc.property(results, fc.subarray([...NAMES]), keep, (given, out, keep) => {
        const inside = NAMES.filter((round) => !out.includes(round));
        const all = [rounds(...NAMES), LIST, ...races(given)] as const;
        const without = tableOf(counting({ keep }, out.length === 0 ? {} : { without: out }), ...all);
        if (inside.length > 0) {
          expect(tableOf(counting({ keep }, { only: inside }), ...all)).toEqual(without);
          const own = races(given).filter((_, index) => inside.includes(NAMES[index] ?? 'a'));
          expect(tableOf(counting({ keep }), rounds(...inside), LIST, ...own)).toEqual(without);
        } else expect(without).toEqual(Object.fromEntries(CARS.map((car) => [car, '0 on '])));
      }),
    );
  });

  test('of a season of which a round is cancelled is that of a calendar that never had it', () => {
    fc.assert(
      fc.property(results, fc.constantFrom(...NAMES), keep, (given, cancel, keep) => {
        const left = NAMES.filter((round) => round !== cancel);
        const own = races(given).filter((_, index) => NAMES[index] !== cancel);
        expect(
          tableOf(counting({ keep }), rounds(...NAMES), LIST, calendarChange({ cancel }), ...own),
        ).toEqual(tableOf(counting({ keep }), rounds(...left), LIST, ...own));
      }),
    );
  });
});

describe('never dropped', () => {
  test('are some rounds: they take their room, and the best of the others the rest', () => {
    fc.assert(
      fc.property(results, fc.subarray([...NAMES], { minLength: 1 }), keep, (given, kept, keep) => {
        const rule = counting({ keep, neverDropped: { rounds: kept } });
        const table = pointsOf(rule, rounds(...NAMES), LIST, ...races(given));
        for (const car of CARS) {
          const won = (isKept: boolean) =>
            given
              .filter((_, index) => kept.includes(NAMES[index] ?? 'a') === isKept)
              .map((one) => worthIn(one, car));
          const room = Math.max(0, roomOf(keep, 4) - kept.length);
          expect(table[car]).toBe(total(won(true)) + best(won(false), room));
        }
      }),
    );
  });

  test('is a disqualification: it counts as a nought, and so many fewer of the others do', () => {
    fc.assert(
      fc.property(
        results,
        fc.subarray([...NAMES]),
        fc.constantFrom(...CARS),
        keep,
        (given, where, car, keep) => {
          const rule = counting({ keep, neverDropped: { results: ['DSQ'] } });
          const decisions = where.map((round) =>
            decision(round, { disqualify: car, behind: 'hold their place' }),
          );
          const table = pointsOf(rule, rounds(...NAMES), LIST, ...races(given), ...decisions);
          const others = given.filter((_, index) => !where.includes(NAMES[index] ?? 'a'));
          const room = Math.max(0, roomOf(keep, 4) - where.length);
          expect(table[car]).toBe(
            best(
              others.map((one) => worthIn(one, car)),
              room,
            ),
          );
          // Where nothing is said of it, a disqualification is dropped like any nought.
          const plain = pointsOf(counting({ keep }), rounds(...NAMES), LIST, ...races(given), ...decisions);
          expect(plain[car]).toBe(
            best(
              others.map((one) => worthIn(one, car)),
              roomOf(keep, 4),
            ),
          );
        },
      ),
    );
  });

  test('are the points of an award: the same as a title of its own in which all counts', () => {
    fc.assert(
      fc.property(results, results, keep, (given, grids, keep) => {
        const awards = { race: RACE, pole: { ...RACE, session: 'qualifying' } };
        const of = (awards_: readonly string[], clause: object) =>
          pointsOf(
            counting(clause, { awards: awards_ }, { awards }),
            rounds(...NAMES),
            LIST,
            ...NAMES.map((round, index) => qualifying(round, ...(grids[index]?.placed ?? []))),
            ...races(given),
          );
        const both = of(['race', 'pole'], { keep, neverDropped: { awards: ['pole'] } });
        const [apart, poles] = [of(['race'], { keep }), of(['pole'], { keep: 'all' })];
        for (const car of CARS) expect(both[car]).toBe((apart[car] ?? 0) + (poles[car] ?? 0));
      }),
    );
  });
});

test('the rounds of a meeting are dropped together: a season of one race for each meeting, with the points of all', () => {
  fc.assert(
    fc.property(results, keep, (given, keep) => {
      const calendar = rounds(
        { a: { date: '2014-03-01', meeting: 'm' }, b: { date: '2014-03-02', meeting: 'm' } },
        { c: { date: '2014-04-01' }, d: { date: '2014-05-01' } },
      );
      const table = pointsOf(counting({ keep, per: 'meeting' }), calendar, LIST, ...races(given));
      for (const car of CARS) {
        const [a = 0, b = 0, ...others] = given.map((one) => worthIn(one, car));
        expect(table[car]).toBe(best([a + b, ...others], roomOf(keep, 3)));
      }
    }),
  );
});

test('a round that is still to come is one of those that may be dropped', () => {
  fc.assert(
    fc.property(results, fc.integer({ min: 0, max: 4 }), (given, run) => {
      const table = pointsOf(
        counting({ keep: 'all but 1' }),
        rounds(...NAMES),
        LIST,
        ...races(given).slice(0, run),
      );
      for (const car of CARS) {
        const won = given.slice(0, run).map((one) => worthIn(one, car));
        expect(table[car]).toBe(best(won, 3));
      }
    }),
  );
});
