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
  const round = maybeRound(document.for ?? document.from);
  const asked = { season, round, crews: driversIn(season, document) };
  const each = (review: (change: Change, path: Path) => readonly Problem[]) =>
    document.changes.flatMap((change, index) => review(change, ['changes', index]));
  return [
    ...(document.for === undefined ? [] : standingRound(season, document.for, ['for'])),
    ...(document.from === undefined ? [] : knownRound(season, document.from, ['from'])),
    ...each((change, path) => before(asked, change, path)),
    ...each((change, path) => madeKnown(after, change, path)),
    ...numbersTaken(season, after, standingRounds(after, document), ({ number }) =>
      numberPath(document, number),
    ),
    ...twiceInCrew(season, after, document),
    ...perRound(season, after, standingRounds(after, document), ['changes']),
  ];
}

/** What there is before a change. */
interface Before {
  readonly season: Season;
  readonly round: RoundKey | undefined;
  readonly crews: Crews;
}

/** Whom and what a change names must be entered before it. */
function before(asked: Before, change: Change, path: Path): readonly Problem[] {
  switch (change.act) {
    case 'withdraw':
      return entered(asked, change.withdraw, [...path, 'withdraw']);
    case 'exchange':
      return change.exchange.flatMap((driver, index) =>
        inCrew(asked, driver, undefined, [...path, 'exchange', index]),
      );
    case 'replace':
      return [
        ...inCrew(asked, change.replace, change.car, [...path, 'replace']),
        ...(change.car === undefined ? [] : entered(asked, change.car, [...path, 'car'])),
      ];
    case 'leave':
      return [
        ...entered(asked, change.car, [...path, 'car']),
        ...inCrew(asked, change.leave, change.car, [...path, 'leave']),
      ];
    case 'join':
    case 'car':
      return entered(asked, change.car, [...path, 'car']);
    case 'crew':
      return entered(asked, change.crew, [...path, 'crew']);
    case 'team':
      return entered(asked, change.team, [...path, 'team']);
    case 'number':
      return entered(asked, change.number, [...path, 'number']);
    default:
      return unreachable(change);
  }
}

const entered = ({ season, round }: Before, car: CarNumber, path: Path): readonly Problem[] =>
  numbersAt(season, round).has(car) ? [] : [refusal({ code: 'car-not-entered', car, round, path })];

/** Of a car that is not entered nothing is said but that. */
function inCrew(
  { season, round, crews }: Before,
  driver: DriverKey,
  car: CarNumber | undefined,
  path: Path,
): readonly Problem[] {
  if (car !== undefined && !numbersAt(season, round).has(car)) return [];
  return driverInCrew(season, driver, crews, car, path);
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
