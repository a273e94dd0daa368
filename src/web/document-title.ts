import { keyName, roundName } from '#answers/names';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Season } from '#core/season/season';
import type { Words } from './words/en.ts';

/** What a document is, in a few words: its title, or its kind, and of which round. */
export function documentTitle(words: Words, season: Season, document: OfficialDocument): string {
  const title = document.title ?? ownTitle(words, document);
  return 'for' in document && document.for !== undefined
    ? words.documents.at(title, roundName(season, document.for))
    : title;
}

function ownTitle(words: Words, document: OfficialDocument): string {
  const { kinds, states } = words.documents;
  const kind = kinds[document.kind];
  switch (document.kind) {
    case 'season':
      return document.season;
    case 'regulations':
      return document.rulebook === undefined ? words.documents.amendment : kind;
    case 'classification':
      return words.documents.by(words.sessionName(document.session, keyName), states[document.state]);
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
