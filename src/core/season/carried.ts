import type { CarNumber } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import { rulebookAt } from './calendar.ts';
import { entryOf, roundOf } from './car-penalised.ts';
import { contenderOf } from './contender.ts';
import { numbersAt, personOf } from './entered.ts';
import { entriesNamed } from './entry-named.ts';
import { standing } from './fold.ts';
import { heirOf, isStanding } from './heirs.ts';
import { carOf, isOffTheTables, type Measure, onTitle, stateOf } from './result-change.ts';
import type { Season } from './season.ts';

/*
 * A measure may be left pending or suspended. What becomes of it is said by a later decision, never by the one that took
 * it: that it takes effect, was served, or ends without effect.
 */

type Decision = Of<'decision'>;
/** What becomes of a measure that was left pending or suspended. */
export type Carrying = Extract<Measure, { readonly act: 'activate' | 'serve' | 'lift' }>;

export const isCarrying = (measure: Measure): measure is Carrying => carriedBy(measure) !== undefined;

/** The number of the decision whose measures are meant; undefined for a measure that carries none. */
export function carriedBy(measure: Carrying): number;
export function carriedBy(measure: Measure): number | undefined;
export function carriedBy(measure: Measure): number | undefined {
  if (measure.act === 'activate') return measure.activate;
  if (measure.act === 'serve') return measure.serve;
  return measure.act === 'lift' ? measure.lift : undefined;
}

/** What a later decision made of a measure. */
export interface Step {
  readonly document: number;
  readonly act: Carrying['act'];
}

/** A measure that was left pending or suspended, the decision that took it, and what had become of it by then. */
export interface Taken {
  readonly decision: Decision;
  readonly measure: Measure;
  readonly steps: readonly Step[];
}

/** A measure of a later decision, and those that it says something of. */
export interface Carried {
  readonly measure: Carrying;
  /** Those that still waited for it: as the decision has them that stands, where the one named was corrected since. */
  readonly meant: readonly Taken[];
  /** Those that it names and of which nothing more could be said. */
  readonly past: readonly Taken[];
}

/** What has become of each measure: by the decision that took it, and its place there. */
type Became = Map<string, readonly Step[]>;
interface Ledger {
  readonly spellings: Season['people']['spellings'];
  readonly carried: ReadonlyMap<number, readonly Carried[]>;
  readonly became: Became;
}
const remembered = new WeakMap<Season['board'], Ledger>();

/** What a decision says of measures that earlier ones left pending or suspended. */
export function carriedIn(season: Season, decision: Decision): readonly Carried[] {
  if (decision.measures?.some(isCarrying) !== true) return NONE;
  const { carried, became } = ledgerOf(season);
  if (isStanding(season.board, decision)) return carried.get(decision.document) ?? NONE;
  // One that is not on the board, or stands there no more: as if it were posted in its place.
  return carry(season, decision, until(became, decision.document));
}
const NONE: readonly Carried[] = [];

/** What later decisions made of a measure, in the order of the board. */
export const stepsOf = (season: Season, { document, measures = [] }: Decision, measure: Measure) =>
  ledgerOf(season).became.get(keyOf(document, measures.indexOf(measure))) ?? NO_STEPS;
const NO_STEPS: readonly Step[] = [];

function ledgerOf(season: Season): Ledger {
  const { spellings } = season.people;
  const known = remembered.get(season.board);
  if (known?.spellings === spellings) return known;
  const became: Became = new Map();
  const carried = new Map<number, readonly Carried[]>();
  for (const posted of standing(season.board))
    if (posted.kind === 'decision' && posted.measures?.some(isCarrying) === true)
      carried.set(posted.document, carry(season, posted, became));
  const ledger = { spellings, carried, became };
  remembered.set(season.board, ledger);
  return ledger;
}

const until = (became: Became, document: number): Became =>
  new Map([...became].map(([key, steps]) => [key, steps.filter((step) => step.document < document)]));

/** Each carrying measure of a decision in turn; notes in `became` what each makes of those that it means. */
function carry(season: Season, decision: Decision, became: Became): readonly Carried[] {
  return (decision.measures ?? []).filter(isCarrying).map((measure): Carried => {
    const named = namedBy(season, decision, measure, became);
    const meant = named.filter(({ taken }) => mayFollow(measure.act, taken));
    const step: Step = { document: decision.document, act: measure.act };
    for (const { key, taken } of meant) became.set(key, [...taken.steps, step]);
    const taken = new Set(meant);
    return {
      measure,
      meant: meant.map((one) => one.taken),
      past: named.filter((one) => !taken.has(one)).map((one) => one.taken),
    };
  });
}

interface Named {
  readonly key: string;
  readonly taken: Taken;
}

/** The measures that it names, of a decision above it on the board, whatever has become of them. */
function namedBy(season: Season, by: Decision, measure: Carrying, became: Became): readonly Named[] {
  const number = carriedBy(measure);
  const decision = number < by.document ? heirOf(season.board, number) : undefined;
  // One that takes the place of the decision which it names is that decision itself.
  if (decision?.kind !== 'decision' || decision.document === by.document) return [];
  return (decision.measures ?? []).flatMap((one, index): readonly Named[] => {
    if (!isLeftOpen(one) || !isChosen(season, one, index, measure)) return [];
    if (measure.car !== undefined && !isOnCar(season, measure.car, by, decision, one)) return [];
    const key = keyOf(decision.document, index);
    return [{ key, taken: { decision, measure: one, steps: became.get(key) ?? NO_STEPS } }];
  });
}

const keyOf = (document: number, index: number): string => `${document}/${index}`;

/** Is it neither in effect nor served as long as no later decision says so? */
const isLeftOpen = (measure: Measure): boolean =>
  stateOf(measure) === 'pending' || stateOf(measure) === 'suspended';

/**
 * Of what waits anything may be said. What takes effect may be served afterwards, as places on a grid are; what a result
 * or a title shows is never served, since the tables would say otherwise.
 */
function mayFollow(act: Carrying['act'], { measure, steps }: Taken): boolean {
  const last = steps.at(-1)?.act;
  return last === undefined || (last === 'activate' && act === 'serve' && isOffTheTables(measure));
}

function isChosen(season: Season, one: Measure, index: number, { of, driver, ...by }: Carrying): boolean {
  return (
    (of === undefined || of === one.act || of === index + 1) &&
    (driver === undefined || isOnDriver(season, one, driver)) &&
    (by.title === undefined || onTitle(one)?.title === by.title) &&
    (by.contender === undefined || isOnContender(season, one, by.contender))
  );
}

/**
 * By the number that its car has in the round of the later decision; one that nobody has there is that of the first, or
 * of some other time.
 */
function isOnCar(
  season: Season,
  car: CarNumber,
  by: Decision,
  decision: Decision,
  measure: Measure,
): boolean {
  const entry = entryOf(season, decision, measure);
  const here = numbersAt(season, roundOf(by)).get(car);
  if (entry === undefined || here === undefined)
    return carOf(measure) === car || entriesNamed(season, car).some(({ key }) => key === entry);
  return here === entry;
}

const isOnDriver = (season: Season, one: Measure, said: NonNullable<Carrying['driver']>): boolean =>
  'driver' in one && one.driver !== undefined && personOf(season, one.driver) === personOf(season, said);

function isOnContender(season: Season, one: Measure, said: string): boolean {
  const on = onTitle(one);
  if (on === undefined) return false;
  const title = lookup(rulebookAt(season).titles, on.title);
  const meant = (contender: string) =>
    title === undefined ? contender : contenderOf(season, title, contender);
  return meant(on.contender) === meant(said);
}
