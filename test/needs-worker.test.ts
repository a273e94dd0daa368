import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { needsOf } from '#answers/title/outlook';
import { titleKey } from '#core/base/ids';
import { needsInWorker } from '../src/cli/needs-in-worker.ts';
import { race, rounds, season } from './board.ts';
import { CARS, RACE, ruled } from './ruled.ts';

const AFTER = season(ruled({}, { awards: { race: RACE } }), rounds('a', 'b'), CARS, race('a', '1', '2'));
const ASKED = {
  title: titleKey('t'),
  contenders: ['1', '2'],
  assumptions: { crews: 'listed', entries: 'listed', drives: 'any' },
} as const;

test('the worker that is installed finds what its sources find', async () => {
  const worker = new Worker(path.join(import.meta.dirname, '..', 'dist', 'cli', 'needs-worker.js'), {
    workerData: { documents: AFTER.board, asked: ASKED },
  });
  const [needs] = await once(worker, 'message');
  await worker.terminate();
  expect(needs).toEqual(needsOf(AFTER, ASKED));
});

test('a worker that fails is told with what it failed of, and one that is told to end ends', async () => {
  const never = new AbortController().signal;
  expect(await needsInWorker(AFTER, ASKED, never)).toEqual(needsOf(AFTER, ASKED));
  const unfoldable = { ...AFTER, board: [{ ...AFTER.board[0], kind: 'of no kind' } as never] };
  await expect(needsInWorker(unfoldable, ASKED, never)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('of no kind') },
  });
  await expect(needsInWorker(AFTER, ASKED, AbortSignal.timeout(1))).rejects.toThrow(
    'a worker that finds needs',
  );
});
