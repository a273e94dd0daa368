/** What can be wrong with a board that was only to be posted to. */
export const BROKEN = [
  'document-missing',
  'document-altered',
  'document-swapped',
  'document-added',
  'attachment-missing',
  'attachment-altered',
  'board-odd',
  'head-differs',
] as const;

/** A document that is not as it was posted. */
export interface Broken {
  readonly code: (typeof BROKEN)[number];
  /** Its number; 0 for what is about no document. */
  readonly document: number;
  /** A sentence. */
  readonly text: string;
}
