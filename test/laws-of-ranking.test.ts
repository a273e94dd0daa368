import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_POINTS } from '#core/base/points';
import { prizes } from '#core/scoring/prizes';
import {
  anyResult,
  CARS,
  car,
  LIST,
  listed,
  pointsOf,
  type Result,
  raced,
  racedAnyhow,
  ranksOf,
  result,
  rowsOf,
  total,
  worth,
} from './arbitrary-race.ts';
import { decision, type Piece, race, rounds, season, seasonDecision } from './board.ts';
import { RACE, ruled, type Sections } from './ruled.ts';

/* In what order contenders stand, who of them has a rank, and who is listed at all. */

const NAMES = ['a', 'b', 'c'] as const;
const results = fc.array(result, { minLength: 3, maxLength: 3 });
const board = (given: readonly Result[]): readonly Piece[] => [
  rounds(...NAMES),
  LIST,
  ...NAMES.map((round, index) => raced(round, given[index] as Result)),
];
const shared = fc.constantFrom('standard', 'dense');
const ranking = (clause: object, title: object = {}, sections: Sections = {}) =>
  ruled(
    { ranking: 'r', ...title },
    {
      ...sections,
      ranking: { r: { order: ['points', 'countback'], shared: 'standard', listed: 'entered', ...clause } },
    },
  );

/** What a car did in each race, as a plain reading of the results has it. */
interface Races {
  /** undefined without one. */
  readonly places: readonly (number | undefined)[];
  readonly counted: readonly boolean[];
}

const CRITERIA = {
  points: ({ places, counted }: Races) => [
    -total(places.map((place, index) => (counted[index] ? worth(place ?? 0) : 0))),
  ],
  countback: ({ places }: Races) => countsOf(places),
  'countback on scoring places': ({ places }: Races) =>
    countsOf(places.filter((place) => worth(place ?? 0) > 0)),
  'countback on counted rounds': ({ places, counted }: Races) =>
    countsOf(places.filter((_, index) => counted[index])),
  'earliest best': ({ places }: Races) => {
    const best = Math.min(...places.map((place) => place ?? 99));
    return [best === 99 ? 99 : places.indexOf(best)];
  },
};
const countsOf = (places: readonly (number | undefined)[]) =>
  CARS.map((_, index) => -places.filter((place) => place === index + 1).length);

const recordOf = (given: readonly Result[], car: string, keep: number): Races => {
  const places = given.map(({ placed }) => (placed.includes(car) ? placed.indexOf(car) + 1 : undefined));
  const byWorth = [...places.keys()].toSorted((a, b) => worth(places[b] ?? 0) - worth(places[a] ?? 0));
  return { places, counted: places.map((_, index) => byWorth.indexOf(index) < keep) };
};
const compareLists = (a: readonly number[], b: readonly number[]) =>
  a.map((one, index) => one - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

describe('the order of a table', () => {
  const order = fc.shuffledSubarray(Object.keys(CRITERIA) as (keyof typeof CRITERIA)[], {
    minLength: 1,
  });

  test('is that of its criteria in turn: a rank is behind all that are ahead, or behind each rank ahead', () => {
    fc.assert(
      fc.property(results, order, shared, fc.integer({ min: 1, max: 3 }), (given, order, shared, keep) => {
        const rule = ranking(
          { order, shared },
          { counting: 'c' },
          { counting: { c: { keep: `best ${keep}` } } },
        );
        const keyOf = (car: string) => order.flatMap((one) => CRITERIA[one](recordOf(given, car, keep)));
        const ahead = (car: string) => CARS.filter((other) => compareLists(keyOf(other), keyOf(car)) < 0);
        const ranks = ranksOf(rule, ...board(given));
        for (const car of CARS) {
          const levels = new Set(ahead(car).map((other) => keyOf(other).join()));
          expect(ranks[car]).toBe(1 + (shared === 'dense' ? levels.size : ahead(car).length));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is the same with dense and standard ranks, which differ only after a tie', () => {
    fc.assert(
      fc.property(results, (given) => {
        const [dense, standard] = ['dense', 'standard'].map((shared) =>
          rowsOf(ranking({ shared }), ...board(given)),
        );
        expect(dense?.map(({ contender }) => contender)).toEqual(standard?.map(({ contender }) => contender));
        const tie = standard?.findIndex((row, index) => row.position === standard[index - 1]?.position) ?? -1;
        const positions = [dense, standard].map((rows) => rows?.map(({ position }) => position) ?? []);
        const until = tie < 0 ? undefined : tie + 1;
        expect(positions[0]?.slice(0, until)).toEqual(positions[1]?.slice(0, until));
        dense?.forEach((row, index) => {
          const before = standard?.[index - 1];
          expect(row.position === dense[index - 1]?.position).toBe(
            standard?.[index]?.position === before?.position,
          );
        });
      }),
    );
  });

  test('by countback is the same over all places, those that scored and those of rounds that count, where all do', () => {
    fc.assert(
      fc.property(results, (given) => {
        const of = (countback: string) =>
          ranksOf(
            ranking({ order: ['points', countback] }, {}, { scales: { full: { points: '10 6 4 3 2 1' } } }),
            ...board(given),
          );
        expect(of('countback on scoring places')).toEqual(of('countback'));
        expect(of('countback on counted rounds')).toEqual(of('countback'));
      }),
    );
  });

  test('by countback on scoring places leaves out a place of which the points were withheld', () => {
    fc.assert(
      fc.property(result, result, car, (one, two, gone) => {
        const rule = ranking({ order: ['countback on scoring places'] });
        const board = [rule, rounds('a', 'b'), LIST, raced('a', one), raced('b', two)] as const;
        const held = { placed: one.placed.map((each) => (each === gone ? '' : each)), out: [] };
        const scored = (given: Result, each: string) => {
          const place = given.placed.indexOf(each) + 1;
          return worth(place) > 0 ? place : undefined;
        };
        const keyOf = (each: string) => countsOf([scored(held, each), scored(two, each)]);
        const ranks = ranksOf(...board, decision('a', { withhold: 'race', car: gone }));
        for (const each of CARS) {
          const ahead = CARS.filter((other) => compareLists(keyOf(other), keyOf(each)) < 0);
          expect(ranks[each]).toBe(1 + ahead.length);
        }
      }),
    );
  });

  test('by countback on scoring places counts a race once, whatever it is worth, and no place that is uncertain', () => {
    const uncertain = fc.array(fc.boolean(), { minLength: 2, maxLength: 2 });
    const scales = { full: { points: '10 6 6 3' }, bonus: { points: 5 } };
    const bonus = { ...RACE, scale: [{ scale: 'bonus', when: { points: 'bonus' } }, 'nothing'] };
    const clause = { order: ['countback on scoring places'] };
    const rule = ranking(clause, { awards: ['race', 'bonus'] }, { scales, awards: { bonus } });
    fc.assert(
      fc.property(result, result, uncertain, (one, two, isOpen) => {
        const placeIn = ({ placed }: Result, index: number, car: string) => {
          const place = placed.indexOf(car) + 1;
          // Second and third are worth the same, so that they have their points though nobody knows who was which.
          return isOpen[index] === true && placed.length > 2 && (place === 2 || place === 3) ? '2-3' : place;
        };
        const raced = (round: string, given: Result, index: number) =>
          race(
            round,
            ...given.placed.map((car) => ({ car, place: placeIn(given, index, car) })),
            ...given.out.map((car) => [car, 'DSQ'] as const),
          );
        const keyOf = (car: string) =>
          countsOf(
            [one, two].map((given, index) => {
              const place = placeIn(given, index, car);
              return typeof place === 'number' && worth(place) > 0 ? place : undefined;
            }),
          );
        const ranks = ranksOf(
          rule,
          rounds('a', 'b'),
          LIST,
          { ...raced('a', one, 0), points: 'bonus' },
          raced('b', two, 1),
        );
        for (const car of CARS) {
          const ahead = CARS.filter((other) => compareLists(keyOf(other), keyOf(car)) < 0);
          expect(ranks[car]).toBe(1 + ahead.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of a title without some rounds is that of a season of the others, by every criterion and with every start', () => {
    const clause = fc.record({
      order,
      shared,
      listed: fc.constantFrom('entered', 'classified', 'scored'),
      ranked: fc.constantFrom('listed', 'scored'),
      starts: fc.constantFrom({ atLeast: 1, otherwise: 'no rank' }, { atLeast: 2, otherwise: 'not listed' }),
    });
    fc.assert(
      fc.property(
        results,
        fc.array(fc.subarray(CARS), { minLength: 3, maxLength: 3 }),
        clause,
        fc.subarray([...NAMES], { minLength: 1, maxLength: 2 }),
        (given, absent, clause, without) => {
          const races = NAMES.map((round, index) => {
            const { placed, out } = given[index] as Result;
            const isOut = (one: string) => absent[index]?.includes(one) === true;
            return race(
              round,
              ...placed.filter((one) => !isOut(one)),
              ...out.filter((one) => !isOut(one)).map((one) => [one, 'Ret'] as const),
              ...CARS.filter(isOut).map((one) => [one, 'DNS'] as const),
            );
          });
          const left = NAMES.filter((round) => !without.includes(round));
          const own = races.filter((_, index) => left.includes(NAMES[index] ?? 'a'));
          expect(ranksOf(ranking(clause, { without }), rounds(...NAMES), LIST, ...races)).toEqual(
            ranksOf(ranking(clause), rounds(...left), LIST, ...own),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('who is listed', () => {
  test('are all that are entered, of them who has a place, and of them who has points', () => {
    fc.assert(
      fc.property(results, shared, (given, shared) => {
        const of = (listed: string) =>
          rowsOf(ranking({ shared, listed }), ...board(given)).map(
            ({ position, contender, points, places }) => ({
              position,
              contender,
              points,
              isPlaced: places.length > 0,
            }),
          );
        const entered = of('entered');
        expect(entered.map(({ contender }) => contender).toSorted()).toEqual(CARS);
        // Those behind are left out: nobody's rank changes.
        expect(of('classified')).toEqual(entered.filter(({ isPlaced }) => isPlaced));
        expect(of('scored')).toEqual(entered.filter(({ points }) => points !== NO_POINTS));
      }),
    );
  });

  test('has no rank without points, where only those who scored have one', () => {
    fc.assert(
      fc.property(results, shared, (given, shared) => {
        const of = (ranked: string) => ranksOf(ranking({ shared, ranked }), ...board(given));
        const [all, points] = [of('listed'), pointsOf(ranking({}), ...board(given))];
        const only = Object.entries(all).map(([one, rank]) => [one, points[one] === NO_POINTS ? null : rank]);
        expect(of('scored')).toEqual(Object.fromEntries(only));
      }),
    );
  });

  test('started often enough, may have, or still can: the others have no rank, or are not there', () => {
    const run = fc.array(anyResult, { maxLength: 3 });
    fc.assert(
      fc.property(run, fc.integer({ min: 1, max: 4 }), (given, atLeast) => {
        const races = given.map((one, index) => racedAnyhow(NAMES[index] ?? 'a', one));
        const calendar = [rounds(...NAMES), LIST, ...races] as const;
        const of = (otherwise: string) => ranksOf(ranking({ starts: { atLeast, otherwise } }), ...calendar);
        const [unranked, unlisted] = [of('no rank'), of('not listed')];
        CARS.forEach((one, at) => {
          const starts = given.filter(({ ends, isComplete }) => {
            const end = ends[at] ?? '';
            if (end === 'not there') return !isComplete;
            return ['placed', 'Ret', 'NC', 'DSQ', 'unknown'].includes(end);
          }).length;
          const isShort = starts + NAMES.length - given.length < atLeast;
          expect(unranked[one] === null).toBe(isShort);
          // A rank is one among those who have one.
          expect(unlisted[one]).toBe(isShort ? undefined : unranked[one]);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a rank by decision', () => {
  const word = (contender: string, rank: string | number) => seasonDecision({ rank, title: 't', contender });

  test('changes no points, and no rank of who is not level', () => {
    fc.assert(
      fc.property(results, car, fc.integer({ min: 1, max: 6 }), (given, one, rank) => {
        const [rule, decided] = [ranking({}), word(one, rank)];
        expect(pointsOf(rule, ...board(given), decided)).toEqual(pointsOf(rule, ...board(given)));
        const [before, after] = [ranksOf(rule, ...board(given)), ranksOf(rule, ...board(given), decided)];
        for (const other of CARS) if (before[other] !== before[one]) expect(after[other]).toBe(before[other]);
      }),
    );
  });

  test('is one among those who are level: whoever has none shares the first that nobody was given', () => {
    fc.assert(
      fc.property(results, car, fc.integer({ min: 1, max: 6 }), (given, one, rank) => {
        const before = ranksOf(ranking({}), ...board(given));
        const after = ranksOf(ranking({}), ...board(given), word(one, rank));
        const first = before[one] ?? 0;
        const others = CARS.filter((other) => other !== one && before[other] === first);
        const free = rank === first ? first + 1 : first;
        expect(after[one]).toBe(rank > free ? first + others.length : first);
        for (const other of others) expect(after[other]).toBe(rank > free ? first : first + 1);
      }),
    );
  });

  test('puts those in its order whom the criteria before it leave level, as if nobody were', () => {
    const orders = fc.constantFrom<readonly string[]>(
      ['points', 'countback'],
      ['points', 'decision', 'countback'],
      ['countback', 'points', 'decision'],
      ['decision', 'points'],
    );
    const inAnyOrder = fc.shuffledSubarray(CARS, { minLength: 6 });
    fc.assert(
      fc.property(results, inAnyOrder, shared, orders, (given, said, shared, order) => {
        const at = order.indexOf('decision');
        const before = at < 0 ? order : order.slice(0, at);
        const rankOf = before.length === 0 ? {} : ranksOf(ranking({ order: before }), ...board(given));
        const first = (one: string) => rankOf[one] ?? 1;
        const level = (one: string) => said.filter((other) => first(other) === first(one));
        const words = CARS.map((one) => word(one, first(one) + level(one).indexOf(one)));
        const inOrder = CARS.toSorted((a, b) => first(a) - first(b) || said.indexOf(a) - said.indexOf(b));
        const ranks = ranksOf(ranking({ shared, order }), ...board(given), ...words);
        expect(inOrder.map((one) => ranks[one])).toEqual([1, 2, 3, 4, 5, 6]);
      }),
    );
  });

  test('may be none: behind all others, who are ranked as if it were not listed', () => {
    fc.assert(
      fc.property(results, car, shared, (given, one, shared) => {
        const rows = rowsOf(ranking({ shared }), ...board(given), word(one, 'none'));
        expect(rows.at(-1)).toMatchObject({ contender: one, position: null });
        const others = rowsOf(ranking({ shared }), ...board(given)).filter(
          ({ contender }) => contender !== one,
        );
        const ahead = (row: { position: number | null }) =>
          shared === 'dense'
            ? new Set(
                others.map(({ position }) => position).filter((rank) => (rank ?? 0) < (row.position ?? 0)),
              ).size
            : others.filter(({ position }) => (position ?? 0) < (row.position ?? 0)).length;
        expect(rows.slice(0, -1).map(({ contender, position }) => [contender, position])).toEqual(
          others.map((row) => [row.contender, 1 + ahead(row)]),
        );
      }),
    );
  });

  test('is the last that was given', () => {
    fc.assert(
      fc.property(
        results,
        car,
        fc.constantFrom('none', 1, 2, 3),
        fc.constantFrom('none', 1, 2, 3),
        (given, one, first, last) => {
          const ranks = (...words: readonly Piece[]) => ranksOf(ranking({}), ...board(given), ...words);
          expect(ranks(word(one, first), word(one, last))).toEqual(ranks(word(one, last)));
        },
      ),
    );
  });
});

test('a prize is held by whoever has a point and fewer ahead than there are places; a team has it once', () => {
  const teams = fc.array(fc.constantFrom('X', 'Y'), { minLength: 6, maxLength: 6 });
  const goesTo = fc.constantFrom('contender', 'team of the entry');
  fc.assert(
    fc.property(
      results,
      teams,
      fc.integer({ min: 1, max: 6 }),
      goesTo,
      shared,
      (given, said, places, goesTo, shared) => {
        const prize = { prize: 'Le Mans', title: 't', places, goesTo };
        const [calendar, _, ...races] = board(given);
        const list = listed((one) => ({ team: said[CARS.indexOf(one)] ?? 'X' }));
        const after = [
          ranking({ shared }, {}, { prizes: { prize } }),
          calendar as Piece,
          list,
          ...races,
        ] as const;
        const rows = rowsOf(...after);
        const holders = rows.filter(
          ({ position, points }) =>
            points > 0 && rows.filter((other) => (other.position ?? 0) < (position ?? 0)).length < places,
        );
        const [held] = prizes(season(...after));
        expect(held?.holders.map(({ contender }) => contender)).toEqual(
          holders.map(({ contender }) => contender),
        );
        const of = holders.map(({ contender }) => said[CARS.indexOf(contender)] ?? 'X');
        expect(held?.teams).toEqual(goesTo === 'contender' ? [] : [...new Set(of)]);
      },
    ),
  );
});
