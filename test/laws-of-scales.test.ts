import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
} from './arbitrary-race.ts';
import { amendment, calendarChange, entries, type Piece, race, rounds } from './board.ts';
import { RACE, ruled, type Sections } from './ruled.ts';

/* Which scale is taken, and what a place of it is worth. */

interface Bounds {
  readonly atLeast?: number;
  readonly under?: number;
}

const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(fc.option(fc.integer({ min: 1, max: 7 })), fc.option(fc.integer({ min: 1, max: 7 })))
  .filter((both) => both.some((one) => one !== null))
  .map(([atLeast, under]) => ({
    ...(atLeast === null ? {} : { atLeast }),
    ...(under === null ? {} : { under }),
  }));
const isWithin = (value: number, { atLeast = 0, under = Number.POSITIVE_INFINITY }: Bounds) =>
  value >= atLeast && value < under;
const written = (said: Bounds, print: (bound: number) => unknown = (bound) => bound) =>
  Object.fromEntries(Object.entries(said).map(([name, bound]) => [name, print(bound)]));

/** A scale `met` where the condition holds, and the usual one where it does not. */
const conditional = (when: object, title: object = {}, sections: Sections = {}) =>
  ruled(title, {
    scales: { met: { points: '20 12' } },
    awards: { race: { ...RACE, scale: [{ scale: 'met', when }, 'full'] } },
    ...sections,
  });
const wins = (given: Readonly<Record<string, unknown>>) => given['1'] === 20 * 2520;

/** How each condition is written, and what a race is like of which it says the value; without one, of which nothing is known. */
const CONDITIONS: Readonly<
  Record<
    string,
    { when: (said: Bounds) => object; calendar?: (value: number) => object; said?: (value: number) => object }
  >
> = {
  'the planned length in time': {
    when: (said) => ({ length: written(said, (bound) => `${bound} h`) }),
    calendar: (value) => ({ length: `${value} h` }),
  },
  'the planned length in distance': {
    when: (said) => ({ length: written(said, (bound) => `${bound}00 km`) }),
    calendar: (value) => ({ length: `${value}00 km` }),
  },
  'the planned length in laps': {
    when: (said) => ({ length: written(said, (bound) => `${bound} laps`) }),
    calendar: (value) => ({ length: `${value} laps` }),
  },
  'the share of the laps that were planned': {
    when: (said) => ({ share: written(said, (bound) => `${bound}0 %`) }),
    said: (value) => ({ planned: 200, run: value * 20 }),
  },
  'the share of a race over laps': {
    when: (said) => ({ share: written(said, (bound) => `${bound}0 %`) }),
    calendar: () => ({ length: '50 laps' }),
    said: (value) => ({ run: value * 5 }),
  },
  'the share of a race over hours': {
    when: (said) => ({ share: written(said, (bound) => `${bound}0 %`) }),
    calendar: () => ({ length: '10 h' }),
    said: (value) => ({ ran: `${value} h` }),
  },
  'the laps that were run': { when: (said) => ({ run: written(said) }), said: (run) => ({ run }) },
  'the laps under green': { when: (said) => ({ green: written(said) }), said: (green) => ({ green }) },
};

describe('a scale is taken', () => {
  test.each(Object.entries(CONDITIONS))(
    'by %s: from the lower bound on, and under the upper',
    (_, condition) => {
      const { when, calendar = () => ({}), said = () => ({}) } = condition;
      fc.assert(
        fc.property(bounds, fc.option(fc.integer({ min: 1, max: 7 })), (given, value) => {
          const date = '2014-03-01';
          const terms = value === null ? {} : calendar(value);
          const classified = { ...race('fuji', ...CARS), ...(value === null ? {} : said(value)) };
          const board = [rounds({ fuji: { date, ...terms } }), LIST, classified] as const;
          // What is unknown does not hold.
          expect(wins(pointsOf(conditional(when(given)), ...board))).toBe(
            value !== null && isWithin(value, given),
          );
        }),
      );
    },
  );

  test('by its starters, retired or disqualified or not, or by its cars with a place', () => {
    fc.assert(
      fc.property(
        bounds,
        fc.integer({ min: 1, max: 6 }),
        fc.nat(5),
        fc.constantFrom('Ret', 'NC', 'DSQ'),
        fc.constantFrom('DNS', 'WD', 'DNQ', 'EX'),
        (given, placed, retired, ended, never) => {
          const started = Math.min(CARS.length, placed + retired);
          const lines = CARS.map((car, index) =>
            index < placed ? car : ([car, index < started ? ended : never] as const),
          );
          const board = [FUJI, LIST, race('fuji', ...lines)] as const;
          const by = (condition: string) => wins(pointsOf(conditional({ [condition]: given }), ...board));
          expect(by('starters')).toBe(isWithin(started, given));
          expect(by('classified')).toBe(isWithin(placed, given));
        },
      ),
    );
  });

  test('by the cars of each class or cup by itself, as if the others were not there, or by all overall', () => {
    const half = fc.shuffledSubarray(CARS, { minLength: 1 });
    fc.assert(
      fc.property(
        result,
        half,
        bounds,
        fc.constantFrom('starters', 'classified'),
        (given, own, count, what) => {
          const when = { [what]: count };
          const scale = [{ scale: 'met', when }, 'full'];
          const of = (order: string, title: object = {}) =>
            conditional(when, title, { cups: { Am: {} }, awards: { race: { ...RACE, order, scale } } });
          const inside = (cars: readonly string[]) => cars.filter((car) => own.includes(car));
          const alone = raced('fuji', { placed: inside(given.placed), out: inside(given.out) });
          const all = raced('fuji', given);
          const plain = tableOf(of('class'), FUJI, entries({ GT: own }), alone);
          const others = CARS.filter((car) => !own.includes(car));
          expect(tableOf(of('class'), FUJI, entries({ GT: own, CN: others }), all)).toEqual(plain);
          const cups: Piece = {
            kind: 'entry-list',
            entries: {
              GT: Object.fromEntries(CARS.map((car) => [car, own.includes(car) ? { cups: 'Am' } : {}])),
            },
          };
          expect(tableOf(of('cup', { cup: 'Am' }), FUJI, cups, all)).toEqual(plain);
          const [split, one] = [entries({ GT: own, CN: others }), entries({ GT: CARS })];
          const everybody = { class: undefined };
          expect(pointsOf(of('overall', everybody), FUJI, split, all)).toEqual(
            pointsOf(of('class', everybody), FUJI, one, all),
          );
        },
      ),
    );
  });

  test('by a word, of the classification or else of the calendar', () => {
    const word = fc.option(fc.constantFrom('half', 'double'));
    fc.assert(
      fc.property(word, word, fc.constantFrom('half', 'double'), (planned, bulletin, asked) => {
        const calendar = rounds({ fuji: { date: '2014-03-01', ...(planned && { points: planned }) } });
        const classified = { ...race('fuji', ...CARS), ...(bulletin && { points: bulletin }) };
        const given = pointsOf(conditional({ points: asked }), calendar, LIST, classified);
        expect(wins(given)).toBe((bulletin ?? planned) === asked);
      }),
    );
  });

  test('by which race of its meeting it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('m', 'n', undefined), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 4 }),
        (meetings, asked) => {
          const calendar = rounds(
            Object.fromEntries(
              meetings.map((meeting, index) => [
                `r${index}`,
                { date: `2014-03-0${index + 1}`, ...(meeting && { meeting }) },
              ]),
            ),
          );
          meetings.forEach((meeting, index) => {
            const before = meetings
              .slice(0, index)
              .filter((other) => meeting !== undefined && other === meeting);
            const given = pointsOf(conditional({ race: asked }), calendar, LIST, race(`r${index}`, ...CARS));
            expect(wins(given)).toBe(before.length + 1 === asked);
          });
        },
      ),
    );
  });

  test('by which race of its meeting it was announced to be, whatever of the meeting is called off', () => {
    const KEYS = ['a', 'b', 'c', 'd'];
    const days = (keys: readonly string[]) =>
      rounds(
        Object.fromEntries(
          keys.map((key) => [key, { date: `2014-03-0${KEYS.indexOf(key) + 1}`, meeting: 'm' }]),
        ),
      );
    fc.assert(
      fc.property(
        fc.subarray(KEYS),
        fc.constantFrom(...KEYS),
        fc.integer({ min: 1, max: 4 }),
        result,
        (called, raced_, asked, given) => {
          fc.pre(!called.includes(raced_));
          const rule = conditional({ race: asked });
          const tableAfter = (calendar: readonly Piece[]) =>
            tableOf(rule, ...calendar, LIST, raced(raced_, given));
          const off = calendarChange(...called.map((cancel) => ({ cancel })));
          const left = KEYS.filter((key) => !called.includes(key));
          // Called off, or with another race of the meeting in its place, or planned away by a new calendar.
          expect(tableAfter([days(KEYS), ...(called.length === 0 ? [] : [off])])).toEqual(
            tableAfter([days(KEYS)]),
          );
          const gone = called[0] ?? (raced_ === 'a' ? 'b' : 'a');
          const date = `2014-03-0${KEYS.indexOf(gone) + 1}`;
          const swapped = calendarChange({ replace: gone, by: { new: { race: 'New', date, meeting: 'm' } } });
          expect(tableAfter([days(KEYS), swapped])).toEqual(tableAfter([days(KEYS)]));
          expect(tableAfter([days(KEYS), days(left)])).toEqual(tableAfter([days(left)]));
        },
      ),
    );
  });

  test('only where all that its conditions say holds', () => {
    const value = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(bounds, bounds, value, value, fc.boolean(), (laps, clear, run, green, isHalf) => {
        const when = { run: laps, green: clear, points: 'half' };
        const classified = { ...race('fuji', ...CARS), run, green, ...(isHalf && { points: 'half' }) };
        const given = pointsOf(conditional(when), FUJI, LIST, classified);
        expect(wins(given)).toBe(isWithin(run, laps) && isWithin(green, clear) && isHalf);
      }),
    );
  });

  test('that is the first whose conditions hold: exactly one gives the points, or none', () => {
    fc.assert(
      fc.property(
        fc.array(bounds, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 7 }),
        (all, run) => {
          const scales = Object.fromEntries(all.map((_, index) => [`s${index}`, { points: index + 1 }]));
          const scale = all.map((one, index) => ({ scale: `s${index}`, when: { run: one } }));
          const rule = ruled({}, { scales, awards: { race: { ...RACE, scale } } });
          const chosen = all.findIndex((one) => isWithin(run, one));
          const won = pointsOf(rule, FUJI, LIST, { ...race('fuji', '1'), run });
          expect(won['1']).toBe((chosen + 1) * 2520);
        },
      ),
    );
  });
});

describe('points', () => {
  test('of the scale called nothing are those of no award', () => {
    fc.assert(
      fc.property(result, (given) => {
        const nothing = {
          awards: { race: { ...RACE, scale: [{ scale: 'nothing', when: { green: { under: 2 } } }, 'full'] } },
        };
        const board = [FUJI, LIST, { ...raced('fuji', given), green: 1 }] as const;
        const without = ruled({ awards: ['other'] }, { awards: { other: { ...RACE, session: 'never' } } });
        expect(tableOf(ruled({}, nothing), ...board)).toEqual(tableOf(without, ...board));
      }),
    );
  });

  test('of a double race are those of two such races, and of two half ones those of one', () => {
    const scales = { double: { points: '20 12 8 6' }, half: { points: '5 3 2 1.5' } };
    const words = ['double', 'half'].map((word) => ({ scale: word, when: { points: word } }));
    const rule = ruled({}, { scales, awards: { race: { ...RACE, scale: [...words, 'full'] } } });
    const season = (given: Result, ...words: readonly (string | undefined)[]) =>
      pointsOf(
        rule,
        rounds(
          Object.fromEntries(
            words.map((word, index) => [
              `r${index}`,
              { date: `2014-03-0${index + 1}`, ...(word && { points: word }) },
            ]),
          ),
        ),
        LIST,
        ...words.map((_, index) => raced(`r${index}`, given)),
      );
    fc.assert(
      fc.property(result, (given) => {
        expect(season(given, 'double')).toEqual(season(given, undefined, undefined));
        expect(season(given, 'half', 'half')).toEqual(season(given, undefined));
      }),
    );
  });

  test('beyond the table are the same for each further place, as if the table had them', () => {
    fc.assert(
      fc.property(
        result,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('0.5', '1', '2'),
        (given, last, beyond) => {
          const printed = ['10', '6', '4', '3'].slice(0, last);
          const full = (scale: object) => ruled({}, { scales: { full: scale } });
          const long = [...printed, ...CARS.slice(last).map(() => beyond)];
          const board = [FUJI, LIST, raced('fuji', given)] as const;
          expect(tableOf(full({ points: printed.join(' '), beyond }), ...board)).toEqual(
            tableOf(full({ points: long.join(' ') }), ...board),
          );
          const short = pointsOf(full({ points: printed.join(' ') }), ...board);
          expect(total(Object.values(short))).toBe(
            total(printed.slice(0, given.placed.length).map((one) => Number(one) * 2520)),
          );
        },
      ),
    );
  });

  test('of an amended scale are those of the old one before its round, and of the new one from it on', () => {
    const names = ['a', 'b', 'c'] as const;
    fc.assert(
      fc.property(result, result, result, fc.constantFrom(...names), (one, two, three, from) => {
        const races = { a: raced('a', one), b: raced('b', two), c: raced('c', three) };
        const [before, after] = [ruled({}), ruled({}, { scales: { full: { points: '7 5 1' } } })];
        const board = [rounds(...names), LIST, races.a, races.b, races.c] as const;
        const amended = pointsOf(
          before,
          amendment(from, { scales: { full: { points: '7 5 1' } } }),
          ...board,
        );
        const alone = (rule: Piece, round: (typeof names)[number]) =>
          pointsOf(rule, rounds(...names), LIST, races[round]);
        for (const car of Object.keys(CREWS))
          expect(amended[car]).toBe(
            total(names.map((round) => alone(round < from ? before : after, round)[car] ?? 0)),
          );
      }),
    );
  });
});
