import type { Country } from '#core/base/country';
import { type DriverKey, type EntryKey, roundKey } from '#core/base/ids';
import type { Standings } from '#core/scoring/table';
import { calendar } from '#core/season/calendar';
import { crewOf } from '#core/season/contender';
import { type Starter, starters } from '#core/season/entered';
import type { Round, Season } from '#core/season/season';
import { capital } from '#words/capital';
import type { Words } from '#words/en';

/** A key as people say it: `inje` is Inje, `warm-up` is Warm Up. */
export const keyName = (key: string): string => key.split(SPACES).map(capital).join(' ');

/** A session that has no word of its own, as a heading has it: `Race at 8 h`, `Warm up`. */
export const sessionCalled = (key: string): string => capital(key.split(SPACES).join(' '));

const SPACES = /[-_ ]+/;

/** The place alone, of a race that is named after it: `Spa` of the 6 Hours of Spa. */
export const placeOfRace = (race: string): string =>
  race.replace(/^\d+ (?:hours|hour|h|km|laps)(?: (?:of|at)(?: the)?)? /i, '');

/** What tables call a round: its short name, or its key as people say it. */
export const shortName = ({ short }: Pick<Round, 'short'>, key: string): string => short ?? keyName(key);

export const roundName = ({ rounds }: Pick<Season, 'rounds'>, key: string): string =>
  shortName(rounds.get(roundKey(key)) ?? {}, key);

/** A driver's name as the lists print it. */
export const driverName = (season: Season, driver: DriverKey): string =>
  season.people.known.get(driver)?.name ?? driver;

export const driverCountry = (season: Season, driver: DriverKey): Country | undefined =>
  season.people.known.get(driver)?.country;

export const teamName = (season: Season, team: string): string => season.teams.get(team)?.name ?? team;

/** The name of the team that runs a car; undefined where no list names one. */
export const runBy = (
  season: Season,
  { team }: { readonly team?: string | undefined },
): string | undefined => (team === undefined ? undefined : teamName(season, team));

/** An entry as it is in the last round in which it takes part; undefined where it takes part in none. */
function lastStarter(season: Season, entry: EntryKey): Starter | undefined {
  const last = calendar(season).findLast(({ key }) => starters(season, key).has(entry));
  return last && starters(season, last.key).get(entry);
}

/** The number on the car of an entry, as a table has it: in the last round in which it takes part, or as entered. */
export const entryNumber = (season: Season, entry: EntryKey): string =>
  lastStarter(season, entry)?.number ?? season.entries.get(entry)?.number ?? entry;

/** The team of an entry: in the last round in which it took part, or as entered; undefined where no list names one. */
export function teamOf(season: Season, entry: EntryKey): string | undefined {
  const entered = season.entries.get(entry);
  if (entered === undefined || entered.changes.length === 0) return entered?.team;
  return lastStarter(season, entry)?.team ?? entered.team;
}

/** Who a row of a table is: the team of the entry, or the driver. */
export function contenderName(
  words: Words,
  season: Season,
  { for: kind }: Pick<Standings, 'for'>,
  contender: string,
): string {
  if (kind === 'driver') return driverName(season, contender as DriverKey);
  if (kind === 'crew') return namesOfCrew(season, contender);
  if (kind === 'team') return teamName(season, contender);
  if (kind !== 'entry') return contender;
  const team = teamOf(season, contender as EntryKey);
  if (team !== undefined) return teamName(season, team);
  // What nobody has entered has no number, and its name says what it is.
  return season.entries.has(contender as EntryKey) ? words.entries.openCar(contender) : contender;
}

export const namesOfCrew = (season: Season, crew: string): string =>
  crewOf(crew)
    .map((driver) => driverName(season, driver))
    .join(' / ');

/** A contender with the number on its car, where it has one: `#90 AAI-Rstrada`. */
export function numberedName(
  words: Words,
  season: Season,
  title: Pick<Standings, 'for'>,
  { contender, number }: { readonly contender: string; readonly number?: string | undefined },
): string {
  const name = contenderName(words, season, title, contender);
  return number === undefined ? name : `#${number} ${name}`;
}

export function contenderCountry(
  season: Season,
  { for: kind }: Pick<Standings, 'for'>,
  contender: string,
): Country | undefined {
  if (kind === 'driver') return driverCountry(season, contender as DriverKey);
  if (kind === 'manufacturer' || kind === 'constructor' || kind === 'crew') return undefined;
  const team = kind === 'team' ? contender : teamOf(season, contender as EntryKey);
  return team === undefined ? undefined : season.teams.get(team)?.country;
}
