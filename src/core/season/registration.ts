import type { DriverKey, RoundKey } from '#core/base/ids';
import { personOf } from './entered.ts';
import { type Registrations, recordOf, type Season } from './season.ts';

/** Is any driver of a round registered for some titles alone? Mostly nobody is. */
export const someDriversRegister = (season: Season, round: RoundKey): boolean =>
  season.registered.size + recordOf(season, round).registered.size > 0;

/** The titles for which a driver is registered in a round; undefined for all. A round's own list says it last. */
export function titlesOf(season: Season, round: RoundKey, driver: DriverKey): readonly string[] | undefined {
  const of = (said: Registrations) => [...said].findLast(([name]) => personOf(season, name) === driver)?.[1];
  return of(recordOf(season, round).registered) ?? of(season.registered);
}
