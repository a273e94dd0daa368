import { shortName } from '#answers/names';
import type { Changes, ResultLine } from '#core/scoring/diff';
import type { CalendarRound } from '#core/season/calendar';
import type { Words } from '#words/en';
import { dayText } from '#words/format';
import { dayStateText, sessionList } from './change-text.ts';
import { timetableText } from './timetable-text.ts';

/* What became of a round and of results, in a few words. */

/** `on 20 July 2014, was 6 July 2014`; of a round that is new or gone its number and day. */
export function roundChangeText(words: Words, round: CalendarRound, from: CalendarRound | undefined): string {
  const said = words.changes;
  if (from === undefined) return said.round(round.number, dayText(words, round.date));
  const was = shortName(from, from.key);
  const texts = [
    was === shortName(round, round.key) ? undefined : said.wasCalled(was),
    from.number === round.number ? undefined : said.nowRound(round.number, from.number),
    from.date === round.date ? undefined : said.onDay(dayText(words, round.date), dayText(words, from.date)),
    from.alongside === round.alongside
      ? undefined
      : round.alongside === undefined
        ? said.noLongerAlongside(from.alongside ?? '')
        : said.alongside(round.alongside),
    ...sessionTexts(words, round, from),
    from.provisional === round.provisional ? undefined : dayStateText(words, round.provisional === true),
  ].filter((one) => one !== undefined);
  return texts.join(words.between.clauses) || said.otherTerms;
}

const sessionTexts = (words: Words, { sessions, timetable }: CalendarRound, from: CalendarRound) => [
  sessions === undefined || from.sessions?.join() === sessions.join()
    ? undefined
    : words.changes.sessions(sessionList(words, sessions)),
  timetable === undefined || JSON.stringify(from.timetable) === JSON.stringify(timetable)
    ? undefined
    : timetableText(words, timetable),
];

/** The first line of a session that had no result before, where nothing else changed: then it is told as a whole. */
export function wholeResult({ added, updated, removed }: Changes<ResultLine>): ResultLine | undefined {
  const [first] = added;
  if (first === undefined || updated.length + removed.length > 0) return undefined;
  const isOfIt = ({ round, session }: ResultLine) => round === first.round && session === first.session;
  return added.every(isOfIt) ? first : undefined;
}

/** `3, 1 in class`, `Ret` */
export function placesText({ changes: said, documents, between }: Words, line: ResultLine): string {
  const { place, classPlace, out, laps, state } = line;
  const texts = [
    place ?? '',
    classPlace === undefined ? '' : said.inClass(classPlace),
    out ?? '',
    laps === undefined ? '' : said.laps(laps),
    state === 'final' ? '' : documents.states.provisional,
  ].filter((one) => one !== '');
  return texts.join(between.parts) || said.noPlace;
}
