import { momentOf } from '#core/base/day';
import { type DriverKey, type EntryKey, RACE, type SessionName } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Out } from '#core/base/out';
import type { RaceLength } from '#core/base/race-length';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { fold } from '#core/season/fold';
import { headOf, type Season } from '#core/season/season';
import type { OpenRound } from './remaining.ts';

/**
 * How a session ends. The space of outcomes is every such end: some of the cars in any order, one on each place, the others
 * without a place for any reason that the rules tell apart; the fastest laps of any cars that took part, by any of
 * their drivers; each driver with enough driving time, or too little. There are no dead heats, every race is run over its
 * whole length, and no steward decides anything.
 */
export interface SessionOutcome {
  readonly session: SessionName;
  /** From the first place on. */
  readonly placed: readonly EntryKey[];
  /** Cars without a place, and why. A car that is neither here nor placed was not there. */
  readonly out?: ReadonlyMap<EntryKey, Out>;
  /** Who had the best laps, from the fastest on; of the others none was timed. */
  readonly fastest?: readonly FastLap[];
  /** The same for second-best laps. */
  readonly secondFastest?: readonly EntryKey[];
  /** How long each driver drove, for the cars of which it is told. */
  readonly driving?: ReadonlyMap<EntryKey, ReadonlyMap<DriverKey, LapTime>>;
}

export interface FastLap {
  readonly entry: EntryKey;
  readonly driver?: DriverKey | undefined;
}

/** How the sessions of a round that are still to come end, and who drives, where that is not as listed. */
export interface RoundOutcome {
  readonly open: OpenRound;
  readonly sessions: readonly SessionOutcome[];
  readonly crews?: ReadonlyMap<EntryKey, readonly DriverKey[]>;
}

/** A way in which the season may go on: rounds in the order of the calendar, all that remain or some of them. */
export type Scenario = readonly RoundOutcome[];

/** The season once it has gone on so: by documents that are posted next, and folded like any others. */
export const seasonAfter = (season: Season, scenario: Scenario): Season =>
  documentsOf(season, scenario).reduce(fold, season);

/** What the office would post of it: the entry list of a round, where none says who drives, and its classifications. */
export function documentsOf(season: Season, scenario: Scenario): readonly OfficialDocument[] {
  let document = headOf(season);
  return scenario.flatMap((outcome) => {
    const { date } = outcome.open.round;
    const envelope = () => ({ document: ++document, posted: { by: momentOf(date) }, by: 'title maths' });
    const list = listOf(outcome);
    return [
      ...(list === undefined ? [] : [{ ...list, ...envelope() } as OfficialDocument]),
      ...outcome.sessions.map(
        (session) => ({ ...classificationOf(outcome.open, session), ...envelope() }) as OfficialDocument,
      ),
    ];
  });
}

type Said<Kind extends OfficialDocument['kind']> = Omit<Of<Kind>, 'document' | 'posted' | 'by'>;

function listOf({ open, crews }: RoundOutcome): Said<'entry-list'> | undefined {
  const said: Record<string, DriverKey[]> = {};
  for (const [number, names] of open.crews ?? []) said[number] = [...names];
  for (const [entry, names] of crews ?? []) {
    const number = open.cars.get(entry)?.number;
    if (number !== undefined) said[number] = [...names];
  }
  if (Object.keys(said).length === 0) return undefined;
  const entered = open.newcomers.length === 0 ? {} : { entries: entriesOf(open) };
  return { kind: 'entry-list', for: open.round.key, ...entered, crews: said };
}

function entriesOf({ newcomers }: OpenRound): Of<'entry-list'>['entries'] {
  const entries: Record<string, Record<string, { team?: string; cups?: string[] }>> = {};
  for (const { class: category, number, team, cups } of newcomers)
    entries[category] = {
      [number]: {
        ...(team === undefined ? {} : { team }),
        ...(cups.length === 0 ? {} : { cups: [...cups] }),
      },
    };
  return entries;
}

/** Laps of a race whose length is no number of laps. */
const SOME_LAPS = 100;
const MINUTE = 60_000;

function classificationOf(open: OpenRound, ended: SessionOutcome): Said<'classification'> {
  const { session, placed, out = NOBODY_OUT } = ended;
  const { length } = open.round;
  const laps = length?.of === 'laps' ? length.laps : SOME_LAPS;
  const lines = [
    ...placed.map((entry, index) => ({
      entry,
      said: { place: { from: index + 1, to: index + 1 }, ...(session === RACE ? { laps } : {}) },
    })),
    ...[...out].map(([entry, because]) => ({ entry, said: { out: because } })),
  ];
  return {
    kind: 'classification',
    for: open.round.key,
    session,
    state: 'final',
    ...(session === RACE ? { planned: laps, run: laps, green: laps, ...timeRun(length) } : {}),
    results: lines.flatMap(({ entry, said }) => {
      const number = open.cars.get(entry)?.number;
      return number === undefined ? [] : [{ car: number, ...said, ...lapsOf(entry, ended) }];
    }),
  };
}
const NOBODY_OUT: ReadonlyMap<EntryKey, Out> = new Map();

const timeRun = (length: RaceLength | undefined) =>
  length?.of === 'time' ? { ran: (length.minutes * MINUTE) as LapTime } : {};

/** Best laps in their order, a thousandth apart; and who drove. */
function lapsOf(entry: EntryKey, { fastest, secondFastest, driving }: SessionOutcome) {
  const best = fastest?.findIndex((lap) => lap.entry === entry) ?? -1;
  const second = secondFastest?.indexOf(entry) ?? -1;
  const driver = fastest?.[best]?.driver;
  const drove = driving?.get(entry);
  return {
    ...(best < 0 ? {} : { best: (MINUTE + best) as LapTime }),
    ...(best < 0 || driver === undefined ? {} : { driver }),
    ...(second < 0 ? {} : { secondBest: (2 * MINUTE + second) as LapTime }),
    ...(drove === undefined ? {} : { driving: Object.fromEntries(drove) }),
  };
}
