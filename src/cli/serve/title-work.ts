import { TookTooLong } from '#office/took-too-long';
import type { TitleWork } from '#server/office';
import { needsInWorker } from '../needs-in-worker.ts';
import { oddsInWorkers } from '../odds-in-workers.ts';

/** How long other threads may work on one answer, in milliseconds. */
const LONGEST = 15_000;
/** Seasons that are drawn: enough for odds that are off by a third of a hundredth, and for one thread some seconds. */
const SEASONS = 20_000;

/** What takes seconds of a title is done by threads of its own, and ended when it takes too long. */
export const titleWork = (longest = LONGEST): TitleWork => ({
  needs: (season, asked) => within(longest, (signal) => needsInWorker(season, asked, signal)),
  odds: (season, titles) =>
    within(longest, (signal) =>
      oddsInWorkers(season, { titles, seasons: SEASONS, seed: 1 }, { workers: 1, signal }),
    ),
});

async function within<T>(longest: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(longest);
  try {
    return await work(signal);
  } catch (error) {
    if (signal.aborted) throw new TookTooLong('the threads took too long');
    throw error;
  }
}
