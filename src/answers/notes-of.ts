import type { OfficialDocument } from '#core/documents/document.schema';

/** A doubt or a note, and what it is about, as a page prints it at its end. */
export interface Remark {
  readonly of: string;
  readonly is: 'doubt' | 'note';
  readonly text: string;
}

/** Doubts and notes on the lines of a document, each once: many lines may say the same of one name. */
export const notesOf = (document: OfficialDocument): readonly Remark[] => [
  ...new Map(lineNotes(document).map((note) => [`${note.of} ${note.text}`, note])).values(),
];

/**
 * Doubts and notes on the lines of a document, whatever its kind; its own are not among them. What each is about is the
 * nearest name around it: a key of the document, or `#92` for a car.
 */
export function lineNotes(document: OfficialDocument): readonly Remark[] {
  return Object.entries(document).flatMap(([key, value]) =>
    key === 'doubt' || key === 'note' ? [] : notesIn(value, key),
  );
}

function notesIn(value: unknown, of: string): readonly Remark[] {
  if (typeof value !== 'object' || value === null) return [];
  if (of === 'doubts')
    return Object.entries(value).map(([number, text]): Remark => ({ of: `#${number}`, is: 'doubt', text }));
  const subject = carOf(value) ?? of;
  return Object.entries(value).flatMap(([key, inner]): readonly Remark[] => {
    if ((key === 'doubt' || key === 'note') && typeof inner === 'string')
      return [{ of: subject, is: key, text: inner }];
    return notesIn(inner, Array.isArray(value) ? subject : /^\d/.test(key) ? `#${key}` : key);
  });
}

function carOf(value: object): string | undefined {
  return 'car' in value && typeof value.car === 'string' && !('team' in value) ? `#${value.car}` : undefined;
}
