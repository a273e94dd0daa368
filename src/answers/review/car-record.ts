import type { DriverKey, EntryKey } from '#core/base/ids';
import type { Row } from '#core/scoring/table';
import type { Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Campaign, Rounds } from '#words/review/said';
import { type ClassRace, crewOfWinner, isWonBy } from './class-race.ts';
import { carNamed, roundNamed } from './named.ts';

/** What a car did with some contenders in or behind it. */
export interface CarRecord {
  readonly entry: EntryKey;
  /** The car in each of its rounds, in time. */
  readonly seen: readonly Starter[];
  /** The races that it won with all of them, in time. */
  readonly won: readonly ClassRace[];
}

/** The one car in which drivers were, or that scored for its team; undefined where they had several, or were in several. */
export function carRecord(races: readonly ClassRace[], rows: readonly Row[]): CarRecord | undefined {
  const starters = rows.map(({ cells }) => cells.flatMap((cell) => cell?.starter ?? []));
  const entries = new Set(starters.flat().map(({ entry }) => entry));
  const [entry] = entries;
  if (entry === undefined || entries.size > 1 || starters.some((seen) => seen.length === 0)) return undefined;
  const wasThere = ({ round }: ClassRace) =>
    rows.every(({ cells }) => cells.some((cell) => cell?.round === round.key));
  return {
    entry,
    seen: longest(starters),
    won: races.filter((race) => isWonBy(race, entry) && wasThere(race)),
  };
}

const longest = <Item>(lists: readonly (readonly Item[])[]): readonly Item[] =>
  lists.reduce((most, list) => (list.length > most.length ? list : most), []);

/** Which of the races that were run these are: all, the first, the last, or some in a row. */
export function roundsSaid(season: Season, races: readonly ClassRace[], some: readonly ClassRace[]): Rounds {
  const at = some.map((race) => races.indexOf(race));
  const isRow = at.length > 1 && at.every((index, nth) => index === (at[0] ?? 0) + nth);
  const [starts, ends] = [at[0] === 0, at.at(-1) === races.length - 1];
  return {
    names: some.map(({ round }) => roundNamed(season, round.key)),
    are: !isRow ? undefined : starts && ends ? 'all' : starts ? 'first' : ends ? 'last' : 'in a row',
  };
}

/** What contenders did, as a sentence tells it: their victories, or else how often they were second, each of them. */
export function campaignSaid(
  season: Season,
  races: readonly ClassRace[],
  rows: readonly Row[],
): { readonly campaign: Campaign; readonly of: CarRecord | undefined } {
  const of = carRecord(races, rows);
  if (of === undefined) return { campaign: NO_CAMPAIGN, of };
  const each = rows.map((row) => ({
    won: carRecord(races, [row])?.won ?? [],
    seconds: secondsOf(races, row),
  }));
  const isSame = each.every(
    ({ won, seconds }) => won.length === of.won.length && seconds === each[0]?.seconds,
  );
  const isWon = of.won.length > 0;
  return {
    campaign: {
      car: carNamed(season, of.entry, isWon ? inRaces(of) : of.seen),
      won: isSame && isWon ? roundsSaid(season, races, of.won) : undefined,
      seconds: isSame && !isWon ? (each[0]?.seconds ?? 0) : 0,
    },
    of,
  };
}

export const NO_CAMPAIGN: Campaign = { car: undefined, won: undefined, seconds: 0 };

const secondsOf = (races: readonly ClassRace[], { cells }: Row): number =>
  races.filter(({ round }) => cells.some((cell) => cell?.round === round.key && cell.place === 2)).length;

/** The car as it was in the races that it won. */
const inRaces = ({ entry, won }: CarRecord): readonly Starter[] =>
  won.flatMap(({ winners }) =>
    winners.filter(({ starter }) => starter.entry === entry).map(({ starter }) => starter),
  );

/** Those of a crew besides some, by the rounds in which they were there, in the order in which they came. */
export function partnersIn(
  { entry, won }: CarRecord,
  besides: ReadonlySet<DriverKey>,
): readonly { readonly drivers: readonly DriverKey[]; readonly races: readonly ClassRace[] }[] {
  const races = new Map<DriverKey, ClassRace[]>();
  for (const race of won)
    for (const driver of crewOfWinner(race, entry))
      if (!besides.has(driver)) races.set(driver, [...(races.get(driver) ?? []), race]);
  const key = (some: readonly ClassRace[]) => some.map(({ round }) => round.key).join();
  return [...Map.groupBy(races, ([, some]) => key(some)).values()].map((group) => ({
    drivers: group.map(([driver]) => driver),
    races: group[0]?.[1] ?? [],
  }));
}

/** The rounds of which a list says that it is in doubt who drove the car. */
export const doubtfulIn = (season: Season, { entry, won }: CarRecord) =>
  won
    .filter(({ round }) => season.records.get(round.key)?.crews.get(entry)?.doubt !== undefined)
    .map(({ round }) => roundNamed(season, round.key));
