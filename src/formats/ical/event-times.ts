import type { EventTerms } from '#answers/calendar-event';
import { dayOf, hasTime, type Moment, momentAfter, nextDay } from '#core/base/day';
import type { LapTime } from '#core/base/laptime';
import { inUtc } from '#words/clock';

const MINUTE = 60_000;

/** A property: its name with its parameters, and its value. */
export type Property = readonly [name: string, value: string];

/** When an event starts and ends, in UTC; on whole days where its time, or the zone of its clock, is not known. */
export function eventTimes(terms: EventTerms): readonly Property[] {
  const starts = onClock(terms, terms.starts);
  if (starts === undefined) return wholeDays(terms);
  const ends = endOf(terms, starts);
  return [['DTSTART', utcText(starts)], ...(ends === undefined ? [] : [['DTEND', utcText(ends)] as const])];
}

export const hasKnownTime = (terms: EventTerms): boolean => onClock(terms, terms.starts) !== undefined;

const onClock = ({ zone }: EventTerms, moment: Moment): Moment | undefined =>
  zone === undefined ? undefined : inUtc(moment, zone);

/** As printed; else, of a race over a time, after that. Undefined where nobody knows: it then ends as it starts. */
function endOf(terms: EventTerms, starts: Moment): Moment | undefined {
  const { ends, length } = terms;
  const printed = ends === undefined ? undefined : onClock(terms, ends);
  if (printed !== undefined) return printed > starts ? printed : undefined;
  return length?.of === 'time' ? momentAfter(starts, (length.minutes * MINUTE) as LapTime) : undefined;
}

/** The day that a calendar gives as the end is no more of it. */
function wholeDays({ starts, ends = starts }: EventTerms): readonly Property[] {
  return [
    ['DTSTART;VALUE=DATE', dayOf(starts).replaceAll('-', '')],
    ['DTEND;VALUE=DATE', nextDay(dayOf(ends)).replaceAll('-', '')],
  ];
}

/** A moment on the clock of UTC: `20140720T060000Z`. */
export function utcText(moment: Moment): string {
  const time = hasTime(moment) ? moment.slice(11).replaceAll(':', '') : '';
  return `${dayOf(moment).replaceAll('-', '')}T${time.padEnd(6, '0')}Z`;
}
