import { listed, numberText, ordinal, pointsWord } from '#answers/words';
import type { Moment } from '#core/base/day';
import { momentText } from '#core/base/day-words';
import { type Points, printedPoints } from '#core/base/points';

export { counted, listed, numberText, ordinal, pointsText, sentence } from '#answers/words';
export { dayText, shortDayText } from '#core/base/day-words';

/** When a document was posted: a day, or what is known of it: `by 9 May 2014`. */
export function postedText({
  after,
  by,
}: {
  readonly after?: Moment | undefined;
  readonly by: Moment;
}): string {
  return after === undefined ? momentText(by) : `by ${momentText(by)}`;
}

/** `48`, and a dash for nothing, as tables of the sport have it. */
export const pointsCell = (points: Points): string =>
  points === 0 ? '–' : numberText(printedPoints(points));

/** `+25`, `−1` */
export function signedPoints(points: Points): string {
  const printed = printedPoints(points);
  return printed > 0 ? `+${printed}` : numberText(printed);
}

/** `+25 points`, `−1 point` */
export const signedPointsText = (points: Points): string => `${signedPoints(points)} ${pointsWord(points)}`;

/** `document 3 and document 5` */
export const documentsText = (numbers: readonly number[]): string =>
  listed(numbers.map((number) => `document ${number}`));

/** Numbers of rounds as entry tables have them: `All`, `1–2`, `1, 3–4`. */
export function roundsText(numbers: readonly number[], all: number): string {
  if (numbers.length === all && all > 1) return 'All';
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

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
