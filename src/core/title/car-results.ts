import { type DriverKey, type EntryKey, RACE, type SessionName } from '#core/base/ids';
import { addPoints, NO_POINTS } from '#core/base/points';
import { type AwardClause, isByPlace } from '#core/rulebook/rulebook';
import type { Cell } from '#core/scoring/cells';
import { contendersOf } from '#core/season/contender';
import type { Starter } from '#core/season/entered';
import { someDriversRegister } from '#core/season/registration';
import { keptResults, lapDrivers, statisticsOf } from './best-case.ts';
import { type Contest, coveredCars, isGuest, type Stage, termsAtTheEnd, termsIn } from './contest.ts';
import { isDecidedBefore } from './decided-before.ts';
import { sharesSessions } from './legs.ts';
import { drivenClause, mayBeOut, needsIn, type Obstacle, obstacles } from './obstacle.ts';
import type { FastLap, SessionOutcome } from './outcome.ts';
import { isOneGroup, lengthOf, product } from './outcomes.ts';
import { cellsAfter, type StageCells } from './scored-outcome.ts';

/** What one car has of a session that is still to come, as the title sees it. */
export interface SessionPlace {
  readonly session: SessionName;
  /** Among the cars that score for the title; undefined without a place that the title could tell from none. */
  readonly place: number | undefined;
  /** It has the fastest lap, by this driver where it is one driver's. */
  readonly fastest?: { readonly driver?: DriverKey | undefined };
}

/** What one car has of a round, and what that gives. */
export interface CarResult {
  readonly sessions: readonly SessionPlace[];
  /** Of the contenders for whom the car scores. */
  readonly cells: StageCells;
}

/** A car that scores for the title, for whom it does, and every result that it may have. */
export interface CarChances {
  readonly starter: Starter;
  readonly contenders: readonly string[];
  readonly results: readonly CarResult[];
}

/**
 * The results of each car in a round, each by itself: what a car has gives its contenders the same, whatever the others
 * have.
 *
 * @returns the rules by which that is not so.
 */
export function carChances(contest: Contest, stage: Stage): readonly CarChances[] | readonly Obstacle[] {
  const inTheWay = [...obstacles(contest), ...togetherness(contest, stage)];
  if (inTheWay.length > 0) return inTheWay;
  const cars = coveredCars(contest, stage).filter((starter) => !isGuest(contest, starter));
  return cars.map((starter) => ({
    starter,
    contenders: contendersOf(contest.title, starter),
    results: resultsOf(contest, stage, starter, cars),
  }));
}

/** Did the rules let each car be taken by itself? */
export const areChances = (
  found: readonly CarChances[] | readonly Obstacle[],
): found is readonly CarChances[] => found.every((one) => 'starter' in one);

/** The rules by which the results of one car cannot be taken by themselves. */
function togetherness(contest: Contest, stage: Stage): readonly Obstacle[] {
  const { title, key } = contest;
  const found: Obstacle[] = [];
  const here = { clause: `titles/${key}`, because: 'several-cars' } as const;
  const counts = new Map<string, number>();
  for (const starter of coveredCars(contest, stage))
    for (const contender of contendersOf(title, starter))
      counts.set(contender, (counts.get(contender) ?? 0) + 1);
  if ([...counts.values()].some((cars) => cars > 1)) found.push(here);
  for (const { name, award } of stage.clauses)
    if (!isOwnOrder(contest, stage, award))
      found.push({ clause: `awards/${name}`, because: 'another-order' });
  const { ranking } = termsAtTheEnd(contest);
  if (contest.parts.ranking.starts !== undefined || keptResults(contest).length > 0)
    found.push({ clause: `ranking/${ranking ?? ''}`, because: 'several-ends' });
  const driven = drivenClause(contest);
  if (driven !== undefined) found.push({ clause: driven, because: 'crew-drives' });
  const isBarred = contest.parts.barred.size > 0;
  if (isBarred || (mayBeOut(contest) && !onlyGuests(contest, stage)))
    found.push({ clause: `titles/${key}`, because: 'may-be-out' });
  if (isDecidedBefore(contest, stage)) found.push({ clause: `titles/${key}`, because: 'decided-before' });
  if (sharesSessions(contest, stage)) found.push({ clause: `titles/${key}`, because: 'shared-session' });
  return found;
}

/** Is nobody out of the title but cars that are not registered for it, which the others pass? */
function onlyGuests(contest: Contest, stage: Stage): boolean {
  const { others, guestDriver } = termsIn(stage);
  const isCostly = guestDriver === 'costs car' && someDriversRegister(contest.season, stage.open.round.key);
  // A guest may be barred as well, and then hold its place.
  const isHeld = [...contest.parts.barred.values()].some(({ behind }) => behind === 'hold their place');
  return needsIn(contest, stage).length === 0 && others === 'move up' && !isCostly && !isHeld;
}

/** Does an award go by the order that the title sees? */
function isOwnOrder(contest: Contest, stage: Stage, award: AwardClause): boolean {
  const { title } = contest;
  const cars = [...stage.open.cars.values()].filter(({ cups }) => cups.includes(title.cup ?? ''));
  if (title.cup !== undefined && cars.length > coveredCars(contest, stage).length) return false;
  const own = title.cup !== undefined ? 'cup' : title.class === undefined ? 'overall' : 'class';
  if (isByPlace(award)) return award.order === own && award.among === undefined;
  // One of each class may have its fastest lap.
  const isOfAll = isOneGroup(contest, award.order);
  return award.by === 'fastest lap' && isOfAll && (award.among === undefined || award.order === own);
}

function resultsOf(
  contest: Contest,
  stage: Stage,
  { entry, crew, ...starter }: Starter,
  cars: readonly Starter[],
): readonly CarResult[] {
  const fillers = cars.map((one) => one.entry).filter((one) => one !== entry);
  const choices = stage.open.sessions
    .filter((session) => session === RACE || placesIn(stage, session, fillers.length) > 0)
    .map((session) => {
      const last = placesIn(stage, session, fillers.length);
      const places = [...Array.from({ length: last }, (_, index) => index + 1), undefined];
      const laps = lapsOf(contest, stage, session, crew);
      return places.flatMap((place) =>
        laps.map((fastest) => ({ session, place, ...(fastest && { fastest }) })),
      );
    });
  const contenders = contendersOf(contest.title, { entry, crew, ...starter });
  const cellsOf = (said: readonly SessionPlace[]) =>
    cellsAfter(contest, stage, `car ${entry} ${JSON.stringify(said)}`, () => ({
      open: stage.open,
      sessions: stage.open.sessions.map((session) => {
        const place = said.find((one) => one.session === session) ?? { session, place: undefined };
        return ended(entry, place, fillers);
      }),
    }));
  const nothing = cellsOf([]);
  // What one session gives does not hang on another: each is scored by itself.
  const byItself = new Map(choices.flat().map((one) => [one, cellsOf([one])]));
  return [...product<SessionPlace>(choices)].map((sessions) => {
    const parts = sessions.map((one) => ({ session: one.session, cells: byItself.get(one) ?? nothing }));
    const cells = contenders.flatMap((contender) => {
      const cell = together(contender, nothing.get(contender), parts);
      return cell === undefined ? [] : [[contender, cell] as const];
    });
    return { sessions, cells: new Map(cells) };
  });
}

/** What the sessions of a round give, each scored by itself, in one cell: its result is that of the race. */
function together(
  contender: string,
  nothing: Cell | undefined,
  parts: readonly { readonly session: SessionName; readonly cells: StageCells }[],
): Cell | undefined {
  const race = parts.find(({ session }) => session === RACE)?.cells.get(contender);
  if (race === undefined || parts.length === 1) return race;
  const awards = [
    ...(nothing?.awards ?? []),
    ...parts.flatMap(({ session, cells }) =>
      (cells.get(contender)?.awards ?? []).filter((award) => award.session === session),
    ),
  ];
  const points = awards.reduce((sum, award) => addPoints(sum, award.points), NO_POINTS);
  return { ...race, awards, points };
}

/** How many places of a session the title tells from none. */
function placesIn(stage: Stage, session: SessionName, others: number): number {
  // A place in the race is shown, and may decide between those who are level.
  if (session === RACE) return others + 1;
  const own = stage.clauses.filter(({ award }) => award.session === session && isByPlace(award));
  return Math.min(others + 1, Math.max(0, ...own.map(({ award }) => lengthOf(stage, award))));
}

/** Another car has the fastest lap, or nobody; or this one, by each of its drivers where that is told apart. */
function lapsOf(
  contest: Contest,
  stage: Stage,
  session: SessionName,
  crew: readonly DriverKey[],
): readonly (SessionPlace['fastest'] | undefined)[] {
  if (!statisticsOf(stage, session).has('fastest lap')) return [undefined];
  return [undefined, ...lapDrivers(contest, stage, crew).map((driver) => ({ driver }))];
}

function ended(
  entry: EntryKey,
  { session, place, fastest }: SessionPlace,
  fillers: readonly EntryKey[],
): SessionOutcome {
  const placed = place === undefined ? [] : [...fillers.slice(0, place - 1), entry];
  const laps: readonly FastLap[] = fastest === undefined ? [] : [{ entry, driver: fastest.driver }];
  // Who has no place and yet the fastest lap must have started.
  const isOut = fastest !== undefined && place === undefined;
  return {
    session,
    placed,
    ...(isOut ? { out: new Map([[entry, 'Ret']]) } : {}),
    ...(laps.length === 0 ? {} : { fastest: laps }),
  };
}
