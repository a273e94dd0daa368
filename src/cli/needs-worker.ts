import { parentPort, workerData } from 'node:worker_threads';
import { type NeedsAsked, needsOf } from '#answers/title/outlook';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';

/* A thread that works out once what it takes in the next round: given a board and what is asked, it answers and ends. */

export interface NeedsWork {
  readonly documents: readonly OfficialDocument[];
  readonly asked: NeedsAsked;
}

if (parentPort !== null) {
  const { documents, asked } = workerData as NeedsWork;
  parentPort.postMessage(needsOf(documents.reduce(fold, emptySeason), asked));
}
