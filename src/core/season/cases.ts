import type { Moment } from '#core/base/day';
import { type CarNumber, type DriverKey, type RoundKey, roundKey } from '#core/base/ids';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { type CaseFile, caseFiles } from './case-files.ts';
import { type Deadline, deadlinesOn, isPast } from './deadline.ts';
import { personOf } from './entered.ts';
import { standing } from './fold.ts';
import { measuresOf } from './in-force.ts';
import { lastingOf } from './lasting.ts';
import { carOf, type Measure } from './result-change.ts';
import type { Mark, Season } from './season.ts';

/* Stewards' cases: what was seen, who was summoned and heard, what was decided, and what became of it. */

/**
 * Open: nothing is decided yet. Heard: nor since the hearing. Decided: an appeal is still possible, as far as anybody can
 * tell. Closed: the time for one is over, or it was answered; or a protest was, and nothing else was to be decided.
 */
export type CaseState =
  | 'open'
  | 'heard'
  | 'decided'
  | 'under protest'
  | 'under appeal'
  | 'under review'
  | 'closed';

export interface Case extends CaseFile {
  /** Those of its documents whose place another took, and those that were posted in error. */
  readonly replaced: ReadonlySet<number>;
  readonly annulled: ReadonlySet<number>;
  readonly state: CaseState;
  /** The round that its documents are for, or that of what is protested. */
  readonly round: RoundKey | undefined;
  readonly cars: readonly CarNumber[];
  readonly drivers: readonly DriverKey[];
  /** What was decided, with what earlier decisions left pending and this one brings into effect. */
  readonly measures: readonly { readonly document: number; readonly measure: Measure }[];
  /** Until when its last decision may be appealed, or asked to be looked at again; none where the rulebook does not say. */
  readonly deadlines: readonly Deadline[];
  /** What nobody has answered. */
  readonly open: readonly Mark[];
}

interface Remembered {
  readonly now: Moment | undefined;
  readonly cases: readonly Case[];
}
const remembered = new WeakMap<Season, Remembered>();

/**
 * Every case, in the order of its first document.
 *
 * @param now as of when it is asked whether an appeal is still possible: when the last document was posted, where nothing is said.
 */
export function cases(season: Season, now = season.board.at(-1)?.posted.by): readonly Case[] {
  const known = remembered.get(season);
  if (known !== undefined && known.now === now) return known.cases;
  const stands = new Set(standing(season.board));
  const lasting = new Set(lastingOf(season.board));
  const found = caseFiles(season.board).map((file) => caseOf({ season, now, stands, lasting }, file));
  remembered.set(season, { now, cases: found });
  return found;
}

type Documents = ReadonlySet<OfficialDocument>;
interface Asked {
  readonly season: Season;
  readonly now: Moment | undefined;
  readonly stands: Documents;
  readonly lasting: Documents;
}

function caseOf({ season, now, stands, lasting }: Asked, file: CaseFile): Case {
  const standingHere = file.documents.filter((posted) => stands.has(posted));
  const lastingHere = file.documents.filter((posted) => lasting.has(posted));
  const numbers = numbersOf(standingHere);
  const open = season.open.filter(({ document }) => numbers.has(document));
  const last = decisionsIn(standingHere).at(-1);
  const deadlines = last === undefined ? [] : deadlinesOn(season, last);
  return {
    ...file,
    replaced: numbersOf(lastingHere.filter((posted) => !stands.has(posted))),
    annulled: numbersOf(file.documents.filter((posted) => !lasting.has(posted))),
    state: stateOf(standingHere, open, isOver(deadlines, now)),
    round: roundOf(lasting, standingHere) ?? roundOf(lasting, lastingHere),
    ...concernedIn(season, standingHere, lastingHere),
    measures: measuresIn(season, standingHere),
    deadlines,
    open,
  };
}

const decisionsIn = (documents: readonly OfficialDocument[]): readonly Of<'decision'>[] =>
  documents.filter((posted) => posted.kind === 'decision');

const measuresIn = (season: Season, documents: readonly OfficialDocument[]): Case['measures'] =>
  decisionsIn(documents).flatMap((one) =>
    measuresOf(season, one).map((measure) => ({ document: one.document, measure })),
  );

const numbersOf = (documents: readonly OfficialDocument[]): ReadonlySet<number> =>
  new Set(documents.map(({ document }) => document));

/** @param isLate is the time for an appeal over? */
function stateOf(documents: readonly OfficialDocument[], open: readonly Mark[], isLate: boolean): CaseState {
  const last = documents.findLast((posted) => posted.kind === 'decision');
  const mark = open.at(-1);
  if (last !== undefined && mark !== undefined) return UNDER[mark.kind];
  if (last !== undefined) return isLate || isAnswered(documents, last) ? 'closed' : 'decided';
  if (mark === undefined && documents.some(({ answers }) => answers !== undefined)) return 'closed';
  // A protest that opens a case is what there is to decide.
  return documents.some((posted) => posted.kind === 'bulletin' && posted.step === 'hearing')
    ? 'heard'
    : 'open';
}

const UNDER = {
  protest: 'under protest',
  appeal: 'under appeal',
  request: 'under review',
} as const satisfies Record<Mark['kind'], CaseState>;

/** Is the last word on it an answer to an appeal? */
function isAnswered(documents: readonly OfficialDocument[], last: Of<'decision'>): boolean {
  const appeals = new Set(documents.flatMap(({ kind, document }) => (kind === 'appeal' ? [document] : [])));
  return documents.some(
    ({ document, answers }) => answers !== undefined && appeals.has(answers) && document >= last.document,
  );
}

/** Is the time for an appeal over by then? Not where the rulebook says nothing of it. */
function isOver(deadlines: readonly Deadline[], now: Moment | undefined): boolean {
  const appeals = deadlines.filter((one) => one.for === 'appeal');
  return now !== undefined && appeals.length > 0 && appeals.every((one) => isPast(one, now));
}

/** The first that a document names; of a protest that names none, that of what it is against. */
function roundOf(lasting: Documents, documents: readonly OfficialDocument[]): RoundKey | undefined {
  const [first] = documents.flatMap((posted) => forOf(posted) ?? forOf(targetOf(lasting, posted)) ?? []);
  return first === undefined ? undefined : roundKey(first);
}

const forOf = (posted: OfficialDocument | undefined) =>
  posted !== undefined && 'for' in posted ? posted.for : undefined;

/** The document above it that it is against; what was annulled is as if never posted. */
const targetOf = (lasting: Documents, posted: OfficialDocument): OfficialDocument | undefined =>
  'against' in posted && posted.against !== undefined && posted.against < posted.document
    ? [...lasting].find(({ document }) => document === posted.against)
    : undefined;

type Concerned = Pick<Case, 'cars' | 'drivers'>;

/** By the documents that stand; by those whose place was taken, too, where a judgment leaves nothing of whom they named. */
function concernedIn(
  season: Season,
  standingHere: readonly OfficialDocument[],
  lastingHere: readonly OfficialDocument[],
): Concerned {
  const now = namedIn(season, standingHere);
  return now.cars.length + now.drivers.length > 0 ? now : namedIn(season, lastingHere);
}

/** The cars and drivers that are summoned, in question, or penalised. */
export function namedIn(season: Season, documents: readonly OfficialDocument[]): Concerned {
  const measures = measuresIn(season, documents).map(({ measure }) => measure);
  const cars = documents.flatMap((posted) =>
    posted.kind !== 'entry-list' && 'cars' in posted ? (posted.cars ?? []) : [],
  );
  const summoned = documents.flatMap((posted) => (posted.kind === 'bulletin' ? (posted.drivers ?? []) : []));
  const penalised = measures.flatMap((measure) => ('driver' in measure ? (measure.driver ?? []) : []));
  const drivers = [...summoned, ...penalised].map((driver) => personOf(season, driver));
  return {
    cars: [...new Set([...cars, ...measures.flatMap((measure) => carOf(measure) ?? [])])],
    drivers: [...new Set(drivers)],
  };
}
