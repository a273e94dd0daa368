import { type DriverKey, type EntryKey, RACE, type SessionName } from '#core/base/ids';
import { hasStarted, type Out } from '#core/base/out';
import { NO_POINTS } from '#core/base/points';
import type { AwardClause } from '#core/rulebook/rulebook';
import { crewOf } from '#core/season/contender';
import { peopleIn } from '#core/season/entered';
import { type Contest, carsOf, coveredCars, hasFreeCrews, isGuest, type Stage } from './contest.ts';
import { drivingBy, drivingTimes } from './driving-times.ts';
import { sharesSessions } from './legs.ts';
import type { RoundOutcome, Scenario, SessionOutcome } from './outcome.ts';
import { cellsAfter, cellsInScenario, type StageCells } from './scored-outcome.ts';

/** What becomes of everybody else, where a contender has all that can be had. */
export type Others =
  /** They do not start; or, where such a result is never dropped, they have that one. */
  | 'gone'
  /** They are classified behind. */
  | 'behind'
  /** Those who have won something of the round already are classified behind, and drive too little to keep it. */
  | 'losing';

/** A way to have all that can be had of every round that remains. */
export interface Plan {
  readonly others: Others;
  /** Nobody else of the crew drives long enough. */
  readonly drivesAlone: boolean;
}
export const PLAIN: Plan = { others: 'gone', drivesAlone: false };

/** One contender has all that can be had. */
export interface BestCase {
  readonly hero: string;
  readonly plan: Plan;
  /** By the rounds that remain, in their order. */
  readonly cells: readonly StageCells[];
  readonly scenario: () => Scenario;
}

/**
 * A contender's cars are first in every session that remains, with the best laps; the others are as the plan says.
 *
 * @param hero '' for nobody: then everybody has the least.
 */
export function bestCase(contest: Contest, hero: string, plan: Plan): BestCase {
  const { stages } = contest;
  const outcomes: Top[] = [];
  for (const [index, stage] of stages.entries()) {
    // Most rounds have the cars of the round before.
    const above = stages[index - 1]?.open.cars === stage.open.cars ? outcomes[index - 1] : undefined;
    outcomes.push(topOutcome(contest, stage, hero, plan, above));
  }
  const scenario = () => outcomes.map(({ outcome }) => outcome());
  const cells = stages.map((stage, index) => {
    const top = outcomes[index] as Top;
    if (sharesSessions(contest, stage)) return cellsInScenario(contest, stage, scenario());
    return cellsAfter(contest, stage, top.name, top.outcome);
  });
  return { hero, plan, cells, scenario };
}

/** An outcome that is made when it is asked for, and its name among those of its round. */
interface Top {
  readonly name: string;
  readonly cars: readonly EntryKey[];
  readonly outcome: () => RoundOutcome;
}

function topOutcome(contest: Contest, stage: Stage, hero: string, plan: Plan, above: Top | undefined): Top {
  const isDriver = contest.title.for === 'driver';
  const isFree = hasFreeCrews(contest) && hero !== '';
  const crew = isDriver ? [hero as DriverKey] : crewOf(hero);
  const cars = above?.cars ?? (isFree ? freeCar(contest, stage, hero) : carsOf(contest, stage, hero));
  const who = isDriver || isFree ? hero : '';
  const name = above?.name ?? `top ${JSON.stringify([cars, who, plan.others, plan.drivesAlone, isFree])}`;
  return {
    name,
    cars,
    outcome: () => ({
      open: stage.open,
      sessions: stage.open.sessions.map((session) =>
        topSession(contest, stage, session, cars, isDriver ? hero : '', plan),
      ),
      ...(isFree ? { crews: new Map(cars.map((car) => [car, crew])) } : {}),
    }),
  };
}

/** Where crews are free, a driver's own car, else the first that scores for the title; a guest's only where there is no other. */
function freeCar(contest: Contest, stage: Stage, hero: string): readonly EntryKey[] {
  const own = carsOf(contest, stage, hero).flatMap((entry) => stage.open.cars.get(entry) ?? []);
  const cars = [...own, ...coveredCars(contest, stage)];
  const car = cars.find((starter) => !isGuest(contest, starter)) ?? cars[0];
  return car === undefined ? [] : [car.entry];
}

function topSession(
  contest: Contest,
  stage: Stage,
  session: SessionName,
  cars: readonly EntryKey[],
  driver: string,
  plan: Plan,
): SessionOutcome {
  // Of the others mostly nothing is said, and they are many.
  const others = () => [...stage.open.cars.keys()].filter((entry) => !cars.includes(entry));
  const losers = session === RACE && plan.others === 'losing' ? winnersSoFar(contest, stage, others()) : [];
  const placed = plan.others === 'behind' ? [...cars, ...others()] : [...cars, ...losers];
  const status = session === RACE && plan.others === 'gone' ? statusOfTheGone(contest) : undefined;
  const laps = cars.map((entry) => ({ entry, driver: driver === '' ? undefined : (driver as DriverKey) }));
  const by = statisticsOf(stage, session);
  return {
    session,
    placed,
    ...(status === undefined ? {} : { out: new Map(others().map((entry) => [entry, status])) }),
    ...(by.has('fastest lap') ? { fastest: laps } : {}),
    ...(by.has('second-fastest lap') ? { secondFastest: cars } : {}),
    ...(session === RACE && (plan.drivesAlone || losers.length > 0)
      ? { driving: drivingAlone(stage, plan.drivesAlone ? [...cars, ...losers] : losers, driver) }
      : {}),
  };
}

/** Cars for which a session of the round gave points already. */
const winnersSoFar = (contest: Contest, { index }: Stage, cars: readonly EntryKey[]): readonly EntryKey[] =>
  cars.filter((entry) =>
    [...contest.candidates.values()].some(({ cells }) =>
      cells[index]?.awards.some((award) => award.entry === entry && award.points > NO_POINTS),
    ),
  );

/** The statistics by which clauses give the title points for a session. */
export const statisticsOf = (stage: Stage, session: SessionName): ReadonlySet<AwardClause['by']> =>
  new Set(
    stage.clauses.flatMap(({ award }) =>
      award.session === session && award.by !== undefined ? [award.by] : [],
    ),
  );

/** Who of a crew may have the best lap of its car, as the title tells it: each of them where it is the driver's, else nobody by name. */
export function lapDrivers(
  { title }: Contest,
  stage: Stage,
  crew: readonly DriverKey[],
): readonly (DriverKey | undefined)[] {
  const people = title.for === 'driver' && namesDrivers(stage) ? peopleIn(crew) : [];
  return people.length === 0 ? [undefined] : people;
}

/** May drivers of one car have different points, for who of them had a lap? */
export const namesDrivers = (stage: Stage): boolean =>
  stage.clauses.some(({ award }) => award.to.includes('driver of the lap'));

/** Results that are never dropped, so that a car is worse off with one than with none. */
export const keptResults = ({ parts }: Contest): readonly Out[] =>
  parts.rule.counting.neverDropped?.results ?? [];

/** The result that costs most: one that is never dropped, better one of a car that did not even start. */
export function statusOfTheGone(contest: Contest): Out | undefined {
  const kept = keptResults(contest);
  return kept.find((out) => !hasStarted(out)) ?? kept[0];
}

/** Of these cars the driver has as long a drive as the checks of the title ask, and nobody else has. */
function drivingAlone(
  stage: Stage,
  cars: readonly EntryKey[],
  driver: string,
): SessionOutcome['driving'] & object {
  const times = drivingTimes(stage);
  return new Map(
    cars.map((entry) => {
      const crew = peopleIn(stage.open.cars.get(entry)?.crew ?? []);
      return [entry, drivingBy(crew, (one) => one === driver, times)];
    }),
  );
}
