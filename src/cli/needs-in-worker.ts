import { Worker } from 'node:worker_threads';
import type { NeedsAsked } from '#answers/title/outlook';
import type { Season } from '#core/season/season';
import type { Needs } from '#core/title/needs';
import type { NeedsWork } from './needs-worker.ts';

/** From the sources as they stand, or from the bundle. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './needs-worker.ts' : './needs-worker.js',
  import.meta.url,
);

/**
 * What it takes in the next round, worked out by another thread: the same as `needsOf` gives.
 *
 * @throws Error if the worker fails, with what it failed of as the cause, or is told to end; whatever happens, it is ended.
 */
export async function needsInWorker(
  { board }: Season,
  asked: NeedsAsked,
  signal: AbortSignal,
): Promise<readonly Needs[] | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Needs[] | undefined>();
  const failed = (cause: unknown) => reject(new Error('a worker that finds needs failed', { cause }));
  const worker = new Worker(WORKER, { workerData: { documents: board, asked } satisfies NeedsWork });
  const ended = (code: number) => failed(new Error(`it ended by itself, with code ${code}`));
  worker.once('message', resolve).once('error', failed).once('exit', ended);
  signal.addEventListener('abort', () => failed(signal.reason), { once: true });
  return promise.finally(() => worker.terminate());
}
