import { afterEach, expect, test, vi } from 'vitest';
import { AtOnce } from './at-once.ts';

afterEach(() => vi.useRealTimers());

const begun = async (atOnce: AtOnce, count: number) => {
  const ends = await Promise.all(Array.from({ length: count }, () => atOnce.work('ana')));
  return ends.map((end) => end ?? (() => expect.unreachable('it began')));
};

test('four of one account go on at once, and one more when one of them has ended', async () => {
  const atOnce = new AtOnce();
  const [first] = await begun(atOnce, 4);
  let isBegun = false;
  const fifth = atOnce.work('ana').then((end) => {
    isBegun = true;
    return end;
  });
  expect(await atOnce.work('ben')).toBeDefined();
  expect(isBegun).toBe(false);
  first?.();
  (await fifth)?.();
  expect(isBegun).toBe(true);
});

test('who has waited too long is told so, and takes no place of those behind', async () => {
  vi.useFakeTimers();
  const atOnce = new AtOnce();
  const [first, second] = await begun(atOnce, 4);
  const late = atOnce.work('ana');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await late).toBeUndefined();
  const next = atOnce.work('ana');
  first?.();
  expect(await next).toBeDefined();
  second?.();
  expect(await atOnce.work('ana')).toBeDefined();
});

test('more than forty do not even wait', async () => {
  vi.useFakeTimers();
  const atOnce = new AtOnce();
  await begun(atOnce, 4);
  for (let waiting = 0; waiting < 40; waiting++) void atOnce.work('ana');
  expect(await atOnce.work('ana')).toBeUndefined();
});
