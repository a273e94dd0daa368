import type { OfficialDocument } from '#core/documents/document.schema';
import type { Note } from './notes.ts';

/** What documents say of themselves: their doubts, and their notes. */
export function documentNotes(documents: readonly OfficialDocument[]): readonly Note[] {
  return documents.flatMap(({ document, doubt, note }) => [
    ...(doubt === undefined ? [] : [{ of: `document ${document}`, is: 'doubt' as const, text: doubt }]),
    ...(note === undefined ? [] : [{ of: `document ${document}`, is: 'note' as const, text: note }]),
  ]);
}

export const documentDoubts = (documents: readonly OfficialDocument[]): readonly Note[] =>
  documentNotes(documents).filter(({ is }) => is === 'doubt');
