import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_POINTS, points } from '#core/base/points';
import { allStandings } from '#core/scoring/standings';
import { checks } from '#core/season/check';
import {
  CARS,
  CREWS,
  car,
  FUJI,
  LIST,
  listed,
  pointsOf,
  type Result,
  raced,
  ranksOf,
  registered,
  result,
  tableOf,
  worth,
} from './arbitrary-race.ts';
import { decision, type Piece, result as resultOf, rounds, season, seasonDecision } from './board.ts';
import { RACE, ruled, type Sections } from './ruled.ts';

/* What the other measures of a decision do: to titles, to awards, to clauses; and what changes nothing. */

const behind = fc.constantFrom('move up', 'hold their place', undefined);

/** Measures of every kind, each with what else it may say. */
const measures = (one: string, other: string): readonly object[] => [
  { addTime: '5', car: one },
  { takeLaps: 2, car: one },
  { dropPlaces: 1, car: one },
  { relegate: one },
  { disqualify: one },
  { exclude: one },
  { deleteLap: 1, car: one },
  { grid: 3, car: one },
  { penalty: 'drive-through', car: one },
  { bar: one, title: 't' },
  { points: -5, title: 't', contender: one },
  { points: 5, title: 't', contender: other, round: 'fuji' },
];
const everything = (...pieces: readonly Piece[]) => {
  const after = season(...pieces);
  return [allStandings(after), checks(after), resultOf(after, 'fuji')];
};

describe('a measure changes nothing', () => {
  const board = (given: Result) => {
    const printed = raced('fuji', given);
    const results = (printed.results as readonly object[]).map((line, index) => ({
      ...line,
      laps: 50 - index,
      time: `1:0${index}:00`,
    }));
    return [ruled({}), FUJI, LIST, { ...printed, results }] as const;
  };

  test('that was served, is pending or is suspended, whatever it is', () => {
    fc.assert(
      fc.property(
        result,
        car,
        car,
        fc.constantFrom('served', 'pending', 'suspended'),
        (given, one, other, state) => {
          const plain = everything(...board(given));
          for (const measure of measures(one, other))
            expect(everything(...board(given), decision('fuji', { ...measure, state }))).toEqual(plain);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('that the classification has in its order already', () => {
    fc.assert(
      fc.property(result, car, fc.nat(6), (given, one, which) => {
        const [rules, calendar, list, classified] = board(given);
        const decided = decision('fuji', measures(one, one)[which] ?? {});
        const included = [rules, calendar, list, decided, { ...classified, includes: [4] }] as const;
        const unsaid = [rules, calendar, list, decision('fuji', { nothing: 'noted' }), classified] as const;
        const [there, plain] = [everything(...included), everything(...unsaid)];
        expect(there).toEqual(plain);
      }),
    );
  });

  test('that is a place on a grid, a penalty of the day, or nothing', () => {
    fc.assert(
      fc.property(result, car, (given, one) => {
        const plain = everything(...board(given));
        const kinds = ['drive-through', 'stop-and-go', 'reprimand', 'fine', 'warning'];
        for (const measure of [
          { grid: 2, car: one },
          { nothing: 'no further action' },
          ...kinds.map((penalty) => ({ penalty, car: one })),
          ...kinds.map((penalty) => ({ penalty, driver: CREWS[one]?.[0] })),
        ])
          expect(everything(...board(given), decision('fuji', measure))).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a measure on a title', () => {
  const NAMES = ['a', 'b'] as const;
  const two = fc.tuple(result, result);
  const board = (rule: Piece, [one, two]: readonly [Result, Result]) =>
    [rule, rounds(...NAMES), LIST, raced('a', one), raced('b', two)] as const;

  test('that bars a contender is an entry list on which it is registered for no title, and it has no rank', () => {
    fc.assert(
      fc.property(
        two,
        car,
        behind,
        fc.constantFrom('move up', 'hold their place'),
        (given, one, behind, others) => {
          const barred = [
            ...board(ruled({ others }), given),
            seasonDecision({ bar: one, title: 't', ...(behind && { behind }) }),
          ];
          const [, calendar, , ...races] = board(ruled({}), given);
          const rule = ruled({ others: behind ?? others });
          const guest = [rule, calendar as Piece, registered(one, { titles: 'none' }), ...races] as const;
          expect(tableOf(...barred)).toEqual(tableOf(...guest));
          expect(ranksOf(...barred)[one]).toBeNull();
        },
      ),
    );
  });

  test('that bars a driver takes his points alone: his crew keep theirs, and nobody moves up', () => {
    const driver = fc.constantFrom(...Object.values(CREWS).flat());
    fc.assert(
      fc.property(two, driver, behind, (given, name, behind) => {
        const bar = seasonDecision({ bar: name, title: 't', ...(behind && { behind }) });
        const all = board(ruled({ for: 'driver' }), given);
        expect(pointsOf(...all, bar)).toEqual({ ...pointsOf(...all), [name]: NO_POINTS });
        expect(ranksOf(...all, bar)[name]).toBeNull();
      }),
    );
  });

  test('that bars a team bars all its cars', () => {
    fc.assert(
      fc.property(two, fc.subarray(CARS), behind, (given, own, behind) => {
        const rule = (others: string) =>
          ruled({ for: 'team', others }, { awards: { race: { ...RACE, to: ['team'] } } });
        const list = (titles: object) =>
          listed((one) => (own.includes(one) ? { team: 'X', ...titles } : { team: 'Y' }));
        const [, calendar, , ...races] = board(ruled({}), given);
        const bar = seasonDecision({ bar: 'X', title: 't', ...(behind && { behind }) });
        const { X: _, ...barred } = tableOf(rule('move up'), calendar as Piece, list({}), ...races, bar);
        const { X: __, ...guests } = tableOf(
          rule(behind ?? 'move up'),
          calendar as Piece,
          list({ titles: 'none' }),
          ...races,
        );
        expect(barred).toEqual(guests);
      }),
    );
  });

  const amount = fc.integer({ min: -40, max: 40 });

  test('that gives or takes points changes one total by so many, and as many taken back leave it as it was', () => {
    fc.assert(
      fc.property(two, car, amount, (given, one, more) => {
        const plain = pointsOf(...board(ruled({}), given));
        const word = (points: number) => seasonDecision({ points, title: 't', contender: one });
        const [there, back] = [
          pointsOf(...board(ruled({}), given), word(more)),
          pointsOf(...board(ruled({}), given), word(more), word(-more)),
        ];
        expect(there).toEqual({ ...plain, [one]: (plain[one] ?? 0) + points(more) });
        expect(back).toEqual(plain);
      }),
    );
  });

  test('that gives points in a round gives them with the points of that round: where it is dropped, so are they', () => {
    fc.assert(
      fc.property(two, car, amount, fc.constantFrom(...NAMES), (given, one, more, round) => {
        const rule = (keep: string) => ruled({ counting: 'c' }, { counting: { c: { keep } } });
        const of = (keep: string, said: object) =>
          pointsOf(
            ...board(rule(keep), given),
            seasonDecision({ points: more, title: 't', contender: one, ...said }),
          );
        expect(of('all', { round })).toEqual(of('all', {}));
        const won = given.map(
          ({ placed }, index) => worth(placed.indexOf(one) + 1) + (NAMES[index] === round ? points(more) : 0),
        );
        expect(of('best 1', { round })[one]).toBe(Math.max(...won));
        const without = ruled({ without: [round] });
        const [, calendar, , ...races] = board(without, given);
        const none = [without, calendar as Piece, LIST, ...races] as const;
        const decided = seasonDecision({ points: more, title: 't', contender: one, round });
        expect(pointsOf(...none, decided)).toEqual(pointsOf(...none));
      }),
    );
  });
});

describe('an award that is withheld', () => {
  test('is worth nothing to the car, and as much as before to everybody else', () => {
    fc.assert(
      fc.property(result, result, car, fc.constantFrom('race', 'pole'), (given, grid, one, award) => {
        const awards = { race: RACE, pole: { ...RACE, session: 'qualifying' } };
        const of = (names: readonly string[], ...more: readonly Piece[]) =>
          pointsOf(
            ruled({ awards: names }, { awards }),
            FUJI,
            LIST,
            raced('fuji', given),
            inQualifying(grid),
            ...more,
          );
        const inQualifying = (grid: Result): Piece => ({ ...raced('fuji', grid), session: 'qualifying' });
        const left = of([award === 'race' ? 'pole' : 'race'])[one];
        expect(of(['race', 'pole'], decision('fuji', { withhold: award, car: one }))).toEqual({
          ...of(['race', 'pole']),
          [one]: left,
        });
      }),
    );
  });

  test('from one driver leaves it to the others of his car', () => {
    const driver = fc.constantFrom(...Object.values(CREWS).flat());
    fc.assert(
      fc.property(
        result,
        driver,
        fc.constantFrom('in full', 'in shares', 'nothing'),
        (given, one, sharedCar) => {
          const rule = ruled({ for: 'driver' }, { awards: { race: { ...RACE, sharedCar } } });
          const car = CARS.find((number) => CREWS[number]?.includes(one));
          const board = [rule, FUJI, LIST, raced('fuji', given)] as const;
          expect(pointsOf(...board, decision('fuji', { withhold: 'race', car, driver: one }))).toEqual({
            ...pointsOf(...board),
            [one]: NO_POINTS,
          });
        },
      ),
    );
  });
});

test('a clause that is waived costs nothing where it is waived, as if no title needed it, and its answer stays', () => {
  const sections: Sections = { checks: { tyres: { every: 'car', tyre: 'Good' } } };
  fc.assert(
    fc.property(
      result,
      fc.subarray(CARS),
      fc.option(car),
      fc.constantFrom('move up', 'hold their place'),
      fc.boolean(),
      (given, broken, waived, others, isOfRound) => {
        const cars = { Bad: { chassis: 'Bad', tyre: 'Bad' }, Good: { chassis: 'Good', tyre: 'Good' } };
        const tyres = (bad: readonly string[]) => ({
          ...listed((one) => ({ car: bad.includes(one) ? 'Bad' : 'Good' })),
          cars,
        });
        const measure = { waive: 'checks/tyres', ...(waived === null ? {} : { car: waived }) };
        const rule = ruled({ others, needs: [{ check: 'tyres', costs: 'car' }] }, sections);
        const board = [rule, FUJI, tyres(broken), raced('fuji', given)] as const;
        const waiver = isOfRound ? decision('fuji', measure) : seasonDecision(measure);
        const still = waived === null ? [] : broken.filter((one) => one !== waived);
        expect(tableOf(...board, waiver)).toEqual(tableOf(rule, FUJI, tyres(still), raced('fuji', given)));
        const answers = (...more: readonly Piece[]) =>
          checks(season(...board, ...more)).map(({ answer }) => answer);
        expect(answers(waiver)).toEqual(answers());
      },
    ),
  );
});
