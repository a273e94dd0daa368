import { expect, test } from 'vitest';
import { compareNumbers, compareText } from './order.ts';

test('numbers stand in the order in which people read them', () => {
  const shuffled = ['T1', '91', '007', '11', '7B', '1', '7', '100', '07', 'A2', '7A'];
  expect(shuffled.toSorted(compareNumbers)).toEqual([
    '1',
    '7',
    '07',
    '7A',
    '7B',
    '007',
    '11',
    '91',
    '100',
    'A2',
    'T1',
  ]);
});

test('a number is level with itself alone', () => {
  expect(compareNumbers('7', '7')).toBe(0);
  expect(compareNumbers('7', '007')).toBeLessThan(0);
  expect(compareNumbers('007', '7')).toBeGreaterThan(0);
  expect(compareNumbers('A', 'B')).toBeLessThan(0);
  expect(compareNumbers('1234567890123456', '1234567890123457')).toBeLessThan(0);
});

test('texts stand in the order of their code units, in every locale', () => {
  expect(['ä', 'b', 'a', 'Z', 'A'].toSorted(compareText)).toEqual(['A', 'Z', 'a', 'b', 'ä']);
  expect(compareText('a', 'a')).toBe(0);
  expect(compareText('a', 'b')).toBe(-1);
  expect(compareText('b', 'a')).toBe(1);
});
