import { err, ok, type Result } from '#core/base/result';
import { expectation, type RawIssue } from './expectation.ts';
import type { Fault } from './fault.ts';
import { faultsOf, type Issue } from './issue-faults.ts';
import { plain } from './placed.ts';
import { readYaml, type Where, whereIn, type YamlDocument } from './read-yaml.ts';

/** What this module needs of a zod schema. */
export interface Schema<T> {
  safeParse(value: unknown, how: { error(issue: RawIssue): string; readonly jitless: boolean }): Outcome<T>;
}
type Outcome<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

/** What a text says, and where it says it. */
export interface Reading<T> {
  readonly content: T;
  readonly where: Where;
}

/** Reads a text of one document as a schema has it. Every fault is told at once, in the order of the text. */
export function readWith<T>(
  schema: Schema<T>,
  text: string,
  file: string,
): Result<Reading<T>, readonly Fault[]> {
  const read = readYaml(text, file);
  return read.ok ? readPlaced(schema, read.value) : read;
}

export function readPlaced<T>(
  schema: Schema<T>,
  document: YamlDocument,
): Result<Reading<T>, readonly Fault[]> {
  const outcome = parsed(schema, plain(document.root));
  if (outcome === undefined) return err([tooMany(document)]);
  if (outcome.success) return ok({ content: outcome.data, where: whereIn(document) });
  if (outcome.error.issues.length > MOST_FAULTS) return err([tooMany(document)]);
  const faults = outcome.error.issues.flatMap((issue) => faultsOf(issue, document));
  return err(faults.toSorted((a, b) => a.line - b.line || a.column - b.column));
}

/** Nobody mends a file by so many sentences. */
const MOST_FAULTS = 10_000;

/** Without `jitless` zod first compiles each shape, which takes longer than to read a whole season. */
const HOW = { error: expectation, jitless: true };

/** @returns undefined if there are more issues (some 100 000) than zod can hand from one function to the next. */
function parsed<T>(schema: Schema<T>, value: unknown): Outcome<T> | undefined {
  try {
    return schema.safeParse(value, HOW);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tooMany({ file, root, placeOf }: YamlDocument): Fault {
  const found = 'more faults than can be told';
  return { code: 'too-many-faults', file, ...placeOf(root.at), path: [], found, expected: 'a document' };
}
