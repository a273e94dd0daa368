import { NO_POINTS, type Points } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Counting, Keep } from '#core/rulebook/rulebook';

/** A round as counting sees it. */
export interface Countable {
  /** What is lost if it is dropped. */
  readonly points: Points;
  /** The rounds of one meeting count or go together, where the rule says so. */
  readonly meeting: string | undefined;
  /** It may not be dropped. */
  readonly isKept: boolean;
}

/** Rounds that count or go as one: their places in the season, from 0. */
interface Unit {
  readonly rounds: readonly number[];
  readonly points: number;
  readonly isKept: boolean;
}

/**
 * Which rounds of a contender count: of the season, or of each of its parts in turn. All, the best so many, or all but
 * the worst so many. Of rounds with as many points the later one is dropped.
 *
 * @param rounds one for each round that stands, run or not, in the order of the calendar: "all but 1" of four keeps three.
 */
export function countedRounds(
  rounds: readonly Countable[],
  { keep, parts = [], per = 'round' }: Pick<Counting, 'keep' | 'parts' | 'per'>,
): readonly boolean[] {
  const units = unitsOf(rounds, per === 'meeting');
  const counts = new Set<number>();
  let from = 0;
  for (const part of keep === undefined ? parts : [{ keep, first: undefined }]) {
    const of = units.slice(from, part.first === undefined ? undefined : from + part.first);
    from += of.length;
    for (const unit of kept(of, part.keep)) for (const round of unit.rounds) counts.add(round);
  }
  return rounds.map((_, index) => counts.has(index));
}

function unitsOf(rounds: readonly Countable[], byMeeting: boolean): readonly Unit[] {
  const groups = Map.groupBy(rounds.keys(), (index) => {
    const meeting = byMeeting ? rounds[index]?.meeting : undefined;
    return meeting === undefined ? index : meeting;
  });
  return [...groups.values()].map((indexes) => ({
    rounds: indexes,
    points: indexes.reduce((sum, index) => sum + (rounds[index]?.points ?? NO_POINTS), 0),
    isKept: indexes.some((index) => rounds[index]?.isKept === true),
  }));
}

/** Those that may not be dropped take their room among those that are kept. */
function kept(units: readonly Unit[], keep: Keep): readonly Unit[] {
  const room = roomFor(keep, units.length);
  if (room >= units.length) return units;
  const mustCount = units.filter(({ isKept }) => isKept);
  const others = units.filter(({ isKept }) => !isKept).toSorted((a, b) => b.points - a.points);
  return [...mustCount, ...others.slice(0, Math.max(0, room - mustCount.length))];
}

function roomFor(keep: Keep, units: number): number {
  switch (keep.of) {
    case 'all':
      return units;
    case 'best':
      return keep.rounds;
    case 'all but':
      return Math.max(0, units - keep.rounds);
    default:
      return unreachable(keep);
  }
}
