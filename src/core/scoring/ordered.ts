import type { Place } from '#core/documents/classification.schema';
import { isAhead, type MaybePlace, placesAmong } from './places.ts';
import type { Placed, SessionLine, SessionResult } from './session-result.ts';

/** A car and its place in an order. */
export interface Ordered {
  readonly line: SessionLine;
  readonly place: Place;
  /** The cup, where the order is that of one. */
  readonly cup?: string;
  /** The car is out of the results; nobody moves up into its place, and nobody has it. */
  readonly isHeld?: true;
}

/** Is it a car that is still in the results? */
export const isThere = ({ isHeld }: Ordered): boolean => isHeld !== true;

type By = (of: Placed) => MaybePlace;
export const overall: By = ({ place }) => place;
export const inClass: By = ({ classPlace }) => classPlace;

/** The cars that have a place. */
export function placed(lines: readonly SessionLine[], by: By): readonly Ordered[] {
  const ordered: Ordered[] = [];
  for (const line of lines) {
    const place = by(line);
    if (place !== undefined) ordered.push({ line, place });
  }
  return ordered;
}

/** The cars that have a place, and the places that are held. */
export function withHeld(lines: readonly SessionLine[], by: By): readonly Ordered[] {
  const ordered: Ordered[] = [];
  for (const line of lines) {
    const { held } = line;
    const place = by(line);
    const heldPlace = held && by(held);
    if (place !== undefined) ordered.push({ line, place });
    else if (heldPlace !== undefined) ordered.push({ line, place: heldPlace, isHeld: true });
  }
  return ordered;
}

/**
 * The order of a cup: by places in class where all its cars are of one class, else by those overall.
 *
 * Where cars may be missing from the result, a place in the cup is at best behind all of it that are known to be ahead,
 * and at worst behind everybody ahead who is not known to be of another.
 */
export function cupOrder(
  { lines, classification }: SessionResult,
  isOf: (line: SessionLine) => boolean,
): readonly Ordered[] {
  const own = lines.filter(isOf);
  const classes = new Set(own.map(({ starter }) => starter.class));
  const isOfOneClass = classes.size <= 1;
  const by = isOfOneClass ? inClass : overall;
  const known = withHeld(own, by);
  const isUnknown = (line: SessionLine) => by(line) === undefined && line.classPlace !== undefined;
  if (classification.complete !== false && !own.some(isUnknown)) {
    const places = placesAmong(known.map(({ place }) => place));
    return known.map((one, index) => ({ ...one, place: places[index] as Place }));
  }
  const isRival = (line: SessionLine) => !isOf(line) && (!isOfOneClass || classes.has(line.starter.class));
  const others = withHeld(lines.filter(isRival), by);
  const ahead = (all: readonly Ordered[], place: Place) =>
    all.filter((other) => isAhead(other.place, place)).length;
  return known.map((one) => {
    const from = 1 + ahead(known, one.place);
    return { ...one, place: { from, to: Math.max(from, one.place.to - ahead(others, one.place)) } };
  });
}
