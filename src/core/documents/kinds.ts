/** Every kind of official document; each has a shape of its own in `<kind>.schema.ts`. */
export const DOCUMENT_KINDS = [
  'season',
  'regulations',
  'calendar',
  'calendar-change',
  'drivers',
  'entry-list',
  'entry-change',
  'classification',
  'pit-stops',
  'decision',
  'protest',
  'appeal',
  'request',
  'standings',
  'bulletin',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
