import type { OfficialDocument } from '#core/documents/document.schema';

/** A doubt or a note on a line of a document, and what the line is about. */
export interface RemarkJson {
  readonly is: 'doubt' | 'note';
  readonly of?: Subject;
  readonly text: string;
}
type Subject = { readonly [Kind in 'round' | 'team' | 'car' | 'driver']?: string };

/** What may be doubtful, or have a note. */
export interface Remarked {
  readonly doubt?: string | undefined;
  readonly note?: string | undefined;
}

/** The doubt and the note of a line, if it has any. */
export function remarks(line: Remarked | undefined, of?: Subject): readonly RemarkJson[] {
  const subject = of === undefined ? {} : { of };
  return (['doubt', 'note'] as const).flatMap((is) => {
    const text = line?.[is];
    return text === undefined ? [] : [{ is, ...subject, text }];
  });
}

/** Every doubt on a document: its own, those on its lines, and those on clauses of a rulebook it attaches. */
export function doubtsOn(document: OfficialDocument): readonly string[] {
  return doubtsIn(document);
}

function doubtsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'doubt' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (key === 'doubts') return Object.values(value).map(String);
  return Object.entries(value).flatMap(([name, inner]) => doubtsIn(inner, name));
}
