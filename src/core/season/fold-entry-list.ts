import {
  type CarNumber,
  carNumber,
  className,
  driverKey,
  type EntryKey,
  entryKey,
  type RoundKey,
  roundKey,
} from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import { numbersAt } from './entered.ts';
import { withRecord } from './fold-round.ts';
import {
  type Crew,
  type Entry,
  type Particulars,
  type Registrations,
  type RoundRecord,
  recordOf,
  type Season,
  withoutTerms,
} from './season.ts';

type EntryList = Of<'entry-list'>;
type Printed = NonNullable<EntryList['entries']>[string][string];

export function foldDrivers(season: Season, document: Of<'drivers'>): Season {
  const known = new Map(season.people.known);
  const spellings = new Map(season.people.spellings);
  for (const [name, person] of Object.entries(document.drivers)) {
    const key = driverKey(name);
    const before = known.get(key);
    const grades = [...(before?.grades ?? []), ...(person.grades ?? [])];
    known.set(key, { ...before, ...person, ...(grades.length === 0 ? {} : { grades }) });
    for (const spelling of [name, person.name ?? name, ...(person.also ?? [])]) {
      if (spelling === name || !spellings.has(spelling)) spellings.set(spelling, key);
    }
  }
  return { ...season, people: { known, spellings } };
}

/** Teams, cars and numbers for the season; or for a round the crews, and what differs there. */
export function foldEntryList(season: Season, list: EntryList): Season {
  const named = {
    ...season,
    teams: withAll(season.teams, list.teams),
    models: withAll(season.models, list.cars),
  };
  return foldRegistered(foldCrews(foldEntries(named, list), list), list);
}

/** The very same map where nothing is added: what was worked out of it then holds on. */
function withAll<Value>(
  known: ReadonlyMap<string, Value>,
  said: Readonly<Record<string, Value>> | undefined,
): ReadonlyMap<string, Value> {
  return said === undefined ? known : new Map([...known, ...Object.entries(said)]);
}

/** The newest word on a driver holds: of the season, or of one round alone. */
function foldRegistered(season: Season, { registered, for: only }: EntryList): Season {
  if (registered === undefined) return season;
  if (only === undefined) return { ...season, registered: withNewest(season.registered, registered) };
  const round = roundKey(only);
  const before = recordOf(season, round).registered;
  return withRecord(season, round, { registered: withNewest(before, registered) });
}

/** The newest last, also of two spellings that turn out to be one person. */
function withNewest(before: Registrations, said: NonNullable<EntryList['registered']>): Registrations {
  const titles = new Map(before);
  for (const [printed, of] of Object.entries(said)) {
    const name = driverKey(printed);
    titles.delete(name);
    titles.set(name, of);
  }
  return titles;
}

function foldEntries(season: Season, list: EntryList): Season {
  if (list.entries === undefined) return season;
  const round = list.for === undefined ? undefined : roundKey(list.for);
  const added = new Map<EntryKey, Entry>();
  const particulars = new Map(round === undefined ? [] : recordOf(season, round).particulars);
  const named = new Map<EntryKey, Particulars>();
  for (const [printedClass, printed] of Object.entries(list.entries)) {
    for (const [name, line] of Object.entries(printed)) {
      const key = entryKey(name);
      const said = { ...particularsOf(line), class: className(printedClass) };
      named.set(key, said);
      const before = added.get(key) ?? season.entries.get(key);
      if (round !== undefined)
        particulars.set(key, { ...particulars.get(key), ...said, document: list.document });
      if (round === undefined || before === undefined)
        added.set(key, entryOf(key, before, said, line, list.document));
    }
  }
  const entries = added.size === 0 ? season.entries : new Map([...season.entries, ...added]);
  const after = { ...season, entries };
  return round === undefined
    ? after
    : withRecord(after, round, { particulars, ...present(after, round, named) });
}

/** Cars that the list of a round names are in it, though they withdrew before. */
function present(
  season: Season,
  round: RoundKey,
  named: ReadonlyMap<EntryKey, unknown>,
): Pick<RoundRecord, 'withdrawn' | 'returned'> {
  const { withdrawn, returned } = recordOf(season, round);
  const isGone = (key: EntryKey) => season.entries.get(key)?.withdrawn !== undefined;
  const back = [...named.keys()].filter(isGone);
  return {
    withdrawn: withdrawn.size === 0 ? withdrawn : new Map([...withdrawn].filter(([key]) => !named.has(key))),
    returned: back.length === 0 ? returned : new Set([...returned, ...back]),
  };
}

function particularsOf(line: Printed): Particulars {
  const { team, car, number, titles, cups } = line;
  return {
    ...(team === undefined ? {} : { team }),
    ...(car === undefined ? {} : { car }),
    ...(number === undefined ? {} : { number }),
    ...(titles === undefined ? {} : { titles }),
    ...(cups === undefined ? {} : { cups }),
  };
}

function entryOf(
  key: EntryKey,
  before: Entry | undefined,
  said: Particulars & Pick<Entry, 'class'>,
  { note, doubt }: Printed,
  document: number,
): Entry {
  const number = said.number ?? before?.number ?? carNumber(key);
  const remarks = { ...(note === undefined ? {} : { note }), ...(doubt === undefined ? {} : { doubt }) };
  const { withdrawn: _ended, changes = [], ...stays } = before ?? {};
  const later = changes.map((change) => withoutTerms(change, said));
  return { laterCrews: [], document, ...stays, ...said, ...remarks, changes: later, key, number };
}

function foldCrews(season: Season, list: EntryList): Season {
  if (list.crews === undefined) return season;
  const round = list.for === undefined ? undefined : roundKey(list.for);
  const numbers = numbersAt(season, round);
  const crews = new Map<EntryKey, Crew>();
  for (const [printed, names] of Object.entries(list.crews)) {
    const number = carNumber(printed);
    const key = numbers.get(number);
    if (key !== undefined) crews.set(key, crewOf(list, number, names));
  }
  if (round !== undefined) {
    const before = recordOf(season, round).crews;
    return withRecord(season, round, {
      crews: before.size === 0 ? crews : new Map([...before, ...crews]),
      ...present(season, round, crews),
    });
  }
  const entries = new Map(season.entries);
  for (const [key, crew] of crews) {
    const entry = entries.get(key);
    if (entry === undefined) continue;
    const { withdrawn: _ended, ...stays } = entry;
    entries.set(key, { ...stays, crew, laterCrews: [] });
  }
  return { ...season, entries };
}

function crewOf(list: EntryList, number: CarNumber, names: Crew['names']): Crew {
  const doubt = lookup(list.doubts, number);
  return { names, document: list.document, ...(doubt === undefined ? {} : { doubt }) };
}
