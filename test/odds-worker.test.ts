import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { compile } from '#core/title/odds/compile';
import { simulate } from '#core/title/odds/simulate';
import { race, rounds, season } from './board.ts';
import { CARS, RACE, ruled } from './ruled.ts';

test('the worker that is installed draws the seasons that its sources draw', async () => {
  const after = season(ruled({}, { awards: { race: RACE } }), rounds('a', 'b'), CARS, race('a', '1', '2'));
  const titles = [titleKey('t')];
  const chunk = { seed: 2, from: 100, seasons: 300, scoredBefore: 0 };
  const worker = new Worker(path.join(import.meta.dirname, '..', 'dist', 'cli', 'odds-worker.js'), {
    workerData: { documents: after.board, titles },
  });
  worker.postMessage(chunk);
  const [counts] = await once(worker, 'message');
  await worker.terminate();
  expect(counts).toEqual(simulate(compile(after, titles), chunk));
});
