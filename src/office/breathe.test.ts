import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { breathe } from './breathe.ts';

test('of all that wait one goes on at a time, in the order in which they came, and others go on in between', async () => {
  const steps: string[] = [];
  const work = async (name: string) => {
    for (let step = 1; step <= 2; step++) {
      await breathe();
      steps.push(`${name}${step}`);
    }
  };
  let isOver = false;
  const done = Promise.all([work('a'), work('b'), work('c')]).then(() => {
    isOver = true;
  });
  let turns = 0;
  for (; !isOver; turns++) {
    await turn();
    expect(steps.length).toBeLessThanOrEqual(1 + turns / 3);
  }
  await done;
  expect(steps).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2']);
  expect(turns).toBeGreaterThan(12);
});
