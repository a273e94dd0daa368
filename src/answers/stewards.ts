import { given } from '#core/base/given';
import type { DriverKey, EntryKey } from '#core/base/ids';
import { compareNumbers, compareText } from '#core/base/order';
import type { OfficialDocument } from '#core/documents/document.schema';
import { type Case, type CaseState, cases } from '#core/season/cases';
import { type Penalty, type PenaltyState, penalties } from '#core/season/penalties';
import type { Measure } from '#core/season/result-change';
import type { Mark, Season } from '#core/season/season';
import { plain } from '#words/plain';
import { type Known, type KnownJson, knownJson, nowIn } from './known.ts';
import { contenderName, driverName, entryNumber, runBy } from './names.ts';
import { type DeadlineJson, deadlineJson } from './unsettled.ts';

/** The stewards' cases, and what every entry and driver has before the stewards. */
export interface StewardsJson extends KnownJson {
  /** The case that was asked for. */
  readonly case?: string;
  readonly cases: readonly CaseJson[];
  readonly entries: readonly EntryRecordJson[];
  readonly drivers: readonly DriverRecordJson[];
  /** Teams, manufacturers and crews that have a penalty in a title. */
  readonly others: readonly OtherRecordJson[];
  /** Those of the case that was asked for, whole. */
  readonly documents?: readonly OfficialDocument[];
}

export interface CaseJson {
  readonly case: string;
  readonly state: CaseState;
  readonly round?: string;
  /** Its documents that stand, those that were replaced, and those that were posted in error. */
  readonly documents: readonly number[];
  readonly replaced: readonly number[];
  readonly annulled: readonly number[];
  readonly cars: readonly string[];
  readonly drivers: readonly string[];
  readonly measures: readonly { readonly document: number; readonly measure: Measure }[];
  /** Of its last decision: until when it may be appealed, or asked to be looked at again. */
  readonly deadlines: readonly DeadlineJson[];
  readonly open: readonly Mark[];
}

export interface PenaltyJson {
  readonly document: number;
  readonly round?: string;
  readonly measure: Measure;
  readonly state: PenaltyState;
  /** The later decisions that made it so: none where it is as the first one left it. */
  readonly stateBy: readonly number[];
  readonly open: readonly Mark[];
}

export interface EntryRecordJson {
  readonly entry: string;
  readonly number: string;
  readonly class: string;
  readonly team?: string;
  readonly penalties: readonly PenaltyJson[];
}

export interface DriverRecordJson {
  readonly driver: string;
  readonly penalties: readonly PenaltyJson[];
}

export interface OtherRecordJson {
  readonly contender: string;
  /** What the title is for whose contender it is; left out where no rulebook has the title. */
  readonly for?: NonNullable<Penalty['contenderFor']>;
  readonly penalties: readonly PenaltyJson[];
}

/** @param asked one case; every case, and the record of everybody, where nothing is said. */
export function stewardsJson(known: Known, asked?: Case): StewardsJson {
  const { season } = known;
  const every = cases(season, nowIn(known));
  const shown = asked === undefined ? every : every.filter(({ key, isNamed }) => isSame(asked, key, isNamed));
  const all = asked === undefined ? penalties(season) : penaltiesOf(season, asked);
  return {
    ...knownJson(known),
    ...given({ case: asked?.key }),
    cases: shown.map((one) => caseJson(season, one)),
    entries: byEntry(all).map(([entry, own]) => entryRecord(season, entry, own)),
    drivers: byDriver(all).map(([driver, own]) => ({
      driver: driverName(season, driver),
      penalties: own.map(penaltyJson),
    })),
    others: byOther(all).map(([other, own]) => ({
      contender: otherName(season, other),
      ...given({ for: other.contenderFor }),
      penalties: own.map(penaltyJson),
    })),
    ...given({ documents: asked?.documents }),
  };
}

const isSame = (asked: Case, key: string, isNamed: boolean) => asked.key === key && asked.isNamed === isNamed;

/** The penalties that the decisions of a case took, and those that they carried. */
export function penaltiesOf(season: Season, { documents }: Case): readonly Penalty[] {
  const numbers = new Set(documents.map(({ document }) => document));
  return penalties(season).filter(({ decision, stateBy }) =>
    [decision.document, ...stateBy].some((number) => numbers.has(number)),
  );
}

function caseJson(season: Season, one: Case): CaseJson {
  const { key, documents, replaced, annulled, state, round, cars, drivers, measures, deadlines, open } = one;
  return {
    case: key,
    state,
    ...given({ round }),
    documents: documents.flatMap(({ document }) =>
      replaced.has(document) || annulled.has(document) ? [] : [document],
    ),
    replaced: [...replaced],
    annulled: [...annulled],
    cars,
    drivers: drivers.map((driver) => driverName(season, driver)),
    measures,
    deadlines: deadlines.map(deadlineJson),
    open,
  };
}

const penaltyJson = ({ decision, round, measure, state, stateBy, open }: Penalty): PenaltyJson => ({
  document: decision.document,
  ...given({ round }),
  measure,
  state,
  stateBy,
  open,
});

function entryRecord(season: Season, key: EntryKey, own: readonly Penalty[]): EntryRecordJson {
  const entry = season.entries.get(key);
  return {
    entry: key,
    number: entryNumber(season, key),
    class: entry?.class ?? '',
    ...given({ team: entry && runBy(season, entry) }),
    penalties: own.map(penaltyJson),
  };
}

/** By the entries that have any, as people read numbers. */
export const byEntry = (all: readonly Penalty[]): readonly (readonly [EntryKey, readonly Penalty[]])[] =>
  grouped(all, ({ entry }) => entry).toSorted(([a], [b]) => compareNumbers(a, b));

/** By the drivers who have any. */
export const byDriver = (all: readonly Penalty[]): readonly (readonly [DriverKey, readonly Penalty[]])[] =>
  grouped(all, ({ driver }) => driver).toSorted(([a], [b]) => compareText(a, b));

/** A contender of a title that is neither, by its name and by what the title is for. */
export type Other = Pick<Penalty, 'contenderFor'> & { readonly contender: string };

/** By those that have any: a team and a manufacturer of one name are two. */
export const byOther = (all: readonly Penalty[]): readonly (readonly [Other, readonly Penalty[]])[] =>
  grouped(all, ({ contender, contenderFor = '' }) =>
    contender === undefined ? undefined : `${contender}\n${contenderFor}`,
  )
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, own]) => {
      const [{ contender, contenderFor }] = own as readonly [Penalty, ...Penalty[]];
      return contender === undefined ? [] : [[{ contender, contenderFor }, own] as const];
    });

export const otherName = (season: Season, { contender, contenderFor = 'team' }: Other): string =>
  contenderName(plain, season, { for: contenderFor }, contender);

function grouped<Key extends string>(
  all: readonly Penalty[],
  keyOf: (penalty: Penalty) => Key | undefined,
): readonly (readonly [Key, readonly Penalty[]])[] {
  return [...Map.groupBy(all, keyOf)].flatMap(([key, own]) =>
    key === undefined ? [] : [[key, own] as const],
  );
}
