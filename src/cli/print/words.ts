import type { Points } from '#core/base/points';
import { listed, ordinal } from '#words/english';
import * as format from '#words/format';
import { plain } from '#words/plain';

export { dayText, shortDayText } from '#core/base/day-words';
export { capital as sentence } from '#words/capital';
export { counted, listed, ordinal } from '#words/english';
export { wholeNumber as numberText } from '#words/numbers';
export { signedPointsText } from '#words/plain';

/** When a document was posted: a day, or what is known of it: `by 9 May 2014`. */
export const postedText = (posted: Parameters<typeof format.postedText>[1]): string =>
  format.postedText(plain, posted);

/** `48`, and a dash for nothing, as tables of the sport have it. */
export const pointsCell = (points: Points): string => format.pointsCell(plain, points);

/** `1 point`, `48 points`, `no points` */
export const pointsText = (points: Points): string => format.pointsText(plain, points);

/** `+25`, `−1` */
export const signedPoints = (points: Points): string => format.signedPoints(plain, points);

/** `document 3 and document 5` */
export const documentsText = (numbers: readonly number[]): string =>
  listed(numbers.map((number) => `document ${number}`));

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;

/** `four races`, `24 races` */
export const countedInWords = (count: number, one: string): string =>
  `${NUMBERS[count] ?? count} ${count === 1 ? one : `${one}s`}`;

/** `third`; from the eleventh on in figures. */
export const ordinalWord = (number: number): string => ORDINALS[number - 1] ?? ordinal(number);
