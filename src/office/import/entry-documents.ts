import { readCountry } from '#core/base/country';
import { given } from '#core/base/given';
import { type ClassName, carNumber, className, type DriverKey, type RoundKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import { rulebookAt } from '#core/season/calendar';
import { numbersAt, startersByNumber } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { SheetCar, SheetDriver } from '#core/timing/sheet';
import type { GivenNumbers, MatchedCar } from './match-cars.ts';
import type { Said } from './result-document.ts';
import { rulebookClasses } from './rulebook-classes.ts';
import { sameLetters } from './same-letters.ts';

type Person = Of<'drivers'>['drivers'][string];

/** Spellings that a person has to confirm, and, where they are wanted, people whom no document knows. */
export function driversDocument(
  season: Season,
  cars: readonly MatchedCar[],
  withNew: boolean,
): Said<'drivers'> | undefined {
  const people = new Map<string, Person>();
  for (const { sheet, name, is, person } of cars.flatMap(({ drivers }) => drivers)) {
    if (is === 'proposed' && person !== undefined) {
      const also = [...(season.people.known.get(person)?.also ?? []), ...(people.get(person)?.also ?? [])];
      people.set(person, { also: [...new Set([...also, name])] });
    } else if (withNew && is === 'new' && !isKnown(season, name)) people.set(name, newPerson(sheet));
  }
  return people.size === 0 ? undefined : { drivers: Object.fromEntries(people) };
}

const isKnown = ({ people }: Season, name: DriverKey): boolean => people.spellings.has(name);

function newPerson({ country, grade, ids }: SheetDriver): Person {
  const known = country === undefined ? undefined : readCountry(country);
  return {
    ...given({ country: known }),
    ...(grade === undefined ? {} : { grades: [{ grade }] }),
    ...given({ ids }),
  };
}

/** Cars that are not entered, and drivers who are in no crew. */
export function entriesDocument(
  season: Season,
  round: RoundKey,
  cars: readonly MatchedCar[],
  numbers: GivenNumbers,
): Said<'entry-list'> | undefined {
  const added = cars.filter(({ starter }) => starter === undefined);
  const joined = cars.filter(
    ({ starter, drivers }) => starter !== undefined && drivers.some(({ is }) => is === 'new'),
  );
  if (added.length + joined.length === 0) return undefined;
  const classOf = classFor(season, round);
  const entries = new Map<ClassName, [number: string, entered: object][]>();
  const known = numbersAt(season);
  for (const { sheet } of added) {
    // It is entered for the season, or was in another round: nothing of it is new but that it is here.
    if (known.has(numbers.get(sheet) ?? carNumber(''))) continue;
    const of = classOf(sheet);
    const entered = given({ team: sheet.team, car: modelKey(sheet), cups: cupsOf(season, round, sheet) });
    const others = entries.get(of) ?? [];
    if (others.length === 0) entries.set(of, others);
    others.push([numbers.get(sheet) ?? '', entered]);
  }
  const models = added.flatMap(({ sheet }) => modelOf(season, sheet));
  const isFirst = season.entries.size === 0;
  return {
    ...(isFirst ? {} : { for: round }),
    ...(models.length === 0 ? {} : { cars: Object.fromEntries(models) }),
    ...(entries.size === 0 ? {} : { entries: inClasses(entries) }),
    crews: Object.fromEntries([
      ...added.map((car) => [numbers.get(car.sheet) ?? '', namesOf(car)] as const),
      ...joined.map((car) => [car.number ?? '', crewWith(car)] as const),
    ]),
  };
}

const inClasses = (entries: ReadonlyMap<ClassName, readonly (readonly [string, object])[]>) =>
  Object.fromEntries([...entries].map(([of, cars]) => [of, Object.fromEntries(cars)]));

const namesOf = ({ drivers }: MatchedCar): DriverKey[] => drivers.map(({ name, person }) => person ?? name);

function crewWith(car: MatchedCar): DriverKey[] {
  const added = car.drivers.flatMap(({ is, name }) => (is === 'new' ? [name] : []));
  return [...(car.starter?.crew ?? []), ...added];
}

/** The class in which a model is entered, if it is in one alone. */
function classesOfModels(season: Season): (model: string | undefined) => ClassName | undefined {
  const classes = new Map<string, Set<ClassName>>();
  for (const { car = '', class: of } of season.entries.values())
    classes.set(car, (classes.get(car) ?? new Set()).add(of));
  return (model) => {
    const [first, ...others] = (model === undefined ? undefined : classes.get(model)) ?? [];
    return others.length === 0 ? first : undefined;
  };
}

/** The cup of the rulebook that a file means. */
function cupsOf(season: Season, round: RoundKey, { cup }: SheetCar): string[] | undefined {
  const cups = Object.keys(rulebookAt(season, round).cups);
  const same = cups.find((known) => cup !== undefined && sameLetters(known) === sameLetters(cup));
  return same === undefined ? undefined : [same];
}

/** The numbers with which cars are entered that are not; of those that have none the first that are free. */
export function numbersFor(season: Season, round: RoundKey, all: readonly MatchedCar[]): GivenNumbers {
  const cars = all.filter(({ starter }) => starter === undefined);
  const taken = new Set<string>([...season.entries.keys(), ...startersByNumber(season, round).keys()]);
  for (const { number } of cars) if (number !== undefined) taken.add(number);
  let next = 1;
  return new Map(
    cars.map(({ sheet, number }) => {
      if (number !== undefined) return [sheet, number];
      while (taken.has(String(next))) next++;
      taken.add(String(next));
      return [sheet, carNumber(String(next))];
    }),
  );
}

/**
 * The class of the rulebook that a file means; that of the same model in the entries; the only one there is; else as the
 * file names it, for a person to say.
 */
function classFor(season: Season, round: RoundKey): (car: SheetCar) => ClassName {
  const { named, only } = rulebookClasses(season, round);
  const ofModel = classesOfModels(season);
  return (car) => {
    const known = named(car.class) ?? named(car.cup) ?? ofModel(modelKey(car));
    return className(known ?? only ?? car.class ?? UNKNOWN_CLASS);
  };
}

/** No rulebook has such a class, so that no such draft can be posted. */
const UNKNOWN_CLASS = '?';

const modelKey = ({ model, manufacturer }: SheetCar): string | undefined => model ?? manufacturer;

function modelOf(season: Season, car: SheetCar) {
  const key = modelKey(car);
  if (key === undefined || season.models.has(key)) return [];
  const { manufacturer, tyres } = car;
  return [[key, { chassis: key, ...given({ manufacturer, tyre: tyres }) }] as const];
}
