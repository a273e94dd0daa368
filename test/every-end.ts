import {
  type DriverKey,
  type EntryKey,
  RACE,
  type RoundKey,
  type SessionName,
  type TitleKey,
} from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Out } from '#core/base/out';
import { NO_POINTS } from '#core/base/points';
import { standings } from '#core/scoring/standings';
import type { RoundRecord, Season } from '#core/season/season';
import { type RoundOutcome, type SessionOutcome, seasonAfter } from '#core/title/outcome';
import { type OpenRound, remaining } from '#core/title/remaining';

/*
 * Every end of a small season, by the plain words of the space of outcomes and nothing cleverer: each is posted, folded and
 * scored by the engine. What title maths says of the season is held against it.
 */

export interface Ends {
  /** Ends that were tried. */
  readonly tried: number;
  readonly all: readonly End[];
}

/** Who is champion at one end; and the season of each round of it alone. */
export interface End {
  readonly champions: readonly string[];
  readonly next: ReadonlyMap<RoundKey, Season>;
}

/** @returns undefined where there are more than `most` ends. */
export function everyEnd(season: Season, title: TitleKey, most: number): Ends | undefined {
  const rounds: RoundRun[][] = [];
  let ends = 1;
  for (const open of remaining(season)) {
    const outcomes = everyOutcome(season, open, most);
    if (outcomes === undefined) return undefined;
    ends *= outcomes.length;
    if (ends > most) return undefined;
    rounds.push(outcomes.map((outcome) => runOf(season, outcome)));
  }
  const all: End[] = [];
  for (const chosen of oneOfEach(rounds)) {
    const records = new Map<RoundKey, RoundRecord>(season.records);
    for (const { outcome, record } of chosen) records.set(outcome.open.round.key, record);
    all.push({
      champions: championsOf({ ...season, records }, title),
      next: new Map(chosen.map(({ outcome, after }) => [outcome.open.round.key, after])),
    });
  }
  return { tried: ends, all };
}

interface RoundRun {
  readonly outcome: RoundOutcome;
  readonly after: Season;
  readonly record: RoundRecord;
}

/** The round posted and folded, as far as it goes. */
function runOf(season: Season, outcome: RoundOutcome): RoundRun {
  const after = seasonAfter(season, [outcome]);
  const record = after.records.get(outcome.open.round.key);
  if (record === undefined) throw new Error('a round that was run has no record');
  return { outcome, after, record };
}

/** Who is champion when the season is over: first, and with points. */
export const championsOf = (season: Season, title: TitleKey): readonly string[] =>
  (standings(season, title)?.rows ?? [])
    .filter(({ position, points }) => position === 1 && points > NO_POINTS)
    .map(({ contender }) => contender)
    .sort();

function everyOutcome(season: Season, open: OpenRound, most: number): readonly RoundOutcome[] | undefined {
  const sessions: SessionOutcome[][] = [];
  let all = 1;
  for (const session of open.sessions) {
    const ends = everySession(season, open, session, most);
    if (ends === undefined) return undefined;
    all *= ends.length;
    if (all > most) return undefined;
    sessions.push(ends);
  }
  return [...oneOfEach(sessions)].map((ended) => ({ open, sessions: ended }));
}

function everySession(
  _season: Season,
  open: OpenRound,
  session: SessionName,
  most: number,
): SessionOutcome[] | undefined {
  const cars = [...open.cars.keys()];
  const awards = Object.values(open.rulebook.awards).filter((award) => award.session === session);
  const isTimed = (by: string) => awards.some((award) => award.by === by);
  // Where a lap counts in each class or cup, that of one car is not enough to tell.
  const isOfGroups = awards.some(({ by, order }) => by === 'fastest lap' && order !== 'overall');
  const isDriven =
    session === RACE &&
    (awards.some(({ crew }) => crew === 'drove') ||
      Object.values(open.rulebook.checks).some(({ every }) => every === 'drive'));
  const found: SessionOutcome[] = [];
  for (const placed of inAnyOrder(cars)) {
    const others = cars.filter((car) => !placed.includes(car));
    for (const out of session === RACE ? everyOut(others, statusesIn(open)) : [new Map<EntryKey, Out>()]) {
      const ran = [...placed, ...others.filter((car) => ['Ret', 'NC'].includes(out.get(car) ?? ''))];
      const laps = isTimed('fastest lap') ? everyLap(open, ran, isOfGroups) : [undefined];
      const seconds = isTimed('second-fastest lap') ? [...inAnyOrder(ran)] : [undefined];
      for (const fastest of laps)
        for (const secondFastest of seconds)
          for (const driving of isDriven ? everyDrive(open, placed) : [undefined]) {
            found.push({
              session,
              placed,
              out,
              ...(fastest === undefined ? {} : { fastest }),
              ...(secondFastest === undefined ? {} : { secondFastest }),
              ...(driving === undefined ? {} : { driving }),
            });
            if (found.length > most) return undefined;
          }
    }
  }
  return found;
}

/** Retired, did not start, and any result that some title never drops. */
const statusesIn = ({ rulebook }: OpenRound): readonly Out[] => [
  ...new Set<Out>([
    'Ret',
    'DNS',
    ...Object.values(rulebook.counting).flatMap(({ neverDropped }) => neverDropped?.results ?? []),
  ]),
];

function everyOut(
  cars: readonly EntryKey[],
  statuses: readonly Out[],
): readonly ReadonlyMap<EntryKey, Out>[] {
  return [...oneOfEach(cars.map(() => statuses))].map(
    (some) => new Map(cars.map((car, index) => [car, some[index] as Out])),
  );
}

/** The fastest lap of any car by any of its drivers, or of none; the laps of all in any order, where those of groups count. */
function everyLap(open: OpenRound, cars: readonly EntryKey[], isOfGroups: boolean) {
  const orders = isOfGroups ? [...inAnyOrder(cars)] : [[], ...cars.map((car) => [car])];
  return orders.flatMap((order) => [
    ...oneOfEach(
      order.map((entry) => {
        const crew = open.cars.get(entry)?.crew ?? [];
        return (crew.length === 0 ? [undefined] : crew).map((driver) => ({ entry, driver }));
      }),
    ),
  ]);
}

const HOUR = 3_600_000 as LapTime;

/** Of each crew some drive an hour, and the others not at all. */
function everyDrive(open: OpenRound, cars: readonly EntryKey[]) {
  const options = cars.map((car) => {
    const crew = open.cars.get(car)?.crew ?? [];
    return [...oneOfEach(crew.map(() => [HOUR, 0 as LapTime]))].map(
      (times) => new Map<DriverKey, LapTime>(crew.map((driver, index) => [driver, times[index] as LapTime])),
    );
  });
  return [...oneOfEach(options)].map(
    (some) => new Map(cars.map((car, index) => [car, some[index] as Map<DriverKey, LapTime>])),
  );
}

function* inAnyOrder<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  yield [];
  for (const item of items)
    for (const rest of inAnyOrder(items.filter((other) => other !== item))) yield [item, ...rest];
}

function* oneOfEach<Item>(choices: readonly (readonly Item[])[]): Generator<readonly Item[]> {
  const [first, ...others] = choices;
  if (first === undefined) yield [];
  else for (const item of first) for (const rest of oneOfEach(others)) yield [item, ...rest];
}
