import { type CarNumber, type DriverKey, type EntryKey, type RoundKey, roundKey } from '#core/base/ids';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import { isFrom } from './calendar.ts';
import { numbersAt, personOf, seasonalCrew } from './entered.ts';
import { withRecord } from './fold-round.ts';
import {
  type Crew,
  type Entry,
  type Particulars,
  type RoundRecord,
  recordOf,
  type Season,
  withoutTerms,
} from './season.ts';

type EntryChange = Of<'entry-change'>;
type Change = EntryChange['changes'][number];

/** For one round, from a round on, or for the season. */
interface Scope {
  readonly document: number;
  readonly for: RoundKey | undefined;
  readonly from: RoundKey | undefined;
}

/** The crew of an entry, changed. */
type CrewEdit = (names: Crew['names'], entry: EntryKey) => Crew['names'];

export function foldEntryChange(season: Season, document: EntryChange): Season {
  const scope: Scope = {
    document: document.document,
    for: document.for === undefined ? undefined : roundKey(document.for),
    from: document.from === undefined ? undefined : roundKey(document.from),
  };
  // Made together: every change names a car by the number that it had before the document.
  const numbers = numbersAt(season, scope.for ?? scope.from);
  return document.changes.reduce((after, change) => make(after, change, scope, numbers), season);
}

function make(
  season: Season,
  change: Change,
  scope: Scope,
  numbers: ReadonlyMap<CarNumber, EntryKey>,
): Season {
  const entryOf = (car: CarNumber) => numbers.get(car);
  const same = (a: DriverKey, b: DriverKey) => personOf(season, a) === personOf(season, b);
  switch (change.act) {
    case 'withdraw':
      return withdraw(season, entryOf(change.withdraw), change.reason, scope);
    case 'exchange': {
      const [one = '' as DriverKey, other = '' as DriverKey] = change.exchange;
      const swap = (name: DriverKey) => (same(name, one) ? other : same(name, other) ? one : name);
      return editCrews(season, scope, (names) => names.map(swap));
    }
    case 'replace': {
      const { car } = change;
      const put: CrewEdit = (names) => names.map((name) => (same(name, change.replace) ? change.with : name));
      return car === undefined ? editCrews(season, scope, put) : editCrew(season, scope, entryOf(car), put);
    }
    case 'join':
      return editCrew(season, scope, entryOf(change.car), (names) =>
        names.some((name) => same(name, change.join)) ? names : [...names, change.join],
      );
    case 'leave':
      return editCrew(season, scope, entryOf(change.car), (names) =>
        names.filter((name) => !same(name, change.leave)),
      );
    case 'crew':
      return editCrew(season, scope, entryOf(change.crew), () => change.becomes);
    case 'car':
      return alter(season, entryOf(change.car), { car: change.becomes }, scope);
    case 'team':
      return alter(season, entryOf(change.team), { team: change.becomes }, scope);
    case 'number':
      return alter(season, entryOf(change.number), { number: change.becomes }, scope);
    default:
      return unreachable(change);
  }
}

function withdraw(
  season: Season,
  key: EntryKey | undefined,
  reason: string | undefined,
  scope: Scope,
): Season {
  if (key === undefined) return season;
  const withdrawal = { document: scope.document, ...(reason === undefined ? {} : { reason }) };
  if (scope.for !== undefined) {
    const withdrawn = new Map(recordOf(season, scope.for).withdrawn).set(key, withdrawal);
    return withRecord(season, scope.for, { withdrawn });
  }
  const from = scope.from === undefined ? {} : { from: scope.from };
  const before = season.entries.get(key)?.withdrawn;
  const isGone = before !== undefined && isWithin(season, scope.from, before.from);
  let after = isGone ? season : withEntry(season, key, { withdrawn: { ...withdrawal, ...from } });
  for (const [round, { returned }] of recordsFrom(season, scope.from)) {
    if (!returned.has(key)) continue;
    after = withRecord(after, round, { returned: new Set([...returned].filter((other) => other !== key)) });
  }
  return after;
}

/** Is what holds from one round on within what holds from another on? Without a round, it holds for the season. */
function isWithin(season: Season, from: RoundKey | undefined, other: RoundKey | undefined): boolean {
  return other === undefined || (from !== undefined && isFrom(season, from, other));
}

/** What was said of the round `from` and of those after it; of every round without one. */
function recordsFrom(season: Season, from: RoundKey | undefined): readonly [RoundKey, RoundRecord][] {
  const records = [...season.records];
  return from === undefined ? records : records.filter(([round]) => isFrom(season, round, from));
}

function alter(season: Season, key: EntryKey | undefined, altered: Particulars, scope: Scope): Season {
  const entry = key === undefined ? undefined : season.entries.get(key);
  if (entry === undefined) return season;
  const { document } = scope;
  if (scope.for !== undefined) {
    const before = recordOf(season, scope.for).particulars;
    const particulars = new Map(before).set(entry.key, { ...before.get(entry.key), ...altered, document });
    return withRecord(season, scope.for, { particulars });
  }
  const { from } = scope;
  const changed =
    from === undefined
      ? { ...altered, changes: entry.changes.map((earlier) => withoutTerms(earlier, altered)) }
      : { changes: [...entry.changes, { ...altered, from, document }] };
  let after = withEntry(season, entry.key, changed);
  // The list of a round may be out already, and say otherwise.
  for (const [round, { particulars }] of recordsFrom(season, from)) {
    const listed = particulars.get(entry.key);
    if (listed === undefined || !Object.keys(altered).some((term) => term in listed)) continue;
    const becomes = { ...listed, ...altered, document };
    after = withRecord(after, round, { particulars: new Map(particulars).set(entry.key, becomes) });
  }
  return after;
}

function withEntry(season: Season, key: EntryKey, changed: Partial<Entry>): Season {
  const entry = season.entries.get(key);
  if (entry === undefined) return season;
  return { ...season, entries: new Map(season.entries).set(key, { ...entry, ...changed }) };
}

function editCrew(season: Season, scope: Scope, key: EntryKey | undefined, edit: CrewEdit): Season {
  return editCrews(season, scope, (names, entry) => (entry === key ? edit(names, entry) : names));
}

/** Crews of the round; or of the season, and of every round from `from` on whose list is out already. */
function editCrews(season: Season, scope: Scope, edit: CrewEdit): Season {
  const { from, document } = scope;
  if (scope.for !== undefined) {
    const record = recordOf(season, scope.for);
    const crews = new Map(record.crews);
    for (const [key, entry] of season.entries) {
      const before = crews.get(key) ?? seasonalCrew(season, entry, scope.for) ?? nobody(document);
      const after = edited(before, key, edit, document);
      if (after !== before) crews.set(key, after);
    }
    return withRecord(season, scope.for, { crews });
  }
  const entries = new Map(season.entries);
  for (const [key, entry] of entries) entries.set(key, withCrews(season, entry, scope, edit));
  let after: Season = { ...season, entries };
  for (const [round, { crews }] of recordsFrom(season, from)) {
    for (const [key, crew] of crews) {
      const becomes = edited(crew, key, edit, document);
      if (becomes === crew) continue;
      after = withRecord(after, round, { crews: new Map(recordOf(after, round).crews).set(key, becomes) });
    }
  }
  return after;
}

const nobody = (document: number): Crew => ({ names: [], document });

/** The entry with its crews for the season edited: all of them, or those that hold from a round on. */
function withCrews(season: Season, entry: Entry, { from, document }: Scope, edit: CrewEdit): Entry {
  const change = <C extends Crew>(crew: C) => edited(crew, entry.key, edit, document);
  const isAfter = (other: RoundKey) => from === undefined || (other !== from && isFrom(season, other, from));
  const later = entry.laterCrews.filter((crew) => isAfter(crew.from)).map(change);
  const before = (from === undefined ? entry.crew : seasonalCrew(season, entry, from)) ?? nobody(document);
  const after = change(before);
  if (from === undefined) {
    return { ...entry, ...(after === before ? {} : { crew: after }), laterCrews: later };
  }
  const earlier = entry.laterCrews.filter((crew) => crew.from !== from && !isAfter(crew.from));
  const held = entry.laterCrews.filter((crew) => crew.from === from);
  const here = after === before ? held : [{ ...after, from }];
  return { ...entry, laterCrews: [...earlier, ...here, ...later] };
}

function edited<C extends Crew>(crew: C, key: EntryKey, edit: CrewEdit, document: number): C {
  const names = edit(crew.names, key);
  const same = names.length === crew.names.length && names.every((name, index) => name === crew.names[index]);
  return same ? crew : { ...crew, names, document };
}
