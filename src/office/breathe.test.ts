import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { breathe } from './breathe.ts';

test('of all that wait one goes on in each turn, in the order in which they came', async () => {
  const steps: string[] = [];
  const work = async (name: string) => {
    for (let step = 1; step <= 2; step++) {
      await breathe();
      steps.push(`${name}${step}`);
    }
  };
  const done = Promise.all([work('a'), work('b'), work('c')]);
  for (let turns = 1; turns <= 6; turns++) {
    await turn();
    expect(steps.length).toBeLessThanOrEqual(turns);
  }
  await done;
  expect(steps).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2']);
});
