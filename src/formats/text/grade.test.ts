import { expect, test } from 'vitest';
import { readGrade } from './grade.ts';

test('a grade is printed in full, or as its first letter', () => {
  expect(['Platinum', 'GOLD', 's', 'B', 'Am', ''].map(readGrade)).toEqual([
    'Platinum',
    'Gold',
    'Silver',
    'Bronze',
    undefined,
    undefined,
  ]);
});
