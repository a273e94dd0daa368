import { parentPort, workerData } from 'node:worker_threads';
import type { TitleKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import { compile } from '#core/title/odds/compile';
import { type Chunk, simulate } from '#core/title/odds/simulate';

/* A thread that draws seasons: it is given a board, then one chunk after another, and answers each with its counts. */

export interface Work {
  readonly documents: readonly OfficialDocument[];
  readonly titles: readonly TitleKey[];
}

if (parentPort !== null) {
  const port = parentPort;
  const { documents, titles } = workerData as Work;
  const compiled = compile(documents.reduce(fold, emptySeason), titles);
  port.on('message', (chunk: Chunk) => port.postMessage(simulate(compiled, chunk)));
}
