import { type Points, printedPoints } from '#core/base/points';
import { en, type Words } from './en.ts';
import { signedPoints } from './format.ts';
import { wholeNumber } from './numbers.ts';

/** English as the terminal prints it and JSON says it: numbers as they are, as they stand in columns and keys beside. */
export const plain: Words = { ...en, number: wholeNumber };

/** `+25 points`, `−1 point` */
export const signedPointsText = (points: Points): string =>
  `${signedPoints(plain, points)} ${Math.abs(printedPoints(points)) === 1 ? 'point' : 'points'}`;
