import type { Place } from '#core/documents/classification.schema';

/** Where something stands, as far as it is known; undefined if it has no place or the place is unknown. */
export type MaybePlace = Place | undefined;

/**
 * Places after the one at `gone` has left: those behind move up one.
 * A place known only within bounds moves by the bounds that lie behind.
 */
export function closedUp(places: readonly MaybePlace[], gone: number): MaybePlace[] {
  const left = places[gone];
  return places.map((place, index) => {
    if (index === gone) return undefined;
    if (left === undefined || place === undefined || isSame(place, left)) return place;
    // At best it was ahead; at worst it was as far behind as it may have been.
    return {
      from: place.from > left.from ? place.from - 1 : place.from,
      to: place.to >= left.to ? place.to - 1 : place.to,
    };
  });
}

/** Is `other` ahead of `place` for certain? */
export const isAhead = (other: Place, place: Place): boolean =>
  other !== place && other.to <= place.from && !isSame(other, place);

/** A dead heat: both on one place, and certainly. */
function isSame(a: Place, b: Place): boolean {
  return a.from === a.to && b.from === b.to && a.from === b.from;
}

/**
 * Places after the one at `moved` has dropped by `count` cars, or behind the last.
 * It never lands on the place of a dead heat, but behind both cars of it.
 */
export function droppedBy(places: readonly MaybePlace[], moved: number, count: number): MaybePlace[] {
  const start = places[moved];
  if (start === undefined) return [...places];
  const without = closedUp(places, moved);
  const last = without.reduce((most, place) => Math.max(most, place?.to ?? 0), 0);
  const landing = (from: number) => {
    const target = Math.min(from + count, last + 1);
    const ahead = without.filter((place) => place !== undefined && place.to < target).length;
    return Math.max(target, ahead + 1);
  };
  const landed = { from: landing(start.from), to: landing(start.to) };
  return without.map((place, index) => {
    if (index === moved) return landed;
    if (place === undefined || place.to < landed.from) return place;
    return { from: place.from >= landed.to ? place.from + 1 : place.from, to: place.to + 1 };
  });
}

/**
 * Places among some of those placed, for instance those of one class, from places among all.
 * Certain where the order among them is; else the bounds between which each may be.
 */
export function placesAmong(places: readonly Place[]): readonly Place[] {
  return places.every(isCertain) ? certainPlaces(places) : places.map((place) => boundsAmong(place, places));
}

export const isCertain = (place: Place): boolean => place.from === place.to;

function certainPlaces(places: readonly Place[]): readonly Place[] {
  const order = places.map((_, index) => index);
  const at = (index: number) => (places[index] as Place).from;
  // Results are mostly printed in order.
  if (order.some((index) => index > 0 && at(index - 1) > at(index))) order.sort((a, b) => at(a) - at(b));
  const among: Place[] = new Array(places.length);
  let above = -1;
  order.forEach((index, ahead) => {
    const isLevel = above >= 0 && at(above) === at(index);
    among[index] = isLevel ? (among[above] as Place) : certain(ahead + 1);
    above = index;
  });
  return among;
}

/** The same object for each place, since there is one for every car of every session. */
function certain(place: number): Place {
  CERTAIN[place] ??= { from: place, to: place };
  return CERTAIN[place];
}
const CERTAIN: Place[] = [];

function boundsAmong(place: Place, all: readonly Place[]): Place {
  let [ahead, perhaps] = [0, 0];
  for (const other of all) {
    if (other === place || isSame(other, place)) continue;
    if (isAhead(other, place)) ahead++;
    else if (other.from < place.to) perhaps++;
  }
  return { from: ahead + 1, to: ahead + perhaps + 1 };
}

/** A place among some, once others have the places `taken`: it moves behind each that is at or before it. */
export function aroundTaken(place: Place, taken: readonly Place[]): Place {
  let { from, to } = place;
  for (const other of taken.toSorted((a, b) => a.to - b.to)) if (other.to <= from) from++;
  for (const other of taken.toSorted((a, b) => a.from - b.from)) if (other.from <= to) to++;
  return { from, to };
}

/** As results print it: `3`, `7-8`. */
export const printedPlace = (place: MaybePlace): string | undefined =>
  place === undefined ? undefined : isCertain(place) ? String(place.from) : `${place.from}-${place.to}`;
