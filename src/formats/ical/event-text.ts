import type { EventTerms } from '#answers/calendar-event';
import { roundName, sessionCalled } from '#answers/names';
import type { RevisedEvent } from '#answers/revised-events';
import { documentTitle } from '#answers/text/document-title';
import { stepTerms, stepText } from '#answers/text/step-text';
import { slotText } from '#answers/text/timetable-text';
import { type Day, hasTime } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { CalendarStep, Season } from '#core/season/season';
import { capital } from '#words/capital';
import { lengthText } from '#words/durations';
import type { Words } from '#words/en';
import { postedText } from '#words/format';

/** `3 Hours of Inje`, `Qualifying, 3 Hours of Inje`, `Cancelled: 3 Hours of Buriram` */
export function eventName(words: Words, { race, session, state }: EventTerms): string {
  const name =
    session === undefined ? race : words.documents.at(words.sessionName(session, sessionCalled), race);
  return state === 'cancelled' ? words.feed.cancelled(name) : name;
}

/** `Inje Speedium, Inje, KOR`; empty where nothing is known. */
export const eventPlace = ({ circuit, place, country }: EventTerms): string =>
  [circuit, place, country].filter((part) => part !== undefined).join(', ');

/** What a calendar says of an event besides name, time and place, in lines: what is raced, and what became of it. */
export function eventLines(words: Words, event: RevisedEvent): readonly string[] {
  const { number, length, classes, alongside, state } = event.terms;
  return [
    number === undefined ? undefined : words.feed.round(number),
    state === 'provisional' ? words.feed.provisional : undefined,
    length === undefined ? undefined : lengthText(words, length),
    classes === undefined ? undefined : words.colon(words.entries.classes, words.list(classes)),
    alongside === undefined ? undefined : capital(words.round.alongside(alongside)),
    localTime(words, event.terms),
    ...changes(words, event),
  ].filter((line) => line !== undefined);
}

/** `20 July 2014, 15:00 (local time, Asia/Seoul)` */
function localTime(words: Words, { starts, ends, zone }: EventTerms): string | undefined {
  if (!hasTime(starts)) return undefined;
  const time = slotText(words, { starts, ends });
  return zone === undefined ? time : words.brackets(time, words.round.clock(zone));
}

/** The last change of the calendar that names its round; and what made another of it since, where that was something else. */
function changes(words: Words, { terms, season, last }: RevisedEvent): readonly string[] {
  const round = season.rounds.get(terms.round);
  const step = round?.history.at(-1);
  const changing = season.board.find(({ document }) => document === step?.document);
  const other = changing === last ? [] : [said(words, last, documentTitle(words, season, last))];
  if (round === undefined || step === undefined || changing === undefined) return other;
  return [said(words, changing, stepLine(words, season, step, round.date)), ...other];
}

/** `Moved from 6 July 2014 to 20 July 2014`, `Replaced by Buriram`, with the terms and the reason. */
function stepLine(words: Words, season: Season, step: CalendarStep, date: Day): string {
  const { act, instead, reason } = step;
  const isReplaced = act === 'cancel' && instead !== undefined;
  const what = isReplaced
    ? words.calendar.replacedBy(words.list(instead.map((key) => roundName(season, key))))
    : stepText(words, step, date);
  const text = [what, ...stepTerms(words, step)].join(words.between.parts);
  return reason === undefined ? text : words.colon(text, reason);
}

/** `Document 4, by 9 May 2014: Moved from 6 July 2014 to 20 July 2014` */
const said = (words: Words, { document, posted }: OfficialDocument, what: string): string =>
  words.colon(words.documents.at(words.documentNumber(document), postedText(words, posted)), what);
