import { type NewSeason, quoted, seasonName } from './said.ts';

/** Invented people: two in each car of the example. */
const PEOPLE = [
  ['Ada Lindqvist', 'SWE'],
  ['Tomás Ferreira', 'PRT'],
  ['Yuki Mori', 'JPN'],
  ['Grace Okafor', 'NGA'],
  ['Ben Carter', 'GBR'],
  ['Léa Marchand', 'FRA'],
  ['Noor Haddad', 'JOR'],
  ['Piotr Zieliński', 'POL'],
  ['Marta Costa', 'BRA'],
  ['Sam Whitaker', 'AUS'],
  ['Ingrid Dahl', 'NOR'],
  ['Rafael Ortiz', 'MEX'],
] as const;
const TEAMS = [
  'Northwind Racing',
  'Blue Anchor Motorsport',
  'Kestrel Endurance',
  'Lanterne Rouge',
  'Two Hours to Go',
  'Gravel Trap',
] as const;
const CARS_IN_CLASS = 3;
const MOST_CLASSES = 2;

interface ExampleCar {
  readonly class: string;
  readonly number: number;
  readonly team: string;
  readonly crew: readonly (typeof PEOPLE)[number][];
}

/** Three cars in each of the first two classes; numbers 1, 2, 3 and 21, 22, 23. */
function exampleCars({ classes }: NewSeason): readonly ExampleCar[] {
  return classes.slice(0, MOST_CLASSES).flatMap((name, at) =>
    Array.from({ length: CARS_IN_CLASS }, (_, index): ExampleCar => {
      const car = at * CARS_IN_CLASS + index;
      return {
        class: name,
        number: at * 20 + index + 1,
        team: TEAMS[car] ?? '',
        crew: PEOPLE.slice(car * 2, car * 2 + 2),
      };
    }),
  );
}

export const exampleDrivers = (said: NewSeason): string => `\
# People, with their country; 'also:' lists other spellings, so that a name is found however it is written.
by: race office
drivers:
${exampleCars(said)
  .flatMap(({ crew }) => crew.map(([name, country]) => `  ${name}: ${country}`))
  .join('\n')}
`;

export function exampleEntries(said: NewSeason): string {
  const cars = exampleCars(said);
  const classes = [...new Set(cars.map((car) => car.class))];
  return `\
# Teams and cars for the season, with their crews. A list 'for:' one round says what differs there.
by: race office
entries:
${classes
  .flatMap((name) => [
    `  ${quoted(name)}:`,
    ...cars.filter((car) => car.class === name).map(({ number, team }) => `    ${number}: { team: ${team} }`),
  ])
  .join('\n')}
teams:
${cars.map(({ team, crew }) => `  ${team}: ${crew[0]?.[1] ?? ''}`).join('\n')}
crews:
${cars.map(({ number, crew }) => `  ${number}: [${crew.map(([name]) => name).join(', ')}]`).join('\n')}
`;
}

/** Qualifying and race of the first round, invented. */
export function exampleClassifications(said: NewSeason): readonly string[] {
  const [round] = said.rounds;
  if (round === undefined) return [];
  const cars = exampleCars(said);
  const accepts =
    round.date > said.today ? 'accepts: { finding: before-its-round, because: an example }\n' : '';
  const qualifying = cars.map(
    ({ number }, index) => `  - { place: ${index + 1}, car: ${number}, time: 1:4${index}.${index}38 }`,
  );
  const [first, ...rest] = cars;
  const raced = [...rest.slice(0, -1), first].flatMap((car) => car ?? []);
  const race = [
    ...raced.map(({ number }, index) => `  - { place: ${index + 1}, car: ${number}, laps: ${112 - index} }`),
    ...rest.slice(-1).map(({ number }) => `  - { out: Ret, car: ${number}, laps: 58, reason: gearbox }`),
  ];
  return [
    `# An example, so that there is something to see. To take it back, post a bulletin with 'annuls: [6, 7]'.\nby: timekeeper\ntitle: Example of a qualifying result\nfor: ${round.key}\nsession: qualifying\nstate: final\n${accepts}results:\n${qualifying.join('\n')}\n`,
    `# An example, so that there is something to see. To take it back, post a bulletin with 'annuls: [6, 7]'.\nby: timekeeper\ntitle: Example of a race result\nfor: ${round.key}\nsession: race\nstate: final\n${accepts}results:\n${race.join('\n')}\n`,
  ];
}

/** A draft to try the office with: a penalty in the race of the example. */
export function draftPenalty(said: NewSeason): string {
  const car = exampleCars(said)[1]?.number ?? '';
  return `\
# A draft: not on the board yet. Its number and its day are given when it is posted.
#   parcferme review drafts/penalty.yaml    what would it change?
#   parcferme post drafts/penalty.yaml      posts it
kind: decision
by: stewards
for: ${said.rounds[0]?.key ?? ''}
facts: Car ${car} was under the minimum weight after the race.
article: "4.1"
measures:
  - { disqualify: ${car} }
`;
}

/** A draft that puts the rulebook beside it in the place of the first one. */
export const draftRules = (said: NewSeason): string => `\
# A draft: edit ${seasonName(said)}.yaml beside it, then post this, and those rules hold from the first round on.
kind: regulations
by: organiser
rulebook: ${seasonName(said)}
replaces: 2
`;
