import { type Points, printedPoints } from '#core/base/points';

/** `1st`, `2nd`, `3rd`, `11th` */
export function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

/** `1 point`, `48 points`, `no points` */
export const pointsText = (points: Points): string =>
  printedPoints(points) === 0 ? 'no points' : `${numberText(printedPoints(points))} ${pointsWord(points)}`;

const pointsWord = (points: Points) => (Math.abs(printedPoints(points)) === 1 ? 'point' : 'points');

/** `48`, and a dash for nothing, as tables of the sport have it. */
export const pointsCell = (points: Points): string =>
  points === 0 ? '–' : numberText(printedPoints(points));

/** A minus sign as wide as the digits. */
export const numberText = (number: number): string => String(number).replace('-', '−');

/** `+25`, `−1` */
export function signedPoints(points: Points): string {
  const printed = printedPoints(points);
  return printed > 0 ? `+${printed}` : numberText(printed);
}

/** `+25 points`, `−1 point` */
export const signedPointsText = (points: Points): string => `${signedPoints(points)} ${pointsWord(points)}`;

/** `1 document`, `31 documents` */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : several}`;

/** `A`, `A and B`, `A, B and C` */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The first letter as a capital, as a sentence begins. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
