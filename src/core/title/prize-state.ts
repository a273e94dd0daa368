import { type EntryKey, titleKey } from '#core/base/ids';
import type { Prize } from '#core/rulebook/rulebook';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { PLAIN } from './best-case.ts';
import { type Candidate, type Contest, canBeFirst, contestOf, isAhead } from './contest.ts';
import { ceilingOf, type Floor, floorOf } from './extremes.ts';
import { crewObstacles, type Obstacle, obstacles, severalCars } from './obstacle.ts';
import type { Asked } from './state.ts';

/** Who may still hold what a final place in a title gives. */
export interface PrizeState {
  readonly name: string;
  readonly prize: Prize;
  /** The teams, where it goes to the team of the entry; else the contenders. */
  readonly possible: readonly string[];
  /** Nobody but these can have it: every place that it goes to is one team's, or each has its contender. */
  readonly isCertain: boolean;
  /** Rules by which more are named than perhaps can have it. */
  readonly obstacles: readonly Obstacle[];
}

/** The prizes of the rulebook, and who may still hold them. */
export const prizeStates = (season: Season, asked: Asked = {}): readonly PrizeState[] =>
  Object.entries(rulebookAt(season).prizes).flatMap(([name, prize]) => {
    const contest = contestOf(season, titleKey(prize.title), asked.assumptions);
    return contest === undefined ? [] : [stateOf(contest, name, prize)];
  });

function stateOf(contest: Contest, name: string, prize: Prize): PrizeState {
  const floor = floorOf(contest);
  const inTheWay = contest.stages.length === 0 ? [] : [...obstacles(contest), ...crewRules(contest)];
  const holders = [...contest.candidates.values()].filter((candidate) =>
    mayHold(contest, candidate, floor, prize.places, inTheWay.length > 0),
  );
  const names = holders.map(({ contender }) => contender);
  const isOfTeams = prize.goesTo === 'team of the entry';
  const teams = names.flatMap((contender) => contest.season.entries.get(contender as EntryKey)?.team ?? []);
  const possible = isOfTeams ? [...new Set(teams)] : names;
  // When the season is over, who may hold it are those who do.
  const isKnown = contest.stages.length === 0 || names.length <= prize.places;
  const isCertain = names.length > 0 && (isKnown || (isOfTeams && possible.length === 1));
  return { name, prize, possible, isCertain, obstacles: isCertain ? [] : inTheWay };
}

function crewRules(contest: Contest): readonly Obstacle[] {
  if (contest.title.for !== 'driver') return [];
  // Which of his cars is ahead of which may decide who of their crews is ahead of him.
  const { stages, candidates } = contest;
  return [...crewObstacles(contest), ...severalCars(contest, stages, candidates.keys())];
}

/**
 * With all that can be had: are fewer ahead of it than there are places?
 *
 * @param isUnclear one run need not be its best case; then it may.
 */
function mayHold(
  contest: Contest,
  candidate: Candidate,
  { tallies }: Floor,
  places: number,
  isUnclear: boolean,
): boolean {
  const { contender } = candidate;
  if (isUnclear) return true;
  const { tally, mates } = ceilingOf(contest, candidate, PLAIN);
  if (!canBeFirst(tally)) return false;
  let ahead = 0;
  for (const [other, floor] of tallies) {
    const least = mates.has(other) ? mates.get(other) : floor;
    if (other !== contender && isAhead(contest, least, tally)) ahead++;
  }
  return ahead < places;
}
