import { betweenCommas } from '#core/base/between-commas';
import { given } from '#core/base/given';
import type { CalendarAsked } from '#office/forms/form-of';
import type { Asked, Parameter } from '../route.ts';

/** What of a calendar is wanted. */
export const CALENDAR_QUERY: readonly Parameter[] = [
  { name: 'class', what: 'Only rounds in which this class is entered.', example: 'GT' },
  { name: 'sessions', what: 'Only these sessions, with commas between them.', example: 'qualifying,race' },
  { name: 'alarm', what: 'So many minutes before each, it rings.', example: '30', isNumber: true },
];

export function calendarAsked({ query }: Asked): CalendarAsked {
  const { class: only, sessions, alarm } = query;
  return given({
    // A form sends what nobody filled in, too: then all are meant.
    class: only || undefined,
    sessions: sessions ? betweenCommas(sessions) : undefined,
    alarm: alarm === undefined ? undefined : Number(alarm),
  });
}
