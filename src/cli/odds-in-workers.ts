import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Season } from '#core/season/season';
import { type OddsAsked, oddsIn, scoredIn, type TitleOdds, titlesAsked } from '#core/title/odds/odds';
import { type Chunk, type TitleCount, together } from '#core/title/odds/simulate';
import type { Work } from './odds-worker.ts';

/** From the sources as they stand, or from the bundle. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './odds-worker.ts' : './odds-worker.js',
  import.meta.url,
);

/** Seasons that a worker is given at a time: enough for some hundredths of a second, so that progress is seen. */
const CHUNK = 5000;
/** As long as titles without tables are scored, each season takes its time, and all workers have some of them. */
const SCORED_CHUNK = 50;
/** Fewer are not worth another worker, which takes a moment to start. */
const WORTH_A_WORKER = 20_000;

export interface OddsOptions {
  /** As many as the machine can run at a time, where it does not say; never more than are of use. */
  readonly workers?: number | undefined;
  /** Ends all workers, so that it fails. */
  readonly signal?: AbortSignal | undefined;
  /** Told after every chunk. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * The odds of a season, drawn by several threads: the same counts as `oddsOf` gives, whatever their number.
 *
 * @throws Error if a worker fails, with what it failed of as the cause; whatever happens, all workers are ended.
 */
export async function oddsInWorkers(
  season: Season,
  asked: OddsAsked,
  { workers = availableParallelism(), signal, onProgress }: OddsOptions = {},
): Promise<readonly TitleOdds[]> {
  const useful = Math.ceil(asked.seasons / WORTH_A_WORKER);
  const work: Work = { documents: season.board, titles: titlesAsked(season, asked) };
  const chunks = chunksOf(asked);
  const counts: (readonly TitleCount[])[] = [];
  let done = 0;
  const put = (chunk: Chunk, count: readonly TitleCount[]) => {
    counts.push(count);
    done += chunk.seasons;
    onProgress?.(done, asked.seasons);
  };
  const threads = Array.from(
    { length: Math.max(1, Math.min(workers, useful)) },
    () => new Worker(WORKER, { workerData: work }),
  );
  const end = () => {
    for (const thread of threads) void thread.terminate();
  };
  signal?.addEventListener('abort', end, { once: true });
  try {
    await Promise.all(threads.map((thread) => drawAll(thread, chunks, put)));
  } finally {
    signal?.removeEventListener('abort', end);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return together(counts).map(oddsIn);
}

/** All chunks in turn; whoever is free takes the next one. */
function* chunksOf(asked: OddsAsked): Generator<Chunk, undefined> {
  const { seed, seasons } = asked;
  const scoredBefore = scoredIn(asked);
  for (let from = 0; from < seasons; ) {
    const end = from < scoredBefore ? Math.min(scoredBefore, from + SCORED_CHUNK) : from + CHUNK;
    const many = Math.min(end, seasons) - from;
    yield { seed, from, seasons: many, scoredBefore };
    from += many;
  }
}

/** Gives a worker chunks as long as there are any. */
async function drawAll(
  thread: Worker,
  chunks: Iterable<Chunk>,
  put: (chunk: Chunk, count: readonly TitleCount[]) => void,
): Promise<void> {
  for (const chunk of chunks) put(chunk, await counted(thread, chunk));
}

function counted(thread: Worker, chunk: Chunk): Promise<readonly TitleCount[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly TitleCount[]>();
  const failed = (cause: unknown) => reject(new Error('a worker that draws seasons failed', { cause }));
  const ended = (code: number) => failed(new Error(`it ended by itself, with code ${code}`));
  thread.once('message', resolve).once('error', failed).once('exit', ended);
  thread.postMessage(chunk);
  return promise.finally(() => thread.off('message', resolve).off('error', failed).off('exit', ended));
}
