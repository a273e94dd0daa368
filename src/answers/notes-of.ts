import type { OfficialDocument } from '#core/documents/document.schema';

/** A doubt or a note, and what it is about, as a page prints it at its end. */
export interface Remark {
  readonly of: string;
  readonly is: 'doubt' | 'note';
  readonly text: string;
}

/**
 * Doubts and notes on the lines of a document, whatever its kind, each once; its own are not among them. What each is about is
 * the nearest name around it: a key of the document, or `#92` for a car.
 */
export function notesOf(document: OfficialDocument): readonly Remark[] {
  const all = Object.entries(document).flatMap(([key, value]) =>
    key === 'doubt' || key === 'note' ? [] : notesIn(value, key),
  );
  return [...new Map(all.map((note) => [`${note.of} ${note.text}`, note])).values()];
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
