import type { DriverKey, RoundKey } from '#core/base/ids';
import { personOf } from './entered.ts';
import { type Registrations, recordOf, type Season } from './season.ts';

/** Is any driver of a round registered for some titles alone? Mostly nobody is. */
export const someDriversRegister = (season: Season, round: RoundKey): boolean =>
  season.registered.size + recordOf(season, round).registered.size > 0;

/** The titles for which a driver is registered in a round; undefined for all. A round's own list says it last. */
export const titlesOf = (season: Season, round: RoundKey, driver: DriverKey): readonly string[] | undefined =>
  byPerson(season, recordOf(season, round).registered).get(driver) ??
  byPerson(season, season.registered).get(driver);

interface ByPerson {
  readonly spellings: Season['people']['spellings'];
  readonly titles: Registrations;
}
const remembered = new WeakMap<Registrations, ByPerson>();

/** What lists say of each person, by the spellings known now: of two words on one the last. */
function byPerson(season: Season, said: Registrations): Registrations {
  if (said.size === 0) return said;
  const { spellings } = season.people;
  const known = remembered.get(said);
  if (known?.spellings === spellings) return known.titles;
  const titles = new Map([...said].map(([name, of]) => [personOf(season, name), of]));
  remembered.set(said, { spellings, titles });
  return titles;
}
