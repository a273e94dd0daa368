import { given } from '#core/base/given';
import type { CarNumber, ClassName, DriverKey, EntryKey, RoundKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { compareNumbers } from '#core/base/order';
import { type CalendarRound, calendar, rulebookAt } from '#core/season/calendar';
import { type Starter, starters } from '#core/season/entered';
import { type Entry, recordOf, type Season } from '#core/season/season';
import { type Known, type KnownJson, knownJson } from './known.ts';
import { driverCountry, driverName, teamName } from './names.ts';
import { type RemarkJson, remarks } from './remarks.ts';

/** Who is entered, by class: for the season, or in one round. */
export interface EntriesJson extends KnownJson {
  readonly round?: string;
  /** In the rulebook's order; a class that it does not know comes last. */
  readonly classes: readonly ClassEntriesJson[];
}

export interface ClassEntriesJson {
  readonly class: string;
  /** `Le Mans Prototype 2` */
  readonly name?: string;
  /** What became of the class, and for whom it is. */
  readonly note?: string;
  readonly entries: readonly EntryJson[];
}

export interface EntryJson {
  /** The key of the entry, which never changes. */
  readonly entry: string;
  readonly number: string;
  readonly team?: string;
  readonly country?: string;
  /** The cars that it ran, first the one it was entered with. */
  readonly cars: readonly CarJson[];
  readonly drivers: readonly DriverJson[];
  /** Keys of the rounds in which it is entered. */
  readonly rounds: readonly string[];
  readonly withdrawn: readonly WithdrawalJson[];
  readonly remarks: readonly RemarkJson[];
}

export interface CarJson {
  readonly car: string;
  readonly chassis?: string;
  readonly engine?: string;
  readonly tyre?: string;
  readonly rounds: readonly string[];
}
export interface DriverJson {
  readonly driver: string;
  readonly country?: string;
  readonly rounds: readonly string[];
}
export interface WithdrawalJson {
  readonly round: string;
  readonly reason?: string;
  readonly document: number;
}
interface Appearance {
  readonly round: CalendarRound;
  readonly starter: Starter;
}

/** @param only one round; every round that stands where nothing is said. */
export function entriesJson(known: Known, only?: RoundKey): EntriesJson {
  const { season } = known;
  const rounds = calendar(season).filter(({ key }) => only === undefined || key === only);
  const appearances = new Map<EntryKey, Appearance[]>();
  for (const round of rounds) {
    for (const starter of starters(season, round.key).values()) {
      const others = appearances.get(starter.entry) ?? [];
      appearances.set(starter.entry, [...others, { round, starter }]);
    }
  }
  const shown = [...season.entries.values()].filter(({ key }) => only === undefined || appearances.has(key));
  const entries = shown.map((entry) => ({
    class: appearances.get(entry.key)?.at(-1)?.starter.class ?? entry.class,
    entry: entryJson(season, entry, appearances.get(entry.key) ?? []),
  }));
  const names = Object.keys(rulebookAt(season).classes);
  const others = entries.map((entry) => entry.class).filter((name) => !names.includes(name));
  const classes = [...new Set([...names, ...others])].map((name) =>
    classJson(
      season,
      name as ClassName,
      entries.filter((entry) => entry.class === name).map(({ entry }) => entry),
    ),
  );
  return {
    ...knownJson(known),
    ...given({ round: only }),
    classes: classes.filter(({ entries }) => entries.length > 0),
  };
}

function classJson(season: Season, name: ClassName, entries: readonly EntryJson[]): ClassEntriesJson {
  const clause = lookup(rulebookAt(season).classes, name);
  return {
    class: name,
    ...given({ name: clause?.name, note: clause?.note }),
    entries: entries.toSorted((a, b) => compareNumbers(a.number, b.number)),
  };
}

function entryJson(season: Season, entry: Entry, appearances: readonly Appearance[]): EntryJson {
  const last = appearances.at(-1)?.starter;
  const number: CarNumber = last?.number ?? entry.number;
  const team = last?.team ?? entry.team;
  const entered = team === undefined ? undefined : season.teams.get(team);
  return {
    entry: entry.key,
    number,
    ...given({ team: team === undefined ? undefined : teamName(season, team), country: entered?.country }),
    cars: carsOf(season, entry, appearances),
    drivers: driversOf(season, entry, appearances),
    rounds: appearances.map(({ round }) => round.key),
    withdrawn: appearances.flatMap(({ round, starter: { withdrawn } }) =>
      withdrawn === undefined
        ? []
        : [{ round: round.key, document: withdrawn.document, ...given({ reason: withdrawn.reason }) }],
    ),
    remarks: remarksOf(season, entry, appearances),
  };
}

function carsOf(season: Season, entry: Entry, appearances: readonly Appearance[]): readonly CarJson[] {
  const rounds = new Map<string, string[]>();
  if (entry.car !== undefined) rounds.set(entry.car, []);
  for (const { round, starter } of appearances) {
    if (starter.car === undefined) continue;
    rounds.set(starter.car, [...(rounds.get(starter.car) ?? []), round.key]);
  }
  const ran = [...rounds].filter(([, run]) => run.length > 0 || appearances.length === 0);
  return ran.map(([car, run]) => {
    const model = season.models.get(car);
    const { chassis, engine, tyre } = model ?? {};
    return { car, ...given({ chassis, engine, tyre }), rounds: run };
  });
}

/** By the round in which each first drove, then by how often. */
function driversOf(season: Season, entry: Entry, appearances: readonly Appearance[]): readonly DriverJson[] {
  const rounds = new Map<DriverKey, CalendarRound[]>();
  for (const driver of appearances.length === 0 ? (entry.crew?.names ?? []) : []) rounds.set(driver, []);
  for (const { round, starter } of appearances) {
    for (const driver of starter.crew) rounds.set(driver, [...(rounds.get(driver) ?? []), round]);
  }
  const first = (driven: readonly CalendarRound[]) => driven[0]?.number ?? 0;
  return [...rounds]
    .toSorted(([, a], [, b]) => first(a) - first(b) || b.length - a.length)
    .map(([driver, driven]) => {
      const country = driverCountry(season, driver);
      return {
        driver: driverName(season, driver),
        ...given({ country }),
        rounds: driven.map(({ key }) => key),
      };
    });
}

/** Doubts and notes on the lines that say something of the entry: its own, its team's, cars', crews' and drivers'. */
function remarksOf(season: Season, entry: Entry, appearances: readonly Appearance[]): readonly RemarkJson[] {
  const teams = new Set(appearances.map(({ starter }) => starter.team ?? entry.team));
  const cars = new Set(appearances.map(({ starter }) => starter.car ?? entry.car));
  const drivers = new Set(appearances.flatMap(({ starter }) => starter.crew));
  const crewDoubts = appearances.map(({ round }) => ({
    round,
    doubt: recordOf(season, round.key).crews.get(entry.key)?.doubt,
  }));
  return [
    ...remarks(entry),
    ...[...teams].flatMap((team = '') => remarks(season.teams.get(team), { team: teamName(season, team) })),
    ...[...cars].flatMap((car = '') => remarks(season.models.get(car), { car })),
    ...crewDoubts.flatMap(({ round, doubt }) => remarks({ doubt }, { round: round.key })),
    ...[...drivers].flatMap((driver) =>
      remarks(season.people.known.get(driver), { driver: driverName(season, driver) }),
    ),
  ];
}
