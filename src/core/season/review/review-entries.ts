import { type CarNumber, carNumber, type DriverKey, type RoundKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { nearest } from '#core/base/nearest';
import type { Of } from '#core/documents/document.schema';
import { calendar, isFrom, rulebookAt } from '../calendar.ts';
import { checksAt } from '../check.ts';
import { numbersAt, personOf, type Starter, starters } from '../entered.ts';
import type { Season } from '../season.ts';
import { knownRound, maybeRound, standingRound } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

type EntryList = Of<'entry-list'>;
type EntryChange = Of<'entry-change'>;

export function reviewEntryList(season: Season, list: EntryList, after: Season): readonly Problem[] {
  const round = maybeRound(list.for);
  const known = list.for === undefined ? [] : standingRound(season, list.for, ['for']);
  const named = [...classes(after, list), ...teamsAndModels(after, list)];
  return [
    ...known,
    ...named,
    ...crews(after, list, round),
    ...numbersTaken(after, list, round),
    ...perRound(after, round, ['crews']),
  ];
}

function classes(after: Season, list: EntryList): readonly Problem[] {
  const { classes } = rulebookAt(after, maybeRound(list.for));
  if (after.rules.document === undefined) return [];
  return Object.keys(list.entries ?? {})
    .filter((name) => lookup(classes, name) === undefined)
    .map((name) =>
      refusal({
        code: 'unknown-class',
        class: name,
        meant: nearest(name, Object.keys(classes)),
        path: ['entries', name],
      }),
    );
}

function teamsAndModels(after: Season, list: EntryList): readonly Problem[] {
  return Object.entries(list.entries ?? {}).flatMap(([category, entries]) =>
    Object.entries(entries).flatMap(([key, { team, car }]): Problem[] => {
      const path = ['entries', category, key];
      const noTeam = team !== undefined && after.teams.size > 0 && !after.teams.has(team);
      const noModel = car !== undefined && after.models.size > 0 && !after.models.has(car);
      return [
        ...(noTeam
          ? [
              finding({
                code: 'unlisted-team',
                team,
                meant: nearest(team, after.teams.keys()),
                path: [...path, 'team'],
              }),
            ]
          : []),
        ...(noModel
          ? [
              finding({
                code: 'unlisted-model',
                model: car,
                meant: nearest(car, after.models.keys()),
                path: [...path, 'car'],
              }),
            ]
          : []),
      ];
    }),
  );
}

function crews(after: Season, list: EntryList, round: RoundKey | undefined): readonly Problem[] {
  const numbers = numbersAt(after, round);
  return Object.entries(list.crews ?? {}).flatMap(([name, names]): readonly Problem[] => {
    const car = carNumber(name);
    const path = ['crews', name];
    if (!numbers.has(car)) return [refusal({ code: 'car-not-entered', car, round, path })];
    return [...twice(after, car, names, path), ...unknownDrivers(after, names, path)];
  });
}

function twice(season: Season, car: CarNumber, names: readonly DriverKey[], path: Path): readonly Problem[] {
  return names.flatMap((name, index) => {
    const isTwice = names.slice(0, index).some((other) => personOf(season, other) === personOf(season, name));
    return isTwice
      ? [refusal({ code: 'driver-twice-in-crew', driver: name, car, path: [...path, index] })]
      : [];
  });
}

/** Where drivers are listed at all, a name that none of the lists has may be a slip. */
function unknownDrivers(season: Season, names: readonly DriverKey[], path: Path): readonly Problem[] {
  const { known, spellings } = season.people;
  if (known.size === 0) return [];
  return names.flatMap((driver, index) =>
    spellings.has(driver)
      ? []
      : [
          finding({
            code: 'unknown-driver',
            driver,
            meant: nearest(driver, spellings.keys()),
            path: [...path, index],
          }),
        ],
  );
}

/** One number on two cars: of the season, or of one round. */
function numbersTaken(after: Season, list: EntryList, round: RoundKey | undefined): readonly Problem[] {
  const entered =
    round === undefined
      ? [...after.entries.values()].map(({ key, number }) => ({ entry: key, number }))
      : [...starters(after, round).values()];
  const listed = new Set(Object.values(list.entries ?? {}).flatMap((entries) => Object.keys(entries)));
  const byNumber = Map.groupBy(entered, ({ number }) => number);
  return [...byNumber].flatMap(([number, same]) => {
    const entries = same.map(({ entry }) => entry);
    if (entries.length < 2 || !entries.some((entry) => listed.has(entry))) return [];
    return [refusal({ code: 'number-taken', number, entries, path: ['entries'] })];
  });
}

export function reviewEntryChange(season: Season, change: EntryChange, after: Season): readonly Problem[] {
  const scope = maybeRound(change.for) ?? maybeRound(change.from);
  const round = [
    ...(change.for === undefined ? [] : standingRound(season, change.for, ['for'])),
    ...(change.from === undefined ? [] : knownRound(season, change.from, ['from'])),
  ];
  const made = change.changes.flatMap((one, index) => reviewChange(season, one, scope, ['changes', index]));
  return [
    ...round,
    ...made,
    ...crewsAfter(after, scope),
    ...perRound(after, maybeRound(change.for), ['changes']),
  ];
}

type Change = EntryChange['changes'][number];

function reviewChange(
  season: Season,
  change: Change,
  round: RoundKey | undefined,
  path: Path,
): readonly Problem[] {
  const numbers = numbersAt(season, round);
  const entered = (car: CarNumber, key: string): readonly Problem[] =>
    numbers.has(car) ? [] : [refusal({ code: 'car-not-entered', car, round, path: [...path, key] })];
  const inCrew = (driver: DriverKey, at: Path): readonly Problem[] =>
    driverInCrew(season, driver, round, [...path, ...at]);
  switch (change.act) {
    case 'withdraw':
      return entered(change.withdraw, 'withdraw');
    case 'exchange':
      return change.exchange.flatMap((driver, index) => inCrew(driver, ['exchange', index]));
    case 'replace':
      return [
        ...inCrew(change.replace, ['replace']),
        ...(change.car === undefined ? [] : entered(change.car, 'car')),
      ];
    case 'join':
      return entered(change.car, 'car');
    case 'leave':
      return [...entered(change.car, 'car'), ...inCrew(change.leave, ['leave'])];
    case 'crew':
      return entered(change.crew, 'crew');
    case 'car':
      return entered(change.car, 'car');
    case 'team':
      return entered(change.team, 'team');
    case 'number':
      return entered(change.number, 'number');
  }
}

function driverInCrew(
  season: Season,
  driver: DriverKey,
  round: RoundKey | undefined,
  path: Path,
): readonly Problem[] {
  const crews = crewsOf(season, round).flatMap(({ crew }) => crew);
  if (crews.includes(personOf(season, driver))) return [];
  return [refusal({ code: 'driver-in-no-crew', driver, meant: nearest(driver, crews), path })];
}

/** Crews of a round and, for a change without one, of every round and of the season. */
function crewsOf(season: Season, round: RoundKey | undefined): readonly Pick<Starter, 'crew'>[] {
  const rounds =
    round === undefined
      ? calendar(season).map(({ key }) => key)
      : [...season.rounds.keys()].filter((key) => key === round || isFrom(season, key, round));
  const seasonal = [...season.entries.values()].flatMap(({ crew }) =>
    crew === undefined ? [] : [{ crew: crew.names.map((name) => personOf(season, name)) }],
  );
  return [...rounds.flatMap((key) => [...starters(season, key).values()]), ...seasonal];
}

/** After all changes together: nobody twice in one crew. */
function crewsAfter(after: Season, round: RoundKey | undefined): readonly Problem[] {
  if (round === undefined) return [];
  return [...starters(after, round).values()].flatMap(({ number, crew }) =>
    twice(after, number, crew, ['changes']),
  );
}

/** Drivers in two cars, and rules that the entries of a round break. */
function perRound(after: Season, round: RoundKey | undefined, path: Path): readonly Problem[] {
  if (round === undefined) return [];
  const broken = checksAt(after, round).filter(
    (check) => check.answer === 'broken' && check.waivedBy === undefined,
  );
  return [
    ...inTwoCars(after, round, path),
    ...broken
      .filter(({ stop }) => stop === undefined)
      .map((check) => finding({ code: 'check-broken', check, path })),
  ];
}

function inTwoCars(after: Season, round: RoundKey, path: Path): readonly Problem[] {
  const cars = new Map<DriverKey, CarNumber[]>();
  for (const { crew, number, withdrawn } of starters(after, round).values()) {
    if (withdrawn !== undefined) continue;
    for (const driver of new Set(crew)) cars.set(driver, [...(cars.get(driver) ?? []), number]);
  }
  return [...cars].flatMap(([driver, both]) =>
    both.length < 2 ? [] : [finding({ code: 'driver-in-two-cars', driver, cars: both, path })],
  );
}
