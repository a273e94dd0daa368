import { MONTHS } from '#core/base/day-words';
import { numberWith } from './numbers.ts';

/* Grammar of English: of its catalogue, and of what the terminal and the office say in English alone. */

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** British papers write Sept, and three letters of any other month. */
const shortMonth = (month: number): string => monthName(month).slice(0, month === 9 ? 4 : 3);

/** How dates are written. */
export const dates = {
  day: (year: number, month: number, day: number): string => `${day} ${monthName(month)} ${year}`,
  /** Within a year that is named. */
  ofYear: (month: number, day: number): string => `${day} ${monthName(month)}`,
  short: (month: number, day: number): string => `${day} ${shortMonth(month)}`,
  /** Where there is little room. */
  narrow: (year: number, month: number, day: number): string => `${day} ${shortMonth(month)} ${year}`,
  /** As a heading. */
  month: (year: number, month: number): string => `${monthName(month)} ${year}`,
  monthAlone: shortMonth,
  at: (day: string, time: string): string => `${day}, ${time}`,
  /** On one day. */
  during: (day: string, from: string, to: string): string => `${day}, ${from}–${to}`,
  between: (from: string, to: string): string => `${from} – ${to}`,
};

/** `1,234.5` */
export const number = numberWith(',', '.');

/** `1st`, `2nd`, `3rd`, `11th` */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** `A`, `A and B`, `A, B and C` */
export const listed = (items: readonly string[], last = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** `no documents`, `1 document`, `31 documents` */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : several}`;
