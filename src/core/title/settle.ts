import type { Tally } from '#core/scoring/table';
import { bestCase, PLAIN, type Plan } from './best-case.ts';
import { isBelow, isFirstByBounds, mostOf, pointsAtLeast } from './bounds.ts';
import { type Candidate, type Contest, canBeFirst, isAhead, pointsOf } from './contest.ts';
import { type Purse, purseOf, searchForCrew } from './crew-search.ts';
import { type Budget, championsOf, championsWith, type End, endsOf } from './enumerate.ts';
import { type Ceiling, ceilingOf, compareFinal, type Floor, floorOf } from './extremes.ts';
import { crewObstacles, drivenClause, type Obstacle, obstacles, severalCars } from './obstacle.ts';
import type { Scenario } from './outcome.ts';
import type { Because, Rival, State } from './verdict.ts';

interface Verdict {
  readonly state: State;
  readonly because: Because;
}

/** The maths of one title: what was worked out on the way to every verdict. */
export interface Settled {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly floor: Floor;
  readonly ceilings: ReadonlyMap<string, Ceiling>;
  readonly obstacles: readonly Obstacle[];
  readonly purse: Purse;
  readonly ends: () => readonly End[] | undefined;
}

/** Every contender of a title, and its verdict. */
export function settle(contest: Contest, budget: Budget): Settled {
  const floor = floorOf(contest);
  const found = contest.stages.length === 0 ? [] : obstacles(contest);
  let tried: { readonly ends: readonly End[] | undefined } | undefined;
  const ends = () => {
    tried ??= { ends: endsOf(contest, budget) };
    return tried.ends;
  };
  const purse = purseOf(budget);
  const ceilings = new Map<string, Ceiling>();
  if (contest.stages.length === 0)
    return { verdicts: overVerdicts(contest, floor), floor, ceilings, obstacles: found, purse, ends };
  for (const candidate of contest.candidates.values())
    ceilings.set(candidate.contender, ceilingFor(contest, candidate));
  const made = { floor, ceilings, obstacles: found, purse, ends };
  const verdicts = new Map<string, Verdict>();
  for (const candidate of contest.candidates.values())
    verdicts.set(candidate.contender, verdictOn(contest, candidate, made));
  return { ...made, verdicts };
}

/** By the plan that is better for the contender: where only those who drive long enough score, he alone does. */
function ceilingFor(contest: Contest, candidate: Candidate): Ceiling {
  const plain = ceilingOf(contest, candidate, PLAIN);
  if (plain.mates.size === 0 || drivenClause(contest) === undefined) return plain;
  const alone = ceilingOf(contest, candidate, { ...PLAIN, drivesAlone: true });
  const isWorse = isAhead(contest, plain.tally, alone.tally);
  return isWorse ? plain : alone;
}

function overVerdicts(contest: Contest, floor: Floor): ReadonlyMap<string, Verdict> {
  const tallies = [...floor.tallies.values()].filter((tally): tally is Tally => tally !== undefined);
  const champions = championsOf(contest, tallies);
  return new Map(
    [...contest.candidates.keys()].map((contender): [string, Verdict] => {
      const isChampion = champions.includes(contender);
      const sharedWith = isChampion ? champions.filter((other) => other !== contender) : [];
      return [contender, { state: isChampion ? 'champion' : 'out', because: { code: 'over', sharedWith } }];
    }),
  );
}

type Made = Omit<Settled, 'verdicts'>;

function verdictOn(contest: Contest, candidate: Candidate, made: Made): Verdict {
  const { contender } = candidate;
  const won = clinchOf(contest, candidate, made);
  if (won !== undefined) return won;
  const ceiling = made.ceilings.get(contender) as Ceiling;
  const rival = rivalAhead(contest, contender, ceiling, made.floor);
  const isFirst = canBeFirst(ceiling.tally);
  if (isFirst && rival === undefined) return inBy(ceiling.best.scenario());
  const most = pointsOf(ceiling.tally);
  if (made.obstacles.length === 0) {
    if (!isFirst) return { state: 'out', because: { code: 'nothing', most } };
    const isExact =
      rival !== undefined && (!rival.isMate || crewObstaclesOf(contest, ceiling, made.floor).length === 0);
    if (isExact)
      return { state: 'out', because: { code: 'bound', most, rival, best: ceiling.best.scenario } };
  }
  return beyondOneRun(contest, candidate, ceiling, made);
}

const inBy = (scenario: Scenario): Verdict => ({ state: 'in', because: { code: 'scenario', scenario } });

/** Rules that stand in the way, for a driver who is in a car with others. */
function crewObstaclesOf(contest: Contest, ceiling: Ceiling, { tallies }: Floor): readonly Obstacle[] {
  const { mates, best } = ceiling;
  const { hero, plan } = best;
  if (mates.size === 0) return [];
  // Where he alone drives long enough, they may gain nothing: then they are like all others.
  const gainsNothing = ([mate, his]: readonly [string, Tally | undefined]) =>
    compareFinal(contest, his, tallies.get(mate)) >= 0;
  if (plan.drivesAlone && [...mates].every(gainsNothing)) return [];
  return [...crewObstacles(contest), ...severalCars(contest, contest.stages, [hero])];
}

/** Who is ahead of a contender that has all, of those who then have least; first of those in other cars. */
function rivalAhead(
  contest: Contest,
  contender: string,
  { tally, mates }: Ceiling,
  { order, tallies }: Floor,
): Rival | undefined {
  const rival = order.find((one) => one !== contender && !mates.has(one));
  if (rival !== undefined && isAhead(contest, tallies.get(rival), tally))
    return { contender: rival, points: pointsOf(tallies.get(rival)), isMate: false };
  for (const [mate, his] of mates)
    if (isAhead(contest, his, tally)) return { contender: mate, points: pointsOf(his), isMate: true };
  return undefined;
}

/** Is it champion whatever happens? undefined if not: then it remains to be seen whether it can be at all. */
function clinchOf(contest: Contest, candidate: Candidate, made: Made): Verdict | undefined {
  const { contender } = candidate;
  const { floor, ceilings, obstacles: inTheWay } = made;
  const least = floor.tallies.get(contender);
  const isFirst =
    canBeFirst(least) && !floor.order.some((one) => isAhead(contest, floor.tallies.get(one), least));
  if (!isFirst) return undefined;
  const unsettled: Obstacle[] = isFirstByBounds(contest, candidate, inTheWay) ? [] : [...inTheWay];
  let closest: { readonly rival: Rival; readonly best: () => Scenario } | undefined;
  for (const [rival, ceiling] of ceilings) {
    if (rival === contender) continue;
    const here = ceiling.mates.has(contender) ? ceiling.mates.get(contender) : least;
    if (isAhead(contest, ceiling.tally, here)) return undefined;
    const points = pointsOf(ceiling.tally);
    const isMate = ceiling.mates.has(contender);
    if (closest === undefined || points > closest.rival.points)
      closest = { rival: { contender: rival, points, isMate }, best: ceiling.best.scenario };
    const rules = [...inTheWay, ...(isMate ? crewObstaclesOf(contest, ceiling, floor) : [])];
    if (rules.length === 0 || isBelow(contest, mostOf(contest, rival, ceiling, inTheWay), contender))
      continue;
    const found = isMate && inTheWay.length === 0 ? searchPair(contest, rival, contender, made) : undefined;
    if (found === 'none') continue;
    if (found !== undefined) return undefined;
    unsettled.push(...rules);
  }
  const safe = {
    code: 'safe',
    least: pointsOf(least),
    ...closest,
  } as const;
  if (unsettled.length === 0) return { state: 'clinched', because: safe };
  const ends = made.ends();
  if (ends === undefined)
    return { state: 'undecided', because: { code: 'undecided', obstacles: distinct(unsettled) } };
  return ends.every(({ champions }) => champions.includes(contender))
    ? { state: 'clinched', because: safe }
    : undefined;
}

const searchPair = (contest: Contest, hero: string, over: string, { floor, ceilings, purse }: Made) =>
  searchForCrew(
    contest,
    contest.candidates.get(hero) as Candidate,
    { of: 'ahead', over },
    {
      floor,
      ceiling: ceilings.get(hero) as Ceiling,
      purse,
    },
  );

/** Where one run does not settle it: bounds on points, other runs, every result of a crew, every end of the season. */
function beyondOneRun(contest: Contest, candidate: Candidate, ceiling: Ceiling, made: Made): Verdict {
  const { contender } = candidate;
  const rules = [...made.obstacles, ...crewObstaclesOf(contest, ceiling, made.floor)];
  const most = mostOf(contest, contender, ceiling, made.obstacles);
  for (const rival of made.floor.order)
    if (rival !== contender && isBelow(contest, most, rival)) {
      const points = pointsAtLeast(contest, contest.candidates.get(rival) as Candidate);
      return {
        state: 'out',
        because: { code: 'bound', most, rival: { contender: rival, points, isMate: false } },
      };
    }
  for (const plan of OTHER_PLANS) {
    const { cells, scenario } = bestCase(contest, contender, plan);
    if (championsWith(contest, cells).includes(contender)) return inBy(scenario());
  }
  if (made.obstacles.length === 0 && ceiling.mates.size > 0) {
    const { floor, purse } = made;
    const found = searchForCrew(contest, candidate, { of: 'title' }, { floor, ceiling, purse });
    if (found === 'none') return { state: 'out', because: { code: 'tried', most } };
    if (found !== undefined) return inBy(found);
  }
  const ends = made.ends();
  if (ends === undefined) {
    return { state: 'undecided', because: { code: 'undecided', obstacles: distinct(rules) } };
  }
  const end = ends.find(({ champions }) => champions.includes(contender));
  return end === undefined ? { state: 'out', because: { code: 'tried', most } } : inBy(end.scenario);
}

const OTHER_PLANS: readonly Plan[] = [
  PLAIN,
  { others: 'behind', drivesAlone: false },
  { others: 'gone', drivesAlone: true },
  { others: 'losing', drivesAlone: false },
  { others: 'losing', drivesAlone: true },
];

const distinct = (rules: readonly Obstacle[]): readonly Obstacle[] => [
  ...new Map(rules.map((rule) => [`${rule.clause} ${rule.because}`, rule])).values(),
];
