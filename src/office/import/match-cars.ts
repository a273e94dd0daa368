import { type CarNumber, carNumber, type DriverKey, type RoundKey } from '#core/base/ids';
import { calendar } from '#core/season/calendar';
import { type Starter, startersByNumber } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { SheetCar } from '#core/timing/sheet';
import { type MatchedDriver, matchedDrivers } from './match-drivers.ts';
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
  const entered = startersByNumber(season, round);
  const everybody = everybodyIn(season, entered);
  const found = cars.map((sheet) => ({
    sheet,
    ...entryOf(season, sheet, numbers.get(sheet), entered, everybody),
  }));
  const classes = classesOf(found);
  const first = new Map<Starter, SheetCar>();
  return found.map(({ sheet, number, starter }): MatchedCar => {
    const drivers = matchedDrivers(season, sheet.drivers, starter?.crew ?? [], everybody);
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

type Entered = ReadonlyMap<CarNumber, Starter>;
interface Entry {
  readonly number: CarNumber | undefined;
  readonly starter: Starter | undefined;
}

/** Whoever is known, or in a crew of any round. */
function everybodyIn(season: Season, entered: Entered): readonly DriverKey[] {
  const rounds = calendar(season).map(({ key }) => startersByNumber(season, key));
  const crews = [entered, ...rounds].flatMap((cars) => [...cars.values()].flatMap(({ crew }) => crew));
  return [...new Set([...season.people.known.keys(), ...crews])];
}

function entryOf(
  season: Season,
  sheet: SheetCar,
  given: CarNumber | undefined,
  entered: Entered,
  everybody: readonly DriverKey[],
): Entry {
  const { number: printed = '', drivers } = sheet;
  const own = given ?? carNumber(printed.replace(/^#/, '').trim());
  if (own !== '') return { number: own, starter: entered.get(own) };
  const known = matchedDrivers(season, drivers, [], everybody);
  const people = new Set(known.flatMap(({ person }) => person ?? []));
  const isTheirs = (starter: Starter) =>
    starter.crew.some((driver) => people.has(driver)) && otherModel(sheet, starter) === undefined;
  const crewed = [...entered.values()].filter(isTheirs);
  const [starter] = crewed;
  if (starter !== undefined) return crewed.length === 1 ? { number: starter.number, starter } : NOBODY;
  return { number: numberElsewhere(season, isTheirs), starter: undefined };
}

/** The number that a crew has with this car in another round; undefined if there is none, or several. */
function numberElsewhere(season: Season, isTheirs: (starter: Starter) => boolean): CarNumber | undefined {
  const cars = calendar(season).flatMap(({ key }) => [...startersByNumber(season, key).values()]);
  const numbers = new Set(cars.filter(isTheirs).map(({ number }) => number));
  const [number] = numbers;
  return numbers.size === 1 ? number : undefined;
}

function missing(number: CarNumber | undefined, entered: Entered): CarProblem {
  if (number === undefined) return { code: 'no-number' };
  const near = [...entered.keys()].find((other) => bare(other) === bare(number));
  return { code: 'not-entered', near };
}

const bare = (number: CarNumber): string => number.replace(/^0+(?=.)/, '').toLowerCase();

/** What each class of the file is called in the entry list: as most of its cars have it. */
function classesOf(found: readonly (Entry & { readonly sheet: SheetCar })[]): ReadonlyMap<string, string> {
  const byClass = Map.groupBy(
    found.filter(({ sheet, starter }) => sheet.class !== undefined && starter !== undefined),
    ({ sheet }) => sheet.class ?? '',
  );
  return new Map(
    [...byClass].flatMap(([printed, cars]) => {
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
