import fc from 'fast-check';
import type { OfficialDocument } from '#core/documents/document.schema';
import { documentSchema } from '#core/documents/document.schema';
import { resolved } from '#core/rulebook/rulebook';
import { rulebookSchema } from '#core/rulebook/rulebook.schema';

/*
 * Boards that a schema can read, drawn from few names, so that documents meet, contradict and undo each other.
 * Nothing else is asked of them: rounds that nobody announced, cars that nobody entered, and results of both.
 */

const ROUNDS = ['inje', 'fuji', 'shanghai', 'sepang'];
const CARS = ['1', '2', '007', '90', '91'];
const DRIVERS = ['Ho', 'Pu', 'Mok', 'Sawa', 'Lian', 'Tse'];
const CLASSES = ['GT', 'CN'];
const TITLES = ['gt-teams', 'gt-drivers', 'all-drivers', 'teams', 'am', 'am-drivers', 'crews'];
const SESSIONS = ['race', 'qualifying'];

const round = fc.constantFrom(...ROUNDS);
const car = fc.constantFrom(...CARS);
const driver = fc.constantFrom(...DRIVERS);
const session = fc.constantFrom(...SESSIONS);
const number = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
const day = fc
  .tuple(number(1, 12), number(1, 28))
  .map(([m, d]) => `2014-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 15, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const mapOf = <T>(keys: readonly string[], value: fc.Arbitrary<T>) =>
  fc
    .tuple(
      ...keys.map(() =>
        fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(undefined) }),
      ),
    )
    .map((values) =>
      Object.fromEntries(
        keys.flatMap((key, index) => (values[index] === undefined ? [] : [[key, values[index] as T]])),
      ),
    );

const shortName = fc.constantFrom('Fuji', 'São Paulo');
const sessions = fc.uniqueArray(session, { minLength: 1, maxLength: 2 });
const hour = fc.constantFrom('', 'T02:30', 'T09:00', 'T15:00:30');
const starts = fc.tuple(day, hour).map(([on, at]) => `${on}${at}`);
/** Sessions with a start, an end where it comes after that, and one that no rulebook knows. */
const timetable = mapOf(
  [...SESSIONS, 'warm up'],
  fc
    .tuple(starts, maybe(starts))
    .map(([from, to]) =>
      to === undefined || to.slice(0, 10) <= from.slice(0, 10) ? from : { starts: from, ends: to },
    ),
).filter((times) => Object.keys(times).length > 0);
const terms = {
  circuit: maybe(fc.constantFrom('Fuji Speedway', 'Speedway; "Fuji", \\ <1>')),
  place: rarely(fc.constant('Oyama')),
  country: rarely(fc.constantFrom('JPN', 'KOR')),
  coordinates: rarely(fc.constantFrom('35.3717, 138.9269', '-23.7, -46.7')),
  zone: maybe(fc.constantFrom('Asia/Tokyo', 'Europe/London', 'Nowhere/None')),
  provisional: rarely(fc.constantFrom('true', 'false')),
  timetable: rarely(timetable),
};
const printedRound = fc.record({
  race: round,
  date: day,
  ...terms,
  short: rarely(shortName),
  meeting: rarely(fc.constant('spring')),
  sessions: rarely(sessions),
  length: maybe(fc.constantFrom('3 h', '1000 km', '50 laps')),
});
const crew = fc.uniqueArray(driver, { minLength: 0, maxLength: 3 });
const place = fc.oneof(
  number(1, 6),
  fc.tuple(number(1, 3), number(3, 6)).map(([from, to]) => `${from}-${to}`),
);
const stints = fc
  .array(fc.record({ driver: maybe(driver), laps: maybe(number(0, 60)), pit: maybe(fc.constant('1:10')) }))
  .map((list) => list.map((one, index) => ({ ...one, from: `${index} h`, to: `${index} h 50 min` })));
const line = fc.record({
  car,
  place: maybe(place),
  classPlace: maybe(place),
  out: maybe(fc.constantFrom('Ret', 'DNS', 'DSQ', 'NC', 'WD', 'EX')),
  laps: maybe(number(0, 100)),
  time: maybe(fc.constantFrom('1:30.000', '1:31.5', '45')),
  driver: maybe(driver),
  best: maybe(fc.constantFrom('1:29.5', '1:30.0')),
  secondBest: maybe(fc.constantFrom('1:30.5', '1:31.0')),
  driving: rarely(mapOf(DRIVERS, fc.constantFrom('0', '44 min', '1 h 30 min'))),
  stints: rarely(stints),
});

const calendarChange = fc.oneof(
  fc.record({ move: round, to: day, provisional: rarely(fc.constant('true')) }),
  fc.record({ alter: round, alongside: fc.constantFrom('nobody', 'Super GT') }),
  fc.record({ alter: round, short: shortName }),
  fc.record({ alter: round, sessions }),
  fc.record({ alter: round, ...terms }),
  fc.record({ alter: round, zone: fc.constantFrom('Asia/Tokyo', 'Europe/London') }),
  fc.record({ alter: round, coordinates: fc.constantFrom('35.3717, 138.9269', '-23.7, -46.7') }),
  fc.record({ alter: round, length: fc.constantFrom('3 h', '6 h') }),
  fc.record({ cancel: round }),
  fc.record({ add: mapOf(ROUNDS, printedRound) }),
  fc.record({ replace: round, by: mapOf(ROUNDS, printedRound) }),
);
const entryChange = fc.oneof(
  fc.record({ withdraw: car }),
  fc.record({ exchange: fc.tuple(driver, driver) }),
  fc.record({ replace: driver, with: driver, car: maybe(car) }),
  fc.record({ join: driver, car }),
  fc.record({ leave: driver, car }),
  fc.record({ crew: car, becomes: crew }),
  fc.record({ car, becomes: fc.constantFrom('BMW', 'Nissan') }),
  fc.record({ team: car, becomes: fc.constantFrom('AAI', 'OAK') }),
  fc.record({ number: car, becomes: car }),
);
const measure = fc.oneof(
  fc.record({
    addTime: fc.constantFrom('5', '1:00'),
    car,
    session,
    state: maybe(fc.constantFrom('served', 'pending')),
  }),
  fc.record({ takeLaps: number(1, 5), car, session }),
  fc.record({ dropPlaces: number(1, 5), car, session }),
  fc.record({ relegate: car, session, state: maybe(fc.constant('suspended')) }),
  fc.record({ disqualify: car, session, behind: maybe(fc.constantFrom('move up', 'hold their place')) }),
  fc.record({ exclude: car, session, behind: maybe(fc.constantFrom('move up', 'hold their place')) }),
  fc.record({ deleteLap: number(1, 5), car, session }),
  fc.record({ withhold: fc.constantFrom('pole', 'race', 'lap'), car, driver: maybe(driver) }),
  fc.record({ bar: fc.oneof(car, driver, fc.constant('AAI')), title: fc.constantFrom(...TITLES) }),
  fc.record({
    points: fc.constantFrom('-10', '0.5', '1/7'),
    title: fc.constantFrom(...TITLES),
    contender: fc.oneof(car, driver),
    round: maybe(round),
  }),
  fc.record({
    rank: fc.constantFrom('none', '1', '2'),
    title: fc.constantFrom(...TITLES),
    contender: fc.oneof(car, driver),
  }),
  fc.record({ waive: fc.constantFrom('checks/crew', 'checks/drive'), car: maybe(car) }),
  fc
    .record({
      penalty: fc.constantFrom('reprimand', 'fine'),
      car: maybe(car),
      driver: maybe(driver),
      state: maybe(fc.constantFrom('pending', 'suspended')),
    })
    .filter((said) => said.car !== undefined || said.driver !== undefined),
  fc.record({
    addTime: fc.constantFrom('5', '1:00'),
    car,
    state: fc.constantFrom('pending', 'suspended'),
  }),
);
/** What becomes of penalties that earlier decisions left pending or suspended. */
const carrying = fc.oneof(
  fc.record({ activate: number(1, 20), car: rarely(car) }),
  fc.record({ serve: number(1, 20), of: rarely(fc.constantFrom('penalty', 'addTime', '1')) }),
  fc.record({ lift: number(1, 20), driver: rarely(driver) }),
);

/** Measures that need no round. */
const OF_SEASON: ReadonlySet<string> = new Set(['points', 'rank', 'bar', 'waive', 'penalty']);

/** Cars by class, each in one. */
const entries = mapOf(
  CARS,
  fc.record({
    class: fc.constantFrom(...CLASSES),
    team: maybe(fc.constantFrom('AAI', 'OAK')),
    titles: rarely(fc.constantFrom('none', 'gt-teams')),
    cups: maybe(fc.constantFrom('Am', 'none')),
    car: maybe(fc.constant('BMW')),
    number: rarely(car),
  }),
).map((cars) => {
  const classes: Record<string, Record<string, object>> = {};
  for (const [key, { class: category, ...said }] of Object.entries(cars)) {
    classes[category] = { ...classes[category], [key]: said };
  }
  return classes;
});

const classification = fc.record({
  kind: fc.constant('classification'),
  for: round,
  session,
  state: fc.constantFrom('provisional', 'final'),
  complete: maybe(fc.constantFrom('true', 'false')),
  includes: maybe(fc.array(number(1, 20), { minLength: 1, maxLength: 2 })),
  results: fc.array(line, { maxLength: 6 }),
  fastestLap: maybe(fc.record({ car, driver: maybe(driver) })),
  points: rarely(fc.constant('half')),
  ran: maybe(fc.constantFrom('1 h', '3 h')),
  run: maybe(number(1, 60)),
});

/** The bodies of documents of every kind, as a file would say them. */
const body = fc.oneof(
  fc.record({
    kind: fc.constant('season'),
    season: fc.constant('S'),
    series: fc.constant('S'),
    year: fc.constant('2014'),
    organiser: fc.constant('O'),
  }),
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('calendar'),
      provisional: rarely(fc.constant('true')),
      rounds: mapOf(ROUNDS, printedRound),
    }),
  },
  fc.record({
    kind: fc.constant('calendar-change'),
    changes: fc.array(calendarChange, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('drivers'),
    drivers: mapOf(
      DRIVERS,
      fc.record({ country: fc.constantFrom('JPN', 'TPE'), also: maybe(fc.constantFrom('Ho-Pin', 'Tse')) }),
    ),
  }),
  fc.record({
    kind: fc.constant('entry-list'),
    for: maybe(round),
    entries: maybe(entries),
    crews: maybe(mapOf(CARS, crew)),
    registered: rarely(mapOf(DRIVERS, fc.constantFrom('none', 'gt-drivers'))),
  }),
  fc.record({
    kind: fc.constant('entry-change'),
    for: maybe(round),
    changes: fc.array(entryChange, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('entry-change'),
    from: maybe(round),
    changes: fc.array(entryChange, { minLength: 1, maxLength: 3 }),
  }),
  { weight: 6, arbitrary: classification },
  fc.record({
    kind: fc.constant('pit-stops'),
    for: round,
    session,
    stops: fc.array(fc.record({ car, people: maybe(number(1, 4)), duration: maybe(fc.constant('61')) }), {
      maxLength: 3,
    }),
  }),
  fc.record({
    kind: fc.constant('decision'),
    for: round,
    facts: fc.constant('facts'),
    measures: maybe(fc.array(fc.oneof({ weight: 5, arbitrary: measure }, carrying), { maxLength: 3 })),
  }),
  fc.record({
    kind: fc.constant('decision'),
    facts: fc.constant('facts'),
    measures: fc.array(
      fc.oneof(
        { weight: 5, arbitrary: measure.filter((one) => Object.keys(one).some((key) => OF_SEASON.has(key))) },
        carrying,
      ),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constantFrom('protest', 'appeal'),
    against: number(1, 20),
    party: fc.constant('AAI'),
    cars: rarely(car),
  }),
  fc.record({ kind: fc.constant('bulletin'), text: fc.constant('text') }),
  fc.record({ kind: fc.constant('bulletin'), for: round, timetable }),
  fc.record({
    kind: fc.constant('bulletin'),
    for: round,
    session: maybe(session),
    case: fc.constantFrom('A', '3'),
    step: fc.constantFrom('incident', 'summons', 'hearing'),
    cars: maybe(fc.uniqueArray(car, { minLength: 1, maxLength: 2 })),
    drivers: maybe(driver),
  }),
  fc.record({
    kind: fc.constant('regulations'),
    from: round,
    changes: fc.constant({ scales: { pole: { points: '3', source: 'X' } }, removes: 'checks/crew' }),
  }),
);

const envelope = fc.record({
  case: rarely(fc.constantFrom('A', '3')),
  answers: rarely(number(1, 20)),
  annuls: rarely(fc.array(number(1, 20), { minLength: 1, maxLength: 2 })),
  replaces: rarely(fc.array(number(1, 20), { minLength: 1, maxLength: 2 })),
});

const cited = { source: 'X' };
const rulebook = resolved([
  rulebookSchema.parse({
    rulebook: 'r',
    name: 'R',
    classes: { GT: cited, CN: cited },
    cups: { Am: { class: 'GT', ...cited } },
    regions: { Asia: { countries: ['TPE', 'JPN'], ...cited } },
    checks: {
      crew: {
        every: 'crew',
        drivers: { atLeast: '1' },
        regional: { atLeast: '1', from: 'Asia' },
        grades: ['Silver'],
        graded: [{ as: 'Bronze', drivers: { atLeast: '1' } }],
        ...cited,
      },
      tyres: { every: 'car', tyre: 'Michelin', lastSeason: '2017', ...cited },
      drive: { every: 'drive', time: { atLeast: '45 min' }, ...cited },
      'bronze drive': {
        every: 'drive',
        grades: 'Bronze',
        crew: { drivers: { atLeast: '2' }, graded: { as: 'Bronze', drivers: { atMost: '1' } } },
        time: { atLeast: '1 h', atMost: '2 h' },
        within: '3 h',
        ...cited,
      },
      people: { every: 'pit stop', length: { atLeast: '3 h' }, people: { atMost: '2' }, ...cited },
      stops: { every: 'race', stops: { atLeast: '1', each: '60' }, ...cited },
    },
    scales: { full: { points: '25 18 15', beyond: '0.5', ...cited }, pole: { points: '1', ...cited } },
    awards: {
      race: { session: 'race', order: 'class', scale: 'full', to: ['entry', 'race crew'], ...cited },
      pole: { session: 'qualifying', order: 'class', scale: 'pole', to: ['entry', 'race crew'], ...cited },
      overall: {
        session: 'race',
        order: 'overall',
        scale: [{ scale: 'pole', when: { points: 'half' } }, 'full'],
        to: ['race crew', 'team'],
        sharedCar: 'in shares',
        ties: 'pooled',
        ...cited,
      },
      'in cup': {
        session: 'race',
        order: 'cup',
        scale: [
          { scale: 'pole', when: { starters: { under: '2' } } },
          { scale: 'nothing', when: { share: { under: '40 %' } } },
          'full',
        ],
        to: ['entry', 'race crew'],
        crew: 'drove',
        ...cited,
      },
      'laps down': {
        session: 'race',
        order: 'class',
        by: 'laps down',
        scale: [{ scale: 'full', when: { length: { atLeast: '1000 km' } } }, 'pole'],
        to: ['race crew'],
        ...cited,
      },
      'second pole': {
        session: 'qualifying',
        of: 'meeting',
        order: 'class',
        by: 'second-fastest lap',
        scale: [{ scale: 'pole', when: { race: '2' } }, 'nothing'],
        to: ['entry', 'race crew'],
        ...cited,
      },
      lap: {
        session: 'race',
        order: 'overall',
        by: 'fastest lap',
        scale: 'pole',
        to: ['driver of the lap', 'team'],
        ties: 'split',
        among: '3',
        ...cited,
      },
    },
    counting: {
      all: { keep: 'all', ...cited },
      best: { keep: 'best 2', ...cited },
      apart: {
        keep: 'best 1',
        per: 'meeting',
        neverDropped: { results: 'DSQ', rounds: 'sepang', awards: 'second pole' },
        ...cited,
      },
      parts: { parts: [{ first: '1', keep: 'all' }, { keep: 'all but 1' }], ...cited },
    },
    ranking: {
      dense: { order: ['points', 'countback'], shared: 'dense', listed: 'entered', ...cited },
      standard: {
        order: ['points', 'countback', 'earliest best'],
        shared: 'standard',
        listed: 'classified',
        ranked: 'scored',
        starts: { atLeast: '2', otherwise: 'no rank' },
        ...cited,
      },
    },
    titles: {
      'gt-teams': { name: 'GT Teams', class: 'GT', for: 'entry', awards: ['race', 'pole'], ...cited },
      'gt-drivers': {
        name: 'GT Drivers',
        class: 'GT',
        for: 'driver',
        awards: ['race', 'pole'],
        counting: 'best',
        needs: 'drive',
        ...cited,
      },
      'all-drivers': {
        name: 'Drivers',
        for: 'driver',
        awards: ['overall', 'lap'],
        ranking: 'standard',
        ...cited,
      },
      teams: {
        name: 'Teams',
        for: 'team',
        awards: ['overall', 'lap'],
        counting: 'parts',
        cars: 'best 1',
        others: 'hold their place',
        without: 'inje',
        ...cited,
      },
      am: {
        name: 'Am',
        class: 'GT',
        cup: 'Am',
        for: 'entry',
        awards: ['in cup', 'second pole'],
        counting: 'apart',
        needs: [{ check: 'drive', costs: 'car' }],
        guestDriver: 'costs car',
        ...cited,
      },
      'am-drivers': {
        name: 'Am Drivers',
        class: 'GT',
        cup: 'Am',
        for: 'driver',
        awards: ['race', 'pole'],
        ...cited,
      },
      crews: {
        name: 'Crews',
        for: 'crew',
        awards: ['race', 'laps down', 'second pole'],
        needs: ['drive', 'crew'],
        ranking: 'standard',
        only: ['inje', 'fuji', 'sepang'],
        ...cited,
      },
    },
    everyTitle: { counting: 'all', ranking: 'dense' },
    deadlines: {
      protest: { for: 'protest', against: 'provisional classification', within: '30 min', ...cited },
      appeal: { for: 'appeal', against: 'decision', within: '1 h', ...cited },
    },
    prizes: {
      invitation: { prize: 'Le Mans', title: 'gt-teams', places: '1', goesTo: 'team of the entry', ...cited },
    },
  }),
]);

const documentOf = (number: number, said: object): OfficialDocument =>
  documentSchema.parse({ document: String(number), posted: '2014-01-01', by: 'office', ...said });

/** Any document of the kinds above, with the number it would have. */
export const arbitraryDocument = (number: number): fc.Arbitrary<OfficialDocument> =>
  fc.tuple(body, envelope).map(([said, around]) => documentOf(number, { ...around, ...said }));

const rules: OfficialDocument = {
  ...(documentOf(1, { kind: 'bulletin' }) as OfficialDocument & { kind: 'bulletin' }),
  kind: 'regulations',
  attached: rulebook,
};

const start = fc
  .tuple(mapOf(ROUNDS, printedRound), entries, mapOf(CARS, crew))
  .map(([rounds, entered, crews]) => [
    { kind: 'calendar', rounds },
    { kind: 'entry-list', entries: entered, crews },
  ]);
const rest = fc.array(
  fc.tuple(body, envelope).map(([said, around]) => ({ ...around, ...said })),
  { maxLength: 16 },
);

/** Rules, mostly a calendar and entries, so that many boards give points; then anything, numbered from 1. */
export const arbitraryBoard: fc.Arbitrary<readonly OfficialDocument[]> = fc
  .tuple(fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 4, arbitrary: start }), rest)
  .map(([first, more]) => [rules, ...[...first, ...more].map((said, index) => documentOf(index + 2, said))]);

/** A race of all cars, each with a place of its own. */
const raced = (key: string) =>
  fc.shuffledSubarray(CARS, { minLength: CARS.length }).map((order) => ({
    kind: 'classification',
    for: key,
    session: 'race',
    state: 'final',
    results: order.map((one, index) => ({ car: one, place: String(index + 1) })),
  }));
const decided = fc.record({
  kind: fc.constant('decision'),
  for: round,
  facts: fc.constant('facts'),
  measures: fc.array(measure, { minLength: 1, maxLength: 2 }),
});

/** The same rules, with every round run by all cars, and decisions on them: little undoes or contradicts anything. */
export const racedBoard: fc.Arbitrary<readonly OfficialDocument[]> = fc
  .tuple(start, fc.tuple(...ROUNDS.map(raced)), fc.array(decided, { minLength: 1, maxLength: 4 }))
  .map(([first, results, decisions]) => [
    rules,
    ...[...first, ...results, ...decisions].map((said, index) => documentOf(index + 2, said)),
  ]);
