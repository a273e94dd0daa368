import { type EntryKey, QUALIFYING, RACE, type RoundKey } from '#core/base/ids';
import { hasStarted } from '#core/base/out';
import { addPoints, dividePoints, NO_POINTS, type Points } from '#core/base/points';
import type { Place } from '#core/documents/classification.schema';
import { peopleIn, type Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { awards, awardsIn, type RoundAwards } from './award.ts';
import type { Award } from './awarded.ts';
import { placesInScope } from './in-scope.ts';
import { cupOrder, inClass, isThere, type Ordered, overall, withHeld } from './ordered.ts';
import { isCertain, type MaybePlace, printedPlace } from './places.ts';
import type { LostDriver, Reason, Scope } from './scope.ts';
import type { SessionLine, SessionResult } from './session-result.ts';
import { type Covering, isCovered, type View } from './view.ts';

/** What one car achieved in one round for a title: the cell of a standings table. */
export interface Cell {
  readonly round: RoundKey;
  readonly starter: Starter;
  /** As tables print it: a place, `Ret`, `DNS`, `WD` …; empty before the race, or where the result is unknown. */
  readonly result: string;
  /** In the race, in the order of the title (overall, class or cup); undefined without a certain place. */
  readonly place: number | undefined;
  /** Every certain place that counts for countback, as moved up to: of each car, where a contender had several. */
  readonly places: readonly number[];
  /** Those of them that gave points: one for each car, however many awards of the race did. */
  readonly scoringPlaces: readonly number[];
  /** In the race: it did, or nobody knows. */
  readonly mayHaveStarted: boolean;
  readonly pole: boolean;
  readonly points: Points;
  readonly awards: readonly Award[];
  /** Why the car scores nothing for the title here. */
  readonly out?: Reason;
  /** Drivers of the car who score nothing here. */
  readonly lost?: readonly LostDriver[];
  /** Some of the awards are not for every driver of the car. */
  readonly isPersonal?: true;
}

type Lines = ReadonlyMap<EntryKey, SessionLine>;

/** The cell of every starter of a round that the view covers, of those within the scope that can score. */
export function scored(
  season: Season,
  round: RoundKey,
  view: View,
  scope: Scope | undefined,
): readonly Cell[] {
  const given = scope === undefined ? awards(season, round) : awardsIn(season, round, scope);
  return (
    given.memo.get<readonly Cell[]>(view.key) ?? given.memo.set(view.key, scoredOf(round, given, view, scope))
  );
}

function linesOf(result: SessionResult | undefined): Lines {
  const lines = new Map<EntryKey, SessionLine>();
  for (const line of result?.lines ?? []) lines.set(line.starter.entry, line);
  return lines;
}

function scoredOf(
  round: RoundKey,
  given: RoundAwards,
  view: View,
  scope: Scope | undefined,
): readonly Cell[] {
  const result = given.results.get(RACE);
  const race = given.memo.get<Lines>('race') ?? given.memo.set('race', linesOf(result));
  const placeIn = placing(result, view);
  const countbackPlace = forCountback(result, view, scope, placeIn);
  const poles = polesOf(given, view);
  const isPartial = result?.classification.complete === false;
  const cells: Cell[] = [];
  for (const starter of given.starters.values()) {
    if (!isCovered(view, starter)) continue;
    const { entry } = starter;
    const line = race.get(entry);
    const place = placeIn(line);
    const won = inView(given.byEntry.get(entry), view, peopleIn(starter.crew).length);
    const certain = certainPlace(place);
    const counts = certainPlace(countbackPlace(line));
    const out = scope?.out.get(entry)?.because;
    const lost = scope?.lost.get(entry);
    const places = counts !== undefined && out === undefined ? [counts] : NOWHERE;
    const cell: Cell = {
      round,
      starter,
      result: resultText(starter, line, place),
      place: certain,
      places,
      scoringPlaces: won.some(isForPlace) ? places : NOWHERE,
      mayHaveStarted:
        line === undefined ? isPartial && starter.withdrawn === undefined : hasStarted(line.out),
      pole: poles.includes(entry),
      points: sum(won),
      awards: won,
    };
    const isPersonal = lost !== undefined || won.some(isOfSome);
    cells.push(out === undefined && !isPersonal ? cell : { ...cell, ...apart(out, lost, isPersonal) });
  }
  return cells;
}

/** What few cells have. */
const apart = (
  out: Reason | undefined,
  lost: readonly LostDriver[] | undefined,
  isPersonal: boolean,
): Pick<Cell, 'out' | 'lost' | 'isPersonal'> => ({
  ...(out === undefined ? {} : { out }),
  ...(lost === undefined ? {} : { lost }),
  ...(isPersonal ? PERSONAL : {}),
});

/** The place of a car as the title sees it: overall, in class, or in a cup. */
export function placing(
  result: SessionResult | undefined,
  view: Covering,
): (line: SessionLine | undefined) => MaybePlace {
  if (view.cup === undefined)
    return view.class === undefined ? (line) => line?.place : (line) => line?.classPlace;
  const inCup = new Map<EntryKey, Place>();
  for (const one of result === undefined ? [] : orderIn(result, view))
    if (isThere(one)) inCup.set(one.line.starter.entry, one.place);
  return (line) => line && inCup.get(line.starter.entry);
}

/** The cars that a title is about in the order in which it sees them, with the places that are held. */
function orderIn(result: SessionResult, view: Covering): readonly Ordered[] {
  const isOf = ({ starter }: SessionLine) => isCovered(view, starter);
  if (view.cup !== undefined) return cupOrder(result, isOf);
  return withHeld(result.lines.filter(isOf), view.class === undefined ? overall : inClass);
}

/** The place that counts for countback: where the others move up behind a car that cannot score, the one moved up to. */
function forCountback(
  result: SessionResult | undefined,
  view: View,
  scope: Scope | undefined,
  placeIn: (line: SessionLine | undefined) => MaybePlace,
): (line: SessionLine | undefined) => MaybePlace {
  if (scope === undefined || result === undefined || !movesUp(scope)) return placeIn;
  const places = placesInScope(orderIn(result, view), scope);
  return (line) => line && places.get(line.starter.entry);
}

const movesUp = ({ out, cars, furtherCars }: Scope): boolean =>
  (cars !== 'all' && furtherCars === 'move up') ||
  [...out.values()].some(({ others }) => others === 'move up');

const certainPlace = (place: MaybePlace): number | undefined =>
  place !== undefined && isCertain(place) ? place.from : undefined;

/** Who was certainly first in qualifying of those that the title covers, or in the statistic that it gives the pole by. */
function polesOf({ firsts, results }: RoundAwards, view: View): readonly EntryKey[] {
  const given = view.poleClauses.filter((clause) => firsts.has(clause));
  if (given.length > 0) return given.flatMap((clause) => firsts.get(clause) ?? []);
  const qualifying = results.get(QUALIFYING);
  const placeIn = placing(qualifying, view);
  return (qualifying?.lines ?? []).flatMap((line) => {
    const place = isCovered(view, line.starter) ? placeIn(line) : undefined;
    return place?.from === 1 && place.to === 1 ? [line.starter.entry] : [];
  });
}

/** The awards that the view counts: mostly all of them, and of each the whole. */
function inView(won: readonly Award[] | undefined, view: View, crew: number): readonly Award[] {
  if (won === undefined) return NONE;
  const { clauses, cup, shared } = view;
  const isCounted = (award: Award) =>
    clauses.includes(award.clause) && (award.cup === undefined || award.cup === cup);
  const counted = won.every(isCounted) ? won : won.filter(isCounted);
  if (shared.size === 0 || crew < 2) return counted;
  return counted.map((award) => {
    const how = award.driver === undefined ? shared.get(award.clause) : undefined;
    const among = award.drivers?.length ?? crew;
    if (how === undefined || among < 2) return award;
    const points = how === 'nothing' ? NO_POINTS : dividePoints(award.points, among);
    return { ...award, points, sharedBy: among };
  });
}
const NONE: readonly Award[] = [];
const NOWHERE: readonly number[] = [];
const PERSONAL = { isPersonal: true } as const;

/** Points of the race for a place in it, and not for a lap. */
const isForPlace = ({ session, by, points }: Award): boolean =>
  session === RACE && by === undefined && points > NO_POINTS;

const isOfSome = ({ driver, drivers, withheldFrom }: Award) =>
  driver !== undefined || drivers !== undefined || withheldFrom !== undefined;

/** The cell of one driver: without awards that are others', and with nothing of what he lost or was withheld. */
export function cellOf(cell: Cell, contender: string): Cell {
  const lost = cell.lost?.find(({ driver }) => driver === contender)?.because;
  const own = cell.awards.flatMap((award): readonly Award[] => {
    const { driver, drivers, withheldFrom } = award;
    if (driver !== undefined && driver !== contender) return [];
    if (drivers !== undefined && !drivers.some((one) => one === contender)) return [];
    if (lost !== undefined) return [{ ...award, points: NO_POINTS, lost }];
    const by = withheldFrom?.find((one) => one.driver === contender);
    if (by === undefined) return [award];
    const decisions = [...award.decisions, by.document];
    return [{ ...award, points: NO_POINTS, withheldBy: by.document, decisions }];
  });
  const places = lost === undefined ? cell.places : NOWHERE;
  return {
    ...cell,
    places,
    scoringPlaces: own.some(isForPlace) ? cell.places : NOWHERE,
    awards: own,
    points: sum(own),
    ...(lost === undefined ? {} : { out: lost }),
  };
}

function resultText(starter: Starter, line: SessionLine | undefined, place: MaybePlace): string {
  return printedPlace(place) ?? line?.out ?? (starter.withdrawn === undefined ? '' : 'WD');
}

function sum(won: readonly Award[]): Points {
  let points = NO_POINTS;
  for (const award of won) points = addPoints(points, award.points);
  return points;
}
