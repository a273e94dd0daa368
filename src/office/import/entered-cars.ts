import type { CarNumber, DriverKey, RoundKey } from '#core/base/ids';
import { listedBy } from '#core/base/listed-by';
import { calendar } from '#core/season/calendar';
import { type Starter, startersByNumber } from '#core/season/entered';
import type { Season } from '#core/season/season';

/** The cars that are entered in a round: by number, by driver, and where else their drivers are entered. */
export interface EnteredCars {
  readonly numbered: (number: CarNumber) => Starter | undefined;
  /** The same number otherwise written: 7 for 007. */
  readonly near: (number: CarNumber) => CarNumber | undefined;
  readonly drivenBy: (people: readonly DriverKey[]) => readonly Starter[];
  /** In any round. */
  readonly drivenAnywhereBy: (people: readonly DriverKey[]) => readonly Starter[];
}

export function enteredCars(season: Season, round: RoundKey): EnteredCars {
  const here = startersByNumber(season, round);
  // Most rounds have the same cars, and the same list of them.
  const rounds = new Set(calendar(season).map(({ key }) => startersByNumber(season, key)));
  const byDriver = crewsOf([...here.values()]);
  const anywhere = crewsOf([...rounds].flatMap((cars) => [...cars.values()]));
  const byBareNumber = new Map([...here.keys()].toReversed().map((number) => [bare(number), number]));
  return {
    numbered: (number) => here.get(number),
    near: (number) => byBareNumber.get(bare(number)),
    drivenBy: (people) => among(byDriver, people),
    drivenAnywhereBy: (people) => among(anywhere, people),
  };
}

const bare = (number: CarNumber): string => number.replace(/^0+(?=.)/, '').toLowerCase();

const crewsOf = (cars: readonly Starter[]): ReadonlyMap<DriverKey, readonly Starter[]> =>
  listedBy(cars.flatMap((car) => car.crew.map((driver) => [driver, car] as const)));

const among = (
  crews: ReadonlyMap<DriverKey, readonly Starter[]>,
  people: readonly DriverKey[],
): readonly Starter[] => [...new Set(people.flatMap((person) => crews.get(person) ?? []))];
