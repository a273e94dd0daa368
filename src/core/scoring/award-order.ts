import { isTimed } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Out } from '#core/base/out';
import type { Place } from '#core/documents/classification.schema';
import { type AwardClause, isByPlace } from '#core/rulebook/rulebook';
import { inScope } from './in-scope.ts';
import { cupOrder, inClass, isThere, type Ordered, overall, placed, withHeld } from './ordered.ts';
import { isCertain } from './places.ts';
import type { Scope } from './scope.ts';
import type { SessionLine, SessionResult } from './session-result.ts';

/** The cars that an award puts in one order: all, those of a class, or those of a cup. */
interface Group {
  readonly cup?: string;
  readonly lines: readonly SessionLine[];
  /** By their places. */
  readonly order: readonly Ordered[];
}

/** The order by which an award is given: places or a statistic, overall, by class or by cup, of those that can score. */
export function orderFor(
  clause: AwardClause,
  result: SessionResult,
  scope: Scope | undefined,
): readonly Ordered[] {
  const isOfPlaces = isByPlace(clause);
  // Mostly so: then the places are those of the lines, and nobody need be put in groups.
  if (isOfPlaces && scope === undefined && clause.order !== 'cup' && clause.among === undefined)
    return placed(result.lines, clause.order === 'class' ? inClass : overall);
  return groupsOf(clause, result).flatMap((group) => {
    const ordered = isOfPlaces ? group.order : byStatistic(clause, group, result);
    const scoring = scope === undefined ? ordered.filter(isThere) : inScope(ordered, scope);
    const { among } = clause;
    const counted = among === undefined ? scoring : scoring.filter(({ line }) => isAmong(line, group, among));
    const { cup } = group;
    return cup === undefined ? counted : counted.map((one) => ({ ...one, cup }));
  });
}

function groupsOf({ order }: AwardClause, result: SessionResult): readonly Group[] {
  const { lines } = result;
  switch (order) {
    case 'overall':
      return [{ lines, order: withHeld(lines, overall) }];
    case 'class':
      return [...Map.groupBy(lines, ({ starter }) => starter.class).values()].map((of) => ({
        lines: of,
        order: withHeld(of, inClass),
      }));
    case 'cup':
      return cupsIn(lines).map((cup) => ({
        cup,
        lines: lines.filter(({ starter }) => starter.cups.includes(cup)),
        order: cupOrder(result, ({ starter }) => starter.cups.includes(cup)),
      }));
  }
}

/** The cups that any of the cars is in. */
const cupsIn = (lines: readonly SessionLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ starter }) => starter.cups)),
];

const isAmong = (line: SessionLine, { order }: Group, last: number): boolean =>
  order.some((one) => one.line === line && isThere(one) && one.place.to <= last);

/** Who is out of the results has no lap in them either. */
function byStatistic(clause: AwardClause, group: Group, result: SessionResult): readonly Ordered[] {
  const lines = group.lines.filter(({ out }) => !isOutOfResults(out));
  switch (clause.by) {
    case 'laps down':
      return byLapsDown(group);
    case 'fastest lap':
      return (
        (clause.order === 'overall' ? namedFastest(group.lines, result) : undefined) ??
        byTime(lines, (line) => bestLapOf(line, result))
      );
    default:
      return byTime(lines, ({ printed }) => printed.secondBest);
  }
}

const isOutOfResults = (out: Out | undefined): boolean => out === 'DSQ' || out === 'EX';

/**
 * The fastest of all, as the classification names them; undefined if it names none, or a decision took all of them out of
 * the results. One that names a car which it has as disqualified itself means it.
 */
function namedFastest(
  lines: readonly SessionLine[],
  { classification: { fastestLap } }: SessionResult,
): readonly Ordered[] | undefined {
  if (fastestLap === undefined) return undefined;
  const cars = new Set<string>(fastestLap.map(({ car }) => car));
  const named = lines.filter(({ starter }) => cars.has(starter.number));
  const left = named.filter(({ out, printed }) => !isOutOfResults(out) || isOutOfResults(printed.out));
  return named.length > 0 && left.length === 0
    ? undefined
    : left.map((line) => ({ line, place: placeAt(1) }));
}

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

/** Where the best lap counts, the time of a line is that. */
function bestLapOf({ printed, time }: SessionLine, { session }: SessionResult): LapTime | undefined {
  return printed.best ?? (isTimed(session) ? time : undefined);
}

/** Level with the first is first, one lap behind it second: of cars with a place, as far as their laps are known. */
function byLapsDown({ order }: Group): readonly Ordered[] {
  const running = order.filter(isThere).map(({ line }) => line);
  const most = Math.max(0, ...running.map(({ laps }) => laps ?? 0));
  return running.flatMap((line) =>
    line.laps === undefined ? [] : [{ line, place: placeAt(1 + most - line.laps) }],
  );
}

const placeAt = (place: number): Place => ({ from: place, to: place });

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
