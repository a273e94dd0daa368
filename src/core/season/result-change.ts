import { type CarNumber, RACE, type SessionName, type TitleKey } from '#core/base/ids';
import { NO_POINTS } from '#core/base/points';
import { ACTS, isOfRound } from '#core/documents/acts';
import type { Of } from '#core/documents/document.schema';

export type Measure = NonNullable<Of<'decision'>['measures']>[number];

/** What is told of every act that a measure may have. */
const TOLD = ACTS satisfies Readonly<Record<Measure['act'], unknown>>;

/** The car and the session whose result a measure changes. */
export interface ResultChange {
  readonly car: CarNumber;
  readonly session: SessionName;
}

/** @returns undefined if the measure changes no result: served on the road, pending, suspended, or of another kind. */
export function resultChange(measure: Measure): ResultChange | undefined {
  if (stateOf(measure) !== undefined || TOLD[measure.act].on !== 'result') return undefined;
  const car = carOf(measure);
  return car && { car, session: ('session' in measure ? measure.session : undefined) ?? RACE };
}

/** Served, pending or suspended; undefined for what applies. */
export const stateOf = (measure: Measure) => ('state' in measure ? measure.state : undefined);

/** The keys under which measures name a car. */
type OfCar = { readonly act: string } & {
  readonly [Key in 'car' | 'relegate' | 'disqualify' | 'exclude']?: CarNumber | undefined;
};

/** The car that a measure names; of those on a title's contender, or on a driver alone, none. */
export function carOf(measure: Measure): CarNumber | undefined {
  const named: OfCar = measure;
  const key = TOLD[measure.act].car;
  return key && named[key];
}

/** A contender of a title, as it is named. */
export interface OnTitle {
  readonly title: TitleKey;
  readonly contender: string;
}

/** The contender of a title that a measure is on. */
export function onTitle(measure: Measure): OnTitle | undefined {
  if (measure.act === 'bar') return { title: measure.title, contender: measure.bar };
  if (measure.act !== 'points' && measure.act !== 'rank') return undefined;
  return { title: measure.title, contender: measure.contender };
}

/** Waivers, ranks, points that are given and no further action are none. */
export function isPenalty(measure: Measure): boolean {
  const { isPenalty: is } = TOLD[measure.act];
  return is === 'where negative' ? measure.act === 'points' && measure.points < NO_POINTS : is;
}

/** Does it, where it is in effect, change no result, no award and no title? So it is with a grid, a fine and a waiver. */
export function isOffTheTables(measure: Measure): boolean {
  const { on } = TOLD[measure.act];
  return on !== 'result' && on !== 'award' && on !== 'title';
}

/** Is it taken at a race: in its result, on its grid or on the road? A fine and what a title shows need none. */
export function isOfRace(measure: Measure): boolean {
  if (measure.act === 'penalty')
    return measure.penalty === 'drive-through' || measure.penalty === 'stop-and-go';
  return isOfRound(measure.act) || measure.act === 'grid';
}

/** Does it change none as it stands? So it is too with what was served, is pending or is suspended. */
export const changesNoTable = (measure: Measure): boolean =>
  stateOf(measure) !== undefined || isOffTheTables(measure);
