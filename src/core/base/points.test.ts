import { describe, expect, test } from 'vitest';
import {
  addPoints,
  exactFraction,
  NO_POINTS,
  type Points,
  points,
  printedPoints,
  readPoints,
  subtractPoints,
} from './points.ts';

const sum = (...all: readonly Points[]) => all.reduce(addPoints, NO_POINTS);
const read = (text: string) => {
  const value = readPoints(text);
  return value === undefined ? undefined : printedPoints(value);
};

describe('points are exact', () => {
  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'a point shared by %i is whole again when they are added',
    (many) => {
      const share = readPoints(`1/${many}`) as Points;
      expect(sum(...new Array<Points>(many).fill(share))).toBe(points(1));
    },
  );

  test('tenths add up without a rest', () => {
    expect(sum(points(0.1), points(0.2))).toBe(points(0.3));
  });

  test('what is taken away is what was added', () => {
    expect(subtractPoints(addPoints(points(12.5), points(0.25)), points(0.25))).toBe(points(12.5));
  });
});

describe('a rulebook writes points', () => {
  test.each([
    ['25', 25],
    ['0', 0],
    ['007', 7],
    ['0.5', 0.5],
    ['12.25', 12.25],
    ['0.125', 0.13],
    ['1/7', 0.14],
    ['25/2', 12.5],
    ['-10', -10],
    ['-0.5', -0.5],
    ['1000000', 1_000_000],
  ])('as %s', (text, printed) => {
    expect(read(text)).toBe(printed);
  });

  test('minus nothing is nothing', () => {
    expect(readPoints('-0')).toBe(0);
  });

  test.each([
    '0.14',
    '0.333',
    '1/11',
    '1/0',
    '0/0',
    '1000001',
    '1000000.5',
    '9999999999',
    '0.1234567890',
    '1/12345',
    '1.5/2',
    '1.',
    '.5',
    '',
    ' 25',
    '25 ',
    '+25',
    '1e3',
    'twenty',
    '--1',
    '1/-7',
  ])('and not as %j', (text) => {
    expect(readPoints(text)).toBeUndefined();
  });

  test('a number in code is taken as printed, or thrown out', () => {
    expect(points(0.5)).toBe(1260);
    expect(() => points(0.14)).toThrow(new RangeError('0.14 points is not a whole number of 2520ths'));
    expect(() => points(Number.NaN)).toThrow(RangeError);
  });
});

describe('points are printed with at most two decimals, rounded half up', () => {
  test.each([
    ['1/7', 0.14],
    ['1/3', 0.33],
    ['2/3', 0.67],
    ['1/8', 0.13],
    ['3/8', 0.38],
    ['8/7', 1.14],
    ['-1/8', -0.13],
    ['0.5', 0.5],
    ['25', 25],
  ])('%s as %d', (written, printed) => {
    expect(read(written)).toBe(printed);
  });

  test('the fraction is given where the printed number is not all', () => {
    expect(exactFraction(readPoints('8/7') as Points)).toBe('8/7');
    expect(exactFraction(readPoints('0.125') as Points)).toBe('1/8');
    expect(exactFraction(readPoints('-2/3') as Points)).toBe('-2/3');
    expect(exactFraction(points(12.25))).toBeUndefined();
    expect(exactFraction(points(25))).toBeUndefined();
    expect(exactFraction(NO_POINTS)).toBeUndefined();
  });
});
