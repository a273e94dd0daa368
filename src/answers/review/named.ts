import { driverName, entryNumber, roundName, teamName } from '#answers/names';
import type { Place } from '#answers/place';
import type { DriverKey, EntryKey, RoundKey, TitleKey } from '#core/base/ids';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { type Starter, starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Name } from '#words/review/prose';
import type { Car, Dated } from '#words/review/said';

/* What sentences name, each with the page that tells of it. */

/** A name that leads to a page. */
export interface Linked extends Name {
  readonly place: Place;
}

const linked = (text: string, place: Place): Linked => ({ text, place });

export const driverNamed = (season: Season, driver: DriverKey): Name =>
  linked(driverName(season, driver), { page: 'driver', driver });

export const driversNamed = (season: Season, drivers: readonly DriverKey[]): readonly Name[] =>
  drivers.map((driver) => driverNamed(season, driver));

export const teamNamed = (season: Season, team: string): Name =>
  linked(teamName(season, team), { page: 'team', team });

export const roundNamed = (season: Season, round: RoundKey): Name =>
  linked(roundName(season, round), { page: 'round', round });

export const dated = (season: Season, { key, date }: Pick<CalendarRound, 'key' | 'date'>): Dated => ({
  round: roundNamed(season, key),
  day: date,
});

export const titleNamed = (name: string, title: TitleKey): Name => linked(name, { page: 'table', title });

const numberNamed = (season: Season, entry: EntryKey): Name =>
  linked(`#${entryNumber(season, entry)}`, { page: 'car', entry });

/** A car as it was in some rounds; its model where it was the same in all of them. */
export function carNamed(season: Season, entry: EntryKey, seen: readonly Starter[]): Car {
  const last = seen.at(-1);
  const team = last?.team ?? season.entries.get(entry)?.team;
  const models = new Set(seen.map(({ car }) => season.models.get(car ?? '')?.chassis));
  return {
    entry,
    number: numberNamed(season, entry),
    team: team === undefined ? undefined : teamNamed(season, team),
    model: models.size === 1 ? [...models][0] : undefined,
    isOnly: team !== undefined && isOnlyOf(season, team, entry),
    isNew: true,
  };
}

/** Has the team no other car in the class of this one? */
function isOnlyOf(season: Season, team: string, entry: EntryKey): boolean {
  const all = calendar(season).flatMap(({ key }) => [...starters(season, key).values()]);
  const ofClass = all.find((one) => one.entry === entry)?.class;
  return all.every((one) => one.entry === entry || one.team !== team || one.class !== ofClass);
}
