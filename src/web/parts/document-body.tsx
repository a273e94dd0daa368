import type { ComponentChildren } from 'preact';
import { calendarChangeText, entryChangeText } from '#answers/text/change-text';
import { unreachable } from '#core/base/unreachable';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Reading } from '../reading.ts';
import { DriverSheet } from './document-drivers.tsx';
import { EntryListBody } from './document-entries.tsx';
import { BulletinBody, DecisionBody, MatterBody } from './document-matters.tsx';
import { Sentences } from './document-pairs.tsx';
import { PublishedBody } from './document-published.tsx';
import { PitStops, PrintedResult } from './document-results.tsx';
import { RulebookBody } from './document-rules.tsx';
import { CalendarBody, SeasonBody } from './document-season.tsx';

interface Props {
  readonly reading: Reading;
  readonly document: OfficialDocument;
}

/** What a document says, by its kind. */
export const DocumentBody = ({ reading, document }: Props): ComponentChildren => {
  switch (document.kind) {
    case 'season':
      return <SeasonBody reading={reading} document={document} />;
    case 'regulations':
      return <RulebookBody reading={reading} rules={document.attached ?? document.changes ?? {}} />;
    case 'calendar':
      return <CalendarBody reading={reading} document={document} />;
    case 'calendar-change':
      return (
        <Sentences
          words={reading.words}
          items={document.changes.map((change) => [
            calendarChangeText(reading.words, reading.known.season, change),
            change.reason,
          ])}
        />
      );
    case 'drivers':
      return <DriverSheet reading={reading} document={document} />;
    case 'entry-list':
      return <EntryListBody reading={reading} document={document} />;
    case 'entry-change':
      return (
        <Sentences
          words={reading.words}
          items={document.changes.map((change) => [
            entryChangeText(reading.words, reading.known.season, change),
            change.reason,
          ])}
        />
      );
    case 'classification':
      return <PrintedResult reading={reading} document={document} />;
    case 'pit-stops':
      return <PitStops reading={reading} document={document} />;
    case 'decision':
      return <DecisionBody reading={reading} document={document} />;
    case 'protest':
    case 'appeal':
    case 'request':
      return <MatterBody reading={reading} document={document} />;
    case 'standings':
      return <PublishedBody reading={reading} document={document} />;
    case 'bulletin':
      return <BulletinBody reading={reading} document={document} />;
    default:
      return unreachable(document);
  }
};
