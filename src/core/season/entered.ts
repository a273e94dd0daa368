import type { CarNumber, ClassName, DriverKey, EntryKey, RoundKey } from '#core/base/ids';
import { compareText } from '#core/base/order';
import { isFrom } from './calendar.ts';
import {
  type Crew,
  EMPTY_RECORD,
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
  /** Who made the car, as the list of models says. */
  readonly manufacturer: string | undefined;
  /** The titles for which it is registered; undefined for all of its class. */
  readonly titles: readonly string[] | undefined;
  readonly cups: readonly string[];
  readonly crew: readonly DriverKey[];
  readonly withdrawn: Withdrawal | undefined;
  readonly doubt: string | undefined;
  /** The document that says so. */
  readonly document: number;
}

export type Starters = ReadonlyMap<EntryKey, Starter>;

/** What the entries of a season are without any round's own list: the same for every such round. */
interface Seasonal {
  /** Each number is on one car, and no entry changes on the way. */
  readonly isSteady: boolean;
  readonly numbers: ReadonlyMap<CarNumber, EntryKey>;
  readonly spellings: Season['people']['spellings'];
  readonly models: Season['models'];
  /** Where nothing changes on the way and none is withdrawn: the entries with a crew for the season. */
  readonly starters: Starters | undefined;
}
const seasonal = new WeakMap<Season['entries'], Seasonal>();

interface Remembered {
  readonly entries: Season['entries'];
  readonly rounds: Season['rounds'];
  readonly spellings: Season['people']['spellings'];
  readonly models: Season['models'];
  readonly starters: Starters;
}

/** The person behind a spelling; a name that no document explains is its own key. */
export function personOf(season: Season, name: DriverKey): DriverKey {
  return season.people.spellings.get(name) ?? name;
}

/** The people of a crew: one who is named in two spellings is one all the same. */
export const peopleIn = (crew: readonly DriverKey[]): readonly DriverKey[] =>
  crew.every((name, index) => crew.indexOf(name) === index) ? crew : [...new Set(crew)];

/**
 * Who is entered in a round: entries that its list names or whose cars its classifications show, and entries
 * with a crew for the whole season, unless withdrawn before it. A car withdrawn for the round is there, and marked.
 */
export function starters(season: Season, round: RoundKey): Starters {
  const record = season.records.get(round);
  if (record === undefined) return seasonalOf(season).starters ?? startersOf(season, round);
  const { entries, rounds, models } = season;
  const { spellings } = season.people;
  const known = record.memo.get<Remembered>('starters');
  if (known?.rounds === rounds && known.spellings === spellings && known.models === models) {
    if (known.entries === entries) return known.starters;
    if (isUntouched(record, known, entries)) {
      record.memo.set<Remembered>('starters', { ...known, entries });
      return known.starters;
    }
  }
  const usual = seasonalOf(season).starters;
  const isUsual =
    usual !== undefined && !hasOwnList(record) && (usual.size === entries.size || !hasResults(record));
  const computed = isUsual ? usual : startersOf(season, round);
  record.memo.set<Remembered>('starters', { entries, rounds, spellings, models, starters: computed });
  return computed;
}

/**
 * Are the starters of a round the same with the entries that came since? So they are where those are new, have no crew for
 * the season, and neither they nor their numbers are in the round. Cars that come and go would else change every round.
 */
function isUntouched(record: RoundRecord, known: Remembered, entries: Season['entries']): boolean {
  let same = 0;
  const added: Entry[] = [];
  for (const [key, entry] of entries)
    if (known.entries.get(key) === entry) same++;
    else added.push(entry);
  if (same !== known.entries.size) return false;
  const numbers = new Set<CarNumber>([...known.starters.values()].map(({ number }) => number));
  for (const { results } of record.classifications.values()) for (const { car } of results) numbers.add(car);
  const isHere = ({ key }: Entry) =>
    record.crews.has(key) || record.particulars.has(key) || record.withdrawn.has(key);
  return added.every(
    (entry) =>
      entry.crew === undefined &&
      entry.laterCrews.length === 0 &&
      entry.changes.length === 0 &&
      !numbers.has(entry.number) &&
      !isHere(entry),
  );
}

const byNumber = new WeakMap<Starters, ReadonlyMap<CarNumber, Starter>>();

/** Who is entered in a round, by the number on the car. */
export function startersByNumber(season: Season, round: RoundKey): ReadonlyMap<CarNumber, Starter> {
  const entered = starters(season, round);
  const known = byNumber.get(entered);
  if (known !== undefined) return known;
  const found = new Map<CarNumber, Starter>();
  for (const [number, entry] of numbersAt(season, round)) {
    const starter = entered.get(entry);
    if (starter !== undefined) found.set(number, starter);
  }
  byNumber.set(entered, found);
  return found;
}

const hasOwnList = ({ crews, particulars, withdrawn }: RoundRecord) =>
  crews.size + particulars.size + withdrawn.size > 0;
/** A result may show a car that has no crew. */
const hasResults = ({ classifications }: RoundRecord) => classifications.size > 0;

function seasonalOf(season: Season): Seasonal {
  const { models } = season;
  const { spellings } = season.people;
  const known = seasonal.get(season.entries);
  if (known?.spellings === spellings && known.models === models) return known;
  const entries = [...season.entries.values()];
  const numbers = numbersOf(season, undefined);
  const isSteady = numbers.size === entries.length && entries.every(({ changes }) => changes.length === 0);
  const isUsual =
    isSteady &&
    entries.every(({ withdrawn, laterCrews }) => withdrawn === undefined && laterCrews.length === 0);
  const crewed = entries.filter(({ crew }) => crew !== undefined);
  const starting = isUsual
    ? new Map(crewed.map((entry) => [entry.key, starterOf(season, entry, entry.crew, {}, undefined)]))
    : undefined;
  const computed = { isSteady, numbers, spellings, models, starters: starting };
  seasonal.set(season.entries, computed);
  return computed;
}

function startersOf(season: Season, round: RoundKey): Starters {
  const record = recordOf(season, round);
  const shown = carsShown(season, round, record);
  const found = new Map<EntryKey, Starter>();
  for (const entry of season.entries.values()) {
    const { key } = entry;
    const named = record.crews.get(key);
    const isListed =
      named !== undefined || record.particulars.has(key) || shown.has(key) || record.withdrawn.has(key);
    const crew = named ?? seasonalCrew(season, entry, round);
    if (!isListed && crew === undefined) continue;
    const withdrawn = withdrawalOf(season, entry, round);
    if (isListed || withdrawn === undefined)
      found.set(key, starterOf(season, entry, crew, particularsAt(season, entry, round), withdrawn));
  }
  return found;
}

/** The withdrawal of an entry that holds in a round; without a round, the one from the whole season. */
export function withdrawalOf(
  season: Season,
  { key, withdrawn }: Entry,
  round: RoundKey | undefined,
): Withdrawal | undefined {
  const record = round === undefined ? EMPTY_RECORD : recordOf(season, round);
  const here = record.withdrawn.get(key);
  if (here !== undefined || withdrawn === undefined || record.returned.has(key)) return here;
  const { from } = withdrawn;
  const holds = from === undefined || (round !== undefined && isFrom(season, round, from));
  return holds ? withdrawn : undefined;
}

/** The crew of an entry in a round whose list names none: the season's, or the one that holds from a round on. */
export function seasonalCrew(season: Season, { crew, laterCrews }: Entry, round: RoundKey): Crew | undefined {
  if (laterCrews.length === 0) return crew;
  return laterCrews.findLast(({ from }) => isFrom(season, round, from)) ?? crew;
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
  entry: Entry,
  crew: Crew | undefined,
  particulars: Particulars,
  withdrawn: Withdrawal | undefined,
): Starter {
  const car = particulars.car ?? entry.car;
  return {
    entry: entry.key,
    class: particulars.class ?? entry.class,
    number: particulars.number ?? entry.number,
    team: particulars.team ?? entry.team,
    car,
    manufacturer: season.models.get(car ?? '')?.manufacturer,
    titles: particulars.titles ?? entry.titles,
    cups: cupsOf(particulars.cups ?? entry.cups),
    crew: crew?.names.map((name) => personOf(season, name)) ?? [],
    withdrawn,
    doubt: crew?.doubt ?? entry.doubt,
    document: crew?.document ?? entry.document,
  };
}

/** An entry as it starts in a round whose list names such a crew. */
export const starterWith = (season: Season, entry: Entry, crew: Crew, round: RoundKey): Starter =>
  starterOf(season, entry, crew, particularsAt(season, entry, round), undefined);

const IN_NONE: readonly string[] = [];
const cupsOf = (said: readonly string[] | undefined) =>
  said === undefined || said.includes('none') ? IN_NONE : said;

const NOTHING_SAID: Particulars = {};

/** What differs from the season's entry: changes from an earlier round on, then what this round's list says. */
function particularsAt(season: Season, entry: Entry, round: RoundKey): Particulars {
  const here = recordOf(season, round).particulars.get(entry.key);
  if (entry.changes.length === 0) return here ?? NOTHING_SAID;
  const changes = entry.changes.filter(({ from }) => isFrom(season, round, from));
  return Object.assign({}, ...changes, here);
}

/**
 * The entry behind each number on a car: in a round, or as entered for the season.
 *
 * A number may have passed from one entry to another. It then belongs to one that is not withdrawn, to the one that
 * the round's list names, to the one that has it as its key, and else to the first by key: never to whichever a list
 * printed first.
 */
export function numbersAt(season: Season, round?: RoundKey): ReadonlyMap<CarNumber, EntryKey> {
  const usual = seasonalOf(season);
  const isUsual = usual.isSteady && (round === undefined || recordOf(season, round).particulars.size === 0);
  return isUsual ? usual.numbers : numbersOf(season, round);
}

function numbersOf(season: Season, round: RoundKey | undefined): ReadonlyMap<CarNumber, EntryKey> {
  const record = round === undefined ? EMPTY_RECORD : recordOf(season, round);
  const numbers = new Map<CarNumber, EntryKey>();
  for (const entry of season.entries.values()) {
    const number = round === undefined ? entry.number : numberAt(season, record, entry, round);
    const other = season.entries.get(numbers.get(number) ?? NOBODY);
    const claim = (one: Entry) => claimOf(season, record, one, number, round);
    if (other === undefined || isEarlier(claim(entry), claim(other))) numbers.set(number, entry.key);
  }
  return numbers;
}
const NOBODY = '' as EntryKey;

/** The number of an entry in a round; mostly nothing is said of it there. */
function numberAt(season: Season, record: RoundRecord, entry: Entry, round: RoundKey): CarNumber {
  const here = record.particulars.get(entry.key);
  if (entry.changes.length === 0) return here?.number ?? entry.number;
  return particularsAt(season, entry, round).number ?? entry.number;
}

/** The number by which an entry is known in a round, or for the season; undefined where another has it. */
export function numberOf(season: Season, entry: EntryKey, round?: RoundKey): CarNumber | undefined {
  for (const [number, key] of numbersAt(season, round)) if (key === entry) return number;
  return undefined;
}

/** How good an entry's claim to a number is: of two texts the earlier is the better. */
function claimOf(
  season: Season,
  record: RoundRecord,
  entry: Entry,
  number: CarNumber,
  round: RoundKey | undefined,
): string {
  const { key } = entry;
  // For the season as a whole, who is gone from some round on leaves its number to who is not.
  const isGone =
    round === undefined ? entry.withdrawn !== undefined : withdrawalOf(season, entry, round) !== undefined;
  const isListed = record.crews.has(key) || record.particulars.has(key);
  const isKey = (key as string) === number;
  return [isGone ? 1 : 0, isListed ? 0 : 1, isKey ? 0 : 1, key].join();
}

const isEarlier = (a: string, b: string) => compareText(a, b) < 0;
