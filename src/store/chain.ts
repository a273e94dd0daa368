import canonicalize from 'canonicalize';
import type { PostedText } from './board.ts';
import { sha256 } from './sha256.ts';

/**
 * The link of a document in the chain of its board: the SHA-256 of the canonical JSON (RFC 8785) of its name, its text
 * letter for letter, and the link of the document before it, in 64 lower-case hexadecimal digits. Its name says its number
 * and its kind, and its text names its attachments by their SHA-256: so the last link vouches for the whole board.
 *
 * @param previous the link of the document before; undefined for document 1.
 */
export function linkOf(
  previous: string | undefined,
  { name, text }: Pick<PostedText, 'name' | 'text'>,
): string {
  return sha256(canonical({ name, previous: previous ?? null, text }));
}

/** The links of documents that follow each other, in their order. */
export function linksOf(documents: readonly PostedText[], previous?: string): readonly string[] {
  let last = previous;
  return documents.map((document) => {
    last = linkOf(last, document);
    return last;
  });
}

/**
 * The one way to write a value as JSON that RFC 8785 lays down.
 *
 * @throws Error for what JSON cannot say: a number that is none, half of a pair of surrogates.
 */
export function canonical(value: unknown): string {
  const written = canonicalize(value);
  if (written === undefined) throw new Error('nothing to write as JSON');
  return written;
}
