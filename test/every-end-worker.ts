import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import { arbitraryTitle } from './arbitrary-title.ts';
import { season } from './board.ts';
import { heldAgainstEveryEnd } from './held-against-every-end.ts';

/* A thread of `npm run every-end`: draws seasons by a seed and holds what is said of each against every end of it. */

const UNTRIED = { budget: { outcomes: 0, ends: 0 } };

interface Question {
  readonly seed: number;
  readonly count: number;
  readonly most: number;
}

parentPort?.on('message', ({ seed, count, most }: Question) => {
  const total = { seasons: 0, drawn: 0, ends: 0, contenders: 0, undecided: 0, needs: 0, needsUndecided: 0 };
  const faults: string[] = [];
  for (const [index, pieces] of fc.sample(arbitraryTitle, { numRuns: count, seed }).entries()) {
    total.drawn++;
    try {
      const held = heldAgainstEveryEnd(season(...pieces), most);
      if (held === undefined) continue;
      total.seasons++;
      total.ends += held.tried;
      total.contenders += held.said.contenders.length;
      total.undecided += held.said.contenders.filter(({ state }) => state === 'undecided').length;
      total.needs += held.needs;
      total.needsUndecided += held.needsUndecided;
      // What is said without trying ends must hold too, wherever something is said.
      const untried =
        index % 2 === 0 ? [] : (heldAgainstEveryEnd(season(...pieces), most, UNTRIED)?.faults ?? []);
      for (const fault of [...held.faults, ...untried])
        faults.push(`seed ${seed}, season ${index}: ${fault}`);
    } catch (error) {
      faults.push(`seed ${seed}, season ${index}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  parentPort?.postMessage({ total, faults });
});
