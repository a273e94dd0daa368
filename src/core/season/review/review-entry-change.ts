import type { CarNumber, DriverKey, EntryKey, RoundKey } from '#core/base/ids';
import { nearest } from '#core/base/nearest';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import { isFrom } from '../calendar.ts';
import { numbersAt, personOf, starters } from '../entered.ts';
import type { Season } from '../season.ts';
import { numbersTaken, perRound, unknownDriver, unlistedModel, unlistedTeam } from './entered-rightly.ts';
import { knownRound, maybeRound, standingRound } from './known.ts';
import { type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

type EntryChange = Of<'entry-change'>;
type Change = EntryChange['changes'][number];

export function reviewEntryChange(season: Season, document: EntryChange, after: Season): readonly Problem[] {
  const crews = driversIn(season, document);
  const each = (review: (change: Change, path: Path) => readonly Problem[]) =>
    document.changes.flatMap((change, index) => review(change, ['changes', index]));
  return [
    ...(document.for === undefined ? [] : standingRound(season, document.for, ['for'])),
    ...(document.from === undefined ? [] : knownRound(season, document.from, ['from'])),
    ...each((change, path) => before(season, change, document, crews, path)),
    ...each((change, path) => madeKnown(after, change, path)),
    ...numbersTaken(season, after, standingRounds(after, document), ({ number }) =>
      numberPath(document, number),
    ),
    ...twiceInCrew(season, after, document),
    ...perRound(season, after, standingRounds(after, document), ['changes']),
  ];
}

/** Whom and what a change names must be entered before it. */
function before(
  season: Season,
  change: Change,
  document: EntryChange,
  crews: Crews,
  path: Path,
): readonly Problem[] {
  const round = maybeRound(document.for ?? document.from);
  const numbers = numbersAt(season, round);
  const entered = (car: CarNumber, key: string): readonly Problem[] =>
    numbers.has(car) ? [] : [refusal({ code: 'car-not-entered', car, round, path: [...path, key] })];
  const inCrew = (driver: DriverKey, car: CarNumber | undefined, ...at: Path): readonly Problem[] =>
    car !== undefined && !numbers.has(car) ? [] : driverInCrew(season, driver, crews, car, [...path, ...at]);
  switch (change.act) {
    case 'withdraw':
      return entered(change.withdraw, 'withdraw');
    case 'exchange':
      return change.exchange.flatMap((driver, index) => inCrew(driver, undefined, 'exchange', index));
    case 'replace':
      return [
        ...inCrew(change.replace, change.car, 'replace'),
        ...(change.car === undefined ? [] : entered(change.car, 'car')),
      ];
    case 'join':
      return entered(change.car, 'car');
    case 'leave':
      return [...entered(change.car, 'car'), ...inCrew(change.leave, change.car, 'leave')];
    case 'crew':
      return entered(change.crew, 'crew');
    case 'car':
      return entered(change.car, 'car');
    case 'team':
      return entered(change.team, 'team');
    case 'number':
      return entered(change.number, 'number');
    default:
      return unreachable(change);
  }
}

function driverInCrew(
  season: Season,
  driver: DriverKey,
  crews: Crews,
  car: CarNumber | undefined,
  path: Path,
): readonly Problem[] {
  const drivers = crews(car);
  if (drivers.has(personOf(season, driver))) return [];
  return [refusal({ code: 'driver-in-no-crew', driver, car, meant: nearest(driver, drivers), path })];
}

/** Who is in the crew of a car, or in any. */
type Crews = (car: CarNumber | undefined) => ReadonlySet<DriverKey>;

/** Who is in a crew in the rounds of a change and, for a change of the season, in a crew for the season. */
function driversIn(season: Season, document: EntryChange): Crews {
  const numbers = numbersAt(season, maybeRound(document.for ?? document.from));
  const all = new Set<DriverKey>();
  const byEntry = new Map<EntryKey, Set<DriverKey>>();
  const put = (entry: EntryKey, crew: readonly DriverKey[]) => {
    const own = byEntry.get(entry) ?? new Set();
    byEntry.set(entry, own);
    for (const driver of crew) {
      all.add(driver);
      own.add(driver);
    }
  };
  for (const round of roundsOf(season, document))
    for (const { entry, crew } of starters(season, round).values()) put(entry, crew);
  if (document.for === undefined && document.from === undefined)
    for (const { key, crew } of season.entries.values())
      if (crew !== undefined)
        put(
          key,
          crew.names.map((name) => personOf(season, name)),
        );
  return (car) => (car === undefined ? all : (byEntry.get(numbers.get(car) ?? NOBODY) ?? NO_CREW));
}
const NOBODY = '' as EntryKey;
const NO_CREW: ReadonlySet<DriverKey> = new Set();

/** The rounds that a change is about: one, those from one on, or all. */
function roundsOf(season: Season, document: EntryChange): readonly RoundKey[] {
  const [only, from] = [maybeRound(document.for), maybeRound(document.from)];
  if (only !== undefined) return [only];
  const rounds = [...season.rounds.keys()];
  return from === undefined ? rounds : rounds.filter((round) => isFrom(season, round, from));
}

/** Who joins, and what a car becomes, may be a slip where there is a list of such. */
function madeKnown(after: Season, change: Change, path: Path): readonly Problem[] {
  switch (change.act) {
    case 'replace':
      return unknownDriver(after, change.with, [...path, 'with']);
    case 'join':
      return unknownDriver(after, change.join, [...path, 'join']);
    case 'crew':
      return change.becomes.flatMap((driver, index) =>
        unknownDriver(after, driver, [...path, 'becomes', index]),
      );
    case 'car':
      return unlistedModel(after, change.becomes, [...path, 'becomes']);
    case 'team':
      return unlistedTeam(after, change.becomes, [...path, 'becomes']);
    default:
      return [];
  }
}

/** The change that gives a car that number. */
function numberPath({ changes }: EntryChange, number: CarNumber): Path {
  const index = changes.findIndex((change) => change.act === 'number' && change.becomes === number);
  return index < 0 ? ['changes'] : ['changes', index, 'becomes'];
}

const standingRounds = (season: Season, document: EntryChange) =>
  roundsOf(season, document).filter((round) => season.rounds.get(round)?.cancelled === undefined);

/** Nobody is twice in a crew that the changes made, once all of them are made. */
function twiceInCrew(season: Season, after: Season, document: EntryChange): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const round of roundsOf(after, document)) {
    const earlier = starters(season, round);
    for (const { entry, number: car, crew } of starters(after, round).values()) {
      if (crew.join('\n') === earlier.get(entry)?.crew.join('\n')) continue;
      const driver = crew.find((one, index) => crew.indexOf(one) < index);
      if (driver === undefined) continue;
      const twice = refusal({ code: 'driver-twice-in-crew', driver, car, path: ['changes'] });
      found.set(`${car}/${driver}`, twice);
    }
  }
  return [...found.values()];
}
