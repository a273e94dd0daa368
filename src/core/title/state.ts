import { type EntryKey, type TitleKey, titleKey } from '#core/base/ids';
import { NO_POINTS, type Points } from '#core/base/points';
import { ranked } from '#core/scoring/rank';
import { standings } from '#core/scoring/standings';
import type { Tally } from '#core/scoring/table';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { bestCase, PLAIN, type Plan } from './best-case.ts';
import { mayMoveUp, pointsAtLeast, pointsAtMost } from './bounds.ts';
import {
  type Candidate,
  type Contest,
  canBeFirst,
  carsOf,
  contestOf,
  finalTally,
  isAhead,
} from './contest.ts';
import { searchForCrew } from './crew-search.ts';
import { BUDGET, type Budget, championsWith, type End, endsOf } from './enumerate.ts';
import { type Ceiling, ceilingOf, compareFinal, type Floor, floorOf } from './extremes.ts';
import { crewObstacles, drivenClause, type Obstacle, obstacles } from './obstacle.ts';
import type { Scenario } from './outcome.ts';
import type { Assumptions } from './remaining.ts';
import type { Because, Group, Rival, Standing, State, TitleState } from './verdict.ts';

/** What may be asked of the maths. */
export interface Asked {
  readonly assumptions?: Partial<Assumptions>;
  readonly budget?: Budget;
}

/** The state of every title of the rulebook, in its order. */
export const allTitles = (season: Season, asked: Asked = {}): readonly TitleState[] =>
  Object.keys(rulebookAt(season).titles).flatMap((key) => titleState(season, titleKey(key), asked) ?? []);

/** Who can still win a title; undefined if the rulebook has no such title. */
export function titleState(season: Season, key: TitleKey, asked: Asked = {}): TitleState | undefined {
  const contest = contestOf(season, key, asked.assumptions);
  const table = standings(season, key);
  if (contest === undefined || table === undefined) return undefined;
  const settled = settle(contest, asked.budget ?? BUDGET);
  const points = new Map(table.rows.map((row) => [row.contender, row.points]));
  const inOrder = [...points.keys(), ...[...contest.candidates.keys()].filter((one) => !points.has(one))];
  const contenders = inOrder.flatMap((contender): readonly Standing[] => {
    const verdict = settled.verdicts.get(contender);
    const candidate = contest.candidates.get(contender);
    if (verdict === undefined || candidate === undefined) return [];
    return [
      {
        contender,
        number: candidate.number,
        points: points.get(contender) ?? pointsNow(contest, candidate),
        ...verdict,
      },
    ];
  });
  const { name, class: category, cup, for: kind } = contest.title;
  return {
    title: key,
    name,
    class: category,
    cup,
    for: kind,
    decided: contenders.length > 0 && contenders.every(({ state }) => isSettled(state)),
    champions: contenders.filter(({ state }) => isWon(state)).map(({ contender }) => contender),
    contenders,
    groups: groupsOf(contest, settled, contenders),
    remaining: contest.stages.map(({ open }) => open),
  };
}

/** Of somebody whom the table does not list. */
const pointsNow = (contest: Contest, { contender, cells }: Candidate): Points =>
  pointsOf(finalTally(contest, contender, cells));

const isWon = (state: State): boolean => state === 'champion' || state === 'clinched';
const isSettled = (state: State): boolean => isWon(state) || state === 'out';

interface Verdict {
  readonly state: State;
  readonly because: Because;
}

/** The maths of one title: what was worked out on the way to every verdict. */
interface Settled {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly floor: Floor;
  readonly ceilings: ReadonlyMap<string, Ceiling>;
  readonly obstacles: readonly Obstacle[];
  readonly budget: Budget;
  readonly ends: () => readonly End[] | undefined;
}

function settle(contest: Contest, budget: Budget): Settled {
  const floor = floorOf(contest);
  const found = contest.stages.length === 0 ? [] : obstacles(contest);
  let tried: { readonly ends: readonly End[] | undefined } | undefined;
  const ends = () => {
    tried ??= { ends: endsOf(contest, budget) };
    return tried.ends;
  };
  const ceilings = new Map<string, Ceiling>();
  if (contest.stages.length === 0)
    return { verdicts: overVerdicts(contest, floor), floor, ceilings, obstacles: found, budget, ends };
  for (const candidate of contest.candidates.values())
    ceilings.set(candidate.contender, ceilingFor(contest, candidate));
  const made = { floor, ceilings, obstacles: found, budget, ends };
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
  const { order, shared } = contest.parts.ranking;
  const champions = ranked(tallies, order, shared)
    .filter(({ position, points }) => position === 1 && points > NO_POINTS)
    .map(({ contender }) => contender);
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
    if (isExact) return { state: 'out', because: { code: 'bound', most, rival } };
  }
  return beyondOneRun(contest, candidate, ceiling, made);
}

const inBy = (scenario: Scenario): Verdict => ({ state: 'in', because: { code: 'scenario', scenario } });
const pointsOf = (tally: Tally | undefined): Points => tally?.points ?? NO_POINTS;

/** Rules that stand in the way, for a driver who is in a car with others. */
function crewObstaclesOf(contest: Contest, ceiling: Ceiling, { tallies }: Floor): readonly Obstacle[] {
  const { mates, best } = ceiling;
  const { hero, plan } = best;
  if (mates.size === 0) return [];
  // Where he alone drives long enough, they may gain nothing: then they are like all others.
  const gainsNothing = ([mate, his]: readonly [string, Tally | undefined]) =>
    compareFinal(contest, his, tallies.get(mate)) >= 0;
  if (plan.drivesAlone && [...mates].every(gainsNothing)) return [];
  const hasSeveral = contest.stages.some((stage) => carsOf(contest, stage, hero).length > 1);
  const several = { clause: `titles/${contest.key}`, because: 'several-cars' } as const;
  return [...crewObstacles(contest), ...(hasSeveral ? [several] : [])];
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
  let closest: Rival | undefined;
  for (const [rival, ceiling] of ceilings) {
    if (rival === contender) continue;
    const here = ceiling.mates.has(contender) ? ceiling.mates.get(contender) : least;
    if (isAhead(contest, ceiling.tally, here)) return undefined;
    const points = pointsOf(ceiling.tally);
    const isMate = ceiling.mates.has(contender);
    if (closest === undefined || points > closest.points) closest = { contender: rival, points, isMate };
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
    ...(closest === undefined ? {} : { rival: closest }),
  } as const;
  if (unsettled.length === 0) return { state: 'clinched', because: safe };
  const ends = made.ends();
  if (ends === undefined)
    return { state: 'undecided', because: { code: 'undecided', obstacles: distinct(unsettled) } };
  return ends.every(({ champions }) => champions.includes(contender))
    ? { state: 'clinched', because: safe }
    : undefined;
}

const searchPair = (contest: Contest, hero: string, over: string, { floor, ceilings, budget }: Made) =>
  searchForCrew(
    contest,
    contest.candidates.get(hero) as Candidate,
    { of: 'ahead', over },
    {
      floor,
      ceiling: ceilings.get(hero) as Ceiling,
      budget,
    },
  );

/**
 * Has it fewer points than the other at the end, whatever happens, and can the other not lose its rank?
 *
 * @param most what it has at most.
 */
function isBelow(contest: Contest, most: Points, above: string): boolean {
  const { candidates, parts } = contest;
  const other = candidates.get(above);
  const isByPoints = parts.ranking.order[0] === 'points' && parts.ranking.starts === undefined;
  return other !== undefined && isByPoints && most < pointsAtLeast(contest, other);
}

/** What a contender has at most: where nothing but driving times is in the way, that is its best case. */
function mostOf(
  contest: Contest,
  contender: string,
  ceiling: Ceiling,
  inTheWay: readonly Obstacle[],
): Points {
  const candidate = contest.candidates.get(contender);
  const bound = candidate === undefined ? NO_POINTS : pointsAtMost(contest, candidate);
  const isBest = inTheWay.every(({ because }) => because === 'drives-lose') && !mayMoveUp(contest);
  const best = pointsOf(ceiling.tally);
  return isBest && best < bound ? best : bound;
}

/** Has it points and a rank at the end, whatever happens? Where nothing is in the way, the least that it has tells. */
const isFirstByBounds = (contest: Contest, candidate: Candidate, inTheWay: readonly Obstacle[]): boolean =>
  inTheWay.length === 0 ||
  (contest.parts.ranking.starts === undefined && pointsAtLeast(contest, candidate) > NO_POINTS);

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
    const { floor, budget } = made;
    const found = searchForCrew(contest, candidate, { of: 'title' }, { floor, ceiling, budget });
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
  { others: 'gone', drivesAlone: false },
  { others: 'behind', drivesAlone: false },
  { others: 'gone', drivesAlone: true },
  { others: 'losing', drivesAlone: false },
  { others: 'losing', drivesAlone: true },
];

const distinct = (rules: readonly Obstacle[]): readonly Obstacle[] => [
  ...new Map(rules.map((rule) => [`${rule.clause} ${rule.because}`, rule])).values(),
];

/** The teams that have several contenders, and whether one of these is champion whatever happens. */
function groupsOf(contest: Contest, settled: Settled, contenders: readonly Standing[]): readonly Group[] {
  if (contest.title.for !== 'entry') return [];
  const teams = Map.groupBy(contenders, ({ contender }) => teamOf(contest, contender));
  return [...teams].flatMap(([team, members]): readonly Group[] => {
    if (team === undefined || members.length < 2) return [];
    const names = members.map(({ contender }) => contender);
    return [{ team, contenders: names, state: groupState(contest, settled, members) }];
  });
}

const teamOf = ({ season }: Contest, contender: string): string | undefined =>
  season.entries.get(contender as EntryKey)?.team;

function groupState(contest: Contest, settled: Settled, members: readonly Standing[]): State {
  for (const state of ['champion', 'clinched'] as const)
    if (members.some((member) => member.state === state)) return state;
  if (members.every(({ state }) => state === 'out')) return 'out';
  const certain = isCertain(contest, settled, new Set(members.map(({ contender }) => contender)));
  if (certain === true) return 'clinched';
  if (certain === undefined) return 'undecided';
  return members.some(({ state }) => state === 'in') ? 'in' : 'undecided';
}

/** Is one of them champion whatever happens? undefined where nobody knows. */
function isCertain(contest: Contest, settled: Settled, members: ReadonlySet<string>): boolean | undefined {
  const { floor, ceilings, obstacles: inTheWay } = settled;
  const best = floor.order.find((one) => members.has(one)) ?? '';
  const least = floor.tallies.get(best);
  const first = floor.order[0] ?? '';
  if (!canBeFirst(least) || isAhead(contest, floor.tallies.get(first), least)) return false;
  for (const [other, { tally }] of ceilings)
    if (!members.has(other) && isAhead(contest, tally, least)) return false;
  // Where points are not what is looked at first, somebody without a point may be first, and then there is no champion.
  const isByPoints = contest.parts.ranking.order[0] === 'points';
  if (inTheWay.length === 0 && isByPoints) return true;
  return settled.ends()?.every(({ champions }) => champions.some((one) => members.has(one)));
}
