import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_POINTS } from '#core/base/points';
import { CARS, CREWS, FUJI, LIST, pointsOf, raced, result, tableOf, total, worth } from './arbitrary-race.ts';
import { drivers, type Piece, rounds } from './board.ts';
import { RACE, ruled } from './ruled.ts';

/* Which of its drivers have the points of a car. */

const DRIVERS = Object.values(CREWS).flat();
const carOf = (driver: string) => CARS.find((one) => CREWS[one]?.includes(driver)) ?? '';
const driver = fc.constantFrom(...DRIVERS);

describe('drivers of one car', () => {
  test('have its points in full each, together once, or not at all if they are several', () => {
    fc.assert(
      fc.property(result, (given) => {
        const sharing = (sharedCar: string) =>
          pointsOf(
            ruled({ for: 'driver' }, { awards: { race: { ...RACE, sharedCar } } }),
            FUJI,
            LIST,
            raced('fuji', given),
          );
        const [full, shares, nothing] = [sharing('in full'), sharing('in shares'), sharing('nothing')];
        for (const [one, crew] of Object.entries(CREWS)) {
          const won = worth(given.placed.indexOf(one) + 1);
          for (const name of crew) expect(full[name]).toBe(won);
          expect(total(crew.map((name) => shares[name] ?? 0))).toBe(won);
          expect(new Set(crew.map((name) => shares[name])).size).toBe(1);
          expect(total(crew.map((name) => nothing[name] ?? 0))).toBe(crew.length > 1 ? 0 : won);
        }
      }),
    );
  });

  test('who drove have what the whole crew would have, were it them alone; who did not has nothing', () => {
    fc.assert(
      fc.property(
        result,
        fc.subarray(['C', 'D', 'E'], { minLength: 1 }),
        fc.constantFrom('in full', 'in shares', 'nothing'),
        (given, drove, sharedCar) => {
          const rule = ruled({ for: 'driver' }, { awards: { race: { ...RACE, crew: 'drove', sharedCar } } });
          const board = raced('fuji', given);
          // Whoever is not named did not drive, and nor did who has no time at all.
          const driving = { E: '0', ...Object.fromEntries(drove.map((name) => [name, '1 h'])) };
          const told = {
            ...board,
            results: (board.results as readonly { readonly car: string }[]).map((line) =>
              line.car === '2' ? { ...line, driving } : line,
            ),
          } as Piece;
          const alone = { ...LIST, crews: { ...CREWS, 2: drove } } as Piece;
          const [known, plain] = [pointsOf(rule, FUJI, LIST, told), pointsOf(rule, FUJI, alone, board)];
          for (const [name, won] of Object.entries(plain)) expect(known[name]).toBe(won);
          for (const name of ['C', 'D', 'E']) if (!drove.includes(name)) expect(known[name]).toBe(0);
          // All who are named have it, where the rule does not ask who drove.
          const named = ruled({ for: 'driver' }, { awards: { race: { ...RACE, crew: 'named', sharedCar } } });
          expect(pointsOf(named, FUJI, LIST, told)).toEqual(pointsOf(named, FUJI, LIST, board));
        },
      ),
    );
  });

  test('are one where two spellings are of one person, however a car is shared', () => {
    fc.assert(
      fc.property(result, fc.constantFrom('in full', 'in shares', 'nothing'), (given, sharedCar) => {
        const rule = ruled({ for: 'driver' }, { awards: { race: { ...RACE, sharedCar } } });
        const spelt = drivers({ B: { also: 'B. Smith' } });
        const twice = { ...LIST, crews: { ...CREWS, 1: ['B', 'B. Smith'] } } as Piece;
        const once = { ...LIST, crews: { ...CREWS, 1: ['B'] } } as Piece;
        expect(tableOf(rule, FUJI, spelt, twice, raced('fuji', given))).toEqual(
          tableOf(rule, FUJI, spelt, once, raced('fuji', given)),
        );
      }),
    );
  });

  test('are one contender where a title is for crews: the points of every car that they drove as one', () => {
    fc.assert(
      fc.property(
        result,
        result,
        fc.shuffledSubarray(['1', '2', '3'], { minLength: 3 }),
        (one, two, cars) => {
          // In the second race the crews of three cars have changed places, and stand the other way round.
          const moved = Object.fromEntries(
            ['1', '2', '3'].map((from, index) => [cars[index] ?? '', (CREWS[from] ?? []).toReversed()]),
          );
          const there: Piece = { kind: 'entry-list', for: 'b', crews: moved };
          const points = pointsOf(
            ruled({ for: 'crew' }),
            rounds('a', 'b'),
            LIST,
            there,
            raced('a', one),
            raced('b', two),
          );
          for (const [from, crew] of Object.entries(CREWS)) {
            const to = cars[['1', '2', '3'].indexOf(from)] ?? from;
            expect(points[crew.toSorted().join(' / ')]).toBe(
              worth(one.placed.indexOf(from) + 1) + worth(two.placed.indexOf(to) + 1),
            );
          }
        },
      ),
    );
  });

  test('have the points of a lap only if they drove it: nobody has them while that is unknown', () => {
    fc.assert(
      fc.property(result, driver, fc.boolean(), (given, fastest, isKnown) => {
        const lap = { session: 'race', order: 'overall', by: 'fastest lap', scale: 'full' };
        const of = (to: readonly string[], title: object) =>
          ruled({ awards: ['lap'], ...title }, { awards: { lap: { ...lap, to } } });
        const named = { car: carOf(fastest), ...(isKnown ? { driver: fastest } : {}) };
        const board = [FUJI, LIST, { ...raced('fuji', given), fastestLap: named }] as const;
        const of1 = pointsOf(of(['driver of the lap'], { for: 'driver' }), ...board);
        const isAlone = CREWS[carOf(fastest)]?.length === 1;
        for (const name of DRIVERS)
          expect(of1[name]).toBe(name === fastest && (isKnown || isAlone) ? worth(1) : NO_POINTS);
        const ofCar = pointsOf(of(['driver of the lap', 'entry'], {}), ...board);
        for (const one of CARS) expect(ofCar[one]).toBe(one === carOf(fastest) ? worth(1) : NO_POINTS);
      }),
    );
  });
});

test('a guest driver costs himself his points, and nobody gains them, however a car is shared', () => {
  fc.assert(
    fc.property(
      result,
      fc.subarray(DRIVERS),
      fc.constantFrom('in full', 'in shares', 'nothing'),
      (given, guests, sharedCar) => {
        const rule = ruled({ for: 'driver' }, { awards: { race: { ...RACE, sharedCar } } });
        const list = { ...LIST, registered: Object.fromEntries(guests.map((one) => [one, 'none'])) };
        const lost = Object.fromEntries(guests.map((one) => [one, '0 on ']));
        expect(tableOf(rule, FUJI, guests.length === 0 ? LIST : list, raced('fuji', given))).toEqual({
          ...tableOf(rule, FUJI, LIST, raced('fuji', given)),
          ...lost,
        });
      },
    ),
  );
});
