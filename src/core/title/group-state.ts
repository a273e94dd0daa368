import type { EntryKey } from '#core/base/ids';
import { type Contest, canBeFirst, hasFreeCrews, isAhead } from './contest.ts';
import { crewObstacles } from './obstacle.ts';
import type { Settled } from './settle.ts';
import type { Group, Standing, State } from './verdict.ts';

/** The teams that have several contenders, and the crews of one car; and whether one of these is champion whatever happens. */
export function groupsOf(
  contest: Contest,
  settled: Settled,
  contenders: readonly Standing[],
): readonly Group[] {
  if (contest.title.for === 'driver') return crewsOf(contest, settled, contenders);
  if (contest.title.for !== 'entry') return [];
  const teams = Map.groupBy(contenders, ({ contender }) => teamOf(contest, contender));
  return [...teams].flatMap(([team, members]): readonly Group[] => {
    if (team === undefined || members.length < 2) return [];
    const names = members.map(({ contender }) => contender);
    return [{ team, contenders: names, state: groupState(contest, settled, members) }];
  });
}

/** The crews of the cars of the next round, as far as their drivers can still win. */
function crewsOf(contest: Contest, settled: Settled, contenders: readonly Standing[]): readonly Group[] {
  const [next] = contest.stages;
  if (next === undefined || hasFreeCrews(contest)) return [];
  return [...next.open.cars.values()].flatMap(({ crew, team, number }): readonly Group[] => {
    const members = contenders.filter(
      ({ contender, state }) => state !== 'out' && crew.some((driver) => driver === contender),
    );
    if (members.length < 2) return [];
    const names = members.map(({ contender }) => contender);
    return [
      { team: team ?? `#${number}`, number, contenders: names, state: groupState(contest, settled, members) },
    ];
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
  let isUnclear = inTheWay.length > 0;
  for (const [other, { tally, mates }] of ceilings) {
    if (members.has(other)) continue;
    // Whoever is in a car with him gains with him.
    const here = [...members].map((one) => (mates.has(one) ? mates.get(one) : floor.tallies.get(one)));
    if (here.every((one) => isAhead(contest, tally, one))) return false;
    isUnclear ||= [...members].some((one) => mates.has(one)) && crewObstacles(contest).length > 0;
  }
  // Where points are not what is looked at first, somebody without a point may be first, and then there is no champion.
  const isByPoints = contest.parts.ranking.order[0] === 'points';
  if (!isUnclear && isByPoints) return true;
  return settled.ends()?.every(({ champions }) => champions.some((one) => members.has(one)));
}
