import type { Day } from '#core/base/day';
import { unreachable } from '#core/base/unreachable';
import type { CalendarStep } from '#core/season/season';
import type { Words } from '#words/en';
import { dayText } from '#words/format';
import { dayStateText, sessionList } from './change-text.ts';
import { timetableText } from './timetable-text.ts';

/** What a change made of a round, without its name, its terms and the reason: `Moved from 6 July 2014 to 20 July 2014`. */
export function stepText(words: Words, { act, from, to }: CalendarStep, date: Day): string {
  const said = words.round.steps;
  switch (act) {
    case 'add':
      return said.add(dayText(words, to ?? date));
    case 'move':
      return said.move(dayText(words, from ?? date), dayText(words, to ?? date));
    case 'alter':
    case 'cancel':
      return said[act];
    default:
      return unreachable(act);
  }
}

/** What else a change says, `now alongside Super GT`: a text for each term that is otherwise now. */
export function stepTerms(words: Words, step: CalendarStep): readonly string[] {
  const said = words.calendar.steps;
  const { alongside, sessions, timetable, provisional } = step;
  return [
    alongside?.to === undefined ? undefined : said.nowAlongside(alongside.to),
    alongside?.from === undefined ? undefined : said.notAlongside(alongside.from),
    sessions === undefined ? undefined : said.nowWith(sessionList(words, sessions)),
    timetable === undefined ? undefined : timetableText(words, timetable),
    provisional === undefined ? undefined : dayStateText(words, provisional),
  ].filter((text) => text !== undefined);
}
