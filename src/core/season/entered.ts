import type { CarNumber, ClassName, DriverKey, EntryKey, RoundKey, SessionName } from '#core/base/ids';
import { isFrom } from './calendar.ts';
import {
  type Crew,
  type Entry,
  type Particulars,
  type RoundRecord,
  recordOf,
  type Season,
  type Withdrawal,
} from './season.ts';

/** An entry as it is in one round: its number, car and crew there. */
export interface Starter {
  readonly entry: EntryKey;
  readonly class: ClassName;
  readonly number: CarNumber;
  readonly team: string | undefined;
  /** The model of car, as the entry list names it. */
  readonly car: string | undefined;
  readonly crew: readonly DriverKey[];
  readonly withdrawn: Withdrawal | undefined;
  readonly doubt: string | undefined;
  /** The document that says so. */
  readonly document: number;
}

export type Starters = ReadonlyMap<EntryKey, Starter>;

interface Remembered {
  readonly entries: Season['entries'];
  readonly rounds: Season['rounds'];
  readonly spellings: Season['people']['spellings'];
  readonly starters: Starters;
}
const remembered = new WeakMap<RoundRecord, Remembered>();

/** The person behind a spelling; a name that no document explains is its own key. */
export function personOf(season: Season, name: DriverKey): DriverKey {
  return season.people.spellings.get(name) ?? name;
}

/**
 * Who is entered in a round: entries that its list names or whose cars its classifications show, and entries
 * with a crew for the whole season, unless withdrawn before it. A car withdrawn for the round is there, and marked.
 */
export function starters(season: Season, round: RoundKey): Starters {
  const record = season.records.get(round);
  if (record === undefined) return startersOf(season, round);
  const { entries, rounds } = season;
  const { spellings } = season.people;
  const known = remembered.get(record);
  if (known?.entries === entries && known.rounds === rounds && known.spellings === spellings)
    return known.starters;
  const computed = startersOf(season, round);
  remembered.set(record, { entries, rounds, spellings, starters: computed });
  return computed;
}

function startersOf(season: Season, round: RoundKey): Starters {
  const record = recordOf(season, round);
  const shown = carsShown(season, round, record);
  const found = new Map<EntryKey, Starter>();
  for (const entry of season.entries.values()) {
    const { key } = entry;
    const listed = record.crews.has(key) || record.particulars.has(key) || shown.has(key);
    const withdrawn = record.withdrawn.get(key) ?? withdrawnBy(season, entry, round);
    if (listed || record.withdrawn.has(key) || (entry.crew !== undefined && withdrawn === undefined)) {
      found.set(key, starterOf(season, round, entry, withdrawn));
    }
  }
  return found;
}

function withdrawnBy(season: Season, { withdrawn }: Entry, round: RoundKey): Withdrawal | undefined {
  if (withdrawn === undefined) return undefined;
  return withdrawn.from === undefined || isFrom(season, round, withdrawn.from) ? withdrawn : undefined;
}

function carsShown(season: Season, round: RoundKey, record: RoundRecord): ReadonlySet<EntryKey> {
  if (record.classifications.size === 0) return NOTHING_SHOWN;
  const numbers = numbersAt(season, round);
  const shown = new Set<EntryKey>();
  for (const { results } of record.classifications.values()) {
    for (const { car } of results) {
      const key = numbers.get(car);
      if (key !== undefined) shown.add(key);
    }
  }
  return shown;
}
const NOTHING_SHOWN: ReadonlySet<EntryKey> = new Set();

function starterOf(
  season: Season,
  round: RoundKey,
  entry: Entry,
  withdrawn: Withdrawal | undefined,
): Starter {
  const particulars = particularsAt(season, entry, round);
  const crew: Crew | undefined = recordOf(season, round).crews.get(entry.key) ?? entry.crew;
  return {
    entry: entry.key,
    class: particulars.class ?? entry.class,
    number: particulars.number ?? entry.number,
    team: particulars.team ?? entry.team,
    car: particulars.car ?? entry.car,
    crew: crew?.names.map((name) => personOf(season, name)) ?? [],
    withdrawn,
    doubt: crew?.doubt ?? entry.doubt,
    document: crew?.document ?? entry.document,
  };
}

/** What differs from the season's entry: changes from an earlier round on, then what this round's list says. */
function particularsAt(season: Season, entry: Entry, round: RoundKey): Particulars {
  const here = recordOf(season, round).particulars.get(entry.key);
  if (entry.changes.length === 0) return here ?? {};
  const changes = entry.changes.filter(({ from }) => isFrom(season, round, from));
  return Object.assign({}, ...changes, here);
}

/** The entry behind each number on a car: in a round, or as entered for the season. */
export function numbersAt(season: Season, round?: RoundKey): ReadonlyMap<CarNumber, EntryKey> {
  const numbers = new Map<CarNumber, EntryKey>();
  const listed = round === undefined ? undefined : recordOf(season, round);
  for (const entry of season.entries.values()) {
    const number =
      round === undefined ? entry.number : (particularsAt(season, entry, round).number ?? entry.number);
    const isListed = listed?.crews.has(entry.key) === true || listed?.particulars.has(entry.key) === true;
    // A number may have passed from one entry to another: the one that this round's list names has it.
    if (isListed || !numbers.has(number)) numbers.set(number, entry.key);
  }
  return numbers;
}

/** The classification that stands of a session, if one was posted. */
export function classificationOf(season: Season, round: RoundKey, session: SessionName) {
  return season.records.get(round)?.classifications.get(session);
}
