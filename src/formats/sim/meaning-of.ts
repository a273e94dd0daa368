import { lookup } from '#core/base/lookup';
import { type Field, noteDoubt, text } from '#formats/text/field';

/**
 * What a word of a format stands for.
 *
 * @param so what becomes of it otherwise.
 * @returns undefined if it is missing or none of the words, which is noted.
 */
export function meaningOf<Meaning>(
  field: Field,
  words: Readonly<Record<string, Meaning>>,
  so: string,
): Meaning | undefined {
  const word = text(field);
  const meaning = lookup(words, word ?? '');
  if (meaning === undefined) {
    const code = word === undefined ? 'missing-value' : 'unknown-word';
    noteDoubt(field, { code, expected: `one of ${Object.keys(words).join(', ')}`, so });
  }
  return meaning;
}

export const UNKNOWN_SESSION = 'the session is unknown';
export const NOT_OUT = 'it keeps its place, and is not out';
