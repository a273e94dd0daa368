import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { points, printedPoints } from '#core/base/points';
import { countedRounds } from '#core/scoring/count';
import { standings } from '#core/scoring/standings';
import { entries, type Piece, qualifying, race, rounds, season } from './board.ts';
import { RACE, ruled, type Sections } from './ruled.ts';

/*
 * A law for each rule: what it gives must equal a plainer way to say the same, on arbitrary results.
 */

const CARS = ['1', '2', '3', '4', '5', '6'];
const LIST = entries({
  GT: { 1: ['A', 'B'], 2: ['C', 'D', 'E'], 3: ['F'], 4: ['G', 'H'], 5: ['I'], 6: ['J', 'K'] },
});

/** Some of the cars in some order, one on each place; the others retired. */
const result = fc.tuple(fc.shuffledSubarray(CARS), fc.nat(CARS.length)).map(([order, last]) => ({
  placed: order.slice(0, last),
  out: CARS.filter((car) => !order.slice(0, last).includes(car)),
}));
type Result = { readonly placed: readonly string[]; readonly out: readonly string[] };
const raced = (round: string, { placed, out }: Result): Piece =>
  race(round, ...placed, ...out.map((car) => [car, 'Ret'] as const));
/** Points and places as rows say them: `1: 10 on 1`. */
const table = (...pieces: readonly Piece[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (standings(season(...pieces), titleKey('t'))?.rows ?? []).map(({ contender, points, places }) => [
      contender,
      `${points} on ${places}`,
    ]),
  );
const pointsIn = (...pieces: readonly Piece[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (standings(season(...pieces), titleKey('t'))?.rows ?? []).map(({ contender, points }) => [
      contender,
      points,
    ]),
  );
const FUJI = rounds('fuji');
const SCALE = [10, 6, 4, 3];
const total = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0);
const oneOf = fc.constantFrom(...CARS);
const registered = (guest: string, said: object): Piece => ({
  ...LIST,
  entries: { GT: Object.fromEntries(CARS.map((car) => [car, car === guest ? said : {}])) },
});

describe('who can score', () => {
  test('behind a guest the others move up: the same as if it had not been there', () => {
    fc.assert(
      fc.property(result, oneOf, (raceResult, guest) => {
        const gone = { ...raceResult, placed: raceResult.placed.filter((car) => car !== guest) };
        const there = table(
          ruled({}),
          FUJI,
          registered(guest, { titles: 'none' }),
          raced('fuji', raceResult),
        );
        const without = table(ruled({}), FUJI, LIST, raced('fuji', { ...gone, out: [...gone.out, guest] }));
        for (const car of CARS) if (car !== guest) expect(there[car]).toBe(without[car]);
        expect(there[guest]).toBe('0 on ');
      }),
    );
  });

  test('where they hold their place, a guest changes nothing for the others', () => {
    fc.assert(
      fc.property(result, oneOf, (raceResult, guest) => {
        const rule = ruled({ others: 'hold their place' });
        const there = table(rule, FUJI, registered(guest, { titles: 'none' }), raced('fuji', raceResult));
        const all = table(rule, FUJI, LIST, raced('fuji', raceResult));
        for (const car of CARS) if (car !== guest) expect(there[car]).toBe(all[car]);
      }),
    );
  });

  test('a broken check or a guest driver that costs the car equals a car that is not registered', () => {
    fc.assert(
      fc.property(result, oneOf, fc.boolean(), (raceResult, guest, holds) => {
        const others = holds ? 'hold their place' : 'move up';
        const first = (LIST.crews as Readonly<Record<string, readonly string[]>>)[guest]?.[0] ?? '';
        const board = (rule: Piece, list: Piece) => table(rule, FUJI, list, raced('fuji', raceResult));
        const unregistered = board(ruled({ others }), registered(guest, { titles: 'none' }));
        const guestDriver = board(ruled({ others, guestDriver: 'costs car' }), {
          ...LIST,
          registered: { [first]: 'none' },
        });
        const checks = { tyres: { every: 'car', tyre: 'Good' } };
        const broken = board(ruled({ others, needs: [{ check: 'tyres', costs: 'car' }] }, { checks }), {
          ...registered(guest, { car: 'X' }),
          cars: { X: { chassis: 'X', tyre: 'Bad' } },
        });
        expect(guestDriver).toEqual(unregistered);
        expect(broken).toEqual(unregistered);
      }),
    );
  });

  test('a cup of all cars is the class, and a cup of some is a class of them', () => {
    fc.assert(
      fc.property(result, fc.shuffledSubarray(CARS, { minLength: 1 }), (raceResult, members) => {
        const cup = ruled({ cup: 'Am' }, { cups: { Am: {} }, awards: { race: { ...RACE, order: 'cup' } } });
        const list: Piece = {
          ...LIST,
          entries: {
            GT: Object.fromEntries(CARS.map((car) => [car, members.includes(car) ? { cups: 'Am' } : {}])),
          },
        };
        const apart: Piece = {
          ...LIST,
          entries: {
            GT: Object.fromEntries(members.map((car) => [car, {}])),
            CN: Object.fromEntries(CARS.filter((car) => !members.includes(car)).map((car) => [car, {}])),
          },
        };
        expect(table(cup, FUJI, list, raced('fuji', raceResult))).toEqual(
          table(ruled({}), FUJI, apart, raced('fuji', raceResult)),
        );
      }),
    );
  });

  test('the best car of each team: as if its others were not there, or hold a place of their own', () => {
    fc.assert(
      fc.property(
        result,
        fc.array(fc.constantFrom('X', 'Y', 'Z'), { minLength: 6, maxLength: 6 }),
        (raceResult, teams) => {
          const list = {
            ...LIST,
            entries: {
              GT: Object.fromEntries(CARS.map((car, index) => [car, { team: teams[index] ?? 'X' }])),
            },
          } as Piece;
          const teamOf = (car: string) => teams[CARS.indexOf(car)] ?? 'X';
          const best = raceResult.placed.filter(
            (car, at) => !raceResult.placed.slice(0, at).some((other) => teamOf(other) === teamOf(car)),
          );
          const scored = (others: string) =>
            pointsIn(
              ruled({ for: 'team', cars: 'best 1', others }, { awards: { race: { ...RACE, to: ['team'] } } }),
              FUJI,
              list,
              raced('fuji', raceResult),
            );
          const [up, held] = [scored('move up'), scored('hold their place')];
          for (const team of new Set(teams)) {
            const car = best.find((one) => teamOf(one) === team);
            const at = (place: number) => points(place < 0 ? 0 : (SCALE[place] ?? 0));
            expect(up[team]).toBe(at(car === undefined ? -1 : best.indexOf(car)));
            expect(held[team]).toBe(at(car === undefined ? -1 : raceResult.placed.indexOf(car)));
          }
        },
      ),
    );
  });
});

describe('how points are shared', () => {
  test('cars that are level pool the points of the places that they take up, or split those of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 }), (place, level) => {
        const lines = CARS.slice(0, place - 1 + level).map((car, index) => ({
          car,
          place: Math.min(index + 1, place),
        }));
        const given = (ties: string) =>
          pointsIn(ruled({}, { awards: { race: { ...RACE, ties } } }), FUJI, LIST, race('fuji', ...lines));
        const tied = lines.slice(place - 1).map(({ car }) => car);
        const sum = (table: Readonly<Record<string, number>>) => total(tied.map((car) => table[car] ?? 0));
        const taken = SCALE.slice(place - 1, place - 1 + level);
        expect(sum(given('pooled'))).toBeCloseTo(points(total(taken)), -1);
        expect(sum(given('split'))).toBeCloseTo(points(taken[0] ?? 0), -1);
        expect(sum(given('in full'))).toBe(level * points(taken[0] ?? 0));
      }),
    );
  });

  test('drivers of one car together have its points once, or each of them in full, or nothing if they are several', () => {
    fc.assert(
      fc.property(result, (raceResult) => {
        const crews = LIST.crews as Readonly<Record<string, readonly string[]>>;
        const given = (sharedCar: string) =>
          pointsIn(
            ruled({ for: 'driver' }, { awards: { race: { ...RACE, sharedCar } } }),
            FUJI,
            LIST,
            raced('fuji', raceResult),
          );
        const [full, shares, nothing] = [given('in full'), given('in shares'), given('nothing')];
        for (const [car, crew] of Object.entries(crews)) {
          const at = raceResult.placed.indexOf(car);
          const won = points(at < 0 ? 0 : (SCALE[at] ?? 0));
          expect(total(crew.map((driver) => full[driver] ?? 0))).toBe(won * crew.length);
          expect(total(crew.map((driver) => shares[driver] ?? 0))).toBe(won);
          expect(total(crew.map((driver) => nothing[driver] ?? 0))).toBe(crew.length > 1 ? 0 : won);
        }
      }),
    );
  });

  test('those who drove have what the whole crew would have, were it them alone', () => {
    fc.assert(
      fc.property(
        result,
        fc.subarray(['C', 'D', 'E'], { minLength: 1 }),
        fc.constantFrom('in full', 'in shares'),
        (raceResult, drove, sharedCar) => {
          const rule = ruled({ for: 'driver' }, { awards: { race: { ...RACE, crew: 'drove', sharedCar } } });
          const board = raced('fuji', raceResult);
          const driving = Object.fromEntries(drove.map((driver) => [driver, '1 h']));
          const told = {
            ...board,
            results: (board.results as readonly { readonly car: string }[]).map((line) =>
              line.car === '2' ? { ...line, driving } : line,
            ),
          } as Piece;
          const alone = { ...LIST, crews: { ...(LIST.crews as object), 2: drove } } as Piece;
          const [known, plain] = [pointsIn(rule, FUJI, LIST, told), pointsIn(rule, FUJI, alone, board)];
          for (const [driver, won] of Object.entries(plain)) expect(known[driver]).toBe(won);
          for (const driver of ['C', 'D', 'E']) if (!drove.includes(driver)) expect(known[driver]).toBe(0);
        },
      ),
    );
  });
});

describe('which rounds count', () => {
  const countable = fc.record({
    points: fc.integer({ min: -5, max: 30 }),
    meeting: fc.constantFrom(undefined, 'a', 'b'),
    isKept: fc.boolean(),
  });
  const keeps = fc.oneof(
    fc.record({ of: fc.constant('best' as const), rounds: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ of: fc.constant('all but' as const), rounds: fc.integer({ min: 1, max: 6 }) }),
  );

  test('are those of the choice that gives most, of all that the rule allows', () => {
    fc.assert(
      fc.property(
        fc.array(countable, { maxLength: 7 }),
        keeps,
        fc.constantFrom('round', 'meeting'),
        (said, keep, per) => {
          const given = said.map((one) => ({ ...one, points: points(one.points) }));
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

  function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
    const all: (readonly Item[])[] = [[]];
    for (const item of items) all.push(...all.map((some) => [...some, item]));
    return all;
  }

  test('by parts are those of each part by itself', () => {
    fc.assert(
      fc.property(
        fc.array(countable, { minLength: 1, maxLength: 9 }),
        keeps,
        keeps,
        fc.integer({ min: 1, max: 5 }),
        (said, first, then, cut) => {
          const given = said.map((one) => ({ ...one, points: points(one.points) }));
          const parts = countedRounds(given, { parts: [{ first: cut, keep: first }, { keep: then }] });
          expect(parts).toEqual([
            ...countedRounds(given.slice(0, cut), { keep: first }),
            ...countedRounds(given.slice(cut), { keep: then }),
          ]);
        },
      ),
    );
  });

  test('of a title without some rounds, or with only some, are those of a season of the others', () => {
    fc.assert(
      fc.property(result, result, result, fc.subarray(['a', 'b', 'c']), (one, two, three, out) => {
        const races = { a: raced('a', one), b: raced('b', two), c: raced('c', three) };
        const inside = (['a', 'b', 'c'] as const).filter((round) => !out.includes(round));
        const all = [LIST, ...Object.values(races)];
        const sections: Sections = { counting: { c: { keep: 'best 1' } } };
        const without = table(
          ruled({ counting: 'c', ...(out.length === 0 ? {} : { without: out }) }, sections),
          rounds('a', 'b', 'c'),
          ...all,
        );
        const only =
          inside.length === 0
            ? without
            : table(ruled({ counting: 'c', only: inside }, sections), rounds('a', 'b', 'c'), ...all);
        const alone = table(
          ruled({ counting: 'c' }, sections),
          rounds(...inside),
          LIST,
          ...inside.map((round) => races[round]),
        );
        expect(only).toEqual(without);
        if (inside.length > 0) expect(alone).toEqual(without);
      }),
    );
  });
});

test('the session of a meeting gives what the same session would give, were it the round’s own, once that is raced', () => {
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
        const pole = {
          session: 'qualifying',
          order: 'class',
          by: 'second-fastest lap',
          scale: 'full',
          to: ['entry'],
        };
        const rule = (of: string) =>
          ruled({ awards: ['pole'], only: ['b'] }, { awards: { pole: { ...pole, of } } });
        const raced = race('b', ...CARS);
        expect(table(rule('meeting'), calendar, LIST, qualifying('a', ...lines), raced)).toEqual(
          table(rule('round'), calendar, LIST, qualifying('b', ...lines), raced),
        );
      },
    ),
  );
});

test('a scale is the first whose conditions hold: exactly one gives the points', () => {
  const bound = fc.record({ atLeast: fc.nat(100), under: fc.nat(100) });
  fc.assert(
    fc.property(fc.array(bound, { minLength: 1, maxLength: 4 }), fc.nat(100), (bounds, run) => {
      const scales = Object.fromEntries(bounds.map((_, index) => [`s${index}`, { points: index + 1 }]));
      const scale = bounds.map((one, index) => ({ scale: `s${index}`, when: { run: one } }));
      const rule = ruled({}, { scales, awards: { race: { ...RACE, scale } } });
      const chosen = bounds.findIndex(({ atLeast, under }) => run >= atLeast && run < under);
      const won = pointsIn(rule, FUJI, LIST, { ...race('fuji', '1'), run });
      expect(printedPoints((won['1'] ?? 0) as never)).toBe(chosen + 1);
    }),
  );
});
