import fc from 'fast-check';
import {
  amendment,
  changeFrom,
  crews,
  decision,
  type Piece,
  qualifying,
  race,
  rounds,
  rules,
  seasonDecision,
} from './board.ts';

/*
 * A small season with any rules: a title `t`, a few cars, some rounds run and some to come.
 */

const SCALES = ['10 6 4 3', '3 2 1', '1', '5 5 2', '2 3 1', '4 0 2', '1 1 1', '6 3', '2 1 -1', '0 1'];

const scale = fc.record(
  {
    points: fc.constantFrom(...SCALES),
    beyond: fc.constantFrom(undefined, undefined, undefined, '1', '-1', '0.5'),
  },
  { requiredKeys: ['points'] },
);
const rarely = <T>(arbitrary: fc.Arbitrary<T>, weight = 5) =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const KINDS = ['entry', 'entry', 'driver', 'driver', 'team', 'crew', 'manufacturer'] as const;

const condition = fc.constantFrom(
  { starters: { atLeast: 3 } },
  { classified: { atLeast: 2 } },
  { classified: { under: 3 } },
);

const shape = fc.record({
  kind: fc.constantFrom(...KINDS),
  cars: fc.constantFrom(2, 2, 2, 3, 3, 4),
  classes: fc.constantFrom(1, 1, 2),
  past: fc.integer({ min: 0, max: 3 }),
  future: fc.constantFrom(1, 1, 1, 2, 2, 3),
  scales: fc.tuple(scale, scale, scale),
  isFalling: fc.integer({ min: 0, max: 9 }),
  order: fc.constantFrom('class', 'class', 'overall', 'cup'),
  conditioned: rarely(condition, 9),
  qualifies: rarely(fc.constantFrom('class', 'overall'), 2),
  lap: rarely(fc.constantFrom('fastest lap', 'second-fastest lap'), 4),
  lapTo: fc.boolean(),
  among: rarely(fc.constantFrom(1, 2), 2),
  drove: rarely(fc.constant('drove'), 12),
  shared: rarely(fc.constantFrom('in shares', 'nothing'), 5),
  keep: fc.constantFrom('all', 'all', 'all', 'best 1', 'best 2', 'best 3', 'all but 1'),
  neverDropped: rarely(
    fc.constantFrom(
      { results: 'DSQ' },
      { results: ['DSQ', 'DNS'] },
      { awards: 'q' },
      { rounds: 'p1' },
      { results: 'Ret' },
    ),
    4,
  ),
  ranking: fc.constantFrom(
    ['points', 'countback'],
    ['points', 'countback'],
    ['points'],
    ['points', 'countback on scoring places'],
    ['points', 'countback on counted rounds'],
    ['points', 'countback', 'earliest best'],
    ['points', 'earliest best'],
    ['points', 'decision', 'countback'],
    ['countback', 'points'],
  ),
  sharedRank: fc.constantFrom('dense', 'standard'),
  listed: fc.constantFrom('entered', 'entered', 'scored', 'classified'),
  ranked: rarely(fc.constantFrom('listed', 'scored')),
  starts: rarely(
    fc.record({
      atLeast: fc.integer({ min: 1, max: 4 }),
      otherwise: fc.constantFrom('no rank', 'not listed'),
    }),
    6,
  ),
  others: fc.constantFrom(undefined, 'move up', 'hold their place'),
  best: rarely(fc.constantFrom('best 1', 'best 2'), 2),
  furtherCars: rarely(fc.constantFrom('are passed', 'keep their places'), 2),
  need: rarely(fc.constantFrom('regional', 'drive'), 9),
  costs: fc.constantFrom('driver', 'car'),
  guest: rarely(fc.constantFrom('1', '2'), 8),
  cupOf: fc.integer({ min: 0, max: 15 }),
  cup: rarely(fc.constant('Am'), 6),
  isOfClass: fc.boolean(),
  teams: fc.array(fc.constantFrom('X', 'Y', 'Z'), { minLength: 4, maxLength: 4 }),
  swaps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
  results: fc.array(
    fc.tuple(
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      fc.nat(4),
      fc.array(fc.constantFrom('Ret', 'DNS', 'DSQ'), { minLength: 4, maxLength: 4 }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
    ),
    { minLength: 3, maxLength: 3 },
  ),
  adjustment: rarely(fc.constantFrom(-1, 1, 2, -3), 8),
  isQualified: fc.boolean(),
  hasList: fc.boolean(),
  meeting: rarely(fc.constantFrom('future', 'all'), 7),
  perMeeting: rarely(fc.constant('meeting'), 8),
  parts: rarely(
    fc.constantFrom(
      [{ first: 2, keep: 'best 1' }, { keep: 'all' }],
      [{ first: 1, keep: 'all' }, { keep: 'best 1' }],
    ),
    9,
  ),
  without: rarely(fc.constantFrom({ without: 'f2' }, { without: 'p1' }, { only: ['f1', 'p1'] }), 8),
  measure: rarely(fc.constantFrom('bar', 'bar held', 'rank 1', 'rank none'), 9),
  lapOrder: fc.constantFrom('overall', 'overall', 'class'),
  registered: rarely(fc.constantFrom('costs driver', 'costs car'), 9),
  amended: rarely(fc.constantFrom('f1', 'f2'), 12),
  word: rarely(fc.constant('double'), 10),
  changed: rarely(
    fc.constantFrom(
      { team: '1', becomes: 'Z' },
      { number: '2', becomes: '22' },
      { crew: '1', becomes: ['F'] },
      { withdraw: '2' },
    ),
    8,
  ),
  changedFrom: fc.constantFrom('p2', 'f1', 'f2'),
  ofRound: rarely(
    fc.constantFrom(
      { points: '2', title: 't', round: 'f1' },
      { points: '-2', title: 't', round: 'p1' },
      { withhold: 'q', car: '1' },
      { withhold: 'race', car: '1' },
    ),
    9,
  ),
});

/** A board whose title `t` is open, or not; any rule may be in it. */
export const arbitraryTitle: fc.Arbitrary<readonly Piece[]> = shape.map((drawn) => boardOf(drawn));

type Drawn = typeof shape extends fc.Arbitrary<infer T> ? T : never;

const DRIVERS = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Each car has one driver or two; one may be in two cars at different rounds, by how they are swapped. */
function crewsOf({ cars, swaps, kind }: Drawn, round: number): Readonly<Record<string, readonly string[]>> {
  const said: Record<string, readonly string[]> = {};
  for (let car = 0; car < cars; car++) {
    const [first = 'A', second = 'B'] = [
      DRIVERS[(car + (swaps[round] ?? 0)) % DRIVERS.length],
      DRIVERS[(car * 2 + 3) % 6],
    ];
    const isPair = kind === 'driver' && (swaps[car] ?? 0) > 1;
    said[String(car + 1)] = isPair && first !== second ? [first, second] : [first];
  }
  return said;
}

function boardOf(drawn: Drawn): readonly Piece[] {
  const { cars, classes, past, future } = drawn;
  const classOf = (car: number) => (classes === 2 && car >= 2 ? 'CN' : 'GT');
  const numbers = Array.from({ length: cars }, (_, car) => String(car + 1));
  const keys = [
    ...Array.from({ length: past }, (_, index) => `p${index + 1}`),
    ...Array.from({ length: future }, (_, index) => `f${index + 1}`),
  ];
  const list = {
    kind: 'entry-list' as const,
    cars: { M: { chassis: 'M1', manufacturer: 'M' }, N: { chassis: 'N1', manufacturer: 'N' } },
    entries: Object.fromEntries(
      ['GT', 'CN'].map((name) => [
        name,
        Object.fromEntries(
          numbers.flatMap((number, car) =>
            classOf(car) === name
              ? [
                  [
                    number,
                    {
                      team: drawn.teams[car],
                      car: drawn.teams[car] === 'X' ? 'M' : 'N',
                      ...((drawn.cupOf >> car) % 2 === 1 ? { cups: ['Am'] } : {}),
                      ...(drawn.guest === number ? { titles: 'none' } : {}),
                    },
                  ] as const,
                ]
              : [],
          ),
        ),
      ]),
    ),
    crews: crewsOf(drawn, 0),
    ...(drawn.registered === undefined ? {} : { registered: { B: 'none' } }),
  };
  return [
    rulesOf(drawn),
    rounds(Object.fromEntries(keys.map((key, index) => [key, roundOf(drawn, key, index)]))),
    list,
    ...(drawn.amended === undefined || !keys.includes(drawn.amended)
      ? []
      : [amendment(drawn.amended, { scales: { full: { points: '7 5 1' } } })]),
    ...Array.from({ length: past }, (_, index) => index).flatMap((index) => pastRound(drawn, index)),
    ...(drawn.hasList && future > 0 ? [crews('f1', crewsOf(drawn, 4))] : []),
    ...(drawn.isQualified && drawn.qualifies !== undefined && future > 0
      ? [qualifying('f1', ...numbers.toReversed())]
      : []),
    ...(drawn.adjustment === undefined
      ? []
      : [seasonDecision({ points: String(drawn.adjustment), contender: contenderNamed(drawn), title: 't' })]),
    ...measured(drawn),
    ...ofRound(drawn, keys),
    ...(drawn.changed === undefined || !keys.includes(drawn.changedFrom)
      ? []
      : [changeFrom(drawn.changedFrom, drawn.changed)]),
  ];
}

/** A round a month; those to come may be one meeting, with double points. */
function roundOf({ meeting, word }: Drawn, key: string, index: number): object {
  const isOfMeeting = meeting === 'all' || (meeting === 'future' && key.startsWith('f'));
  return {
    date: `2014-${String(index + 3).padStart(2, '0')}-01`,
    ...(isOfMeeting ? { meeting: 'm' } : {}),
    ...(word !== undefined && key === 'f1' ? { points: word } : {}),
  };
}

function measured(drawn: Drawn): readonly Piece[] {
  const contender = contenderNamed(drawn);
  switch (drawn.measure) {
    case 'bar':
      return [seasonDecision({ bar: contender, title: 't' })];
    case 'bar held':
      return [seasonDecision({ bar: contender, title: 't', behind: 'hold their place' })];
    case 'rank 1':
      return [seasonDecision({ rank: '1', contender, title: 't' })];
    case 'rank none':
      return [seasonDecision({ rank: 'none', contender, title: 't' })];
    default:
      return [];
  }
}

/** A decision on the points of a round, or one that withholds an award of a round to come. */
function ofRound(drawn: Drawn, keys: readonly string[]): readonly Piece[] {
  const { ofRound: measure } = drawn;
  if (measure === undefined) return [];
  if ('withhold' in measure) return [decision('f1', measure)];
  return keys.includes(measure.round)
    ? [seasonDecision({ ...measure, contender: contenderNamed(drawn) })]
    : [];
}

function contenderNamed({ kind, teams }: Drawn): string {
  switch (kind) {
    case 'entry':
      return '1';
    case 'team':
      return teams[0] ?? 'X';
    case 'manufacturer':
      return 'M';
    default:
      return 'A';
  }
}

function pastRound(drawn: Drawn, index: number): readonly Piece[] {
  const { cars, results, qualifies } = drawn;
  const [order = [], placed = 0, outs = [], grid = []] = results[index] ?? [];
  const key = `p${index + 1}`;
  const there = order.filter((car) => car < cars);
  const lines = there.map((car, at) =>
    at < placed ? String(car + 1) : ([String(car + 1), outs[at] ?? 'Ret'] as const),
  );
  return [
    crews(key, crewsOf(drawn, index)),
    ...(qualifies === undefined
      ? []
      : [qualifying(key, ...grid.filter((car) => car < cars).map((car) => String(car + 1)))]),
    race(key, ...lines),
  ];
}

function rulesOf(drawn: Drawn): Piece {
  const { kind, scales, order, conditioned, qualifies, lap } = drawn;
  const all = ['entry', 'race crew', 'team', 'manufacturer'];
  const falling = drawn.isFalling < 8;
  const scaleOf = (index: number) => {
    const said = scales[index] as { points: string; beyond?: string };
    const points = falling ? ['10 6 4 3', '3 2 1', '1'][SCALES.indexOf(said.points) % 3] : said.points;
    const beyond = falling || said.beyond === undefined ? {} : { beyond: said.beyond };
    return { points, ...beyond };
  };
  const ofClass = drawn.isOfClass || order === 'cup' ? { class: 'GT' } : {};
  return rules({
    cups: { Am: {} },
    regions: { here: { countries: ['JPN'] } },
    checks: {
      regional: { every: 'crew', regional: { atLeast: 1, from: 'here' } },
      ...(drawn.need === 'drive' ? { drive: { every: 'drive', time: { atLeast: '45 min' } } } : {}),
    },
    scales: {
      full: scaleOf(0),
      twice: { points: '20 12 8 6' },
      other: scaleOf(1),
      bonus: scaleOf(2),
      one: { points: '1' },
    },
    awards: {
      race: {
        session: 'race',
        order,
        scale: [
          ...(drawn.word === undefined ? [] : [{ scale: 'twice', when: { points: drawn.word } }]),
          ...(conditioned === undefined ? [] : [{ scale: 'other', when: conditioned }]),
          'full',
        ],
        to: all,
        ...(drawn.drove === undefined ? {} : { crew: 'drove' }),
        ...(drawn.shared === undefined ? {} : { sharedCar: drawn.shared }),
      },
      ...(qualifies === undefined
        ? {}
        : {
            q: {
              session: 'qualifying',
              order: qualifies,
              scale: 'bonus',
              to: all,
              ...(drawn.meeting === undefined ? {} : { of: 'meeting' }),
            },
          }),
      ...(lap === undefined
        ? {}
        : {
            lap: {
              session: 'race',
              order: drawn.lapOrder,
              by: lap,
              scale: 'one',
              to: drawn.lapTo && lap === 'fastest lap' ? ['driver of the lap', 'team'] : all,
              ...(drawn.among === undefined ? {} : { among: drawn.among }),
            },
          }),
    },
    counting: {
      c: {
        keep: drawn.keep,
        ...(drawn.neverDropped === undefined ? {} : { neverDropped: drawn.neverDropped }),
      },
    },
    ranking: {
      r: {
        order: drawn.ranking,
        shared: drawn.sharedRank,
        listed: drawn.listed,
        ...(drawn.ranked === undefined ? {} : { ranked: drawn.ranked }),
        ...(drawn.starts === undefined ? {} : { starts: drawn.starts }),
      },
    },
    titles: {
      t: {
        name: 'T',
        ...ofClass,
        for: kind,
        ...(drawn.cup === undefined ? {} : { cup: 'Am' }),
        awards: ['race', ...(qualifies === undefined ? [] : ['q']), ...(lap === undefined ? [] : ['lap'])],
        counting: 'c',
        ranking: 'r',
        ...(drawn.others === undefined ? {} : { others: drawn.others }),
        ...(drawn.best === undefined ? {} : { cars: drawn.best }),
        ...(drawn.furtherCars === undefined ? {} : { furtherCars: drawn.furtherCars }),
        ...(drawn.without ?? {}),
        ...(drawn.registered === undefined ? {} : { guestDriver: drawn.registered }),
        ...(drawn.need === undefined ? {} : { needs: [{ check: drawn.need, costs: drawn.costs }] }),
      },
    },
    removes: ['titles/gt-teams', 'titles/gt-drivers', 'titles/cn-teams', 'titles/overall', 'awards/pole'],
  });
}
