import { listed, ordinal } from '#answers/words';
import type { Moment } from '#core/base/day';
import { momentText } from '#core/base/day-words';

export {
  counted,
  listed,
  numberText,
  ordinal,
  pointsCell,
  pointsText,
  sentence,
  signedPoints,
  signedPointsText,
} from '#answers/words';
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
