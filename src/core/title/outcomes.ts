import { type DriverKey, type EntryKey, RACE, type SessionName } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import { lookup } from '#core/base/lookup';
import { hasStarted, type Out } from '#core/base/out';
import { type AwardClause, isByPlace } from '#core/rulebook/rulebook';
import { peopleIn } from '#core/season/entered';
import { keptResults } from './best-case.ts';
import { type Contest, coveredCars, type Stage, termsIn } from './contest.ts';
import { isDecidedBefore } from './decided-before.ts';
import { drivingBy, drivingTimes } from './driving-times.ts';
import { drivenClause, mayBeOut } from './obstacle.ts';
import type { FastLap, RoundOutcome, SessionOutcome } from './outcome.ts';

/**
 * The outcomes of a round: every one of the space is, for the title, as one of these.
 *
 * @returns undefined where they cannot be listed: laps down have no end.
 */
export function outcomesOf(contest: Contest, stage: Stage): Iterable<RoundOutcome> | undefined {
  const { open } = stage;
  if (awardsOf(stage).some(({ by }) => by === 'laps down')) return undefined;
  const sessions = sessionsThatMatter(stage).map((session) => sessionsLike(contest, stage, session));
  return {
    *[Symbol.iterator]() {
      for (const ended of product(sessions)) yield { open, sessions: ended };
    },
  };
}

/** How many there are at least: ways to place cars and to leave others without a place, laps and drives not counted. */
export function fewestOutcomes(contest: Contest, stage: Stage): number {
  return sessionsThatMatter(stage).reduce((all, session) => {
    const { cars, places, statuses } = endingsOf(contest, stage, session);
    let [ways, arranged] = [0, 1];
    for (let placed = 0; placed <= places; placed++) {
      ways += arranged * Math.max(1, statuses.length) ** (cars.length - placed);
      arranged *= cars.length - placed;
    }
    return all * ways;
  }, 1);
}

const sessionsThatMatter = (stage: Stage): readonly SessionName[] =>
  stage.open.sessions.filter(
    (session) => session === RACE || awardsOf(stage).some((award) => award.session === session),
  );

/** Which cars may have which places of a session, and how they may have none. */
function endingsOf(contest: Contest, stage: Stage, session: SessionName) {
  const awards = awardsOf(stage).filter((award) => award.session === session);
  const cars = carsThatMatter(contest, stage);
  const isRace = session === RACE;
  const places = isRace ? cars.length : Math.min(cars.length, placesThatMatter(contest, stage, awards));
  return { awards, cars, places, statuses: isRace ? statusesOf(contest, awards) : NO_STATUSES };
}
const NO_STATUSES: readonly Out[] = [];

const awardsOf = (stage: Stage): readonly AwardClause[] => stage.clauses.map(({ award }) => award);

function sessionsLike(contest: Contest, stage: Stage, session: SessionName): Iterable<SessionOutcome> {
  const { awards, cars, places, statuses } = endingsOf(contest, stage, session);
  const isDriven = session === RACE && drivenClause(contest) !== undefined;
  return {
    *[Symbol.iterator]() {
      for (const placed of selections(cars, places))
        for (const out of endsOf(without(cars, placed), statuses)) {
          const ran = timed(placed, out);
          for (const fastest of lapsOf(contest, stage, ran, awards))
            for (const secondFastest of secondLapsOf(contest, stage, ran, awards))
              for (const driving of isDriven ? drivesOf(stage, placed) : NOTHING_TOLD)
                yield {
                  session,
                  placed,
                  ...(out.size === 0 ? {} : { out }),
                  ...(fastest.length === 0 ? {} : { fastest }),
                  ...(secondFastest.length === 0 ? {} : { secondFastest }),
                  ...(driving === undefined ? {} : { driving }),
                };
        }
    },
  };
}
const NOTHING_TOLD = [undefined];

const without = (cars: readonly EntryKey[], placed: readonly EntryKey[]): readonly EntryKey[] =>
  cars.filter((car) => !placed.includes(car));

/** The cars whose places can change what the title gives: all, where an order is that of all; else those of its class or cup. */
function carsThatMatter(contest: Contest, stage: Stage): readonly EntryKey[] {
  const { title } = contest;
  const covered = coveredCars(contest, stage);
  const all = [...stage.open.cars.values()];
  const orders = new Set(awardsOf(stage).map(({ order }) => order));
  const isOfAll = orders.has('overall') || (title.class === undefined && title.cup === undefined);
  if (isOfAll) return all.map(({ entry }) => entry);
  const classes = new Set(covered.map((starter) => starter.class));
  const isOfCupAlone = title.cup !== undefined && !orders.has('class');
  // A cup may have cars of other classes in it.
  const some = all.filter(({ cups, class: category }) =>
    isOfCupAlone ? cups.includes(title.cup ?? '') : classes.has(category) || cups.includes(title.cup ?? ''),
  );
  return some.map(({ entry }) => entry);
}

/** From which place on nobody can tell one place of a session from another. */
function placesThatMatter(contest: Contest, stage: Stage, awards: readonly AwardClause[]): number {
  const isPlain =
    termsIn(stage).cars === 'all' &&
    !mayBeOut(contest) &&
    !isDecidedBefore(contest, stage) &&
    new Set(awards.map(({ order }) => order)).size <= 1 &&
    awards.every(({ order, among }) => among === undefined && isOneGroup(contest, order));
  if (!isPlain) return Number.MAX_SAFE_INTEGER;
  return Math.max(0, ...awards.filter(isByPlace).map((award) => lengthOf(stage, award)));
}

/** Are all cars that the title is about in one group of such an order? */
export function isOneGroup({ title }: Contest, order: AwardClause['order']): boolean {
  if (order === 'overall') return true;
  return order === 'class' ? title.class !== undefined : title.cup !== undefined;
}

/** How many places of an award give points, of any scale that it may go by. */
export const lengthOf = ({ open }: Stage, { scale }: AwardClause): number =>
  Math.max(
    0,
    ...scale.map(({ scale: key, when }) => {
      const points = lookup(open.rulebook.scales, key);
      const counts = when?.starters !== undefined || when?.classified !== undefined;
      if (points === undefined && !counts) return 0;
      return counts || points?.beyond !== undefined ? Number.MAX_SAFE_INTEGER : (points?.points.length ?? 0);
    }),
  );

/** Ways to have no place that the rules tell apart. */
function statusesOf(contest: Contest, awards: readonly AwardClause[]): readonly Out[] {
  const counts = awards.some(({ scale }) => scale.some(({ when }) => when?.starters !== undefined));
  const isTimed = awards.some((award) => !isByPlace(award));
  const kept = keptResults(contest);
  const tellsStarts = contest.parts.ranking.starts !== undefined || counts || isTimed;
  const needsOther = tellsStarts || kept.length > 0;
  return [...new Set<Out>(['DNS', ...(needsOther ? (['Ret'] as const) : []), ...kept])];
}

/** Cars that may have a lap: those with a place, and those that started and were not disqualified. */
const timed = (placed: readonly EntryKey[], out: ReadonlyMap<EntryKey, Out>): readonly EntryKey[] => [
  ...placed,
  ...[...out].flatMap(([car, because]) => (hasStarted(because) && because !== 'DSQ' ? [car] : [])),
];

function* endsOf(cars: readonly EntryKey[], statuses: readonly Out[]): Iterable<ReadonlyMap<EntryKey, Out>> {
  if (statuses.length === 0) yield new Map();
  else
    for (const ends of product(cars.map(() => statuses)))
      yield new Map(cars.map((car, index) => [car, ends[index] as Out]));
}

function* lapsOf(
  contest: Contest,
  stage: Stage,
  cars: readonly EntryKey[],
  awards: readonly AwardClause[],
): Iterable<readonly FastLap[]> {
  const by = awards.filter((award) => award.by === 'fastest lap');
  if (by.length === 0) return void (yield []);
  const isDrivers = contest.title.for === 'driver' && by.some(({ to }) => to.includes('driver of the lap'));
  for (const fastest of selections(cars, lapsThatMatter(contest, stage, by, cars))) {
    const drivers = fastest.map((entry) => {
      const crew = isDrivers ? peopleIn(stage.open.cars.get(entry)?.crew ?? []) : [];
      return crew.length === 0 ? [undefined] : crew;
    });
    for (const who of product<DriverKey | undefined>(drivers))
      yield fastest.map((entry, index) => ({ entry, driver: who[index] }));
  }
}

function* secondLapsOf(
  contest: Contest,
  stage: Stage,
  cars: readonly EntryKey[],
  awards: readonly AwardClause[],
): Iterable<readonly EntryKey[]> {
  const by = awards.filter((award) => award.by === 'second-fastest lap');
  if (by.length === 0) yield [];
  else yield* selections(cars, lapsThatMatter(contest, stage, by, cars));
}

function lapsThatMatter(
  contest: Contest,
  stage: Stage,
  by: readonly AwardClause[],
  cars: readonly EntryKey[],
): number {
  const isPlain =
    placesThatMatter(contest, stage, by) < cars.length || by.every(({ among }) => among !== undefined);
  const isOfGroups = by.some(({ order }) => !isOneGroup(contest, order));
  const length = Math.max(...by.map((award) => lengthOf(stage, award)));
  return Math.min(cars.length, isOfGroups || (!isPlain && mayBeOut(contest)) ? cars.length : length);
}

/** Who of each crew drives enough: any of them. */
function* drivesOf(
  stage: Stage,
  placed: readonly EntryKey[],
): Iterable<ReadonlyMap<EntryKey, ReadonlyMap<DriverKey, LapTime>>> {
  const times = drivingTimes(stage);
  const options = placed.map((entry) => {
    const crew = peopleIn(stage.open.cars.get(entry)?.crew ?? []);
    return subsets(crew).map((some) => drivingBy(crew, (driver) => some.includes(driver), times));
  });
  for (const chosen of product(options))
    yield new Map(placed.map((entry, index) => [entry, chosen[index] as ReadonlyMap<DriverKey, LapTime>]));
}

const subsets = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: 2 ** items.length }, (_, chosen) =>
    items.filter((_item, index) => (chosen & (2 ** index)) !== 0),
  );

/** Some of the items in any order, at most so many. */
function* selections<Item>(items: readonly Item[], most: number): Iterable<readonly Item[]> {
  yield [];
  if (most === 0) return;
  for (const [index, item] of items.entries()) {
    const others = [...items.slice(0, index), ...items.slice(index + 1)];
    for (const rest of selections(others, most - 1)) yield [item, ...rest];
  }
}

/** One of each. */
export function* product<Item>(choices: readonly Iterable<Item>[]): Iterable<readonly Item[]> {
  const [first, ...others] = choices;
  if (first === undefined) yield [];
  else for (const item of first) for (const rest of product(others)) yield [item, ...rest];
}
