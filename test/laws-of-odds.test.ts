import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { afterRound } from '#core/season/after-round';
import { calendar, rulebookAt } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import { compile } from '#core/title/odds/compile';
import { type AnyResult, anyResult, CARS, CREWS, racedAnyhow } from './arbitrary-race.ts';
import { crews, drivers, entries, type Piece, rounds, season, seasonDecision } from './board.ts';
import { differences } from './drawn-seasons.ts';
import { ruled, type Sections } from './ruled.ts';
import { SHIPPED, shipped } from './shipped.ts';

/* The tables by which odds are counted say of every season what its documents say. */

const T = titleKey('t');
const words = <const Word extends string>(...of: readonly Word[]) => fc.constantFrom(...of);
/** A key with a value, or without it. */
const maybe = <Value>(key: string, value: fc.Arbitrary<Value>): fc.Arbitrary<object> =>
  fc.option(value).map((said) => (said === null ? {} : { [key]: said }));
const all = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((some) => Object.assign({}, ...some));

const BY_STARTERS = [{ scale: 'short', when: { starters: { under: 4 } } }, 'full'];
const TO = ['entry', 'race crew', 'team', 'manufacturer'];
const awardOf = (session: fc.Arbitrary<string>, more: fc.Arbitrary<object> = fc.constant({})) =>
  all(
    fc.record({
      session,
      order: words('overall', 'class', 'cup'),
      scale: fc.constantFrom<unknown>('full', 'short', 'beyond', BY_STARTERS),
      to: fc.constant(TO),
    }),
    maybe('sharedCar', words('in full', 'in shares', 'nothing')),
    more,
  );

const AWARDS = fc.record({
  race: awardOf(fc.constant('race')),
  second: awardOf(words('race', 'sprint', 'qualifying')),
  lap: awardOf(
    words('race', 'qualifying'),
    all(
      fc.record({ by: words('fastest lap', 'second-fastest lap') }),
      maybe('among', fc.integer({ min: 1, max: 4 })),
      maybe('to', fc.constant(['entry', 'driver of the lap', 'team', 'manufacturer'])),
    ),
  ),
});

const keep = words('all', 'best 1', 'best 2', 'best 4', 'all but 1', 'all but 2');
const COUNTING = all(
  fc.oneof(
    fc.record({ keep }),
    fc.record({ keep }).map(({ keep: last }) => ({ parts: [{ first: 3, keep: 'best 2' }, { keep: last }] })),
  ),
  maybe('per', fc.constant('meeting')),
  maybe(
    'neverDropped',
    fc.constantFrom<object>({ awards: ['second'] }, { rounds: ['b', 'e'] }, { results: ['DSQ', 'NC'] }),
  ),
);

const AFTER_POINTS = [
  'countback',
  'countback on scoring places',
  'countback on counted rounds',
  'earliest best',
  'decision',
];
const RANKING = fc.record({
  order: fc.subarray(AFTER_POINTS).map((order) => ['points', ...order]),
  shared: words('standard', 'dense'),
  listed: words('entered', 'classified', 'scored'),
});

const TITLE = all(
  fc.record({ for: words('entry', 'driver', 'crew', 'team', 'manufacturer') }),
  fc.constantFrom<object>({ class: 'GT' }, { class: undefined }, { class: 'GT', cup: 'am' }),
  fc.record({ awards: fc.subarray(['race', 'second', 'lap'], { minLength: 1 }) }),
  maybe('others', words('move up', 'hold their place')),
  maybe('cars', words('best 1', 'best 2')),
  maybe('furtherCars', words('are passed', 'keep their places')),
  maybe('guestDriver', words('costs driver', 'costs car')),
  maybe('without', fc.subarray(['a', 'd'], { minLength: 1 })),
);

const SCALES = {
  full: { points: '10 6 4 3' },
  short: { points: 1 },
  beyond: { points: '5 3', beyond: '0.5' },
};
const rulesOf = fc
  .tuple(TITLE, AWARDS, COUNTING, RANKING)
  .map(([title, awards, counting, ranking]): Piece => {
    const sections = { scales: SCALES, awards, counting: { c: counting }, ranking: { r: ranking } };
    return ruled({ ...title, counting: 'c', ranking: 'r' }, {
      ...sections,
      cups: { am: {} },
    } as unknown as Sections);
  });

const MODELS = {
  cars: Object.fromEntries(
    ['x', 'y', 'z'].map((name) => [name, { chassis: name, manufacturer: name.toUpperCase() }]),
  ),
};
/** Six cars of GT and two of CN, of three teams and three makers; of some it is said that they are guests, or in the cup. */
const LISTS = fc
  .record({
    guests: fc.subarray([...CARS]),
    amateurs: fc.subarray([...CARS]),
    guestDrivers: fc.subarray(['A', 'F', 'K']),
    /** Where crews are listed round by round, cars that are in the first list alone; else crews are for the season. */
    visitors: fc.option(fc.subarray([...CARS])),
  })
  .map(({ guests, amateurs, guestDrivers, visitors }): readonly Piece[] => {
    const list = entries({ GT: CREWS, CN: { 21: ['X'], 22: ['Y', 'Z'] } });
    const said = (car: string, index: number) => ({
      team: `Team ${index % 3}`,
      car: ['x', 'y', 'z'][index % 3],
      ...(guests.includes(car) ? { titles: ['none'] } : {}),
      ...(amateurs.includes(car) ? { cups: ['am'] } : {}),
    });
    const classes = (list.entries ?? {}) as Readonly<Record<string, object>>;
    const { crews: named, ...uncrewed } = list;
    const crewed = (named ?? {}) as Readonly<Record<string, readonly string[]>>;
    const staying = Object.entries(crewed).filter(([car]) => visitors?.includes(car) !== true);
    const season: Piece = {
      ...(visitors === null ? list : uncrewed),
      ...MODELS,
      entries: Object.fromEntries(
        Object.entries(classes).map(([name, cars]) => [
          name,
          Object.fromEntries(Object.keys(cars).map((car, index) => [car, said(car, index)])),
        ]),
      ),
      ...(guestDrivers.length === 0
        ? {}
        : { registered: Object.fromEntries(guestDrivers.map((one) => [one, ['none']])) }),
    };
    return visitors === null
      ? [season]
      : [season, crews('a', crewed), crews('b', Object.fromEntries(staying))];
  });

const DECISIONS = fc.subarray([
  { points: -3, title: 't', contender: '1' },
  { points: 4, title: 't', contender: 'C', round: 'd' },
  { rank: 1, title: 't', contender: '2' },
  { bar: '3', title: 't' },
]);

/** Five rounds, the first two or three run; the last two are one meeting. */
const CALENDAR = rounds('a', 'b', 'c', {
  d: { date: '2014-08-01', meeting: 'de' },
  e: { date: '2014-08-02', meeting: 'de' },
});
const RUN = ['a', 'b', 'c'];

interface Drawn {
  readonly pieces: readonly Piece[];
}
const BOARD: fc.Arbitrary<Drawn> = fc
  .record({
    rules: rulesOf,
    list: LISTS,
    results: fc.array(anyResult, { minLength: 2, maxLength: 3 }),
    measures: DECISIONS,
  })
  .map(({ rules, list, results, measures }) => ({
    pieces: [
      rules,
      CALENDAR,
      drivers({}),
      ...list,
      ...results.map((one: AnyResult, index) => racedAnyhow(RUN[index] ?? 'a', one)),
      ...(measures.length === 0 ? [] : [seasonDecision(...measures)]),
    ],
  }));

describe('of a rulebook drawn at random', () => {
  test('the tables have the champions that the documents of the season have', () => {
    fc.assert(
      fc.property(BOARD, ({ pieces }) => {
        expect(differences(compile(season(...pieces), [T]), 6)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('what no table holds is said by its rule, and never found by chance', () => {
    fc.assert(
      fc.property(BOARD, ({ pieces }) => {
        expect(compile(season(...pieces), [T]).titles).not.toContainEqual({ key: T, unfit: 'unlike' });
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(SHIPPED)('%s', (name) => {
  test('after each round the tables have the champions that the documents have', async () => {
    const { season: whole } = await shipped(name);
    const keys = Object.keys(rulebookAt(whole).titles).map(titleKey);
    for (const { key } of calendar(whole)) {
      const then = afterRound(whole, key).reduce(fold, emptySeason);
      const compiled = compile(then, keys);
      expect(compiled.titles.filter((title) => 'unfit' in title)).toEqual([]);
      expect(differences(compiled, 3)).toEqual([]);
    }
  });
});
