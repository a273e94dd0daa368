import { roundName, sessionCalled } from '#answers/names';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { calendarChangeName, entryChangeText } from './change-text.ts';

/** What a document is, in a few words: its title, or its kind, and of which round. */
export function documentTitle(words: Words, season: Season, document: OfficialDocument): string {
  const title = documentName(words, season, document);
  return 'for' in document && document.for !== undefined
    ? words.documents.at(title, roundName(season, document.for))
    : title;
}

/** The same without its round. */
export const documentName = (words: Words, season: Season, document: OfficialDocument): string =>
  document.title ?? ownTitle(words, season, document);

function ownTitle(words: Words, season: Season, document: OfficialDocument): string {
  const { kinds, states } = words.documents;
  const kind = kinds[document.kind];
  switch (document.kind) {
    case 'season':
      return document.season;
    case 'regulations':
      return document.rulebook === undefined ? words.documents.amendment : kind;
    case 'calendar-change':
      return changed(
        words,
        words.pages.calendar,
        document.changes.map((one) => calendarChangeName(words, season, one)),
      );
    case 'entry-change':
      return changed(
        words,
        words.pages.entries,
        document.changes.map((one) => entryChangeText(words, season, one)),
      );
    case 'classification':
      return words.documents.by(words.sessionName(document.session, sessionCalled), states[document.state]);
    case 'decision':
      return words.documents.by(kind, document.by);
    case 'protest':
    case 'appeal':
    case 'request':
      return words.documents.party(kind, document.party);
    default:
      return kind;
  }
}

/** `Calendar: Buriram removed`: what changed, of many the first. */
function changed({ paper, list, colon }: Words, kind: string, changes: readonly string[]): string {
  const rest = changes.length - FEW + 1;
  return colon(kind, rest > 1 ? paper.andMore(changes.slice(0, FEW - 1), rest) : list(changes));
}
const FEW = 3;
