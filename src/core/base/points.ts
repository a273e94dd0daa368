import type { Brand } from './brand.ts';

/**
 * Championship points as a whole number of 2520ths, so that sums are exact.
 * 2520 divides by 1 to 10: half points, and a point shared by up to ten drivers (seven did in Britain in 1954).
 */
export type Points = Brand<number, 'Points'>;

const PARTS = 2520;
/** Keeps every sum of a long season far inside exact integers. */
const MOST = 1_000_000;

export const NO_POINTS = 0 as Points;
export const addPoints = (a: Points, b: Points): Points => (a + b) as Points;
export const subtractPoints = (a: Points, b: Points): Points => (a - b) as Points;

/** Points shared equally by `among`: exactly up to ten, and beyond that to the nearest 2520th. */
export const dividePoints = (shared: Points, among: number): Points => Math.round(shared / among) as Points;

/** @param n points as printed (25, 0.5); throws RangeError if not a whole number of 2520ths. */
export function points(n: number): Points {
  const read = readPoints(String(n));
  if (read === undefined) throw new RangeError(`${n} points is not a whole number of 2520ths`);
  return read;
}

/**
 * Points as a rulebook writes them: `25`, `0.5`, `1/7`, `-10`.
 *
 * @returns undefined if the text is no number, above a million, or not a whole number of 2520ths (0.14 for a seventh).
 */
export function readPoints(text: string): Points | undefined {
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,9})|\/(\d{1,4}))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', decimals = '', divisor = '1'] = match;
  const over = 10 ** decimals.length * Number(divisor);
  const parts = (Number(whole + decimals) * PARTS) / over;
  if (!Number.isSafeInteger(parts) || parts > MOST * PARTS) return undefined;
  return (sign === '-' && parts !== 0 ? -parts : parts) as Points;
}

/** Points as the sport prints them: at most two decimals, rounded half up (away from zero). */
export function printedPoints(points: Points): number {
  const hundredths = Math.floor((Math.abs(points) * 100) / PARTS + 0.5) / 100;
  return points < 0 ? -hundredths : hundredths;
}

/** The fraction behind the printed number (`8/7`), or undefined where the printed number is exact. */
export function exactFraction(points: Points): string | undefined {
  if ((points * 100) % PARTS === 0) return undefined;
  const divisor = greatestCommonDivisor(Math.abs(points), PARTS);
  return `${points / divisor}/${PARTS / divisor}`;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
