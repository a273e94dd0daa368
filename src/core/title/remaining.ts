import { isBefore, type Moment } from '#core/base/day';
import {
  type CarNumber,
  type ClassName,
  carNumber,
  className,
  type DriverKey,
  driverKey,
  type EntryKey,
  entryKey,
  RACE,
  type SessionName,
} from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import type { Rulebook } from '#core/rulebook/rulebook';
import { isOfRound } from '#core/scoring/condition';
import { type CalendarRound, calendar, meetingOf, rulebookAt } from '#core/season/calendar';
import {
  numbersAt,
  peopleIn,
  personOf,
  type Starter,
  type Starters,
  starters,
  starterWith,
  withdrawalOf,
} from '#core/season/entered';
import { lastingOf } from '#core/season/lasting';
import { recordOf, type Season } from '#core/season/season';

/** What is taken for given of the rounds that remain. Nothing more is: no decision to come, no other calendar. */
export interface Assumptions {
  /** Drivers are in the cars that lists name last, or may be in any car of the title. */
  readonly crews: 'listed' | 'free';
  /** Cars come as lists name them; or those that withdrew may come back, and newcomers may enter every class. */
  readonly entries: 'listed' | 'open';
  /** Everybody drives as long as he has to; or anybody may drive too little. */
  readonly drives: 'any' | 'enough';
}
export const AS_LISTED: Assumptions = { crews: 'listed', entries: 'listed', drives: 'any' };

/** A round whose race is still to come. */
export interface OpenRound {
  readonly round: CalendarRound;
  /** By which it will be scored. */
  readonly rulebook: Rulebook;
  /** Its sessions that give points and have no result yet, the race last. */
  readonly sessions: readonly SessionName[];
  /** Who is expected: as its own list says; where there is none yet, every entry that has not withdrawn, with its last crew. */
  readonly cars: Starters;
  /** The crews that its list would have to name, by the numbers on the cars; undefined where the documents name them all. */
  readonly crews: ReadonlyMap<CarNumber, readonly DriverKey[]> | undefined;
  /** Cars that nobody has entered yet, where anybody may. */
  readonly newcomers: readonly Starter[];
}

const remembered = new WeakMap<Season, Map<Assumptions['entries'], readonly OpenRound[]>>();

/**
 * The rounds that remain: those on the calendar without a result of the race, and none of a later day that has had one
 * since. A race that was stopped for good, or whose result nobody knows, is behind us once the next one is run; not by a
 * result from before its day, of a race that was moved behind it.
 */
export function remaining(
  season: Season,
  { entries }: Pick<Assumptions, 'entries'> = AS_LISTED,
): readonly OpenRound[] {
  const byEntries = remembered.get(season) ?? new Map<Assumptions['entries'], readonly OpenRound[]>();
  remembered.set(season, byEntries);
  const known = byEntries.get(entries);
  if (known !== undefined) return known;
  const rounds = calendar(season);
  const run = rounds.flatMap((round) => {
    const result = resultOf(season, round);
    return result === undefined ? [] : [{ date: round.date, posted: firstPosted(season, round, result) }];
  });
  const isBehindUs = ({ date }: CalendarRound) =>
    run.some((later) => date < later.date && !isBefore(later.posted, date));
  const open: OpenRound[] = [];
  for (const round of rounds)
    if (resultOf(season, round) === undefined && !isBehindUs(round))
      open.push(likeTheOneBefore(openRound(season, round, entries), open.at(-1)));
  byEntries.set(entries, open);
  return open;
}

/** When a result of the race was first posted: what corrects it later does not run the race again. */
const firstPosted = (season: Season, { key }: CalendarRound, { posted }: Of<'classification'>): Moment =>
  lastingOf(season.board).find(
    (one) => one.kind === 'classification' && one.session === RACE && one.for === key,
  )?.posted.by ?? posted.by;

/** Most rounds have the same cars and crews as the one before: then they are the very same, and what they give is worked out once. */
function likeTheOneBefore(open: OpenRound, before: OpenRound | undefined): OpenRound {
  if (before === undefined || before.cars.size !== open.cars.size) return open;
  if ((before.crews === undefined) !== (open.crews === undefined)) return open;
  for (const [entry, starter] of open.cars) {
    const other = before.cars.get(entry);
    if (other !== starter && (other === undefined || !isAlike(starter, other))) return open;
  }
  return { ...open, cars: before.cars, crews: before.crews, newcomers: before.newcomers };
}

const isAlike = (a: Starter, b: Starter): boolean =>
  a.class === b.class &&
  a.number === b.number &&
  a.team === b.team &&
  a.car === b.car &&
  isSame(a.titles ?? ALL, b.titles ?? ALL) &&
  isSame(a.cups, b.cups) &&
  isSame(a.crew, b.crew);
const ALL: readonly string[] = [''];

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const resultOf = (season: Season, { key }: CalendarRound) => recordOf(season, key).classifications.get(RACE);

function openRound(season: Season, round: CalendarRound, entries: Assumptions['entries']): OpenRound {
  const rulebook = rulebookAt(season, round.key);
  const { classifications } = recordOf(season, round.key);
  const sessions = sessionsToCome(season, rulebook, round).filter((session) => !classifications.has(session));
  const listed = entries === 'listed' ? expected(season, round) : everybody(season, round, rulebook);
  return { round, rulebook, sessions, newcomers: [], ...listed };
}

/** Sessions that give points in a round, as its calendar and its rulebook say; the race last. */
function sessionsToCome(season: Season, { awards }: Rulebook, round: CalendarRound): readonly SessionName[] {
  const named = new Set<SessionName>();
  for (const award of Object.values(awards))
    if (isOfRound(award, round) && (award.of !== 'meeting' || isHeldHere(season, round, award.session)))
      named.add(award.session);
  named.delete(RACE);
  const held = [...named].filter((session) => round.sessions?.includes(session) !== false);
  return [...held, RACE];
}

/** One session for all races of a meeting is held at the first of them, unless the calendar says that each has its own. */
function isHeldHere(season: Season, round: CalendarRound, session: SessionName): boolean {
  if (round.sessions?.includes(session) === true) return true;
  const [first] = meetingOf(season, round.key).filter(({ cancelled }) => cancelled === undefined);
  return first === undefined || first.key === round.key;
}

/** Has the round a list of its own, by which its cars and crews are known? */
const hasOwnList = (season: Season, { key }: CalendarRound): boolean => {
  const { crews, particulars } = recordOf(season, key);
  return crews.size + particulars.size > 0;
};

function expected(season: Season, round: CalendarRound): Pick<OpenRound, 'cars' | 'crews'> {
  const listed = starters(season, round.key);
  const present = new Map([...listed].filter(([, { withdrawn }]) => withdrawn === undefined));
  const cars = present.size === listed.size ? listed : present;
  if (hasOwnList(season, round)) return { cars, crews: undefined };
  const missing = [...season.entries.values()].filter(
    (entry) => !listed.has(entry.key) && withdrawalOf(season, entry, round.key) === undefined,
  );
  if (missing.length === 0) return { cars, crews: undefined };
  return withLastCrews(season, round, present, new Set(missing.map(({ key }) => key)));
}

/** Every entry of the season, those that withdrew among them, and a newcomer in every class. */
function everybody(
  season: Season,
  round: CalendarRound,
  rulebook: Rulebook,
): Pick<OpenRound, 'cars' | 'crews' | 'newcomers'> {
  const { cars: listed, crews: named = NO_CREWS } = expected(season, round);
  const missing = new Set([...season.entries.keys()].filter((key) => !listed.has(key)));
  const { cars, crews = NO_CREWS } = withLastCrews(season, round, listed, missing);
  const newcomers = Object.keys(rulebook.classes).map((name) => newcomerIn(className(name), rulebook));
  return {
    cars: new Map([...cars, ...newcomers.map((starter) => [starter.entry, starter] as const)]),
    crews: new Map([...named, ...crews, ...newcomers.map(({ number, crew }) => [number, crew] as const)]),
    newcomers,
  };
}
const NO_CREWS: ReadonlyMap<CarNumber, readonly DriverKey[]> = new Map();

/** A car that nobody has entered, in every cup of the rulebook, with a driver of its own. */
function newcomerIn(category: ClassName, { cups }: Rulebook): Starter {
  const name = `a newcomer in ${category}`;
  return {
    entry: entryKey(name),
    class: category,
    number: carNumber(name),
    team: name,
    car: undefined,
    manufacturer: undefined,
    titles: undefined,
    cups: Object.keys(cups),
    crew: [driverKey(name)],
    withdrawn: undefined,
    doubt: undefined,
    document: 0,
  };
}

/** Adds the entries that no list names for the round, each as it was in the last round that it was entered in. */
function withLastCrews(
  season: Season,
  round: CalendarRound,
  present: ReadonlyMap<EntryKey, Starter>,
  missing: ReadonlySet<EntryKey>,
): Pick<OpenRound, 'cars' | 'crews'> {
  const cars = new Map(present);
  const last = lastStarters(season);
  const crews = new Map<CarNumber, readonly DriverKey[]>();
  for (const [number, key] of numbersAt(season, round.key)) {
    const entry = season.entries.get(key);
    if (entry === undefined || !missing.has(key)) continue;
    const crew = last.get(key)?.crew ?? [];
    const names = peopleIn(crew.map((name) => personOf(season, name)));
    cars.set(key, starterWith(season, entry, { names, document: entry.document }, round.key));
    crews.set(number, crew);
  }
  return { cars, crews };
}

/**
 * Each entry as it was in the last round that names its crew. Whoever was in another car since is in that one now, and no
 * longer in this.
 */
function lastStarters(season: Season): ReadonlyMap<EntryKey, Starter> {
  const last = new Map<EntryKey, { readonly starter: Starter; readonly round: number }>();
  const seen = new Map<DriverKey, number>();
  for (const [round, { key }] of calendar(season).entries()) {
    if (!season.records.has(key)) continue;
    for (const [entry, starter] of starters(season, key)) {
      for (const driver of starter.crew) seen.set(driver, round);
      if (starter.crew.length > 0 || !last.has(entry)) last.set(entry, { starter, round });
    }
  }
  return new Map(
    [...last].map(([entry, { starter, round }]) => {
      const isStill = (driver: DriverKey) => (seen.get(driver) ?? round) <= round;
      return [
        entry,
        starter.crew.every(isStill) ? starter : { ...starter, crew: starter.crew.filter(isStill) },
      ];
    }),
  );
}
