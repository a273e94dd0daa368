import { decisionTexts } from '#answers/text/measure-text';
import { unreachable } from '#core/base/unreachable';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { type Clause, SECTIONS } from '#core/rulebook/rulebook';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { dayText } from '#words/format';
import { calendarChangeText, entryChangeText } from './change-text.ts';
import { clauseText } from './clause-text.ts';
import { slotTexts } from './timetable-text.ts';

/**
 * What a document says, in a few texts, besides its title; nothing of lists, which show in what it changed.
 *
 * @param season as it was with the document.
 */
export function documentTexts(words: Words, season: Season, document: OfficialDocument): readonly string[] {
  switch (document.kind) {
    case 'season':
      return [words.season.by(document.series, document.organiser)];
    case 'regulations':
      return rulesTexts(words, document);
    case 'calendar':
      return calendarTexts(words, document);
    case 'calendar-change':
      return document.changes.map((change) =>
        because(words, calendarChangeText(words, season, change), change.reason),
      );
    case 'entry-change':
      return document.changes.map((change) =>
        because(words, entryChangeText(words, season, change), change.reason),
      );
    case 'classification':
      return [words.result.states[document.state]];
    case 'decision':
      return [
        document.facts,
        ...(document.reason === undefined ? [] : [words.colon(words.paper.decision.reason, document.reason)]),
        ...decisionTexts(words, season, document),
      ];
    case 'protest':
    case 'appeal':
    case 'request':
      return matterTexts(words, document);
    case 'bulletin':
      return [
        ...(document.timetable === undefined ? [] : slotTexts(words, document.timetable)),
        ...(document.text === undefined ? [] : [document.text]),
      ];
    case 'drivers':
    case 'entry-list':
    case 'pit-stops':
    case 'standings':
      return [];
    default:
      return unreachable(document);
  }
}

const because = (words: Words, text: string, reason: string | undefined): string =>
  reason === undefined ? text : words.colon(text, reason);

/** A whole rulebook by its name; an amendment clause by clause. */
function rulesTexts(words: Words, { attached, changes }: Of<'regulations'>): readonly string[] {
  if (attached !== undefined) return [attached.name];
  return SECTIONS.flatMap((section) =>
    Object.entries(changes?.[section] ?? {}).map(([name, clause]) => {
      const said = clauseText(words, section, clause as Clause);
      return words.colon(words.rules.sections[section], words.colon(name, said));
    }),
  );
}

function calendarTexts(words: Words, { rounds }: Of<'calendar'>): readonly string[] {
  const days = Object.values(rounds)
    .map(({ date }) => date)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [words.calendar.nothingLeft];
  return [words.season.races(days.length, dayText(words, first), dayText(words, last))];
}

function matterTexts(words: Words, document: Of<'protest' | 'appeal' | 'request'>): readonly string[] {
  const { party, against, text } = document;
  const said = words.paper.matter;
  return [
    words.colon(said.party, party),
    ...(against === undefined ? [] : [words.colon(said.against, words.documentNumber(against))]),
    ...(text === undefined ? [] : [text]),
  ];
}
