import { dayOf, type Moment } from '#core/base/day';
import { type Points, printedPoints } from '#core/base/points';
import type { Words } from './en.ts';

/* Dates and numbers as a language writes them. */

/** Formats are dear to make and cheap to use. */
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function kept<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(
  key: string,
  make: () => Format,
): Format {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known as Format;
}

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT = { day: 'numeric', month: 'short' } as const;

function dated(words: Words, moment: string, format: Intl.DateTimeFormatOptions, key: string): string {
  // A day as printed has no zone: it is written as it stands.
  const formatter = kept(
    `${key} ${words.language}`,
    () => new Intl.DateTimeFormat(locale(words), { ...format, timeZone: 'UTC' }),
  );
  return formatter.format(new Date(`${dayOf(moment as Moment)}T00:00:00Z`));
}

/** English of the sport is British: 20 July 2014. */
const locale = ({ language }: Words): string => (language === 'en' ? 'en-GB' : language);

/** `20 July 2014` */
export const dayText = (words: Words, day: string): string => dated(words, day, LONG, 'long');

/** `20 Jul` */
export const shortDayText = (words: Words, day: string): string => dated(words, day, SHORT, 'short');

/** `July 2014` */
export const monthText = (words: Words, month: string): string =>
  dated(words, `${month}-01`, { month: 'long', year: 'numeric' }, 'month');

/** `20 July 2014`, `20 July 2014, 15:00`: on the clock of the place. */
export function momentText(words: Words, moment: Moment): string {
  const time = moment.slice(11);
  return time === '' ? dayText(words, moment) : `${dayText(words, moment)}, ${time}`;
}

/** When a document was posted: a moment, or by when. */
export const postedText = (
  words: Words,
  { after, by }: { readonly after?: Moment | undefined; readonly by: Moment },
): string => (after === undefined ? momentText(words, by) : words.documents.knownBy(momentText(words, by)));

/** `1,234.5`, with a minus that is as wide as a plus. */
export function numberText(words: Words, number: number): string {
  // Most numbers of the sport are written alike but for the sign before the decimals, and formats are slow.
  const plain = String(number);
  if (/^-?\d{1,3}([.]\d{1,2})?$/.test(plain)) return plain.replace('-', '−').replace('.', decimalSign(words));
  const text = kept(`number ${words.language}`, () => new Intl.NumberFormat(locale(words))).format(number);
  return text.replace('-', '−');
}

const decimalSigns = new Map<string, string>();

/** `.`, in French `,`. */
function decimalSign(words: Words): string {
  const known =
    decimalSigns.get(words.language) ?? new Intl.NumberFormat(locale(words)).format(0.5).charAt(1);
  decimalSigns.set(words.language, known);
  return known;
}

/** `48`; a dash for nothing, as tables of the sport have it. */
export const pointsCell = (words: Words, points: Points): string =>
  points === 0 ? '–' : numberText(words, printedPoints(points));

/** `48 points` */
export const pointsText = (words: Words, points: Points): string =>
  words.points(numberText(words, printedPoints(points)), Math.abs(printedPoints(points)) === 1);

/** `+25`, `−1` */
export function signedPoints(words: Words, points: Points): string {
  const printed = printedPoints(points);
  return printed > 0 ? `+${numberText(words, printed)}` : numberText(words, printed);
}
