import { RACE, type TitleKey } from '#core/base/ids';
import type { Season } from '#core/season/season';
import { areChances, type CarChances, carChances } from './car-results.ts';
import { type Contest, contestOf, openClauses, type Stage } from './contest.ts';
import { BUDGET, type Budget } from './enumerate.ts';
import type { Condition, Conditions, Needs } from './needs.ts';
import { byCars } from './needs-by-cars.ts';
import { byCases } from './needs-by-cases.ts';
import { byPoints, isLinear } from './needs-by-points.ts';
import { crewObstacles, type Obstacle, severalCars } from './obstacle.ts';
import type { Asked } from './state.ts';

/**
 * What each contender needs in the next round.
 *
 * @param contenders those of whom it is asked.
 * @returns undefined if the rulebook has no such title, or no round of it remains.
 */
export function whatItTakes(
  season: Season,
  key: TitleKey,
  contenders: readonly string[],
  asked: Asked = {},
): readonly Needs[] | undefined {
  const contest = contestOf(season, key, asked.assumptions);
  const [next, ...later] = contest?.stages ?? [];
  if (contest === undefined || next === undefined) return undefined;
  if (contenders.length === 0) return [];
  const chances = carChances(contest, next);
  const round = next.open.round.key;
  const laterOn = laterObstacles(contest, later);
  const isOfCars = areChances(chances) && laterOn.length === 0;
  const conditions =
    isOfCars && !chances.some(hasManyPlaces)
      ? byCars(contest, next, chances)
      : together(contest, next, [...inTheWay(next, chances), ...laterOn], asked.budget ?? BUDGET);
  return contenders.flatMap((contender) => {
    const candidate = contest.candidates.get(contender);
    return candidate === undefined ? [] : [{ contender, round, ...conditions(candidate) }];
  });
}

/** So many places of other sessions than the race can be told one by one, each with every place of the race. */
const FEW = 3;

function hasManyPlaces({ results }: CarChances): boolean {
  const places = new Set<string>();
  for (const { sessions } of results)
    for (const { session, place } of sessions)
      if (session !== RACE && place !== undefined) places.add(`${session} ${place}`);
  return places.size > FEW;
}

/** The rules by which it cannot be told by each car's results. */
function inTheWay(next: Stage, chances: ReturnType<typeof carChances>): readonly Obstacle[] {
  if (!areChances(chances)) return chances;
  if (!chances.some(hasManyPlaces)) return [];
  const others = openClauses(next).filter(({ award }) => award.session !== RACE);
  return others.map(({ name }) => ({ clause: `awards/${name}`, because: 'several-places' }));
}

/** Rules by which drivers of one car may gain differently from it, in later rounds. */
function laterObstacles(contest: Contest, later: readonly Stage[]): readonly Obstacle[] {
  const isShared = later.some(({ open }) => [...open.cars.values()].some(({ crew }) => crew.length > 1));
  if (contest.title.for !== 'driver' || !isShared) return [];
  return [...crewObstacles(contest), ...severalCars(contest, later, contest.candidates.keys())];
}

/** Where cars cannot be taken by themselves: by every outcome, else by points, else nobody knows. */
function together(contest: Contest, next: Stage, obstacles: readonly Obstacle[], budget: Budget): Conditions {
  const found =
    byCases(contest, budget) ?? (isLinear(contest, obstacles) ? byPoints(contest, next) : undefined);
  const condition: Condition = { code: 'undecided', obstacles };
  return found ?? (({ contender }) => ({ beside: [contender], clinch: condition, stay: condition }));
}
