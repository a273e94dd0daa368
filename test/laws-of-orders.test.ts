import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_POINTS } from '#core/base/points';
import {
  CARS,
  CREWS,
  FUJI,
  LIST,
  pointsOf,
  type Result,
  raced,
  result,
  tableOf,
  total,
  worth,
} from './arbitrary-race.ts';
import { calendarChange, crews, entries, type Piece, qualifying, race, rounds } from './board.ts';
import { RACE, ruled } from './ruled.ts';

/* In what order the cars of a session have points: overall, by class or by cup, by places or by a statistic. */

const inOrder = (said: object, title: object = {}) =>
  ruled(title, { cups: { Am: {} }, awards: { race: { ...RACE, ...said } } });
/** Each car in GT or CN. */
const classes = fc.array(fc.constantFrom('GT', 'CN'), { minLength: 6, maxLength: 6 });
const carsOf = (name: string, said: readonly string[]) => CARS.filter((_, index) => said[index] === name);
const inClasses = (said: readonly string[]) => entries({ GT: carsOf('GT', said), CN: carsOf('CN', said) });
const only = (cars: readonly string[], { placed, out }: Result): Result => ({
  placed: placed.filter((car) => cars.includes(car)),
  out: out.filter((car) => cars.includes(car)),
});

describe('an order', () => {
  test('by class is that of a race of each class alone; overall it is that of a race of one class', () => {
    fc.assert(
      fc.property(result, classes, (given, said) => {
        const gt = carsOf('GT', said);
        const there = [FUJI, inClasses(said), raced('fuji', given)] as const;
        const alone = [FUJI, entries({ GT: gt }), raced('fuji', only(gt, given))] as const;
        expect(tableOf(inOrder({ order: 'class' }), ...there)).toEqual(
          tableOf(inOrder({ order: 'class' }), ...alone),
        );
        const one = [FUJI, entries({ GT: CARS }), raced('fuji', given)] as const;
        const all = pointsOf(inOrder({ order: 'class' }), ...one);
        expect(pointsOf(inOrder({ order: 'overall' }, { class: undefined }), ...there)).toEqual(all);
        const ofClass = pointsOf(inOrder({ order: 'overall' }), ...there);
        expect(ofClass).toEqual(Object.fromEntries(gt.map((car) => [car, all[car]])));
      }),
    );
  });

  test('of a cup of all cars is that of the class, and of a cup of some that of a class of them', () => {
    fc.assert(
      fc.property(result, fc.shuffledSubarray(CARS, { minLength: 1 }), (given, members) => {
        const list: Piece = {
          kind: 'entry-list',
          entries: {
            GT: Object.fromEntries(CARS.map((car) => [car, members.includes(car) ? { cups: 'Am' } : {}])),
          },
        };
        const others = CARS.filter((car) => !members.includes(car));
        expect(tableOf(inOrder({ order: 'cup' }, { cup: 'Am' }), FUJI, list, raced('fuji', given))).toEqual(
          tableOf(inOrder({}), FUJI, entries({ GT: members, CN: others }), raced('fuji', given)),
        );
      }),
    );
  });

  test('of a cup across classes is that of one class of its cars', () => {
    fc.assert(
      fc.property(result, classes, (given, said) => {
        const inCup = (name: string) =>
          Object.fromEntries(carsOf(name, said).map((car) => [car, { cups: 'Am' }]));
        const list: Piece = { kind: 'entry-list', entries: { GT: inCup('GT'), CN: inCup('CN') } };
        const cup = inOrder({ order: 'cup' }, { class: undefined, cup: 'Am' });
        expect(tableOf(cup, FUJI, list, raced('fuji', given))).toEqual(
          tableOf(inOrder({}), FUJI, entries({ GT: CARS }), raced('fuji', given)),
        );
      }),
    );
  });

  test('of any session is that of the same race, and each session gives its own points', () => {
    fc.assert(
      fc.property(
        result,
        result,
        fc.constantFrom('qualifying', 'sprint', 'race at 6 h'),
        (atTheEnd, then, session) => {
          const more = { awards: { race: RACE, more: { ...RACE, session } } };
          const of = (...awards: readonly string[]) => ruled({ awards }, more);
          const other = { ...raced('fuji', then), session };
          const alone = pointsOf(of('more'), FUJI, LIST, other);
          const raceAlone = pointsOf(of('race'), FUJI, LIST, raced('fuji', atTheEnd));
          expect(alone).toEqual(pointsOf(of('race'), FUJI, LIST, raced('fuji', then)));
          const both = pointsOf(of('race', 'more'), FUJI, LIST, other, raced('fuji', atTheEnd));
          for (const car of CARS) expect(both[car]).toBe((alone[car] ?? 0) + (raceAlone[car] ?? 0));
        },
      ),
    );
  });

  test('of the session of a meeting is that of the same session, were it the round’s own, once that is raced', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(CARS),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
        (order, seconds) => {
          const calendar = rounds({
            a: { date: '2014-03-01', meeting: 'm' },
            b: { date: '2014-03-02', meeting: 'm' },
          });
          const lines = order.map((car, index) => ({
            car,
            place: index + 1,
            secondBest: `1:3${seconds[index]}.0`,
          }));
          const pole = { ...RACE, session: 'qualifying', by: 'second-fastest lap' };
          const rule = (of: string) =>
            ruled({ awards: ['pole'], only: ['b'] }, { awards: { pole: { ...pole, of } } });
          const second = race('b', ...CARS);
          expect(tableOf(rule('meeting'), calendar, LIST, qualifying('a', ...lines), second)).toEqual(
            tableOf(rule('round'), calendar, LIST, qualifying('b', ...lines), second),
          );
          // What was run of the first race counts for the meeting, though that race is then called off.
          const off = calendarChange({ cancel: 'a' });
          expect(tableOf(rule('meeting'), calendar, LIST, qualifying('a', ...lines), off, second)).toEqual(
            tableOf(rule('round'), calendar, LIST, qualifying('b', ...lines), second),
          );
          // Before that it is no result of the second race, though its own list be posted.
          const there = crews('b', CREWS);
          const before = pointsOf(rule('meeting'), calendar, LIST, there, qualifying('a', ...lines));
          expect(total(Object.values(before))).toBe(0);
        },
      ),
    );
  });
});

describe('by a statistic', () => {
  test('the time of a line is its best lap in qualifying, and in no sprint', () => {
    const lap = (session: string) =>
      ruled({ awards: ['lap'] }, { awards: { lap: { ...RACE, session, by: 'fastest lap' } } });
    const lines = [
      { car: '1', place: 1, time: '1:30.0' },
      { car: '2', place: 2, time: '1:31.0' },
    ];
    for (const [session, gives] of [
      ['qualifying', 1],
      ['hyperpole', 1],
      ['sprint', 0],
      ['race', 0],
    ] as const) {
      const piece = { ...race('fuji', ...lines), session };
      expect(pointsOf(lap(session), FUJI, LIST, piece)['1']).toBe(worth(gives));
    }
  });

  /** What each car did, in seconds and laps; where nothing is said, nobody knows. */
  const maybe = fc.option(fc.integer({ min: 0, max: 4 }));
  const figures = fc.array(fc.tuple(maybe, maybe, maybe), { minLength: 6, maxLength: 6 });
  const STATISTICS = ['fastest lap', 'second-fastest lap', 'laps down'] as const;

  test('the place of a car is behind all that were better, or as many laps down', () => {
    fc.assert(
      fc.property(
        result,
        figures,
        fc.constantFrom(...STATISTICS),
        fc.constantFrom('overall', 'class', 'cup'),
        classes,
        ({ placed, out }, said, by, order, split) => {
          const lines = [...placed, ...out].map((car, index) => {
            const [best, second, laps] = said[CARS.indexOf(car)] ?? [null, null, null];
            return {
              car,
              ...(index < placed.length ? { place: index + 1 } : { out: 'Ret' }),
              ...(best === null ? {} : { best: `1:3${best}.0` }),
              ...(second === null ? {} : { secondBest: `1:4${second}.0` }),
              ...(laps === null ? {} : { laps: 90 + laps }),
            };
          });
          const rivals = order === 'overall' ? CARS : carsOf('GT', split);
          const value = (car: string) => said[CARS.indexOf(car)]?.[STATISTICS.indexOf(by)] ?? undefined;
          const known = rivals.filter(
            (car) => value(car) !== undefined && (by !== 'laps down' || placed.includes(car)),
          );
          const placeOf = (car: string) => {
            const own = value(car) ?? 0;
            if (by === 'laps down') return 1 + Math.max(...known.map((other) => value(other) ?? 0)) - own;
            return 1 + known.filter((other) => (value(other) ?? 0) < own).length;
          };
          const list: Piece = {
            kind: 'entry-list',
            entries: {
              GT: Object.fromEntries(
                (order === 'cup' ? CARS : carsOf('GT', split)).map((car) => [
                  car,
                  order === 'cup' && carsOf('GT', split).includes(car) ? { cups: 'Am' } : {},
                ]),
              ),
              CN: order === 'cup' ? {} : Object.fromEntries(carsOf('CN', split).map((car) => [car, {}])),
            },
          };
          const title = order === 'cup' ? { cup: 'Am' } : order === 'overall' ? { class: undefined } : {};
          const given = pointsOf(inOrder({ order, by }, title), FUJI, list, race('fuji', ...lines));
          for (const car of rivals)
            expect(given[car]).toBe(known.includes(car) ? worth(placeOf(car)) : NO_POINTS);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the fastest lap of all is that which the classification names, as if nobody else had one', () => {
    fc.assert(
      fc.property(
        result,
        figures,
        fc.uniqueArray(fc.constantFrom(...CARS), { minLength: 1 }),
        (given, said, named) => {
          const lines = [...given.placed, ...given.out].map((car, index) => ({
            car,
            ...(index < given.placed.length ? { place: index + 1 } : { out: 'Ret' }),
            ...(said[index]?.[0] == null ? {} : { best: `1:3${said[index]?.[0]}.0` }),
          }));
          const fastestLap = named.map((car) => ({ car }));
          const points = pointsOf(inOrder({ order: 'overall', by: 'fastest lap' }), FUJI, LIST, {
            ...race('fuji', ...lines),
            fastestLap,
          });
          for (const car of CARS) expect(points[car]).toBe(named.includes(car) ? worth(1) : NO_POINTS);
        },
      ),
    );
  });

  test('among the first so many, a car further back has nothing, and nobody has it in its place', () => {
    fc.assert(
      fc.property(result, figures, fc.integer({ min: 1, max: 6 }), (given, said, among) => {
        const lines = [...given.placed, ...given.out].map((car, index) => ({
          car,
          ...(index < given.placed.length ? { place: index + 1 } : { out: 'Ret' }),
          ...(said[index]?.[0] == null ? {} : { best: `1:3${said[index]?.[0]}.0` }),
        }));
        const of = (limit: object) =>
          pointsOf(inOrder({ by: 'fastest lap', ...limit }), FUJI, LIST, race('fuji', ...lines));
        const [first, all] = [of({ among }), of({})];
        for (const car of CARS)
          expect(first[car]).toBe(given.placed.slice(0, among).includes(car) ? all[car] : NO_POINTS);
      }),
    );
  });
});

describe('cars that are level', () => {
  /** The cars in some order, so many of them on each place: 1, 1, 3. */
  const level = fc
    .tuple(
      fc.shuffledSubarray(CARS, { minLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 }),
    )
    .map(([order, sizes]) => {
      const places: number[] = [];
      for (const size of sizes) places.push(...new Array<number>(size).fill(places.length + 1));
      return order.map((car, index) => ({ car, place: places[index] as number }));
    });
  const sharing = (ties: string, lines: readonly { car: string; place: number }[], order = 'class') =>
    pointsOf(
      inOrder({ ties, order }, order === 'cup' ? { cup: 'Am' } : {}),
      FUJI,
      { kind: 'entry-list', entries: { GT: Object.fromEntries(CARS.map((car) => [car, { cups: 'Am' }])) } },
      race('fuji', ...lines),
    );
  const order = fc.constantFrom('class', 'overall', 'cup');

  test('pool the points of the places that they take up: together all have what they would have one by one', () => {
    fc.assert(
      fc.property(level, order, (lines, by) => {
        const pooled = sharing('pooled', lines, by);
        const single = sharing(
          'in full',
          lines.map(({ car }, index) => ({ car, place: index + 1 })),
          by,
        );
        for (const { place } of lines) {
          const tied = lines.filter((one) => one.place === place).map(({ car }) => car);
          expect(total(tied.map((car) => pooled[car] ?? 0))).toBe(total(tied.map((car) => single[car] ?? 0)));
          expect(new Set(tied.map((car) => pooled[car])).size).toBe(1);
        }
      }),
    );
  });

  test('split the points of their place, or have them in full each', () => {
    fc.assert(
      fc.property(level, order, (lines, by) => {
        const [split, full] = [sharing('split', lines, by), sharing('in full', lines, by)];
        for (const { car, place } of lines) {
          const tied = lines.filter((one) => one.place === place);
          expect(full[car]).toBe(worth(place));
          expect((split[car] ?? 0) * tied.length).toBe(worth(place));
        }
      }),
    );
  });
});

describe('a place', () => {
  test('that is uncertain is worth what each place would be that it may be, or nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat(3),
        fc.constantFrom('10 6 4 3', '10 6 6 6', '5', '4 4 4'),
        fc.constantFrom({}, { beyond: '1' }, { beyond: '4' }),
        (from, span, points, beyond) => {
          // Overall: in a class of its own a car is first wherever it is.
          const sections = {
            scales: { full: { points, ...beyond } },
            awards: { race: { ...RACE, order: 'overall' } },
          };
          const rule = ruled({}, sections);
          const at = (place: unknown) => pointsOf(rule, FUJI, LIST, race('fuji', { car: '1', place }))['1'];
          const each = new Set(Array.from({ length: span + 1 }, (_, more) => at(from + more)));
          const [all = NO_POINTS] = each;
          expect(at(`${from}-${from + span}`)).toBe(each.size === 1 ? all : NO_POINTS);
        },
      ),
    );
  });

  test('scores for a car that is out as well: one that retired takes the place that it is given', () => {
    fc.assert(
      fc.property(
        result,
        fc.subarray(CARS),
        fc.constantFrom('Ret', 'NC'),
        ({ placed, out }, stopped, why) => {
          const line = (car: string, index: number) => ({
            car,
            place: index + 1,
            ...(stopped.includes(car) ? { out: why } : {}),
          });
          const printed = race('fuji', ...placed.map(line), ...out.map((car) => [car, 'Ret'] as const));
          expect(tableOf(ruled({}), FUJI, LIST, printed)).toEqual(
            tableOf(ruled({}), FUJI, LIST, raced('fuji', { placed, out })),
          );
        },
      ),
    );
  });

  test('that a car does not have is none for it to take: without a place it might as well not have been there', () => {
    fc.assert(
      fc.property(result, (given) => {
        const there = pointsOf(ruled({}), FUJI, LIST, raced('fuji', given));
        const away = pointsOf(ruled({}), FUJI, LIST, raced('fuji', { ...given, out: [] }));
        for (const car of Object.keys(CREWS)) {
          expect(there[car]).toBe(away[car]);
          expect(there[car]).toBe(worth(given.placed.indexOf(car) + 1));
        }
      }),
    );
  });
});
