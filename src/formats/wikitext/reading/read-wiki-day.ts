import { type Day, readDay } from '#core/base/day';
import { MONTHS } from '#core/base/day-words';

/** A day as tables print it. */
export interface WikiDay {
  readonly month: number;
  readonly day: number;
  readonly year: number | undefined;
  /** Was it one of several, of which the last is taken? */
  readonly isOneOfSeveral: boolean;
}

const DAY_FIRST = /(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\b\.?(?:,?\s+(\d{4}))?/g;
const MONTH_FIRST =
  /\b([A-Za-z]{3,9})\b\.?\s+(?:\d{1,2}\s*[-–—/&]\s*)?(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4}))?/g;

/** `20 July`, `18–20 July 2014`, `July 20, 2014`, `2014-07-20`; undefined for any other text. */
export function readWikiDay(text: string): WikiDay | undefined {
  const iso = readDay(text.trim());
  if (iso !== undefined) {
    const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
    return { year, month, day, isOneOfSeveral: false };
  }
  const dayFirst = Array.from(text.matchAll(DAY_FIRST), ([, day, month, year]) => ({ day, month, year }));
  const monthFirst = Array.from(text.matchAll(MONTH_FIRST), ([, month, day, year]) => ({ day, month, year }));
  for (const found of [dayFirst, monthFirst]) {
    const last = found.filter(({ month = '' }) => monthOf(month) > 0).at(-1);
    if (last === undefined) continue;
    const { day, month = '', year } = last;
    return {
      year: year === undefined ? undefined : Number(year),
      month: monthOf(month),
      day: Number(day),
      isOneOfSeveral: found.length > 1 || /\d\s*[-–—/&]\s*\d/.test(text),
    };
  }
  return undefined;
}

/** From 1; 0 for what is no month: `July`, `Sept`, `dec`. */
const monthOf = (name: string): number =>
  1 + MONTHS.findIndex((month) => name.length > 2 && month.toLowerCase().startsWith(name.toLowerCase()));

/**
 * The days of a season, in its order. One without a year is of the season's; where that began in the year before, of that as
 * long as a later one would come before it.
 */
export function datedDays(
  days: readonly (WikiDay | undefined)[],
  { year, isOfTwoYears }: { readonly year: number; readonly isOfTwoYears: boolean },
): readonly (Day | undefined)[] {
  let [current, next] = [year, '12-31'];
  const dated = days.toReversed().map((day) => {
    if (day === undefined) return undefined;
    const text = `${two(day.month)}-${two(day.day)}`;
    if (isOfTwoYears && day.year === undefined && text > next) current = year - 1;
    next = text;
    return readDay(`${day.year ?? current}-${text}`);
  });
  return dated.toReversed();
}

const two = (number: number): string => String(number).padStart(2, '0');
