import type { OfficialDocument } from '#core/documents/document.schema';
import type { Note } from './notes.ts';

/** Doubts and notes on the lines of a document, whatever its kind; its own are not among them. */
export function lineNotes(document: OfficialDocument): readonly Note[] {
  return Object.entries(document).flatMap(([key, value]) =>
    key === 'doubt' || key === 'note' ? [] : notesIn(value, key),
  );
}

/** @param of what the line is about: the nearest name around it. */
function notesIn(value: unknown, of: string): readonly Note[] {
  if (typeof value !== 'object' || value === null) return [];
  if (of === 'doubts')
    return Object.entries(value).map(([number, text]): Note => ({ of: `#${number}`, is: 'doubt', text }));
  const subject = subjectOf(value) ?? of;
  return Object.entries(value).flatMap(([key, inner]): readonly Note[] => {
    if ((key === 'doubt' || key === 'note') && typeof inner === 'string')
      return [{ of: subject, is: key, text: inner }];
    return notesIn(inner, Array.isArray(value) ? subject : /^\d/.test(key) ? `#${key}` : key);
  });
}

function subjectOf(value: object): string | undefined {
  const { car } = value as { readonly car?: unknown };
  return 'car' in value && typeof car === 'string' && !('team' in value) ? `#${car}` : undefined;
}
