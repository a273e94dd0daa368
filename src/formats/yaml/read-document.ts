import { err, ok, type Result } from '#core/base/result';
import { type Claims, claimsSchema } from '#core/documents/claims.schema';
import { documentSchema, type WrittenDocument } from '#core/documents/document.schema';
import { type History, historySchema } from '#core/documents/history.schema';
import { type Sources, sourcesSchema } from '#core/documents/sources.schema';
import { type RulebookFile, rulebookSchema } from '#core/rulebook/rulebook.schema';
import type { Fault } from './fault.ts';
import { type Reading, readPlaced, readWith } from './read-with.ts';
import { readYamls } from './read-yaml.ts';

type Read<T> = Result<Reading<T>, readonly Fault[]>;

/** Reads an official document. Its kind says which shape it has. */
export function readDocument(text: string, file: string): Read<WrittenDocument> {
  return readWith(documentSchema, text, file);
}

/** Reads a file of several documents, for import: all of them, or the faults of all. */
export function readDocuments(
  text: string,
  file: string,
): Result<readonly Reading<WrittenDocument>[], readonly Fault[]> {
  const written = readYamls(text, file);
  if (!written.ok) return written;
  const read = written.value.map((document): Read<WrittenDocument> => readPlaced(documentSchema, document));
  const faults = read.flatMap((one) => (one.ok ? [] : one.error));
  return faults.length > 0 ? err(faults) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** Reads a rulebook of the library, or one attached to a board. What it extends is not looked for. */
export function readRulebook(text: string, file: string): Read<RulebookFile> {
  return readWith(rulebookSchema, text, file);
}

/** Reads what others published, to be audited. */
export function readClaims(text: string, file: string): Read<Claims> {
  return readWith(claimsSchema, text, file);
}

/** Reads what a file of many seasons leaves out. */
export function readHistory(text: string, file: string): Read<History> {
  return readWith(historySchema, text, file);
}

/** Reads where the facts of a board come from. */
export function readSources(text: string, file: string): Read<Sources> {
  return readWith(sourcesSchema, text, file);
}
