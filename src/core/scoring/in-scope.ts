import type { EntryKey } from '#core/base/ids';
import type { Place } from '#core/documents/classification.schema';
import { isThere, type Ordered } from './ordered.ts';
import { closedUp, type MaybePlace } from './places.ts';
import type { Scope } from './scope.ts';

/**
 * Those that can score, in the places that they have or move up to: first past cars that cannot, then past cars of
 * which a contender has too many.
 */
export function inScope(group: readonly Ordered[], scope: Scope): readonly Ordered[] {
  const { out, furtherCars } = scope;
  const isOut = ({ line }: Ordered) => out.has(line.starter.entry);
  const there = without(group, ({ line }) => out.get(line.starter.entry)?.others === 'move up');
  const further = furtherIn(there, scope);
  const isFurther = ({ line }: Ordered) => further.has(line.starter.entry);
  const passed = furtherCars === 'move up' ? without(there, isFurther) : there;
  return passed.filter((one) => isThere(one) && !isOut(one) && !isFurther(one));
}

/** The others, each moved up by as many as are gone from ahead of it: what is unknown or held between them stays there. */
function without(group: readonly Ordered[], isGone: (one: Ordered) => boolean): readonly Ordered[] {
  let places: readonly MaybePlace[] | undefined;
  for (const [index, one] of group.entries())
    if (isGone(one)) places = closedUp(places ?? group.map(({ place }) => place), index);
  if (places === undefined) return group;
  return group.flatMap((one, index) => {
    const place = places[index];
    return place === undefined ? [] : [{ ...one, place }];
  });
}

/** Cars behind as many of their contender's as may score, and cars of nobody. */
function furtherIn(group: readonly Ordered[], { out, cars, contender: of }: Scope): ReadonlySet<EntryKey> {
  const further = new Set<EntryKey>();
  const scored = new Map<string, number>();
  for (const { line } of group.filter(isThere).sort((a, b) => a.place.from - b.place.from)) {
    const { starter } = line;
    if (out.has(starter.entry)) continue;
    const contender = of(starter);
    const before = contender === undefined ? Number.MAX_SAFE_INTEGER : (scored.get(contender) ?? 0);
    if (cars !== 'all' && before >= cars) further.add(starter.entry);
    else if (contender === undefined) further.add(starter.entry);
    else scored.set(contender, before + 1);
  }
  return further;
}

/** The places of cars among those that can score, once those that cannot are taken out. */
export const placesInScope = (order: readonly Ordered[], scope: Scope): ReadonlyMap<EntryKey, Place> =>
  new Map(inScope(order, scope).map(({ line, place }) => [line.starter.entry, place]));
