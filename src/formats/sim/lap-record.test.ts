import { expect, test } from 'vitest';
import { MOST_LAPS } from '#core/base/limits';
import { newDoubts } from '#formats/text/doubts';
import type { Field } from '#formats/text/field';
import { lapCount } from './lap-count.ts';
import { lapNumber, listedLaps } from './lap-record.ts';

const doubts = newDoubts();
const field = (written: string, line = 1): Field => ({ kind: 'number', written, at: 'lap', line, doubts });

test('no car has more laps than a result can say: what a file lists beyond is left out, and told', () => {
  const laps = Array.from({ length: MOST_LAPS + 2 }, (_, index) => field(`${index + 1}`, index + 1));
  expect(listedLaps(laps.slice(2))).toHaveLength(MOST_LAPS);
  expect(doubts.all()).toEqual([]);
  expect(listedLaps(laps)).toHaveLength(MOST_LAPS);
  expect(doubts.all()).toMatchObject([
    { code: 'bad-value', line: MOST_LAPS + 1, found: '10001 laps of one car' },
  ]);
  expect(lapNumber(field('10000'))).toBeUndefined();
  expect(lapCount(field('10000'), 3)).toBe(3);
});
