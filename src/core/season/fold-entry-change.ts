import { type CarNumber, type DriverKey, type EntryKey, type RoundKey, roundKey } from '#core/base/ids';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import { isFrom } from './calendar.ts';
import { numbersAt, personOf } from './entered.ts';
import { withRecord } from './fold-round.ts';
import { type Crew, type Entry, type Particulars, recordOf, type Season } from './season.ts';

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
  return document.changes.reduce((after, change) => make(after, change, scope), season);
}

function make(season: Season, change: Change, scope: Scope): Season {
  const entryOf = (car: CarNumber) => numbersAt(season, scope.for ?? scope.from).get(car);
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
      const only = change.car === undefined ? undefined : entryOf(change.car);
      return editCrews(season, scope, (names, entry) =>
        only === undefined || only === entry
          ? names.map((name) => (same(name, change.replace) ? change.with : name))
          : names,
      );
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
  return withEntry(season, key, { withdrawn: { ...withdrawal, ...from } });
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
  if (scope.from === undefined) return withEntry(season, entry.key, altered);
  return withEntry(season, entry.key, {
    changes: [...entry.changes, { ...altered, from: scope.from, document }],
  });
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
  if (scope.for !== undefined) return editRound(season, scope.for, edit, scope.document);
  const { from } = scope;
  const entries = new Map(season.entries);
  if (from === undefined) {
    for (const [key, entry] of entries) {
      const crew = entry.crew && edited(entry.crew, key, edit, scope.document);
      if (crew !== undefined) entries.set(key, { ...entry, crew });
    }
  }
  const rounds = [...season.rounds.keys()].filter(
    (round) => from === undefined || isFrom(season, round, from),
  );
  return rounds.reduce<Season>((after, round) => editRound(after, round, edit, scope.document), {
    ...season,
    entries,
  });
}

function editRound(season: Season, round: RoundKey, edit: CrewEdit, document: number): Season {
  const crews = new Map(recordOf(season, round).crews);
  for (const entry of season.entries.values()) {
    const before = crews.get(entry.key) ?? entry.crew ?? { names: [], document };
    const after = edited(before, entry.key, edit, document);
    if (after !== before) crews.set(entry.key, after);
  }
  return withRecord(season, round, { crews });
}

function edited(crew: Crew, key: EntryKey, edit: CrewEdit, document: number): Crew {
  const names = edit(crew.names, key);
  const same = names.length === crew.names.length && names.every((name, index) => name === crew.names[index]);
  return same ? crew : { ...crew, names, document };
}
