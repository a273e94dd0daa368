import { type Finisher, isFarEnough } from '#core/rulebook/rulebook';
import type { Run } from './run.ts';

/** The laps that a car is held against: those of the winner, and of the winner of its class. */
interface Winners {
  readonly overall: number;
  readonly inClass: number;
}

/**
 * Which runs are classified by the clauses of a rulebook: those that meet each of them.
 *
 * Where no car is known to have taken the flag, none is asked for it. A share of the winner's laps is exact, unless the
 * clause rounds it down: 70 % of 79 laps are met by 56, or by 55.
 *
 * @param runs in their order.
 * @param classOf the class in which a car races.
 */
export function finishersIn(
  runs: readonly Run[],
  clauses: readonly Finisher[],
  classOf: (run: Run) => string | undefined,
): ReadonlySet<Run> {
  const running = runs.filter((run) => clauses.every((clause) => isFlagged(run, clause)));
  const firstOf = new Map<string | undefined, Run>();
  for (const run of running) if (!firstOf.has(classOf(run))) firstOf.set(classOf(run), run);
  return new Set(
    running.filter((run) => {
      const inClass = firstOf.get(classOf(run))?.laps ?? 0;
      const winners = { overall: running[0]?.laps ?? 0, inClass };
      return clauses.every((clause) => hasDistance(run, clause, winners));
    }),
  );
}

const isFlagged = ({ tookFlag }: Run, { flag }: Finisher): boolean =>
  flag === 'not required' || tookFlag !== false;

function hasDistance({ laps }: Run, { distance }: Finisher, winners: Winners): boolean {
  if (distance === undefined) return true;
  return isFarEnough(laps, distance, distance.of === 'winner' ? winners.overall : winners.inClass);
}
