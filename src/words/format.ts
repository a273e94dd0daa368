import { dayOf, type Moment } from '#core/base/day';
import { type Points, printedPoints } from '#core/base/points';
import { capital } from './capital.ts';
import type { Words } from './en.ts';

/** A catalogue, or what of it writes dates; and what writes numbers. */
type Dates = Pick<Words, 'dates'>;
type Numbers = Pick<Words, 'number'>;

/* Days, moments, numbers and points as a language writes them. */

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day as printed has no zone: it is written as it stands. */
function partsOf(moment: string): YearMonthDay {
  const [year = 0, month = 0, day = 0] = dayOf(moment as Moment)
    .split('-')
    .map(Number);
  return { year, month, day };
}

/** `20 July 2014` */
export function dayText({ dates }: Dates, moment: string): string {
  const { year, month, day } = partsOf(moment);
  return dates.day(year, month, day);
}

/** `20 July` */
export function dayOfYearText({ dates }: Dates, moment: string): string {
  const { month, day } = partsOf(moment);
  return dates.ofYear(month, day);
}

/** `20 Jul` */
export function shortDayText({ dates }: Dates, moment: string): string {
  const { month, day } = partsOf(moment);
  return dates.short(month, day);
}

/** `20 Jul 2014` */
export function narrowDayText({ dates }: Dates, moment: string): string {
  const { year, month, day } = partsOf(moment);
  return dates.narrow(year, month, day);
}

/** `July 2014`, as a heading. */
export function monthText({ dates }: Dates, month: string): string {
  const { year, month: number } = partsOf(month);
  return dates.month(year, number);
}

/** `Jul` */
export const shortMonthText = ({ dates }: Dates, moment: string): string =>
  dates.monthAlone(partsOf(moment).month);

/** `20 July 2014`, `20 July 2014, 15:00`: on the clock of the place. */
export function momentText(words: Words, moment: Moment): string {
  const time = moment.slice(11);
  const day = dayText(words, moment);
  return time === '' ? day : words.dates.at(day, time);
}

/** When a document was posted: a moment, or by when. */
export const postedText = (
  words: Words,
  { after, by }: { readonly after?: Moment | undefined; readonly by: Moment },
): string => (after === undefined ? momentText(words, by) : words.documents.knownBy(momentText(words, by)));

/** `1,234.5`, with a minus that is as wide as a plus. */
export const numberText = (words: Numbers, number: number): string => words.number(number);

/** `48`, where its unit stands beside it. */
export const pointsNumber = (words: Words, points: Points): string => words.number(printedPoints(points));

/** `48`; a dash for nothing, as tables of the sport have it. */
export const pointsCell = (words: Words, points: Points): string =>
  points === 0 ? '–' : pointsNumber(words, points);

/** `48 points`, `no points` */
export const pointsText = (words: Words, points: Points): string =>
  words.points(pointsNumber(words, points), Math.abs(printedPoints(points)) === 1);

/** `+25`, `−1` */
export function signedPoints(words: Words, points: Points): string {
  const text = pointsNumber(words, points);
  return points > 0 ? `+${text}` : text;
}

/** A text as a sentence: with a capital, and with its end. */
export const sentence = (words: Words, text: string): string => words.end(capital(text));
