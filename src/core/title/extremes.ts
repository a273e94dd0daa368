import type { Cell } from '#core/scoring/cells';
import type { Tally } from '#core/scoring/table';
import { type BestCase, bestCase, keptResults, PLAIN, type Plan } from './best-case.ts';
import {
  type Candidate,
  type Contest,
  carsOf,
  cellsWith,
  finalTally,
  hasFreeCrews,
  isAhead,
} from './contest.ts';
import { isEntangled, sharesSessions } from './legs.ts';
import type { OpenRound } from './remaining.ts';
import type { StageCells } from './scored-outcome.ts';

/** What everybody has at the end if nobody gets anything more. */
export interface Floor {
  readonly tallies: ReadonlyMap<string, Tally | undefined>;
  /** From the one who is then first on. */
  readonly order: readonly string[];
}

/** What a contender has at most, and those who gain with it since they are in the same cars. */
export interface Ceiling {
  /** Its cells are the contender's and those of the mates. */
  readonly best: BestCase;
  readonly tally: Tally | undefined;
  readonly mates: ReadonlyMap<string, Tally | undefined>;
}

/** The least that everybody has: as it stands, or with results that are never dropped wherever there can be any. */
export function floorOf(contest: Contest): Floor {
  // A session that counts for several races gives points once each is run, whatever its result.
  const isAsNow =
    keptResults(contest).length === 0 && !contest.stages.some((one) => sharesSessions(contest, one));
  const worst = isAsNow ? undefined : bestCase(contest, '', PLAIN);
  const tallies = new Map<string, Tally | undefined>();
  for (const candidate of contest.candidates.values()) {
    const { contender } = candidate;
    const own = worst === undefined ? candidate.cells : cellsWith(contest, candidate, worst.cells);
    tallies.set(contender, finalTally(contest, contender, own));
  }
  return { tallies, order: orderOf(contest, tallies) };
}

function orderOf(contest: Contest, tallies: Floor['tallies']): readonly string[] {
  return [...tallies.keys()].sort((a, b) => compareFinal(contest, tallies.get(a), tallies.get(b)));
}

/** Negative if `a` is ahead at the end, 0 if they share a rank. */
export function compareFinal(contest: Contest, a: Tally | undefined, b: Tally | undefined): number {
  if (isAhead(contest, a, b)) return -1;
  return isAhead(contest, b, a) ? 1 : 0;
}

/** What a contender has at most, by a plan. */
export function ceilingOf(contest: Contest, candidate: Candidate, plan: Plan): Ceiling {
  const { contender } = candidate;
  const best = bestCase(contest, contender, plan);
  const mates = new Map<string, Tally | undefined>();
  const others = isEntangled(contest) ? [...contest.candidates.keys()] : matesOf(contest, contender);
  for (const mate of others) {
    if (mate === contender) continue;
    const other = contest.candidates.get(mate);
    if (other !== undefined)
      mates.set(mate, finalTally(contest, mate, cellsWith(contest, other, best.cells)));
  }
  const tally = finalTally(contest, contender, cellsWith(contest, candidate, best.cells));
  return { best: about(best, [contender, ...mates.keys()]), tally, mates };
}

/** The best case with what these have in it, and nobody else: of a long table each contender has one. */
function about(best: BestCase, contenders: readonly string[]): BestCase {
  let before: { readonly all: StageCells; readonly theirs: StageCells } | undefined;
  const cells = best.cells.map((all) => {
    if (before?.all !== all) before = { all, theirs: cellsOfThose(all, contenders) };
    return before.theirs;
  });
  return { ...best, cells };
}

function cellsOfThose(cells: StageCells, contenders: readonly string[]): StageCells {
  const theirs = new Map<string, Cell>();
  for (const contender of contenders) {
    const cell = cells.get(contender);
    if (cell !== undefined) theirs.set(contender, cell);
  }
  return theirs;
}

/** Drivers who are in a car of his in a round that remains. */
function matesOf(contest: Contest, contender: string): ReadonlySet<string> {
  if (contest.title.for !== 'driver' || hasFreeCrews(contest)) return NO_MATES;
  const mates = new Set<string>();
  let before: OpenRound['cars'] | undefined;
  for (const stage of contest.stages) {
    const { cars } = stage.open;
    if (cars !== before)
      for (const car of carsOf(contest, stage, contender))
        for (const mate of cars.get(car)?.crew ?? []) if (mate !== contender) mates.add(mate);
    before = cars;
  }
  return mates;
}
const NO_MATES: ReadonlySet<string> = new Set();
