import { keyName, roundName } from '#answers/names';
import { unreachable } from '#core/base/unreachable';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { DocumentKind } from '#core/documents/kinds';
import type { Season } from '#core/season/season';
import { listed } from '../print/words.ts';

/** What a document of each kind is called, one and several. */
export const KIND_WORDS = {
  season: ['opening document', 'opening documents'],
  regulations: ['regulation', 'regulations'],
  calendar: ['calendar', 'calendars'],
  'calendar-change': ['calendar change', 'calendar changes'],
  drivers: ['list of drivers', 'lists of drivers'],
  'entry-list': ['entry list', 'entry lists'],
  'entry-change': ['entry change', 'entry changes'],
  classification: ['classification', 'classifications'],
  'pit-stops': ['pit-stop report', 'pit-stop reports'],
  decision: ['decision', 'decisions'],
  protest: ['protest', 'protests'],
  appeal: ['appeal', 'appeals'],
  request: ['request', 'requests'],
  standings: ['published table', 'published tables'],
  bulletin: ['bulletin', 'bulletins'],
} as const satisfies Record<DocumentKind, readonly [one: string, several: string]>;

/** What a document is, in a few words: its title, or what it says and of which round. */
export function documentTitle(season: Season, document: OfficialDocument): string {
  const at = 'for' in document && document.for !== undefined ? ` at ${roundName(season, document.for)}` : '';
  const title = document.title ?? ownTitle(season, document);
  return `${title}${at}`;
}

function ownTitle(season: Season, document: OfficialDocument): string {
  switch (document.kind) {
    case 'season':
      return document.season;
    case 'regulations':
      return document.rulebook === undefined ? 'Amendment of the rulebook' : 'The rulebook';
    case 'calendar':
      return 'Calendar';
    case 'calendar-change':
      return `Calendar: ${listed(document.changes.map((change) => changeWords(season, change)))}`;
    case 'drivers':
      return 'Drivers';
    case 'entry-list':
      return document.entries === undefined
        ? 'Crews'
        : document.crews === undefined
          ? 'Entry list'
          : 'Entries and crews';
    case 'entry-change':
      return `Entries: ${listed(document.changes.map(entryWords))}`;
    case 'classification':
      return `${document.session === 'race' ? 'Race' : keyName(document.session)}, ${document.state} classification`;
    case 'pit-stops':
      return 'Pit stops';
    case 'decision':
      return `Decision of the ${document.by}`;
    case 'protest':
    case 'appeal':
    case 'request':
      return `${keyName(document.kind)} of ${document.party}${document.against === undefined ? '' : ` against document ${document.against}`}`;
    case 'standings':
      return 'Published table';
    case 'bulletin':
      return document.step === undefined ? 'Bulletin' : keyName(document.step);
    default:
      return unreachable(document);
  }
}

type CalendarChange = Extract<OfficialDocument, { kind: 'calendar-change' }>['changes'][number];

function changeWords(season: Season, change: CalendarChange): string {
  const name = (key: string) => roundName(season, key);
  const names = (rounds: object) => Object.keys(rounds).map(name).join(', ');
  switch (change.act) {
    case 'move':
      return `${name(change.move)} moved`;
    case 'alter':
      return `${name(change.alter)} altered`;
    case 'add':
      return `${names(change.add)} added`;
    case 'cancel':
      return `${name(change.cancel)} removed`;
    case 'replace':
      return `${names(change.by)} for ${name(change.replace)}`;
    default:
      return unreachable(change);
  }
}

type EntryChange = Extract<OfficialDocument, { kind: 'entry-change' }>['changes'][number];

/** One change of entries, without its reason. */
export function entryWords(change: EntryChange): string {
  switch (change.act) {
    case 'withdraw':
      return `#${change.withdraw} withdrawn`;
    case 'exchange':
      return `${change.exchange.join(' and ')} exchanged`;
    case 'replace':
      return `${change.with} for ${change.replace}${change.car === undefined ? '' : ` in #${change.car}`}`;
    case 'join':
      return `${change.join} joins #${change.car}`;
    case 'leave':
      return `${change.leave} leaves #${change.car}`;
    case 'crew':
      return `crew of #${change.crew} now ${change.becomes.join(', ')}`;
    case 'car':
      return `#${change.car} now a ${change.becomes}`;
    case 'team':
      return `#${change.team} now of ${change.becomes}`;
    case 'number':
      return `#${change.number} now #${change.becomes}`;
    default:
      return unreachable(change);
  }
}
