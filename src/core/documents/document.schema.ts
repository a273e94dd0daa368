import { z } from 'zod';
import type { DeepReadonly } from '#core/base/brand';
import type { Rulebook } from '#core/rulebook/rulebook';
import { bulletin } from './bulletin.schema.ts';
import { calendar, calendarChange } from './calendar.schema.ts';
import { standingsDocument } from './claims.schema.ts';
import { classification } from './classification.schema.ts';
import { decision } from './decision.schema.ts';
import { drivers } from './drivers.schema.ts';
import { entryChange } from './entry-change.schema.ts';
import { entryList } from './entry-list.schema.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './kinds.ts';
import { pitStops } from './pit-stops.schema.ts';
import { regulations } from './regulations.schema.ts';
import { appeal, protest, request } from './request.schema.ts';
import { seasonDocument } from './season.schema.ts';

/** The shape of each kind: what reads it, its type, and what editors know of it. */
export const documentSchemas = {
  season: seasonDocument,
  regulations,
  calendar,
  'calendar-change': calendarChange,
  drivers,
  'entry-list': entryList,
  'entry-change': entryChange,
  classification,
  'pit-stops': pitStops,
  decision,
  protest,
  appeal,
  request,
  standings: standingsDocument,
  bulletin,
} as const satisfies Record<DocumentKind, z.ZodType>;

export const documentSchema = z.discriminatedUnion(
  'kind',
  Object.values(documentSchemas) as unknown as Shapes,
  {
    error: (issue) =>
      issue.code === 'invalid_union' ? `a kind of document, one of: ${DOCUMENT_KINDS.join(', ')}` : undefined,
  },
);
type Shapes = readonly [Shape, ...Shape[]];
type Shape = (typeof documentSchemas)[DocumentKind];

/** A document as its kind's schema reads it, before its attachments are taken in. */
export type WrittenDocument<Kind extends DocumentKind = DocumentKind> = {
  readonly [K in Kind]: DeepReadonly<z.output<(typeof documentSchemas)[K]>>;
}[Kind];

/** What is on the board: a document, and for `regulations` the rulebook that it attaches. */
export type OfficialDocument = Exclude<WrittenDocument, { kind: 'regulations' }> | Regulations;
export type Regulations = WrittenDocument<'regulations'> & { readonly attached?: Rulebook };
/** A document of one kind. */
export type Of<Kind extends DocumentKind> = Extract<OfficialDocument, { kind: Kind }>;
