import type { OfficialDocument } from '#core/documents/document.schema';
import { type Note, notesOn } from './notes.ts';

/** What documents say of themselves: their doubts, and their notes. */
export const documentNotes = (documents: readonly OfficialDocument[]): readonly Note[] =>
  documents.flatMap((document) => notesOn(`document ${document.document}`, document));

export const documentDoubts = (documents: readonly OfficialDocument[]): readonly Note[] =>
  documentNotes(documents).filter(({ is }) => is === 'doubt');
