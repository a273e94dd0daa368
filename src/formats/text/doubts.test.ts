import { expect, test } from 'vitest';
import type { Doubt } from '#core/timing/sheet';
import { newDoubts } from './doubts.ts';

const doubt = (line: number, at: string): Doubt => ({
  code: 'bad-value',
  line,
  at,
  found: "'x'",
  expected: 'a time',
  so: 'it is left out',
});

test('doubts are told in the order of the lines, and each of them once', () => {
  const doubts = newDoubts();
  for (const line of [9, 2, 9]) doubts.note(doubt(line, 'LapTime'));
  expect(doubts.all().map(({ line }) => line)).toEqual([2, 9]);
});

test('of many that are alike there are 60, and how many more there are', () => {
  const doubts = newDoubts();
  for (let lap = 0; lap < 100; lap++) doubts.note(doubt(lap + 1, `Laps[${lap}].LapTime`));
  doubts.note(doubt(1, 'Type'));
  const all = doubts.all();
  expect(all).toHaveLength(62);
  expect(all.at(-1)).toMatchObject({ line: 61, at: 'Laps[60].LapTime', found: '40 more of the kind' });
});

test('a part of a text has the doubts of the whole too', () => {
  const whole = newDoubts();
  whole.note(doubt(1, 'a text'));
  const part = newDoubts(whole);
  part.note(doubt(5, 'Type'));
  expect([part.all().length, whole.all().length]).toEqual([2, 1]);
});
