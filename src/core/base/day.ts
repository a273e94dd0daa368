import type { Brand } from './brand.ts';
import type { LapTime } from './laptime.ts';

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
  return day >= 1 && day <= daysIn(year, month) ? (text as Day) : undefined;
}

/** @returns 0 for a month that there is not. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** The day after that: of 2014-12-31, 2015-01-01. */
export function nextDay(day: Day): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  if (date < daysIn(year, month)) return dayNamed(year, month, date + 1);
  return month < 12 ? dayNamed(year, month + 1, 1) : dayNamed(year + 1, 1, 1);
}

/** Days from 1 January of the year 0 to a day, in the Gregorian calendar; a difference of two is the days between them. */
export function dayNumber(day: Day): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const before = Array.from({ length: month - 1 }, (_, index) => daysIn(year, index + 1));
  const leapDays = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  return year * 365 + leapDays + before.reduce((sum, days) => sum + days, 0) + date - 1;
}

const dayNamed = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as Day;
const two = (number: number): string => String(number).padStart(2, '0');

/** @returns undefined if there is no such day or time of day. */
export function readMoment(text: string): Moment | undefined {
  const [day = '', time] = text.split('T');
  if (readDay(day) === undefined) return undefined;
  const clock = time === undefined || /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time);
  return clock && text.split('T').length <= 2 ? (text as Moment) : undefined;
}

/** The day as a moment of which the time is not known. */
export const momentOf = (day: Day): Moment => day as string as Moment;

/** Is the time known, and not the day alone? */
export const hasTime = (moment: Moment): boolean => moment.includes('T');

export const dayOf = (moment: Moment | Day): Day => moment.slice(0, 10) as Day;

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/**
 * So long after a moment, on the same clock: seconds are there only where there are any. A clock that is set forward or
 * back meanwhile is not thought of, since a moment has no zone.
 *
 * @returns undefined where only the day is known.
 */
export function momentAfter(moment: Moment, time: LapTime): Moment | undefined {
  const [hours, minutes, seconds = '0'] = moment.slice(11).split(':');
  if (hours === undefined || minutes === undefined) return undefined;
  const since = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) + Math.floor(time / 1000);
  let day = dayOf(moment);
  for (let left = since; left >= DAY; left -= DAY) day = nextDay(day);
  return `${day}T${clockText(since % DAY)}` as Moment;
}

/** @param seconds since midnight. */
function clockText(seconds: number): string {
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / MINUTE) % 60)}`;
  return seconds % MINUTE === 0 ? clock : `${clock}:${two(seconds % MINUTE)}`;
}

/** Is `a` before `b`, as far as both are known? A day alone is neither before nor after a time of that day. */
export function isBefore(a: Moment | Day, b: Moment | Day): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
