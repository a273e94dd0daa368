import { type CarNumber, carNumber, type DriverKey, type RoundKey } from '#core/base/ids';
import type { Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { SheetCar } from '#core/timing/sheet';
import { type EnteredCars, enteredCars } from './entered-cars.ts';
import { type KnownPeople, knownPeople } from './known-people.ts';
import { type MatchedDriver, matchedDrivers } from './match-drivers.ts';
import { namesakesApart } from './namesakes.ts';
import { rulebookClasses } from './rulebook-classes.ts';
import { sameLetters } from './same-letters.ts';

/** A car of a file, and the entry that it is. */
export interface MatchedCar {
  readonly sheet: SheetCar;
  /** Undefined where the file has none, and nobody of its crew is entered. */
  readonly number: CarNumber | undefined;
  readonly starter: Starter | undefined;
  readonly drivers: readonly MatchedDriver[];
  readonly problems: readonly CarProblem[];
}

/** What does not fit between a car and its entry. */
export type CarProblem =
  /** No such number is entered; `near` is the same number otherwise written: 7 for 007. */
  | { readonly code: 'not-entered'; readonly near: CarNumber | undefined }
  | { readonly code: 'no-number' }
  /** The class that the file names is that of other cars in the list. */
  | { readonly code: 'other-class'; readonly found: string; readonly entered: string }
  /** The model that the file names is another than the entry has. */
  | { readonly code: 'other-model'; readonly found: string; readonly entered: string }
  /** Nobody whom the file names is in the crew. */
  | { readonly code: 'other-crew' }
  /** Another line of the file is the same entry. */
  | { readonly code: 'twice'; readonly line: number };

/** Numbers that were given to cars with which they are entered, and which the file does not have. */
export type GivenNumbers = ReadonlyMap<SheetCar, CarNumber>;
export const NO_NUMBERS: GivenNumbers = new Map();

/** The cars of a file, each by its number; by its drivers, where the file has no numbers. */
export function matchedCars(
  season: Season,
  round: RoundKey,
  cars: readonly SheetCar[],
  numbers: GivenNumbers = NO_NUMBERS,
): readonly MatchedCar[] {
  const [entered, people] = [enteredCars(season, round), knownPeople(season, round)];
  const found = cars.map((sheet) => ({
    sheet,
    ...entryOf(season, sheet, numbers.get(sheet), entered, people),
  }));
  const crews = namesakesApart(
    found.map(({ sheet, starter }) => matchedDrivers(season, sheet.drivers, starter?.crew ?? [], people)),
    people,
  );
  const classes = classesOf(found, rulebookClasses(season, round).named);
  const first = new Map<Starter, SheetCar>();
  return found.map(({ sheet, number, starter }, index): MatchedCar => {
    const drivers = crews[index] ?? [];
    const twin = starter && first.get(starter);
    if (starter !== undefined && twin === undefined) first.set(starter, sheet);
    const problems: readonly (CarProblem | undefined)[] = [
      starter === undefined ? missing(number, entered) : undefined,
      starter && otherClass(sheet, starter, classes),
      starter && otherModel(sheet, starter),
      starter && otherCrew(starter, drivers),
      twin && { code: 'twice', line: twin.line },
    ];
    return { sheet, number, starter, drivers, problems: problems.filter((one) => one !== undefined) };
  });
}

const NOBODY = { number: undefined, starter: undefined };

interface Entry {
  readonly number: CarNumber | undefined;
  readonly starter: Starter | undefined;
}

/** By its number; by its crew, if that is in one entry alone with such a car, or has one number alone in other rounds. */
function entryOf(
  season: Season,
  sheet: SheetCar,
  given: CarNumber | undefined,
  entered: EnteredCars,
  people: KnownPeople,
): Entry {
  const { number: printed = '', drivers } = sheet;
  const own = given ?? carNumber(printed.replace(/^#/, '').trim());
  if (own !== '') return { number: own, starter: entered.numbered(own) };
  const crew = matchedDrivers(season, drivers, [], people).flatMap(({ person }) => person ?? []);
  const isTheirs = (starter: Starter) => otherModel(sheet, starter) === undefined;
  const crewed = entered.drivenBy(crew).filter(isTheirs);
  const [starter] = crewed;
  if (starter !== undefined) return crewed.length === 1 ? { number: starter.number, starter } : NOBODY;
  const numbers = new Set(
    entered
      .drivenAnywhereBy(crew)
      .filter(isTheirs)
      .map(({ number }) => number),
  );
  const [number] = numbers;
  return { number: numbers.size === 1 ? number : undefined, starter: undefined };
}

const missing = (number: CarNumber | undefined, entered: EnteredCars): CarProblem =>
  number === undefined ? { code: 'no-number' } : { code: 'not-entered', near: entered.near(number) };

/**
 * What each class of the file is called in the entry list: as most of its cars have it. A word that is the name of a class
 * of the rulebook means that one, whatever the cars are entered in.
 */
function classesOf(
  found: readonly (Entry & { readonly sheet: SheetCar })[],
  named: (printed: string) => string | undefined,
): ReadonlyMap<string, string> {
  const byClass = Map.groupBy(
    found.filter(({ sheet, starter }) => sheet.class !== undefined && starter !== undefined),
    ({ sheet }) => sheet.class ?? '',
  );
  return new Map(
    [...byClass].flatMap(([printed, cars]) => {
      const own = named(printed);
      if (own !== undefined) return [[printed, own] as const];
      const of = Map.groupBy(cars, ({ starter }) => starter?.class ?? '');
      const [most] = [...of].toSorted(([, a], [, b]) => b.length - a.length);
      return most === undefined || most[1].length * 2 <= cars.length ? [] : [[printed, most[0]] as const];
    }),
  );
}

function otherClass(
  { class: printed, cup }: SheetCar,
  starter: Starter,
  classes: ReadonlyMap<string, string>,
): CarProblem | undefined {
  const usual = printed === undefined ? undefined : classes.get(printed);
  if (printed === undefined || usual === starter.class) return undefined;
  if ([printed, cup].some((one) => one !== undefined && sameLetters(one) === sameLetters(starter.class)))
    return undefined;
  return { code: 'other-class', found: printed, entered: starter.class };
}

/** Of two names of a model one may say more: `Oreca 07`, `Oreca 07 - Gibson`. */
function otherModel({ model }: SheetCar, { car }: Starter): CarProblem | undefined {
  if (model === undefined || car === undefined) return undefined;
  const [found, entered] = [sameLetters(model).split(' '), sameLetters(car).split(' ')];
  const isSame =
    found.every((word) => entered.includes(word)) || entered.every((word) => found.includes(word));
  return isSame ? undefined : { code: 'other-model', found: model, entered: car };
}

function otherCrew({ crew }: Starter, drivers: readonly MatchedDriver[]): CarProblem | undefined {
  const isSomebody = drivers.some(({ is }) => is !== 'new');
  return crew.length === 0 || drivers.length === 0 || isSomebody ? undefined : { code: 'other-crew' };
}

/** The name under which the result names a driver of a car. */
export const nameIn = (
  { drivers }: MatchedCar,
  driver: { readonly name: string } | undefined,
): DriverKey | undefined => drivers.find(({ sheet }) => sheet === driver)?.name;
