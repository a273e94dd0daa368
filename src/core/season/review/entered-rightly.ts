import type { CarNumber, DriverKey, EntryKey, RoundKey } from '#core/base/ids';
import { nearest } from '#core/base/nearest';
import { checksAt } from '../check.ts';
import { starters } from '../entered.ts';
import type { Season } from '../season.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

/* What an entry list and an entry change are both held against. */

/** Where drivers are listed at all, a name that none of the lists has may be a slip. */
export function unknownDriver({ people }: Season, driver: DriverKey, path: Path): readonly Problem[] {
  const { known, spellings } = people;
  if (known.size === 0 || spellings.has(driver)) return [];
  return [finding({ code: 'unknown-driver', driver, meant: nearest(driver, spellings.keys()), path })];
}

export function unlistedTeam({ teams }: Season, team: string, path: Path): readonly Problem[] {
  if (teams.size === 0 || teams.has(team)) return [];
  return [finding({ code: 'unlisted-team', team, meant: nearest(team, teams.keys()), path })];
}

export function unlistedModel({ models }: Season, model: string, path: Path): readonly Problem[] {
  if (models.size === 0 || models.has(model)) return [];
  return [finding({ code: 'unlisted-model', model, meant: nearest(model, models.keys()), path })];
}

/** The entries that have each number: for the season, or in one round. A withdrawn car no longer needs its own. */
function entriesByNumber(
  season: Season,
  round: RoundKey | undefined,
): ReadonlyMap<CarNumber, readonly EntryKey[]> {
  const entered =
    round === undefined
      ? [...season.entries.values()].map(({ key, number, withdrawn }) => ({ entry: key, number, withdrawn }))
      : [...starters(season, round).values()];
  const present = entered.filter(({ withdrawn }) => withdrawn === undefined);
  return new Map(
    [...Map.groupBy(present, ({ number }) => number)].map(([number, same]) => [
      number,
      same.map(({ entry }) => entry),
    ]),
  );
}

/** One number on two cars that had not shared one before, for the season or in one of the rounds; each told once. */
export function numbersTaken(
  season: Season,
  after: Season,
  rounds: readonly RoundKey[],
  pathOf: (taken: { readonly number: CarNumber }) => Path,
): readonly Problem[] {
  const told = new Set<string>();
  return [undefined, ...rounds].flatMap((round) => {
    const before = entriesByNumber(season, round);
    return [...entriesByNumber(after, round)].flatMap(([number, entries]): readonly Problem[] => {
      const isNew = entries.length > 1 && entries.join() !== before.get(number)?.join();
      if (!isNew || told.has(number)) return [];
      told.add(number);
      return [refusal({ code: 'number-taken', number, entries, path: pathOf({ number }) })];
    });
  });
}

/** What is odd about the entries of a round, and by what it is known again. */
interface Oddity {
  readonly what: string;
  readonly found: (path: Path) => Problem;
}

/** Drivers in two cars, and rules that crews and cars break: those that the document brought in, each told once. */
export function perRound(
  season: Season,
  after: Season,
  rounds: readonly RoundKey[],
  path: Path,
): readonly Problem[] {
  const told = new Set<string>();
  return rounds.flatMap((round) => {
    const before = new Set(oddities(season, round).map(({ what }) => what));
    return oddities(after, round).flatMap(({ what, found }) => {
      if (before.has(what) || told.has(what)) return [];
      told.add(what);
      return [found(path)];
    });
  });
}

function oddities(season: Season, round: RoundKey): readonly Oddity[] {
  const broken = checksAt(season, round).filter(
    ({ answer, waivedBy, because, starter }) =>
      answer === 'broken' &&
      waivedBy === undefined &&
      because.code !== 'people' &&
      because.code !== 'stops' &&
      starter.withdrawn === undefined,
  );
  return [
    ...inTwoCars(season, round),
    ...broken.map((check) => ({
      what: JSON.stringify([check.clause, check.starter.entry, check.because]),
      found: (path: Path) => finding({ code: 'check-broken', check, path }),
    })),
  ];
}

function inTwoCars(season: Season, round: RoundKey): readonly Oddity[] {
  const cars = new Map<DriverKey, CarNumber[]>();
  for (const { crew, number, withdrawn } of starters(season, round).values()) {
    if (withdrawn !== undefined) continue;
    for (const driver of new Set(crew)) cars.set(driver, [...(cars.get(driver) ?? []), number]);
  }
  return [...cars].flatMap(([driver, both]) =>
    both.length < 2
      ? []
      : [
          {
            what: JSON.stringify([driver, both]),
            found: (path: Path) => finding({ code: 'driver-in-two-cars', driver, cars: both, path }),
          },
        ],
  );
}
