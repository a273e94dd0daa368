import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CARS,
  FUJI,
  LIST,
  listed,
  pointsOf,
  type Result,
  raced,
  registered,
  result,
  worth,
} from './arbitrary-race.ts';
import { decision, entries, type Piece, race, rounds, seasonDecision } from './board.ts';
import { RACE, ruled } from './ruled.ts';

/* What the others have, where a car is out of the results, where its place is held, and where the result is not whole. */

const car = fc.constantFrom(...CARS);
const without = (points: Readonly<Record<string, number>>, gone: string) =>
  Object.fromEntries(Object.entries(points).filter(([contender]) => contender !== gone));

describe('a car that a decision takes out of the results', () => {
  const figures = fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }), {
    minLength: 6,
    maxLength: 6,
  });
  const lap = (seconds: number | undefined) => (seconds === undefined ? undefined : `1:3${seconds}.0`);
  const lined = (order: readonly string[], laps: readonly (number | undefined)[], gone?: string): Piece =>
    race(
      'fuji',
      ...order.map((one, index) => {
        const [best, second] = [lap(laps[index]), lap((laps[index] ?? 0) + 1)];
        const isTimed = best !== undefined && one !== gone;
        return { car: one, place: index + 1, ...(isTimed ? { best, secondBest: second } : {}) };
      }),
    );

  test('has no lap in them: the fastest and the second-fastest are those of the others', () => {
    const acts = fc.constantFrom('disqualify', 'exclude');
    const statistics = fc.constantFrom('fastest lap', 'second-fastest lap');
    const orders = fc.constantFrom('class', 'overall');
    fc.assert(
      fc.property(
        fc.shuffledSubarray(CARS, { minLength: 6 }),
        figures,
        car,
        acts,
        statistics,
        orders,
        (order, laps, gone, act, by, said) => {
          const rule = ruled({ awards: ['lap'] }, { awards: { lap: { ...RACE, by, order: said } } });
          const decided = [lined(order, laps), decision('fuji', { [act]: gone })];
          expect(pointsOf(rule, FUJI, LIST, ...decided)).toEqual(
            pointsOf(rule, FUJI, LIST, lined(order, laps, gone)),
          );
        },
      ),
    );
  });

  test('leaves a lap that the classification names to whoever was fastest behind it; one disqualified there keeps it', () => {
    const rule = ruled(
      { awards: ['lap'] },
      { awards: { lap: { ...RACE, by: 'fastest lap', order: 'overall' } } },
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(CARS, { minLength: 6 }), figures, car, (order, laps, gone) => {
        const named = { ...lined(order, laps), fastestLap: [{ car: gone }] };
        expect(pointsOf(rule, FUJI, LIST, named, decision('fuji', { disqualify: gone }))).toEqual(
          pointsOf(rule, FUJI, LIST, lined(order, laps, gone)),
        );
        const printed = { ...race('fuji', [gone, 'DSQ']), fastestLap: [{ car: gone }] };
        expect(pointsOf(rule, FUJI, LIST, printed)[gone]).toBe(worth(1));
      }),
    );
  });
});

describe('where those behind a car hold their places', () => {
  const GUEST_RULES = { everyTitle: { others: 'move up', awards: 'race' } };
  /** Each with the list of cars that it is about. */
  const WAYS: Readonly<Record<string, (members: readonly string[], guest: string) => readonly Piece[]>> = {
    'in class': () => [ruled({}), LIST],
    overall: () => [ruled({}, { awards: { race: { ...RACE, order: 'overall' } } }), LIST],
    'in a cup': (members) => [
      ruled({ cup: 'Am' }, { cups: { Am: {} }, awards: { race: { ...RACE, order: 'cup' } } }),
      listed((one) => (members.includes(one) ? { cups: 'Am' } : {})),
    ],
    'in a cup across classes': (members) => [
      ruled(
        { class: undefined, cup: 'Am' },
        { cups: { Am: {} }, awards: { race: { ...RACE, order: 'cup' } } },
      ),
      { kind: 'entry-list', entries: inTwoClasses(members) },
    ],
    'past a guest': (_, guest) => [ruled({}, GUEST_RULES), registered(guest, { titles: 'none' })],
    'past one that is barred': (_, guest) => [
      ruled({}, GUEST_RULES),
      LIST,
      seasonDecision({ bar: guest, title: 't', behind: 'move up' }),
    ],
  };
  const inTwoClasses = (members: readonly string[]) => {
    const of = (cars: readonly string[]) =>
      Object.fromEntries(cars.map((one) => [one, members.includes(one) ? { cups: 'Am' } : {}]));
    return { GT: of(CARS.slice(0, 3)), CN: of(CARS.slice(3)) };
  };

  test.each(Object.keys(WAYS))('the others have what they had with it: %s', (way) => {
    const members = fc.subarray([...CARS], { minLength: 1 });
    fc.assert(
      fc.property(result, members, car, car, (given, cup, gone, guest) => {
        const there = [...(WAYS[way]?.(cup, guest) ?? []), FUJI, raced('fuji', given)];
        const held = decision('fuji', { disqualify: gone, behind: 'hold their place' });
        expect(without(pointsOf(...there, held), gone)).toEqual(without(pointsOf(...there), gone));
      }),
    );
  });

  test('a further car of its team is the one that scores for it, on the place that it has', () => {
    const rule = ruled(
      { for: 'team', cars: 'best 1', furtherCars: 'are passed' },
      {
        awards: { race: { ...RACE, to: ['team'] } },
      },
    );
    const teams = listed((one) => ({ team: one === '1' || one === '2' ? 'Home' : `Team ${one}` }));
    const order: Result = { placed: ['1', '3', '2', '4'], out: [] };
    const there = [rule, FUJI, teams, raced('fuji', order)];
    expect(pointsOf(...there)).toMatchObject({ Home: worth(1), 'Team 3': worth(2), 'Team 4': worth(3) });
    const held = decision('fuji', { disqualify: '1', behind: 'hold their place' });
    expect(pointsOf(...there, held)).toMatchObject({
      Home: worth(3),
      'Team 3': worth(2),
      'Team 4': worth(4),
    });
  });
});

describe('a result of which some lines are missing', () => {
  const CUP = { cups: { Am: {} }, awards: { race: { ...RACE, order: 'cup' } } };
  const inCup = (members: readonly string[]) =>
    listed((one) => (members.includes(one) ? { cups: 'Am' } : {}));
  /** With the places of the whole result. */
  const lines = ({ placed }: Result, known: readonly string[]): Piece => {
    const there = placed.flatMap((one, index) =>
      known.includes(one) ? [{ car: one, place: index + 1, classPlace: index + 1 }] : [],
    );
    return { ...race('fuji', ...there), complete: false };
  };

  test('gives a car what the whole one gives, or nothing: in class, overall and in a cup', () => {
    const rules: readonly Piece[] = [
      ruled({}),
      ruled({}, { awards: { race: { ...RACE, order: 'overall' } } }),
      ruled({ cup: 'Am' }, CUP),
    ];
    fc.assert(
      fc.property(
        result,
        fc.subarray([...CARS], { minLength: 1 }),
        fc.subarray([...CARS]),
        fc.constantFrom(...rules),
        (given, members, known, rule) => {
          const whole = pointsOf(rule, FUJI, inCup(members), raced('fuji', given));
          const some = pointsOf(rule, FUJI, inCup(members), lines(given, known));
          for (const one of members) expect([0, whole[one] ?? 0]).toContain(some[one] ?? 0);
        },
      ),
    );
  });

  test('gives nobody more than the whole one, where the others move up behind a guest', () => {
    const rule = ruled({}, { everyTitle: { others: 'move up', awards: 'race' } });
    fc.assert(
      fc.property(result, car, fc.subarray([...CARS]), (given, guest, known) => {
        const guests = registered(guest, { titles: 'none' });
        const whole = pointsOf(rule, FUJI, guests, raced('fuji', given));
        const some = pointsOf(rule, FUJI, guests, lines(given, known));
        for (const one of CARS) expect(some[one] ?? 0).toBeLessThanOrEqual(whole[one] ?? 0);
      }),
    );
  });

  test('leaves a place in a cup open where a car has one in class alone', () => {
    const list = entries({ GT: ['1'], CN: ['2', '3'] });
    const both: Piece = {
      ...list,
      entries: { GT: { 1: { cups: 'Am' } }, CN: { 2: { cups: 'Am' }, 3: { cups: 'Am' } } },
    };
    const rule = ruled({ class: undefined, cup: 'Am' }, CUP);
    const shown = race('fuji', { car: '2', classPlace: 1 }, { car: '1', place: 2 }, { car: '3', place: 3 });
    expect(pointsOf(rule, FUJI, both, shown)).toEqual({ 1: 0, 2: 0, 3: 0 });
  });

  test('has so many starters and finishers at least: no scale is taken because there were few', () => {
    const counted = fc.constantFrom('starters', 'classified');
    fc.assert(
      fc.property(result, fc.subarray([...CARS]), fc.nat(7), counted, (given, known, limit, what) => {
        const few = ruled(
          {},
          {
            scales: { half: { points: '5 3 2 1.5' } },
            awards: {
              race: { ...RACE, scale: [{ scale: 'half', when: { [what]: { under: limit } } }, 'full'] },
            },
          },
        );
        const many = ruled(
          {},
          {
            scales: { half: { points: '5 3 2 1.5' } },
            awards: {
              race: { ...RACE, scale: [{ scale: 'full', when: { [what]: { atLeast: limit } } }, 'half'] },
            },
          },
        );
        const there = [rounds('fuji'), LIST, lines(given, known)];
        expect(pointsOf(few, ...there)).toEqual(pointsOf(ruled({}), ...there));
        const count = given.placed.filter((one) => known.includes(one)).length;
        const half = pointsOf(ruled({}, { scales: { full: { points: '5 3 2 1.5' } } }), ...there);
        expect(pointsOf(many, ...there)).toEqual(count >= limit ? pointsOf(ruled({}), ...there) : half);
      }),
    );
  });
});
