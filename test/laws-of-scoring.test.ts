import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_POINTS } from '#core/base/points';
import {
  CARS,
  CREWS,
  car,
  FUJI,
  LIST,
  listed,
  pointsOf,
  raced,
  registered,
  result,
  tableOf,
  total,
  withoutCar,
  worth,
} from './arbitrary-race.ts';
import { drivers, entries, type Piece, race, rounds } from './board.ts';
import { RACE, ruled, type Sections } from './ruled.ts';

/* Who can score for a title, and who has the points of a car. */

const behind = fc.constantFrom('move up', 'hold their place');
const DRIVERS = Object.values(CREWS).flat();
const carOf = (driver: string) => CARS.find((one) => CREWS[one]?.includes(driver)) ?? '';
const driver = fc.constantFrom(...DRIVERS);

describe('a car that is not registered for a title', () => {
  test('is passed by those behind, where they move up: the same as if it had not been there', () => {
    fc.assert(
      fc.property(result, car, (given, guest) => {
        const list = registered(guest, { titles: 'none' });
        const there = tableOf(ruled({}), FUJI, list, raced('fuji', given));
        const { [guest]: gone, ...others } = tableOf(
          ruled({}),
          FUJI,
          LIST,
          raced('fuji', withoutCar(given, guest)),
        );
        expect(gone).toBe('0 on ');
        expect(there).toEqual({ ...others, [guest]: '0 on ' });
      }),
    );
  });

  test('changes nothing for the others, where they hold their place', () => {
    fc.assert(
      fc.property(result, car, (given, guest) => {
        const rule = ruled({ others: 'hold their place' });
        const list = registered(guest, { titles: 'none' });
        const all = tableOf(rule, FUJI, LIST, raced('fuji', given));
        expect(tableOf(rule, FUJI, list, raced('fuji', given))).toEqual({ ...all, [guest]: '0 on ' });
      }),
    );
  });

  test('may be registered for another one: a title asks for its own name alone', () => {
    fc.assert(
      fc.property(result, car, behind, (given, one, others) => {
        const saying = (titles: unknown) =>
          tableOf(ruled({ others }), FUJI, registered(one, { titles }), raced('fuji', given));
        expect(saying(['u'])).toEqual(saying('none'));
        expect(saying(['u', 't'])).toEqual(tableOf(ruled({ others }), FUJI, LIST, raced('fuji', given)));
      }),
    );
  });

  test('may be so in one round: each round is scored by its own list', () => {
    fc.assert(
      fc.property(result, result, car, behind, fc.boolean(), (one, two, guest, others, isDriver) => {
        const first = CREWS[guest]?.[0] ?? '';
        const rule = ruled({ others, ...(isDriver ? { for: 'driver' } : {}) });
        const said = isDriver
          ? { registered: { [first]: 'none' } }
          : { entries: { GT: { [guest]: { titles: 'none' } } } };
        const here: Piece = { kind: 'entry-list', for: 'b', ...said };
        const both = pointsOf(rule, rounds('a', 'b'), LIST, here, raced('a', one), raced('b', two));
        const guests = isDriver ? ({ ...LIST, ...said } as Piece) : registered(guest, { titles: 'none' });
        const [a, b] = [
          pointsOf(rule, rounds('a', 'b'), LIST, raced('a', one)),
          pointsOf(rule, rounds('a', 'b'), guests, raced('b', two)),
        ];
        for (const [contender, points] of Object.entries(both))
          expect(points).toBe((a[contender] ?? 0) + (b[contender] ?? 0));
      }),
    );
  });
});

describe('what costs a car its points', () => {
  const checks: Sections = {
    checks: {
      tyres: { every: 'car', tyre: 'Good' },
      drive: { every: 'drive', time: { atLeast: '45 min' } },
      amateurs: { every: 'crew', grades: 'Bronze' },
    },
  };
  const needing = (check: string, costs: string, more: object = {}) =>
    ruled({ needs: [{ check, costs }], ...more }, checks);

  test('a broken check, or a guest who drives it, makes it one that is not registered', () => {
    fc.assert(
      fc.property(result, car, behind, (given, guest, others) => {
        const table = (rule: Piece, list: Piece) => tableOf(rule, FUJI, list, raced('fuji', given));
        const unregistered = table(ruled({ others }), registered(guest, { titles: 'none' }));
        const known = { ...LIST, registered: { [CREWS[guest]?.[0] ?? '']: 'none' } };
        expect(table(ruled({ others, guestDriver: 'costs car' }), known)).toEqual(unregistered);
        const bad = { ...registered(guest, { car: 'X' }), cars: { X: { chassis: 'X', tyre: 'Bad' } } };
        expect(table(needing('tyres', 'car', { others }), bad)).toEqual(unregistered);
      }),
    );
  });

  /** How long each drove, in minutes; without it nobody knows, and it costs nothing. */
  const driving = fc.option(fc.integer({ min: 30, max: 60 }));
  const drives = fc.array(driving, { minLength: 6, maxLength: 6 });
  const drove = (minutes: readonly (number | null)[], placed: readonly string[]): Piece =>
    race(
      'fuji',
      ...placed.map((one, index) => {
        const first = minutes[CARS.indexOf(one)] ?? null;
        // The first of the crew as long as said, and each other for two hours.
        const times = (CREWS[one] ?? []).map((name, at) => [name, at === 0 ? `${first} min` : '2 h']);
        return {
          car: one,
          place: index + 1,
          ...(first === null ? {} : { driving: Object.fromEntries(times) }),
        };
      }),
    );
  const isShort = (minutes: readonly (number | null)[], one: string) =>
    (minutes[CARS.indexOf(one)] ?? 60) < 45;

  test('short driving time does so, where it costs the car; else it costs the driver alone, and nobody gains', () => {
    fc.assert(
      fc.property(result, drives, behind, ({ placed }, minutes, others) => {
        const board = [FUJI, drove(minutes, placed)] as const;
        const short = placed.filter((one) => isShort(minutes, one));
        const list = listed((one) => (short.includes(one) ? { titles: 'none' } : {}));
        expect(tableOf(needing('drive', 'car', { others }), LIST, ...board)).toEqual(
          tableOf(ruled({ others }), list, ...board),
        );
        const rule = { for: 'driver', others };
        const all = tableOf(ruled(rule), LIST, ...board);
        const lost = Object.fromEntries(short.map((one) => [CREWS[one]?.[0] ?? '', '0 on ']));
        expect(tableOf(needing('drive', 'driver', rule), LIST, ...board)).toEqual({ ...all, ...lost });
      }),
    );
  });

  test('one driver of a wrong grade does so, where he costs the car; else he loses his own points alone', () => {
    fc.assert(
      fc.property(result, fc.subarray(DRIVERS), behind, (given, wrong, others) => {
        const grades = drivers(
          Object.fromEntries(
            DRIVERS.map((one) => [one, { grades: wrong.includes(one) ? 'Gold' : 'Bronze' }]),
          ),
        );
        const board = [FUJI, grades, raced('fuji', given)] as const;
        const rule = { for: 'driver', others };
        const cars = new Set(wrong.map(carOf));
        const list = listed((one) => (cars.has(one) ? { titles: 'none' } : {}));
        expect(tableOf(needing('amateurs', 'car', rule), LIST, ...board)).toEqual(
          tableOf(ruled(rule), list, ...board),
        );
        const lost = Object.fromEntries(wrong.map((one) => [one, '0 on ']));
        expect(tableOf(needing('amateurs', 'driver', rule), LIST, ...board)).toEqual({
          ...tableOf(ruled(rule), LIST, ...board),
          ...lost,
        });
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

describe('a team, a manufacturer or a constructor', () => {
  const owners = fc.array(fc.constantFrom('X', 'Y', 'Z', undefined), { minLength: 6, maxLength: 6 });
  const kind = fc.constantFrom('team', 'manufacturer', 'constructor');
  const owned = (
    kind: string,
    said: readonly (string | undefined)[],
    guests: readonly string[] = [],
  ): Piece => ({
    ...listed((one) => {
      const owner = said[CARS.indexOf(one)];
      const titles = guests.includes(one) ? { titles: 'none' } : {};
      return {
        ...titles,
        ...(owner === undefined ? {} : kind === 'team' ? { team: owner } : { car: owner }),
      };
    }),
    cars: Object.fromEntries(['X', 'Y', 'Z'].map((one) => [one, { chassis: one, manufacturer: one }])),
  });
  const scoring = (kind: string, title: object = {}) =>
    ruled({ for: kind, ...title }, { awards: { race: { ...RACE, to: [kind] } } });

  test('has the points of all its cars, in their places among all', () => {
    fc.assert(
      fc.property(result, owners, kind, (given, said, kind) => {
        const points = pointsOf(scoring(kind), FUJI, owned(kind, said), raced('fuji', given));
        for (const owner of new Set(said)) {
          const cars = CARS.filter((_, index) => said[index] === owner);
          const won = cars.map((one) => worth(given.placed.indexOf(one) + 1));
          expect(points[owner ?? '']).toBe(owner === undefined ? undefined : total(won));
        }
      }),
    );
  });

  test('has those of its best car as if its others were not there, or held places of their own', () => {
    fc.assert(
      fc.property(
        result,
        owners,
        kind,
        fc.constantFrom('others', 'furtherCars'),
        (given, said, kind, term) => {
          const ownerOf = (one: string) => said[CARS.indexOf(one)];
          const best = given.placed.filter(
            (one, at) =>
              ownerOf(one) !== undefined &&
              !given.placed.slice(0, at).some((other) => ownerOf(other) === ownerOf(one)),
          );
          const list = owned(kind, said);
          const scored = (up: boolean) => {
            const word =
              term === 'others' ? ['hold their place', 'move up'] : ['keep their places', 'are passed'];
            const title = { cars: 'best 1', [term]: word[Number(up)] };
            return pointsOf(scoring(kind, title), FUJI, list, raced('fuji', given));
          };
          const [up, held] = [scored(true), scored(false)];
          for (const owner of new Set(said)) {
            if (owner === undefined) continue;
            const one = best.find((other) => ownerOf(other) === owner) ?? '';
            expect(up[owner]).toBe(worth(best.indexOf(one) + 1));
            expect(held[owner]).toBe(worth(given.placed.indexOf(one) + 1));
          }
        },
      ),
    );
  });

  test('has those of its best two behind guests and further cars, each of which is passed or is not', () => {
    fc.assert(
      fc.property(
        result,
        owners,
        fc.subarray(CARS),
        fc.integer({ min: 1, max: 3 }),
        behind,
        fc.constantFrom('are passed', 'keep their places', undefined),
        (given, said, guests, most, others, furtherCars) => {
          const ownerOf = (one: string) => said[CARS.indexOf(one)];
          const own = given.placed.filter((one) => !guests.includes(one));
          const scoring = own.filter(
            (one, at) =>
              ownerOf(one) !== undefined &&
              own.slice(0, at).filter((other) => ownerOf(other) === ownerOf(one)).length < most,
          );
          const further = furtherCars ?? (others === 'move up' ? 'are passed' : 'keep their places');
          // The cars that keep a place: those that score, and all that nobody passes.
          const kept = given.placed.filter(
            (one) =>
              scoring.includes(one) ||
              (guests.includes(one) ? others === 'hold their place' : further === 'keep their places'),
          );
          const rule = ruled(
            { for: 'team', cars: `best ${most}`, others, ...(furtherCars && { furtherCars }) },
            { awards: { race: { ...RACE, to: ['team'] } } },
          );
          const points = pointsOf(rule, FUJI, owned('team', said, guests), raced('fuji', given));
          for (const owner of new Set(said)) {
            const won = scoring
              .filter((one) => ownerOf(one) === owner)
              .map((one) => worth(kept.indexOf(one) + 1));
            expect(points[owner ?? '']).toBe(owner === undefined ? undefined : total(won));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('with as many best cars as it may have has them all', () => {
    fc.assert(
      fc.property(result, owners, kind, (given, said, kind) => {
        const table = (cars: string) =>
          pointsOf(
            scoring(kind, { cars, furtherCars: 'are passed' }),
            FUJI,
            owned(kind, said),
            raced('fuji', given),
          );
        // But for cars of nobody, which are passed.
        fc.pre(!said.includes(undefined));
        expect(table('best 6')).toEqual(table('all'));
      }),
    );
  });
});

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
          const driving = Object.fromEntries(drove.map((name) => [name, '1 h']));
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

test('what a rulebook says of every title is what each title says itself, unless it says something else', () => {
  const teams = listed((one) => ({
    team: Number(one) < 4 ? 'X' : 'Y',
    ...(one === '5' ? { titles: 'none' } : {}),
  }));
  const list = { ...teams, registered: { A: 'none' } } as Piece;
  const sections: Sections = {
    checks: { size: { every: 'crew', drivers: { atLeast: 2 } } },
    counting: { one: { keep: 'best 1' } },
    ranking: { scored: { order: ['points'], shared: 'standard', listed: 'scored' } },
    awards: { race: { ...RACE, to: ['entry', 'race crew', 'team'] }, other: { ...RACE, session: 'sprint' } },
  };
  const terms = fc.record(
    {
      awards: fc.constantFrom(['race'], ['other'], ['race', 'other']),
      counting: fc.constant('one'),
      ranking: fc.constant('scored'),
      others: behind,
      cars: fc.constantFrom('best 1', 'best 2', 'all'),
      furtherCars: fc.constantFrom('are passed', 'keep their places'),
      without: fc.constantFrom('a', 'b'),
      only: fc.constantFrom(['a'], ['b']),
      needs: fc.constantFrom(['size'], [{ check: 'size', costs: 'car' }]),
      guestDriver: fc.constantFrom('costs car', 'costs driver'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      result,
      result,
      terms,
      terms,
      fc.constantFrom('entry', 'team', 'driver'),
      (one, two, all, own, kind) => {
        const table = (every: object, title: object) =>
          tableOf(
            ruled({ for: kind, awards: undefined, ...title }, { ...sections, everyTitle: every as never }),
            rounds('a', 'b'),
            list,
            raced('a', one),
            { ...raced('a', two), session: 'sprint' },
            raced('b', two),
          );
        expect(table({ awards: ['race'], ...all }, own)).toEqual(
          table({}, { awards: ['race'], ...all, ...own }),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('a title of no class is that of all cars, and a title of a class that of its cars by the same points', () => {
  fc.assert(
    fc.property(result, fc.subarray(CARS), fc.constantFrom('overall', 'class'), (given, gt, order) => {
      const list = entries({ GT: gt, CN: CARS.filter((one) => !gt.includes(one)) });
      const of = (title: object) =>
        tableOf(ruled(title, { awards: { race: { ...RACE, order } } }), FUJI, list, raced('fuji', given));
      const [all, some] = [of({ class: undefined }), of({})];
      expect(Object.keys(all).toSorted()).toEqual(CARS);
      expect(Object.keys(some).toSorted()).toEqual(gt.toSorted());
      for (const one of gt) expect(some[one]?.split(' ')[0]).toBe(all[one]?.split(' ')[0]);
    }),
  );
});
