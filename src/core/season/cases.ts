import { type CarNumber, type DriverKey, type RoundKey, roundKey } from '#core/base/ids';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { type Deadline, deadlinesOn, isPast } from './deadline.ts';
import { personOf } from './entered.ts';
import { standing } from './fold.ts';
import { measuresOf } from './in-force.ts';
import { lastingOf } from './lasting.ts';
import { carOf, type Measure } from './result-change.ts';
import type { Mark, Season } from './season.ts';

/*
 * Stewards' cases: what was seen, who was summoned and heard, what was decided, and what became of it. Documents are of
 * one case that say so (`case: 12`); a protest, and its answer, of that of the decision which it is about.
 */

/**
 * Open: nothing is decided yet. Heard: nor since the hearing. Decided: an appeal is still possible, as far as anybody can
 * tell. Closed: the time for one is over, or it was answered.
 */
export type CaseState =
  | 'open'
  | 'heard'
  | 'decided'
  | 'under protest'
  | 'under appeal'
  | 'under request'
  | 'closed';

export interface Case {
  /** Its name, as documents have it; the number of its first document, where none has one. */
  readonly key: string;
  /** Every document of it that was not posted in error, in the order of the board; those among them that were replaced. */
  readonly documents: readonly OfficialDocument[];
  readonly replaced: ReadonlySet<number>;
  readonly state: CaseState;
  /** The round that its documents are for. */
  readonly round: RoundKey | undefined;
  readonly cars: readonly CarNumber[];
  readonly drivers: readonly DriverKey[];
  /** What was decided, with what earlier decisions left pending and this one brings into effect. */
  readonly measures: readonly { readonly document: number; readonly measure: Measure }[];
  /** Until when its last decision may be appealed; none where the rulebook does not say. */
  readonly deadlines: readonly Deadline[];
  /** What nobody has answered. */
  readonly open: readonly Mark[];
}

const remembered = new WeakMap<Season, readonly Case[]>();

/** Every case, in the order of its first document; a decision that belongs to no other is one by itself. */
export function cases(season: Season): readonly Case[] {
  const known =
    remembered.get(season) ?? [...byCase(season)].map(([key, documents]) => caseOf(season, key, documents));
  remembered.set(season, known);
  return known;
}

/** The documents of each case by its name. */
function byCase(season: Season): ReadonlyMap<string, readonly OfficialDocument[]> {
  const lasting = lastingOf(season.board);
  const labels = new Set(lasting.flatMap((posted) => posted.case ?? []));
  const keys = new Map<number, string>();
  // A case without a name has that of the first document to give it one.
  const names = new Map<string, string>();
  for (const posted of lasting) {
    const key = keyOf(posted, keys, labels);
    if (key === undefined) continue;
    keys.set(posted.document, key);
    const [before] = casesBefore(posted, keys);
    const isNamed = before === undefined || before === key || labels.has(before) || names.has(before);
    if (!isNamed) names.set(before, key);
  }
  const inOne = lasting.filter(({ document }) => keys.has(document));
  const nameOf = (key: string) => names.get(key) ?? key;
  return Map.groupBy(inOne, ({ document }) => nameOf(keys.get(document) ?? ''));
}

/** Its own word; else the case of what it answers, is against, or takes the place of; else, for what is one, its number. */
function keyOf(
  posted: OfficialDocument,
  keys: ReadonlyMap<number, string>,
  labels: ReadonlySet<string>,
): string | undefined {
  const [before] = casesBefore(posted, keys);
  const said = posted.case ?? before;
  if (said !== undefined || !BEGINNING.has(posted.kind)) return said;
  const key = String(posted.document);
  // A case of that name is another.
  return labels.has(key) ? `document ${key}` : key;
}
const BEGINNING: ReadonlySet<OfficialDocument['kind']> = new Set([
  'decision',
  'protest',
  'appeal',
  'request',
]);

/** The cases of the documents that it answers, is against, or takes the place of. */
function casesBefore(posted: OfficialDocument, keys: ReadonlyMap<number, string>): readonly string[] {
  const against = 'against' in posted ? posted.against : undefined;
  return [posted.answers, against, ...(posted.replaces ?? [])].flatMap((number) =>
    number === undefined || number >= posted.document ? [] : (keys.get(number) ?? []),
  );
}

function caseOf(season: Season, key: string, documents: readonly OfficialDocument[]): Case {
  const stands = new Set(standing(season.board));
  const standingHere = documents.filter((posted) => stands.has(posted));
  const numbers = new Set(standingHere.map(({ document }) => document));
  const decisions = standingHere.filter((posted) => posted.kind === 'decision');
  const open = season.open.filter(({ document }) => numbers.has(document));
  const measures = decisions.flatMap((one) =>
    measuresOf(season, one).map((measure) => ({ document: one.document, measure })),
  );
  const last = decisions.at(-1);
  return {
    key,
    documents,
    replaced: new Set(documents.flatMap((posted) => (stands.has(posted) ? [] : [posted.document]))),
    state: stateOf(season, standingHere, open),
    round: roundOf(standingHere),
    cars: carsIn(standingHere, measures),
    drivers: driversIn(season, standingHere, measures),
    measures,
    deadlines: last === undefined ? [] : deadlinesOn(season, last),
    open,
  };
}

function stateOf(season: Season, documents: readonly OfficialDocument[], open: readonly Mark[]): CaseState {
  const last = documents.findLast((posted) => posted.kind === 'decision');
  const mark = open.at(-1);
  const isHeard = documents.some((posted) => posted.kind === 'bulletin' && posted.step === 'hearing');
  // A protest that opens a case is what there is to decide.
  if (last === undefined) return isHeard ? 'heard' : 'open';
  if (mark !== undefined) return `under ${mark.kind}`;
  return isClosed(season, documents, last) ? 'closed' : 'decided';
}

/** Is the last word on it an answer to an appeal, or the time for one over by the last document of the board? */
function isClosed(season: Season, documents: readonly OfficialDocument[], last: Of<'decision'>): boolean {
  const appeals = new Set(documents.flatMap(({ kind, document }) => (kind === 'appeal' ? [document] : [])));
  const isAnswer = ({ document, answers }: OfficialDocument) =>
    answers !== undefined && appeals.has(answers) && document >= last.document;
  if (documents.some(isAnswer)) return true;
  const now = season.board.at(-1)?.posted.by ?? last.posted.by;
  const deadlines = deadlinesOn(season, last);
  return deadlines.length > 0 && deadlines.every((one) => isPast(one, now));
}

function roundOf(documents: readonly OfficialDocument[]): RoundKey | undefined {
  const [first] = documents.flatMap((posted) => ('for' in posted ? (posted.for ?? []) : []));
  return first === undefined ? undefined : roundKey(first);
}

type Measures = Case['measures'];

function carsIn(documents: readonly OfficialDocument[], measures: Measures): readonly CarNumber[] {
  const summoned = documents.flatMap((posted) => (posted.kind === 'bulletin' ? (posted.cars ?? []) : []));
  return [...new Set([...summoned, ...measures.flatMap(({ measure }) => carOf(measure) ?? [])])];
}

function driversIn(
  season: Season,
  documents: readonly OfficialDocument[],
  measures: Measures,
): readonly DriverKey[] {
  const summoned = documents.flatMap((posted) => (posted.kind === 'bulletin' ? (posted.drivers ?? []) : []));
  const penalised = measures.flatMap(({ measure }) => ('driver' in measure ? (measure.driver ?? []) : []));
  return [...new Set([...summoned, ...penalised].map((driver) => personOf(season, driver)))];
}
