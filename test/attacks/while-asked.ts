import { setTimeout as wait } from 'node:timers/promises';
import type { Served } from '../served.ts';

/** Does something while somebody else asks all the time. @returns how long that one waited at most, and what memory grew. */
export async function whileAsked<T>(office: Served, work: () => Promise<T>) {
  let slowest = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now();
      await office.ask('/health');
      slowest = Math.max(slowest, performance.now() - began);
      await wait(5);
    }
  })();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const done = await work();
  const took = performance.now() - began;
  isOver = true;
  await asking;
  return { done, slowest, took, grew: (process.memoryUsage().rss - before) / 1_000_000 };
}
