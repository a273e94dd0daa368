import type { Day } from '#core/base/day';
import type { CarNumber, ClassName, DriverKey, EntryKey, RoundKey, SessionName } from '#core/base/ids';
import { Memo } from '#core/base/memo';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import type { Timetable } from '#core/documents/timetable.schema';
import type { Rulebook } from '#core/rulebook/rulebook';
import type { Amendment } from '#core/rulebook/rulebook.schema';

/** What the documents of a board say, taken together. Results and points are computed from it (`core/scoring`). */
export interface Season {
  /** Every document posted, those annulled and replaced among them. */
  readonly board: readonly OfficialDocument[];
  readonly about: Of<'season'> | undefined;
  readonly rules: Rules;
  readonly rounds: ReadonlyMap<RoundKey, Round>;
  readonly people: People;
  readonly teams: ReadonlyMap<string, Team>;
  readonly models: ReadonlyMap<string, CarModel>;
  readonly entries: ReadonlyMap<EntryKey, Entry>;
  /** The titles for which drivers are registered who are not so for all, as documents name them. */
  readonly registered: Registrations;
  readonly records: ReadonlyMap<RoundKey, RoundRecord>;
  /** Decisions that concern no single round. */
  readonly decisions: readonly Of<'decision'>[];
  /** Protests, appeals and requests that nobody has answered yet. */
  readonly open: readonly Mark[];
  readonly published: readonly Of<'standings'>[];
}

export type Registrations = ReadonlyMap<DriverKey, readonly string[]>;

export interface Rules {
  readonly base: Rulebook;
  /** The document that posted it; undefined as long as none did. */
  readonly document: number | undefined;
  readonly amendments: readonly {
    readonly document: number;
    readonly from: RoundKey;
    readonly changes: Amendment;
  }[];
}

type PrintedRound = Of<'calendar'>['rounds'][string];

/** A race that counts, or did until it was cancelled. Its number is its place in time: see `calendar`. */
export interface Round extends PrintedRound {
  readonly key: RoundKey;
  readonly cancelled?: number;
  readonly history: readonly CalendarStep[];
}

/** One change of the calendar: what was, what is, and the document that says so. */
export interface CalendarStep {
  readonly document: number;
  readonly act: 'add' | 'move' | 'alter' | 'cancel';
  readonly from?: Day;
  readonly to?: Day;
  /** Who is no longer, or now, raced alongside. */
  readonly alongside?: { readonly from?: string; readonly to?: string };
  /** The sessions that are held now, where the calendar said others or nothing of them. */
  readonly sessions?: readonly SessionName[];
  /** The times of sessions that hold now, where others did or none. */
  readonly timetable?: Timetable;
  /** Whether its day is to be confirmed now, where it was not, or was. */
  readonly provisional?: boolean;
  /** The rounds that take a cancelled one's place, or the one whose place an added round takes. */
  readonly instead?: readonly RoundKey[];
  readonly reason?: string;
}

export interface People {
  readonly known: ReadonlyMap<DriverKey, Person>;
  /** Every spelling of a name that a document gave, to its person. */
  readonly spellings: ReadonlyMap<string, DriverKey>;
}
export type Person = Of<'drivers'>['drivers'][string];
export type Team = NonNullable<Of<'entry-list'>['teams']>[string];
export type CarModel = NonNullable<Of<'entry-list'>['cars']>[string];

/** What is entered: a team's car, its model and its number. Left out: as it was. */
export interface Particulars {
  readonly team?: string;
  readonly car?: string;
  readonly number?: CarNumber;
  readonly class?: ClassName;
  readonly titles?: readonly string[];
  readonly cups?: readonly string[];
}

/** What an earlier document said, without what a newer one says otherwise. */
export function withoutTerms<Said extends Particulars>(said: Said, newer: Particulars): Said {
  return Object.fromEntries(Object.entries(said).filter(([term]) => !(term in newer))) as unknown as Said;
}

/** A car number in a class, for the season. */
export interface Entry extends Particulars {
  readonly key: EntryKey;
  readonly class: ClassName;
  readonly number: CarNumber;
  readonly document: number;
  /** Particulars that hold from a round on. */
  readonly changes: readonly (Particulars & { readonly from: RoundKey; readonly document: number })[];
  /** Its crew in every round whose entry list names no other. */
  readonly crew?: Crew;
  /** Crews that hold in place of it from a round on, in the order of their rounds. */
  readonly laterCrews: readonly (Crew & { readonly from: RoundKey })[];
  readonly withdrawn?: Withdrawal & { readonly from?: RoundKey };
  readonly note?: string;
  readonly doubt?: string;
}

/** Drivers as documents name them, in the order of the list. */
export interface Crew {
  readonly names: readonly DriverKey[];
  readonly document: number;
  readonly doubt?: string;
}

export interface Withdrawal {
  readonly document: number;
  readonly reason?: string;
}

/** What documents said of one round. */
export interface RoundRecord {
  readonly crews: ReadonlyMap<EntryKey, Crew>;
  readonly particulars: ReadonlyMap<EntryKey, Particulars & { readonly document: number }>;
  /** What holds in this round alone. */
  readonly registered: Registrations;
  readonly withdrawn: ReadonlyMap<EntryKey, Withdrawal>;
  /** Entries withdrawn from the season that a later list names all the same. */
  readonly returned: ReadonlySet<EntryKey>;
  /** The classification that stands of each session: the last one posted. */
  readonly classifications: ReadonlyMap<SessionName, Of<'classification'>>;
  readonly decisions: readonly Of<'decision'>[];
  readonly pitStops: readonly Of<'pit-stops'>[];
  /** What was worked out of this record; each record has its own. */
  readonly memo: Memo;
}

/** A protest, appeal or request against a document, until it is answered. */
export interface Mark {
  readonly document: number;
  readonly kind: 'protest' | 'appeal' | 'request';
  readonly against: number | undefined;
  readonly party: string;
  /** The cars in question, where it says so. */
  readonly cars?: readonly CarNumber[];
}

export const EMPTY_RECORD: RoundRecord = {
  crews: new Map(),
  particulars: new Map(),
  registered: new Map(),
  withdrawn: new Map(),
  returned: new Set(),
  classifications: new Map(),
  decisions: [],
  pitStops: [],
  memo: new Memo(),
};

/** What a document said of a round; nothing yet for a round that none has named. */
export function recordOf(season: Season, round: RoundKey): RoundRecord {
  return season.records.get(round) ?? EMPTY_RECORD;
}

/** The number of the last document on the board; 0 for an empty board. */
export function headOf(season: Season): number {
  return season.board.at(-1)?.document ?? 0;
}
