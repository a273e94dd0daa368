import { type CarNumber, type ClassName, className, type DriverKey, type EntryKey } from '#core/base/ids';
import { unreachable } from '#core/base/unreachable';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { numbersAt, personOf, starters } from '#core/season/entered';
import { emptySeason, fold } from '#core/season/fold';
import type { Entry, Season } from '#core/season/season';

/* The classes of the cars that a list or a change of entries names. */

type OfEntries = Of<'entry-list'> | Of<'entry-change'>;
type Change = Of<'entry-change'>['changes'][number];

/** What it says of each, and what each was before or is since: of a car whose class nobody knows, none. */
export function classesNamed(season: Season, posted: OfEntries): ReadonlySet<ClassName> {
  const before = seasonBefore(season, posted);
  const named = new Set(entriesNamed(before, posted));
  const all = [...before.entries.values(), ...season.entries.values()].filter(({ key }) => named.has(key));
  return new Set([...classesSaid(posted), ...all.flatMap((entry) => classesOf(season, entry))]);
}

/** A document names cars by the numbers that they had when it was posted. */
const seasonBefore = ({ board }: Season, { document }: OfficialDocument): Season =>
  board.filter((posted) => posted.document < document).reduce(fold, emptySeason);

const classesSaid = (posted: OfEntries): readonly ClassName[] =>
  posted.kind === 'entry-list' ? Object.keys(posted.entries ?? {}).map(className) : [];

/** As entered, from a round on, and in rounds of their own. */
const classesOf = ({ records }: Season, { key, class: category, changes }: Entry): readonly ClassName[] => [
  category,
  ...changes.flatMap((change) => change.class ?? []),
  ...[...records.values()].flatMap(({ particulars }) => particulars.get(key)?.class ?? []),
];

function entriesNamed(before: Season, posted: OfEntries): readonly EntryKey[] {
  const round = posted.for ?? (posted.kind === 'entry-change' ? posted.from : undefined);
  const numbers = numbersAt(before, round);
  const entry = (car: string): readonly EntryKey[] => [
    ...[numbers.get(car as CarNumber)].flatMap((key) => key ?? []),
    car as EntryKey,
  ];
  if (posted.kind === 'entry-change') return posted.changes.flatMap((one) => ofChange(before, one, entry));
  const listed = Object.values(posted.entries ?? {}).flatMap((cars) => Object.keys(cars));
  return [...listed, ...Object.keys(posted.crews ?? {})].flatMap(entry);
}

function ofChange(
  before: Season,
  change: Change,
  entry: (car: CarNumber) => readonly EntryKey[],
): readonly EntryKey[] {
  switch (change.act) {
    case 'withdraw':
      return entry(change.withdraw);
    case 'crew':
      return entry(change.crew);
    case 'team':
      return entry(change.team);
    case 'number':
      return [...entry(change.number), ...entry(change.becomes)];
    case 'car':
    case 'join':
    case 'leave':
      return entry(change.car);
    case 'replace':
      return change.car === undefined ? drivenBy(before, [change.replace]) : entry(change.car);
    case 'exchange':
      return drivenBy(before, change.exchange);
    default:
      return unreachable(change);
  }
}

/** The entries in whose crews any of them is, for the season or in some round. */
function drivenBy(season: Season, drivers: readonly DriverKey[]): readonly EntryKey[] {
  const people = new Set(drivers.map((driver) => personOf(season, driver)));
  const isDriven = (crew: readonly DriverKey[]) => crew.some((name) => people.has(personOf(season, name)));
  const forSeason = [...season.entries.values()].filter(({ crew, laterCrews }) =>
    [crew, ...laterCrews].some((one) => one !== undefined && isDriven(one.names)),
  );
  const inRounds = [...season.rounds.keys()].flatMap((round) =>
    [...starters(season, round).values()].filter(({ crew }) => isDriven(crew)),
  );
  return [...forSeason.map(({ key }) => key), ...inRounds.map((starter) => starter.entry)];
}
