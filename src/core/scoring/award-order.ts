import { type EntryKey, RACE } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Place } from '#core/documents/classification.schema';
import type { AwardClause } from '#core/rulebook/rulebook';
import type { Starter } from '#core/season/entered';
import { isCertain, placesAmong } from './places.ts';
import type { SessionLine, SessionResult } from './session-result.ts';

/** A car and its place in the order that an award is given by. */
export interface Ordered {
  readonly line: SessionLine;
  readonly place: Place;
}

/** Which cars of a round can score for a title. */
export interface Scope {
  /** Cars that cannot. */
  readonly out: ReadonlySet<EntryKey>;
  /** Whether those behind them move up. */
  readonly others: 'move up' | 'hold their place';
  /** How many cars of a contender can. */
  readonly cars: number | 'all';
  /** The contender that a car scores for. */
  readonly contender: (starter: Starter) => string | undefined;
  /** The same for scopes that are alike. */
  readonly key: string;
}

/** The order by which an award is given: places or a statistic, overall or by class, of those that can score. */
export function orderFor(
  clause: AwardClause,
  result: SessionResult,
  scope: Scope | undefined,
): readonly Ordered[] {
  const all =
    clause.by === undefined || clause.by === 'place' ? byPlace(clause, result) : byLap(clause, result);
  const scoring = scope === undefined ? all : inScope(all, clause, scope);
  const { among } = clause;
  return among === undefined ? scoring : scoring.filter(({ line }) => isAmong(line, clause, among));
}

function byPlace({ order }: AwardClause, { lines }: SessionResult): readonly Ordered[] {
  const ordered: Ordered[] = [];
  for (const line of lines) {
    const place = placeIn(order, line);
    if (place !== undefined) ordered.push({ line, place });
  }
  return ordered;
}

const placeIn = (order: AwardClause['order'], line: SessionLine) =>
  order === 'class' ? line.classPlace : line.place;

function isAmong(line: SessionLine, { order }: AwardClause, last: number): boolean {
  const place = placeIn(order, line);
  return place !== undefined && place.to <= last;
}

/** By fastest laps: as the classification names the fastest of all, else of the laps that it gives. */
function byLap(clause: AwardClause, result: SessionResult): readonly Ordered[] {
  const { fastestLap } = result.classification;
  if (clause.by === 'fastest lap' && fastestLap !== undefined && clause.order === 'overall') {
    const cars = new Set(fastestLap.map(({ car }) => car));
    return result.lines
      .filter(({ starter }) => cars.has(starter.number))
      .map((line) => ({ line, place: FIRST }));
  }
  const timed = result.lines.flatMap((line) => {
    const time = clause.by === 'fastest lap' ? bestLapOf(line, result) : line.printed.secondBest;
    return time === undefined ? [] : [{ line, time }];
  });
  return groupsOf(timed, clause).flatMap((group) =>
    group.map(({ line, time }) => {
      const place = 1 + group.filter((other) => other.time < time).length;
      return { line, place: { from: place, to: place } };
    }),
  );
}
const FIRST: Place = { from: 1, to: 1 };

/** In qualifying the time of a line is its best lap. */
function bestLapOf({ printed, time }: SessionLine, { session }: SessionResult): LapTime | undefined {
  return printed.best ?? (session === RACE ? undefined : time);
}

function groupsOf<Item extends { readonly line: SessionLine }>(
  items: readonly Item[],
  { order }: AwardClause,
): readonly (readonly Item[])[] {
  return order === 'overall' ? [items] : [...Map.groupBy(items, ({ line }) => line.starter.class).values()];
}

/** Those that can score, in the places that they have or move up to. */
function inScope(all: readonly Ordered[], clause: AwardClause, scope: Scope): readonly Ordered[] {
  return groupsOf(all, clause).flatMap((group) => {
    const scored = new Map<string, number>();
    const scoring = group
      .toSorted((a, b) => a.place.from - b.place.from)
      .filter(({ line }) => {
        const contender = scope.contender(line.starter);
        if (contender === undefined || scope.out.has(line.starter.entry)) return false;
        const before = scored.get(contender) ?? 0;
        scored.set(contender, before + 1);
        return scope.cars === 'all' || before < scope.cars;
      });
    if (scope.others === 'hold their place' || scoring.length === group.length) return scoring;
    const places = placesAmong(scoring.map(({ place }) => place));
    return scoring.map(({ line }, index) => ({ line, place: places[index] as Place }));
  });
}

/** How many are level with it for certain, itself among them. */
export function levelWith({ line, place }: Ordered, all: readonly Ordered[], { order }: AwardClause): number {
  if (!isCertain(place)) return 1;
  const isRival = (other: Ordered) => order === 'overall' || other.line.starter.class === line.starter.class;
  return all.filter((other) => isCertain(other.place) && other.place.from === place.from && isRival(other))
    .length;
}
