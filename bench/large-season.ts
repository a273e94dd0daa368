import { documentSchema, type OfficialDocument } from '#core/documents/document.schema';
import { resolved } from '#core/rulebook/rulebook';
import { rulebookSchema } from '#core/rulebook/rulebook.schema';

const CLASSES = ['LMP1', 'LMP2', 'GTE Pro', 'GTE Am'];
export const ROUNDS = 24;

const cited = { source: 'made' };
const recipients = ['entry', 'race crew'];

const titleOf = (name: string, kind: 'entry' | 'driver') => `${name.toLowerCase().replace(' ', '-')}-${kind}`;
export const DRIVER_TITLES = CLASSES.map((name) => titleOf(name, 'driver'));

/** What a large season may say beyond the usual. */
export interface Said {
  /** 15, where it does not say. */
  readonly carsAClass?: number;
  /** The titles for which drivers are registered. */
  readonly registered?: Readonly<Record<string, readonly string[]>>;
  readonly checks?: object;
  readonly needs?: readonly string[];
  /** Whether results say how long each driver drove. */
  readonly hasDriving?: boolean;
}

const rulebookOf = ({ checks = {}, needs }: Said) =>
  resolved([
    rulebookSchema.parse({
      rulebook: 'large',
      name: 'A large season',
      classes: Object.fromEntries(CLASSES.map((name) => [name, cited])),
      scales: {
        full: { points: '25 18 15 12 10 8 6 4 2 1', beyond: '0.5', ...cited },
        pole: { points: '1', ...cited },
      },
      awards: {
        race: { session: 'race', order: 'class', scale: 'full', to: recipients, ...cited },
        pole: { session: 'qualifying', order: 'class', scale: 'pole', to: recipients, ...cited },
      },
      checks,
      counting: { all: { keep: 'all', ...cited } },
      ranking: { table: { order: ['points', 'countback'], shared: 'standard', listed: 'entered', ...cited } },
      titles: Object.fromEntries(
        CLASSES.flatMap((name) =>
          (['entry', 'driver'] as const).map((kind) => [
            titleOf(name, kind),
            { name: `${name} ${kind}`, class: name, for: kind, ...cited },
          ]),
        ),
      ),
      everyTitle: { awards: ['race', 'pole'], counting: 'all', ranking: 'table', needs },
    }),
  ]);

const carsOf = (carsAClass: number) =>
  CLASSES.flatMap((category, index) =>
    Array.from({ length: carsAClass }, (_, car) => ({
      category,
      number: String(index * carsAClass + car + 1),
    })),
  );
type Cars = ReturnType<typeof carsOf>;
export const round = (index: number) => `r${String(index + 1).padStart(2, '0')}`;

const crewOf = (number: string): readonly string[] => [1, 2, 3].map((seat) => `Driver ${number}.${seat}`);

/** The drivers of each car. */
export const crewsOf = (carsAClass = 15): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(carsOf(carsAClass).map(({ number }) => [number, crewOf(number)]));

/** A number from 0 below `below`, the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function shuffled<Item>(items: readonly Item[], roll: (below: number) => number): Item[] {
  const turned = [...items];
  for (let last = turned.length - 1; last > 0; last--) {
    const other = roll(last + 1);
    [turned[last], turned[other]] = [turned[other] as Item, turned[last] as Item];
  }
  return turned;
}

/** Half an hour to nearly three hours each. */
const drivenBy = (number: string, place: number) =>
  Object.fromEntries(
    crewOf(number).map((driver, seat) => [driver, `${30 + ((place + 50 * seat) % 150)} min`]),
  );

/** 24 rounds of 60 cars, or as many as said, in four classes, three drivers a car; qualifying and race, one car in ten retires. */
export function largeSeason(more: Said = {}): readonly OfficialDocument[] {
  const { carsAClass = 15 } = more;
  const cars = carsOf(carsAClass);
  const roll = dice(2014);
  const said: object[] = [
    { kind: 'season', season: 'Large', series: 'Large', year: 2014, organiser: 'bench' },
    {
      kind: 'calendar',
      rounds: Object.fromEntries(days().map((date, index) => [round(index), { race: round(index), date }])),
    },
    { kind: 'entry-list', entries: entries(cars), crews: crewsOf(carsAClass), registered: more.registered },
  ];
  for (let index = 0; index < ROUNDS; index++) {
    const grid = shuffled(cars, roll).map(({ number }, at) => ({ car: number, place: at + 1 }));
    const finish = shuffled(cars, roll).map(({ number }, at) =>
      at < cars.length * 0.9
        ? {
            car: number,
            place: at + 1,
            laps: Math.max(1, 400 - at),
            ...(more.hasDriving ? { driving: drivenBy(number, at) } : {}),
          }
        : { car: number, out: 'Ret' },
    );
    said.push({
      kind: 'classification',
      for: round(index),
      session: 'qualifying',
      state: 'final',
      results: grid,
    });
    said.push({
      kind: 'classification',
      for: round(index),
      session: 'race',
      state: 'final',
      results: finish,
    });
  }
  const documents = said.map((one, index) =>
    documentSchema.parse({ document: index + 2, posted: '2014-01-01', by: 'office', ...one }),
  );
  return [
    {
      kind: 'regulations',
      document: 1,
      posted: { by: '2014-01-01' as never },
      by: 'office',
      attached: rulebookOf(more),
    } as OfficialDocument,
    ...documents,
  ];
}

function days(): readonly string[] {
  return Array.from(
    { length: ROUNDS },
    (_, index) => `2014-${String((index >> 1) + 1).padStart(2, '0')}-${index % 2 === 0 ? '08' : '22'}`,
  );
}

function entries(cars: Cars) {
  const inClass = (name: string) => cars.filter(({ category }) => category === name);
  return Object.fromEntries(
    CLASSES.map((name) => [
      name,
      Object.fromEntries(inClass(name).map(({ number }) => [number, { team: `Team ${number}` }])),
    ]),
  );
}
