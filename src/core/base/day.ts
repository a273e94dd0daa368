import type { Brand } from './brand.ts';

/** A day of the calendar where it was printed, `2014-07-20`; days compare as text. */
export type Day = Brand<string, 'Day'>;
/** A day, or a day and a time on the clock of the place, `2014-07-20T15:00`. */
export type Moment = Brand<string, 'Moment'>;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** @returns undefined if there is no such day. */
export function readDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const most = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= most ? (text as Day) : undefined;
}

/** @returns undefined if there is no such day or time of day. */
export function readMoment(text: string): Moment | undefined {
  const [day = '', time] = text.split('T');
  if (readDay(day) === undefined) return undefined;
  const clock = time === undefined || /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time);
  return clock && text.split('T').length <= 2 ? (text as Moment) : undefined;
}

/** The day as a moment of which the time is not known. */
export const momentOf = (day: Day): Moment => day as string as Moment;

export const dayOf = (moment: Moment | Day): Day => moment.slice(0, 10) as Day;

/** Is `a` before `b`, as far as both are known? A day alone is neither before nor after a time of that day. */
export function isBefore(a: Moment | Day, b: Moment | Day): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
