import type { Day } from '#core/base/day';
import type { WrittenDocument } from '#core/documents/document.schema';

/** What a document says behind its envelope. */
export type Body<Document> = Document extends unknown ? Omit<Document, 'document' | 'posted' | 'by'> : never;

/** A document of a whole season, before it has its number on the board. */
export interface Dated {
  readonly day: Day;
  readonly body: Body<WrittenDocument<'season' | 'calendar' | 'drivers' | 'entry-list' | 'classification'>>;
}
