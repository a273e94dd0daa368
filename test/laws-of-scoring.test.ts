import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
import { drivers, entries, type Piece, race, rounds, season, table } from './board.ts';
import { RACE, ruled, type Sections } from './ruled.ts';

/* Who can score for a title: registered cars, teams and who made them, and what costs a car its points. */

const behind = fc.constantFrom('move up', 'hold their place');
const DRIVERS = Object.values(CREWS).flat();
const carOf = (driver: string) => CARS.find((one) => CREWS[one]?.includes(driver)) ?? '';

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

  test('is what the list of the round says of it, or of its driver, whatever the season’s says', () => {
    const word = fc.constantFrom('none', 't');
    fc.assert(
      fc.property(
        result,
        car,
        behind,
        word,
        word,
        fc.boolean(),
        (given, one, others, first, last, isDriver) => {
          const rule = ruled({ others, ...(isDriver ? { for: 'driver' } : {}) });
          const name = CREWS[one]?.[0] ?? '';
          const said = (titles: string) =>
            isDriver ? { registered: { [name]: titles } } : { entries: { GT: { [one]: { titles } } } };
          const here = (titles: string): Piece => ({ kind: 'entry-list', for: 'fuji', ...said(titles) });
          const season = isDriver
            ? ({ ...LIST, ...said(first) } as Piece)
            : registered(one, { titles: first });
          expect(tableOf(rule, FUJI, season, here(last), raced('fuji', given))).toEqual(
            tableOf(rule, FUJI, LIST, here(last), raced('fuji', given)),
          );
        },
      ),
    );
  });
});

describe('a car of which a title is not', () => {
  const OF: Readonly<Record<string, { readonly class?: string | undefined; readonly cup?: string }>> = {
    t: { class: 'GT' },
    cn: { class: 'CN' },
    all: { class: undefined },
    am: { class: undefined, cup: 'Am' },
    'gt-am': { class: 'GT', cup: 'Am' },
  };
  const board = fc.record({
    given: result,
    gt: fc.subarray(CARS),
    am: fc.subarray(CARS),
    saying: fc.subarray(CARS),
    order: fc.constantFrom('overall', 'class'),
    kind: fc.constantFrom('entry', 'team', 'driver'),
    terms: fc.record({ others: behind, cars: fc.constantFrom('all', 'best 1', 'best 2') }),
  });
  type Said = typeof board extends fc.Arbitrary<infer One> ? One : never;
  const isIn = ({ gt, am }: Said, one: string, { class: category, cup }: (typeof OF)[string]) =>
    (category === undefined || (category === 'GT') === gt.includes(one)) &&
    (cup === undefined || am.includes(one));
  /** Every table, where some of the cars say for which titles they and their drivers are registered. */
  function tables(said: Said, registeredFor: (one: string) => readonly string[] | 'none' | undefined) {
    const { gt, am, order, kind, terms } = said;
    const of = (title: string) => ({
      ...OF[title],
      name: title,
      for: kind,
      ...(kind === 'driver' ? { ...terms, cars: 'all', guestDriver: 'costs car' } : terms),
      awards: ['race'],
    });
    const rule = ruled(of('t'), {
      cups: { Am: {} },
      awards: { race: { ...RACE, order, to: ['entry', 'team', 'race crew'] } },
      titles: Object.fromEntries(Object.keys(OF).map((title) => [title, of(title)])),
    });
    const entry = (one: string) => ({
      team: Number(one) % 2 === 0 ? 'X' : 'Y',
      ...(am.includes(one) ? { cups: 'Am' } : {}),
      ...(kind !== 'driver' && registeredFor(one) && { titles: registeredFor(one) }),
    });
    const cars = (of: readonly string[]) => Object.fromEntries(of.map((one) => [one, entry(one)]));
    const guests = DRIVERS.flatMap((one) => {
      const titles = registeredFor(carOf(one));
      return kind === 'driver' && titles ? [[one, titles]] : [];
    });
    const list = {
      ...LIST,
      entries: { GT: cars(gt), CN: cars(CARS.filter((one) => !gt.includes(one))) },
      registered: Object.fromEntries(guests),
    } as Piece;
    const after = season(rule, FUJI, list, raced('fuji', said.given));
    return Object.fromEntries(Object.keys(OF).map((title) => [title, table(after, title)]));
  }

  test('changes nothing in it by what it is registered for, and what names all of its own says nothing', () => {
    fc.assert(
      fc.property(board, (said) => {
        const own = (one: string) => Object.keys(OF).filter((title) => isIn(said, one, OF[title] ?? {}));
        const all = tables(said, () => undefined);
        expect(tables(said, (one) => (said.saying.includes(one) ? own(one) : undefined))).toEqual(all);
        for (const [title, of] of Object.entries(OF)) {
          const isOther = (one: string) => said.saying.includes(one) && !isIn(said, one, of);
          expect(tables(said, (one) => (isOther(one) ? 'none' : undefined))[title]).toEqual(all[title]);
        }
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

/** What one may say of a title, or of every title at once. */
const TERMS: Readonly<Record<string, readonly unknown[]>> = {
  awards: [['race'], ['other'], ['race', 'other']],
  counting: ['one', 'two'],
  ranking: ['scored', 'entered'],
  others: ['move up', 'hold their place'],
  cars: ['best 1', 'best 2', 'all'],
  furtherCars: ['are passed', 'keep their places'],
  without: ['a', 'b'],
  only: [['a'], ['b']],
  needs: [['size'], [{ check: 'size', costs: 'car' }]],
  guestDriver: ['costs car', 'costs driver'],
};

test.each(Object.entries(TERMS))(
  '%s of every title are those of each title that says no others',
  (term, values) => {
    const sections: Sections = {
      checks: { size: { every: 'crew', drivers: { atLeast: 2 } } },
      counting: { one: { keep: 'best 1' }, two: { keep: 'best 2' } },
      ranking: Object.fromEntries(
        ['scored', 'entered'].map((listed) => [listed, { order: ['points'], shared: 'standard', listed }]),
      ),
      awards: {
        race: { ...RACE, to: ['entry', 'race crew', 'team'] },
        other: { ...RACE, session: 'sprint', to: ['team'] },
      },
    };
    const teams = listed((one) => ({
      team: Number(one) < 4 ? 'X' : 'Y',
      ...(one === '5' ? { titles: 'none' } : {}),
    }));
    const list = { ...teams, registered: { A: 'none' } } as Piece;
    const value = fc.constantFrom(...values);
    // Without best cars none is a further one.
    const base = term === 'furtherCars' ? { cars: 'best 1' } : {};
    fc.assert(
      fc.property(
        result,
        result,
        value,
        value,
        fc.constantFrom('team', 'driver'),
        (one, two, every, own, kind) => {
          const table = (everyTitle: object, title: object) =>
            tableOf(
              ruled(
                { for: kind, awards: undefined, ...title },
                { ...sections, everyTitle: { ...everyTitle } },
              ),
              rounds('a', 'b'),
              list,
              raced('a', one),
              { ...raced('a', two), session: 'sprint' },
              raced('b', two),
            );
          const said = (value: unknown) => ({ awards: ['race'], ...base, [term]: value });
          expect(table(said(every), {})).toEqual(table({}, said(every)));
          expect(table(said(every), { [term]: own })).toEqual(table({}, said(own)));
        },
      ),
    );
  },
);

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
