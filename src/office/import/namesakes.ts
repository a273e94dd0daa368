import type { DriverKey } from '#core/base/ids';
import { differ, type Ids, type KnownPeople } from './known-people.ts';
import type { MatchedDriver } from './match-drivers.ts';

/**
 * The drivers of a file, of whom two may have one name and different ids: whoever has it first keeps it, on the board or in
 * the file, and the other is `Max Mueller (2)`, until a person finds him a better name.
 */
export function namesakesApart(
  crews: readonly (readonly MatchedDriver[])[],
  people: KnownPeople,
): readonly (readonly MatchedDriver[])[] {
  const owners = new Map<DriverKey, Ids>();
  return crews.map((crew) => crew.map((driver) => ownName(driver, owners, people)));
}

function ownName(driver: MatchedDriver, owners: Map<DriverKey, Ids>, people: KnownPeople): MatchedDriver {
  const { ids } = driver.sheet;
  const person = driver.person ?? driver.name;
  const isOther = (name: DriverKey) => differ(owners.get(name) ?? {}, ids ?? {});
  if (ids === undefined || (driver.namesake === undefined && !isOther(person))) {
    if (ids !== undefined) owners.set(person, { ...ids, ...owners.get(person) });
    return driver;
  }
  let next = 2;
  const numbered = () => `${driver.sheet.name} (${next})` as DriverKey;
  while (people.has(numbered()) || isOther(numbered())) next++;
  const name = numbered();
  owners.set(name, ids);
  return { sheet: driver.sheet, is: 'new', name, namesake: driver.namesake ?? person };
}
