import { type Day, dayOf, type Moment } from './day.ts';

/** The months in English, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `20 July 2014` */
export function dayText(day: Day): string {
  return `${shortDayText(day)} ${day.slice(0, 4)}`;
}

/** `20 July`, where the year is plain. */
export function shortDayText(day: Day): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

/** `20 July 2014`, `20 July 2014, 15:00` */
export function momentText(moment: Moment): string {
  const time = moment.slice(11);
  return time === '' ? dayText(dayOf(moment)) : `${dayText(dayOf(moment))}, ${time}`;
}
