import { type EntryKey, RACE } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Place } from '#core/documents/classification.schema';
import type { AwardClause } from '#core/rulebook/rulebook';
import { isCertain, type MaybePlace, placesAmong } from './places.ts';
import type { Scope } from './scope.ts';
import type { SessionLine, SessionResult } from './session-result.ts';

/** A car and its place in the order that an award is given by. */
export interface Ordered {
  readonly line: SessionLine;
  readonly place: Place;
  /** The cup, where the order is that of one. */
  readonly cup?: string;
}

/** The cars that an award puts in one order: all, those of a class, or those of a cup. */
interface Group {
  readonly cup?: string;
  readonly lines: readonly SessionLine[];
  readonly placeOf: (line: SessionLine) => MaybePlace;
}

/** The order by which an award is given: places or a statistic, overall, by class or by cup, of those that can score. */
export function orderFor(
  clause: AwardClause,
  result: SessionResult,
  scope: Scope | undefined,
): readonly Ordered[] {
  const isByPlace = clause.by === undefined || clause.by === 'place';
  // Mostly so: then the places are those of the lines, and nobody need be put in groups.
  if (isByPlace && scope === undefined && clause.order !== 'cup' && clause.among === undefined)
    return placed(result.lines, clause.order === 'class' ? inClass : overall);
  return groupsOf(clause, result).flatMap((group) => {
    const ordered = isByPlace ? placed(group.lines, group.placeOf) : byStatistic(clause, group, result);
    const scoring = scope === undefined ? ordered : inScope(ordered, scope);
    const { among } = clause;
    const counted = among === undefined ? scoring : scoring.filter(({ line }) => isAmong(line, group, among));
    const { cup } = group;
    return cup === undefined ? counted : counted.map((one) => ({ ...one, cup }));
  });
}

const overall = ({ place }: SessionLine): MaybePlace => place;
const inClass = ({ classPlace }: SessionLine): MaybePlace => classPlace;

function groupsOf({ order }: AwardClause, { lines }: SessionResult): readonly Group[] {
  switch (order) {
    case 'overall':
      return [{ lines, placeOf: overall }];
    case 'class':
      return [...Map.groupBy(lines, ({ starter }) => starter.class).values()].map((of) => ({
        lines: of,
        placeOf: inClass,
      }));
    case 'cup':
      return cupsIn(lines).map((cup) => cupGroup(cup, lines));
  }
}

/** The cups that any of the cars is in. */
const cupsIn = (lines: readonly SessionLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ starter }) => starter.cups)),
];

function cupGroup(cup: string, all: readonly SessionLine[]): Group {
  const lines = all.filter(({ starter }) => starter.cups.includes(cup));
  const places = cupPlaces(lines);
  return { cup, lines, placeOf: (line) => places.get(line.starter.entry) };
}

/** Places in a cup: by those in class where all its cars are of one class, else by those overall. */
export function cupPlaces(lines: readonly SessionLine[]): ReadonlyMap<EntryKey, Place> {
  const isOfOneClass = new Set(lines.map(({ starter }) => starter.class)).size <= 1;
  const known = placed(lines, isOfOneClass ? inClass : overall);
  const places = placesAmong(known.map(({ place }) => place));
  return new Map(known.map(({ line }, index) => [line.starter.entry, places[index] as Place]));
}

function placed(
  lines: readonly SessionLine[],
  placeOf: (line: SessionLine) => MaybePlace,
): readonly Ordered[] {
  const ordered: Ordered[] = [];
  for (const line of lines) {
    const place = placeOf(line);
    if (place !== undefined) ordered.push({ line, place });
  }
  return ordered;
}

function isAmong(line: SessionLine, { placeOf }: Group, last: number): boolean {
  const place = placeOf(line);
  return place !== undefined && place.to <= last;
}

function byStatistic(clause: AwardClause, group: Group, result: SessionResult): readonly Ordered[] {
  switch (clause.by) {
    case 'laps down':
      return byLapsDown(group);
    case 'fastest lap': {
      const { fastestLap } = result.classification;
      if (fastestLap !== undefined && clause.order === 'overall')
        return namedFastest(group.lines, new Set(fastestLap.map(({ car }) => car)));
      return byTime(group.lines, (line) => bestLapOf(line, result));
    }
    default:
      return byTime(group.lines, ({ printed }) => printed.secondBest);
  }
}

/** The fastest of all, as the classification names them. */
const namedFastest = (lines: readonly SessionLine[], cars: ReadonlySet<string>): readonly Ordered[] =>
  lines.filter(({ starter }) => cars.has(starter.number)).map((line) => ({ line, place: placeAt(1) }));

function byTime(
  lines: readonly SessionLine[],
  timeOf: (line: SessionLine) => LapTime | undefined,
): readonly Ordered[] {
  const timed = lines.flatMap((line) => {
    const time = timeOf(line);
    return time === undefined ? [] : [{ line, time }];
  });
  return timed.map(({ line, time }) => ({
    line,
    place: placeAt(1 + timed.filter((other) => other.time < time).length),
  }));
}

/** In qualifying the time of a line is its best lap. */
function bestLapOf({ printed, time }: SessionLine, { session }: SessionResult): LapTime | undefined {
  return printed.best ?? (session === RACE ? undefined : time);
}

/** Level with the first is first, one lap behind it second: of cars with a place, as far as their laps are known. */
function byLapsDown({ lines, placeOf }: Group): readonly Ordered[] {
  const running = lines.filter((line) => placeOf(line) !== undefined);
  const most = Math.max(0, ...running.map(({ laps }) => laps ?? 0));
  return running.flatMap((line) =>
    line.laps === undefined ? [] : [{ line, place: placeAt(1 + most - line.laps) }],
  );
}

const placeAt = (place: number): Place => ({ from: place, to: place });

/**
 * Those that can score, in the places that they have or move up to: first past cars that cannot, then past cars of
 * which a contender has too many.
 */
function inScope(group: readonly Ordered[], scope: Scope): readonly Ordered[] {
  const { out, furtherCars } = scope;
  const isOut = ({ line }: Ordered) => out.has(line.starter.entry);
  const there = without(group, ({ line }) => out.get(line.starter.entry)?.others === 'move up');
  const further = furtherIn(there, scope);
  const isFurther = ({ line }: Ordered) => further.has(line.starter.entry);
  const passed = furtherCars === 'move up' ? without(there, isFurther) : there;
  return passed.filter((one) => !isOut(one) && !isFurther(one));
}

/** The others, moved up into the places of those that are gone. */
function without(group: readonly Ordered[], isGone: (one: Ordered) => boolean): readonly Ordered[] {
  const left = group.filter((one) => !isGone(one));
  if (left.length === group.length) return group;
  const places = placesAmong(left.map(({ place }) => place));
  return left.map((one, index) => ({ ...one, place: places[index] as Place }));
}

/** Cars behind as many of their contender's as may score, and cars of nobody. */
function furtherIn(group: readonly Ordered[], { out, cars, contender: of }: Scope): ReadonlySet<EntryKey> {
  const further = new Set<EntryKey>();
  const scored = new Map<string, number>();
  for (const { line } of group.toSorted((a, b) => a.place.from - b.place.from)) {
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
export function placesInScope(
  lines: readonly SessionLine[],
  placeOf: (line: SessionLine) => MaybePlace,
  scope: Scope,
): ReadonlyMap<EntryKey, Place> {
  return new Map(
    inScope(placed(lines, placeOf), scope).map(({ line, place }) => [line.starter.entry, place]),
  );
}

/** How many are level with it for certain, itself among them. */
export function levelWith(ordered: Ordered, all: readonly Ordered[], { order }: AwardClause): number {
  const { line, place, cup } = ordered;
  if (!isCertain(place)) return 1;
  const isRival = (other: Ordered) =>
    order === 'overall' ||
    (order === 'cup' ? other.cup === cup : other.line.starter.class === line.starter.class);
  return all.filter((other) => isCertain(other.place) && other.place.from === place.from && isRival(other))
    .length;
}
