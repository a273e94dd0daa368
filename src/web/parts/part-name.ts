import { archivedIn } from '#answers/feed-archives';
import { sessionCalled } from '#answers/names';
import type { Part } from '#answers/place';
import { unreachable } from '#core/base/unreachable';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';

/** What a part of a page is called where it can be taken away. */
export function partName(words: Words, season: Season, part: Part): string {
  switch (part.page) {
    case 'results':
    case 'scoring':
      return words.forms[part.page];
    case 'timetable':
      return words.tables.timetable;
    case 'roundEntries':
      return words.documents.kinds['entry-list'];
    case 'session':
      return words.sessionName(part.session, sessionCalled);
    case 'classResult':
      return [words.sessionName(part.session, sessionCalled), part.class].join(words.between.parts);
    case 'archive': {
      const documents = archivedIn({ season }, Number(part.archive));
      return words.forms.archive(documents[0]?.document ?? 0, documents.at(-1)?.document ?? 0);
    }
    default:
      return unreachable(part);
  }
}
