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
 * @param rounds one for each round that stands and may count for the title, run or not, in the order of the calendar: "all
 * but 1" of four keeps three, and the first six are the first six of these.
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

/**
 * The same where each round stands by itself and any may be dropped, which is the rule of most championships, and is asked
 * of every contender after every document.
 *
 * @param open the rounds that may count, by their places in the season.
 */
export function bestRounds(
  points: readonly Points[],
  open: readonly number[],
  { keep, parts = [] }: Pick<Counting, 'keep' | 'parts'>,
): readonly boolean[] {
  const counts = new Array<boolean>(points.length).fill(false);
  let from = 0;
  for (const part of keep === undefined ? parts : [{ keep, first: undefined }]) {
    const to = part.first === undefined ? open.length : Math.min(open.length, from + part.first);
    const room = roomFor(part.keep, to - from);
    for (let taken = 0; taken < Math.min(room, to - from); taken++) takeBest(points, open, from, to, counts);
    from = to;
  }
  return counts;
}

/** Of as many points the earlier. */
function takeBest(
  points: readonly Points[],
  open: readonly number[],
  from: number,
  to: number,
  counts: boolean[],
): void {
  let best = -1;
  for (let at = from; at < to; at++) {
    const round = open[at] ?? 0;
    if (counts[round] === false && (best < 0 || (points[round] ?? 0) > (points[best] ?? 0))) best = round;
  }
  if (best >= 0) counts[best] = true;
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

/** How many of so many rounds, or meetings, are kept. */
export function roomFor(keep: Keep, units: number): number {
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
