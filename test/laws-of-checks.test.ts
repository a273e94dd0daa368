import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finisher } from '#core/rulebook/rulebook';
import { checks } from '#core/season/check';
import { raceFromLaps } from '#core/timing/race-from-laps';
import { FUJI } from './arbitrary-race.ts';
import { drivers, entries, opening, type Piece, pitStops, race, rounds, season } from './board.ts';
import { flagged, raced } from './laps.ts';
import { ruled, type Sections } from './ruled.ts';

/*
 * What review asks of crews, cars, drives, stops and races.
 *
 * One law holds for each of them: an answer is certain if it is the same however what nobody recorded turns out to be.
 */

const asking = (check: object, sections: Sections = {}): Piece =>
  ruled({}, { regions: { Asia: { countries: ['JPN', 'CHN'] } }, ...sections, checks: { c: check } });
const answersTo = (...pieces: readonly Piece[]): readonly string[] =>
  checks(season(...pieces)).map(({ answer }) => answer);
/** The only answer of those that there may be, or that nobody can tell. */
const agreed = (answers: readonly string[]) => (new Set(answers).size === 1 ? answers[0] : 'cannot tell');

/** Each way to know what is not known: every list with one of the values in place of each gap. */
function completions<Value>(
  said: readonly (Value | null)[],
  values: readonly Value[],
): readonly (readonly Value[])[] {
  return said.reduce<readonly (readonly Value[])[]>(
    (all, one) => all.flatMap((list) => (one === null ? values : [one]).map((value) => [...list, value])),
    [[]],
  );
}

const amount = fc
  .tuple(fc.option(fc.nat(3)), fc.option(fc.nat(3)))
  .filter(([least, most]) => (least ?? most) !== null && (least ?? 0) <= (most ?? 9))
  .map(([atLeast, atMost]) => ({ ...(atLeast !== null && { atLeast }), ...(atMost !== null && { atMost }) }));
const isWithin = (value: number, { atLeast = 0, atMost = Number.POSITIVE_INFINITY }) =>
  value >= atLeast && value <= atMost;

const CREW = ['A', 'B', 'C'];
const inCar = (crew: readonly string[]) => entries({ GT: { 1: crew } });
const GRADES = ['Bronze', 'Silver', 'Gold', 'Platinum'];
const grades = fc.array(fc.option(fc.constantFrom(...GRADES)), { minLength: 1, maxLength: 3 });
const graded = (said: readonly (string | null)[]) =>
  drivers(
    Object.fromEntries(
      said.map((grade, index) => [CREW[index] ?? '', grade === null ? {} : { grades: grade }]),
    ),
  );

describe('a crew', () => {
  test('has so many drivers, whoever they are', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 3 }), (wanted, size) => {
        const board = [asking({ every: 'crew', drivers: wanted }), FUJI, inCar(CREW.slice(0, size))] as const;
        expect(answersTo(...board)).toEqual([isWithin(size, wanted) ? 'met' : 'broken']);
        // One who is known by two names is one.
        const twice = [drivers({ A: { also: 'A. A.' } }), inCar([...CREW.slice(0, size), 'A. A.'])] as const;
        expect(answersTo(asking({ every: 'crew', drivers: wanted }), FUJI, ...twice)).toEqual(
          answersTo(...board),
        );
      }),
    );
  });

  test('has only drivers of some grades: the answer for each way to know those that are not known', () => {
    fc.assert(
      fc.property(grades, fc.subarray(GRADES, { minLength: 1, maxLength: 3 }), (said, allowed) => {
        const answer = (known: readonly (string | null)[]) =>
          answersTo(
            asking({ every: 'crew', grades: allowed }),
            graded(known),
            FUJI,
            inCar(CREW.slice(0, said.length)),
          );
        const ways = completions(said, GRADES);
        expect(answer(said)).toEqual([agreed(ways.flatMap(answer))]);
        for (const way of ways)
          expect(answer(way)).toEqual([way.every((grade) => allowed.includes(grade)) ? 'met' : 'broken']);
      }),
    );
  });

  test('has so many drivers of some grades: the answer for each way to know those that are not known', () => {
    fc.assert(
      fc.property(grades, fc.subarray(GRADES, { minLength: 1, maxLength: 3 }), amount, (said, as, wanted) => {
        const check = { every: 'crew', graded: [{ as, drivers: wanted }] };
        const answer = (known: readonly (string | null)[]) =>
          answersTo(asking(check), graded(known), FUJI, inCar(CREW.slice(0, said.length)));
        const ways = completions(said, GRADES);
        expect(answer(said)).toEqual([agreed(ways.flatMap(answer))]);
        for (const way of ways) {
          const many = way.filter((grade) => as.includes(grade)).length;
          expect(answer(way)).toEqual([isWithin(many, wanted) ? 'met' : 'broken']);
        }
      }),
    );
  });

  test('has so many drivers from a region: the answer for each way to know where the others are from', () => {
    const countries = fc.array(fc.option(fc.constantFrom('JPN', 'CHN', 'DEU')), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(countries, fc.integer({ min: 1, max: 3 }), (said, atLeast) => {
        const check = { every: 'crew', regional: { atLeast, from: 'Asia' } };
        const answer = (known: readonly (string | null)[]) => {
          const people = known.map((country, index) => [
            CREW[index] ?? '',
            country === null ? {} : { country },
          ]);
          return answersTo(
            asking(check),
            drivers(Object.fromEntries(people)),
            FUJI,
            inCar(CREW.slice(0, said.length)),
          );
        };
        const ways = completions(said, ['JPN', 'DEU']);
        expect(answer(said)).toEqual([agreed(ways.flatMap(answer))]);
        for (const way of ways)
          expect(answer(way)).toEqual([
            way.filter((one) => one !== 'DEU').length >= atLeast ? 'met' : 'broken',
          ]);
      }),
    );
  });

  test('is of the grades of the day of the race, and of none that came later', () => {
    const given = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...GRADES)), {
      minLength: 1,
      maxLength: 4,
      selector: ([day]) => day,
    });
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 9 }), (said, day) => {
        const list = said.map(([from, grade]) => ({ grade, from: `2014-03-0${from}` }));
        const calendar = rounds({ fuji: `2014-03-0${day}` });
        const answer = (people: Piece) =>
          answersTo(asking({ every: 'crew', grades: ['Gold', 'Platinum'] }), people, calendar, inCar(['A']));
        const [, now = null] = said.filter(([from]) => from <= day).toSorted(([a], [b]) => b - a)[0] ?? [];
        expect(answer(drivers({ A: { grades: list } }))).toEqual(answer(graded([now])));
      }),
    );
  });
});

describe('a car', () => {
  const part = fc.constantFrom('tyre', 'engine', 'chassis');

  test('has parts that are allowed: the answer for each way to know one that is not known', () => {
    fc.assert(
      fc.property(
        part,
        fc.option(fc.constantFrom('X', 'Y', 'Z')),
        fc.subarray(['X', 'Y', 'Z'], { minLength: 1, maxLength: 2 }),
        (part, said, allowed) => {
          const answer = ([known]: readonly (string | null)[]): readonly string[] => {
            const model = { chassis: 'M', ...(known == null ? {} : { [part]: known }) };
            const { chassis, ...rest } = model;
            const list = {
              kind: 'entry-list' as const,
              entries: { GT: { 1: { car: 'M' } } },
              crews: { 1: ['A'] },
            };
            const cars = known == null && part === 'chassis' ? {} : { cars: { M: { chassis, ...rest } } };
            return answersTo(asking({ every: 'car', [part]: allowed }), FUJI, { ...list, ...cars });
          };
          expect(answer([said])).toEqual([agreed(completions([said], ['X', 'Y', 'Z']).flatMap(answer))]);
          if (said !== null) expect(answer([said])).toEqual([allowed.includes(said) ? 'met' : 'broken']);
        },
      ),
    );
  });

  test('is eligible up to its last season', () => {
    const year = fc.integer({ min: 2010, max: 2020 });
    fc.assert(
      fc.property(fc.option(year), year, (year, lastSeason) => {
        const about = year === null ? [] : [opening({ year })];
        const answer = year === null ? 'cannot tell' : year <= lastSeason ? 'met' : 'broken';
        expect(answersTo(...about, asking({ every: 'car', lastSeason }), FUJI, inCar(['A']))).toEqual([
          answer,
        ]);
      }),
    );
  });
});

describe('the time at the wheel', () => {
  const time = fc
    .tuple(fc.option(fc.integer({ min: 1, max: 5 })), fc.option(fc.integer({ min: 1, max: 5 })))
    .filter(([least, most]) => (least ?? most) !== null && (least ?? 0) <= (most ?? 9))
    .map(([atLeast, atMost]) => ({
      ...(atLeast !== null && { atLeast }),
      ...(atMost !== null && { atMost }),
    }));
  const printed = (said: object) =>
    Object.fromEntries(Object.entries(said).map(([name, hours]) => [name, `${hours} h`]));
  const answers = (check: object, line: object, ...more: readonly Piece[]) =>
    checks(
      season(
        asking({ every: 'drive', ...check }),
        FUJI,
        inCar(['A', 'B']),
        ...more,
        race('fuji', { car: '1', ...line }),
      ),
    ).map(({ driver, answer }) => `${driver} ${answer}`);

  test('of each driver of a car with a place is within its bounds, or nobody can tell', () => {
    fc.assert(
      fc.property(time, fc.option(fc.nat(6)), fc.boolean(), (wanted, hours, isPlaced) => {
        const driving =
          hours === null ? {} : { driving: hours === 0 ? { B: '3 h' } : { A: `${hours} h`, B: '3 h' } };
        const line = { ...(isPlaced ? { place: 1 } : { out: 'Ret' }), ...driving };
        const answer = (drove: number) =>
          hours === null ? 'cannot tell' : isWithin(drove, wanted) ? 'met' : 'broken';
        expect(answers({ time: printed(wanted) }, line)).toEqual(
          isPlaced ? [`A ${answer(hours ?? 0)}`, `B ${answer(3)}`] : [],
        );
      }),
    );
  });

  test('is that of the stints, without the time in the pits', () => {
    const stint = fc.record({
      driver: fc.constantFrom('A', 'B'),
      hours: fc.integer({ min: 1, max: 3 }),
      pit: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(stint, { minLength: 1, maxLength: 5 }), time, (said, wanted) => {
        let clock = 0;
        const stints = said.map(({ driver, hours, pit }) => {
          const from = clock;
          clock += hours + Number(pit);
          return { driver, from: `${from} h`, to: `${clock} h`, ...(pit && { pit: '1 h' }) };
        });
        const hoursOf = (one: string) =>
          said.filter(({ driver }) => driver === one).reduce((sum, { hours }) => sum + hours, 0);
        const driving = Object.fromEntries(['A', 'B'].map((one) => [one, `${hoursOf(one)} h`]));
        const check = { time: printed(wanted) };
        expect(answers(check, { place: 1, stints })).toEqual(answers(check, { place: 1, driving }));
        // A stretch as long as the race is the race.
        if (wanted.atLeast === undefined)
          expect(answers({ ...check, within: `${clock} h` }, { place: 1, stints })).toEqual(
            answers(check, { place: 1, stints }),
          );
        // What is too much of a shorter stretch is too much of a longer one.
        const within = (stretch: number) =>
          answers({ time: { atMost: '2 h' }, within: `${stretch} h` }, { place: 1, stints });
        for (let stretch = 1; stretch < clock; stretch++)
          within(stretch).forEach((answer, index) => {
            if (answer.endsWith('broken')) expect(within(stretch + 1)[index]).toBe(answer);
          });
      }),
    );
  });

  test('is asked of drivers of some grades alone, and nobody can tell of whom no grade is known', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...GRADES)), { minLength: 2, maxLength: 2 }),
        fc.subarray(GRADES, { minLength: 1 }),
        (said, asked) => {
          const line = { place: 1, driving: { A: '1 h', B: '3 h' } };
          const all = answers({ time: { atLeast: '2 h' } }, line);
          const some = answers({ time: { atLeast: '2 h' }, grades: asked }, line, graded(said));
          expect(some).toEqual(
            said.flatMap((grade, index) => {
              if (grade === null) return [`${CREW[index]} cannot tell`];
              return asked.includes(grade) ? [all[index]] : [];
            }),
          );
        },
      ),
    );
  });

  test('is asked in some crews alone: the answers of each way to know the grades, where they agree', () => {
    const drove = { place: 1, driving: { A: '1 h', B: '3 h' } };
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...GRADES)), { minLength: 2, maxLength: 2 }),
        fc
          .record(
            {
              drivers: amount,
              graded: fc.record({ as: fc.subarray(GRADES, { minLength: 1, maxLength: 3 }), drivers: amount }),
            },
            { requiredKeys: [] },
          )
          .filter((crew) => Object.keys(crew).length > 0),
        fc.option(fc.subarray(GRADES, { minLength: 1 })),
        (said, crew, asked) => {
          const time = { atLeast: '2 h' };
          const some = asked === null ? { time } : { time, grades: asked };
          const answer = (known: readonly (string | null)[]) =>
            answers({ ...some, crew }, drove, graded(known));
          const isAsked = (way: readonly string[]) => {
            const many = way.filter((grade) => crew.graded?.as.includes(grade)).length;
            return isWithin(2, crew.drivers ?? {}) && (!crew.graded || isWithin(many, crew.graded.drivers));
          };
          const ways = completions(said, GRADES);
          for (const way of ways)
            expect(answer(way)).toEqual(isAsked(way) ? answers(some, drove, graded(way)) : []);
          const all = ways.map((way) => answer(way).join('; '));
          if (asked === null && new Set(all).size === 1) expect(answer(said).join('; ')).toBe(all[0]);
          // What is told for certain is so however the grades turn out.
          for (const one of answer(said).filter((told) => !told.endsWith('cannot tell')))
            expect(all.every((told) => told.split('; ').includes(one))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('in the pits', () => {
  const seconds = fc.array(fc.option(fc.constantFrom(30, 60, 90)), { maxLength: 4 });

  test('a stop has so many people at work, or nobody can tell', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(4)), { maxLength: 3 }), amount, (said, wanted) => {
        const stops = said.map((people) => ({ car: '1', ...(people === null ? {} : { people }) }));
        expect(
          answersTo(
            asking({ every: 'pit stop', people: wanted }),
            FUJI,
            inCar(['A']),
            pitStops('fuji', ...stops),
          ),
        ).toEqual(
          said.map((people) =>
            people === null ? 'cannot tell' : isWithin(people, wanted) ? 'met' : 'broken',
          ),
        );
      }),
    );
  });

  test('a car stops so often, for so long each time: the answer for each way to know how long it was', () => {
    fc.assert(
      fc.property(
        seconds,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(undefined, 60),
        (said, atLeast, each) => {
          const check = { every: 'race', stops: { atLeast, ...(each && { each }) } };
          const answer = (known: readonly (number | null)[]) => {
            const stops = known.map((duration) => ({ car: '1', ...(duration === null ? {} : { duration }) }));
            return answersTo(asking(check), FUJI, inCar(['A']), pitStops('fuji', ...stops));
          };
          const ways = completions(said, [30, 90]);
          expect(answer(said)).toEqual([agreed(ways.flatMap(answer))]);
          for (const way of ways) {
            const long = way.filter((duration) => duration >= (each ?? 0)).length;
            expect(answer(way)).toEqual([long >= atLeast ? 'met' : 'broken']);
          }
          // Where nobody reported any stop of the race, nobody can tell.
          expect(answersTo(asking(check), FUJI, inCar(['A']))).toEqual(['cannot tell']);
        },
      ),
    );
  });
});

test('a check of some classes, and for races of some length, is one of all that is asked there alone', () => {
  const kinds = [
    { every: 'crew', drivers: { atLeast: 2 } },
    { every: 'car', tyre: 'Good' },
    { every: 'drive', time: { atLeast: '2 h' } },
    { every: 'pit stop', people: { atMost: 2 } },
    { every: 'race', stops: { atLeast: 1 } },
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.subarray(['GT', 'CN'], { minLength: 1 }),
      fc.option(fc.integer({ min: 1, max: 9 })),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (check, of, hours, atLeast, under) => {
        const calendar = rounds({
          fuji: { date: '2014-03-01', ...(hours === null ? {} : { length: `${hours} h` }) },
        });
        const list = entries({ GT: { 1: ['A', 'B'], 2: ['C'] }, CN: { 7: ['D'] } });
        const board = [
          calendar,
          list,
          race(
            'fuji',
            ...['1', '7', '2'].map((car, index) => ({
              car,
              place: index + 1,
              driving: { A: '1 h', C: '3 h' },
            })),
          ),
          pitStops('fuji', { car: '1', people: 2 }, { car: '7', people: 4 }),
        ] as const;
        const answers = (said: object) =>
          checks(season(asking({ ...check, ...said }), ...board)).map(({ starter, driver, answer }) => ({
            class: starter.class as string,
            text: `${starter.number} ${driver} ${answer}`,
          }));
        const all = answers({});
        expect(answers({ of })).toEqual(all.filter((one) => of.includes(one.class)));
        const isAsked = hours !== null && hours >= atLeast && hours < under;
        expect(answers({ length: { atLeast: `${atLeast} h`, under: `${under} h` } })).toEqual(
          isAsked ? all : [],
        );
      },
    ),
  );
});

test('a car is classified that took the flag, where any did, and has its share of the laps of the winner', () => {
  const car = fc.record({
    class: fc.constantFrom('A', 'B'),
    laps: fc.integer({ min: 1, max: 12 }),
    isFlagged: fc.boolean(),
  });
  const finisher = fc.record({
    flag: fc.constantFrom('required' as const, 'not required' as const),
    distance: fc.option(
      fc.record({
        share: fc.integer({ min: 1, max: 100 }),
        of: fc.constantFrom('winner' as const, 'class winner' as const),
      }),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(fc.array(car, { minLength: 1, maxLength: 6 }), finisher, (said, clause) => {
      const cars = said.map(({ laps, isFlagged, class: category }, index) =>
        raced(
          String(index + 1),
          // The later in the list, the slower, so that nobody is level.
          [...new Array<number>(laps - 1).fill(60 + index), isFlagged ? flagged(60 + index) : 60 + index],
          { class: category },
        ),
      );
      const isFlagAsked = clause.flag === 'required' && said.some(({ isFlagged }) => isFlagged);
      const running = said.filter(({ isFlagged }) => !isFlagAsked || isFlagged);
      const most = (of: typeof said) => Math.max(0, ...of.map(({ laps }) => laps));
      const isIn = ({ class: category, laps, isFlagged }: (typeof said)[number]) => {
        if (isFlagAsked && !isFlagged) return false;
        if (clause.distance === undefined) return true;
        const rivals =
          clause.distance.of === 'winner' ? running : running.filter((one) => one.class === category);
        return laps >= (most(rivals) * clause.distance.share) / 100;
      };
      const lines = raceFromLaps(cars, { finishers: [clause as Finisher], classOf: (one) => one.class });
      for (const [index, one] of said.entries()) {
        const line = lines.find(({ car }) => car.number === String(index + 1));
        expect(line?.out).toBe(isIn(one) ? undefined : 'NC');
      }
    }),
    { numRuns: 300 },
  );
});
