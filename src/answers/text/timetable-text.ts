import { sessionCalled } from '#answers/names';
import { dayOf, hasTime } from '#core/base/day';
import { compareText } from '#core/base/order';
import type { Slot, Timetable } from '#core/documents/timetable.schema';
import type { Words } from '#words/en';
import { dayText, momentText } from '#words/format';

/** Sessions with their times, in the order in which they start. */
export const inTime = (timetable: Timetable): readonly (readonly [session: string, slot: Slot])[] =>
  Object.entries(timetable).toSorted(([, a], [, b]) => compareText(a.starts, b.starts));

/** `19 July 2014, 15:00–15:30`; an end on another day with that day. */
export function slotText(words: Words, { starts, ends }: Slot): string {
  if (ends === undefined) return momentText(words, starts);
  if (dayOf(starts) === dayOf(ends) && hasTime(starts) && hasTime(ends))
    return words.dates.during(dayText(words, starts), starts.slice(11), ends.slice(11));
  return words.dates.between(momentText(words, starts), momentText(words, ends));
}

/** `Qualifying 19 July 2014, 15:00–15:30`: a text for each session. */
export const slotTexts = (words: Words, timetable: Timetable): readonly string[] =>
  inTime(timetable).map(([session, slot]) =>
    words.calendar.session(words.sessionName(session, sessionCalled), slotText(words, slot)),
  );

/** `timetable: Qualifying 19 July 2014, 15:00–15:30 and Race 20 July 2014, 15:00` */
export const timetableText = (words: Words, timetable: Timetable): string =>
  words.calendar.timetable(words.list(slotTexts(words, timetable)));
