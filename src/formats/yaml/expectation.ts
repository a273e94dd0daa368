import { nearest } from '#core/base/nearest';

/** An issue as the schemas raise it, before it has a message of its own: the schema itself is still known. */
export interface RawIssue {
  readonly code?: string | undefined;
  readonly expected?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly options?: unknown;
  readonly issues?: unknown;
  readonly inst?: unknown;
}

/** The verb of an act, which readers add: nobody writes it. */
export const DERIVED_KEY = 'act';

/** What would have been right, as a phrase, where the schema has no words of its own. */
export function expectation(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeText(String(issue.expected), issue.inst);
    case 'unrecognized_keys':
      return `one of: ${keysOf(issue.inst).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_key':
      return firstMessage(issue.issues) ?? 'a name';
    default:
      return 'something else';
  }
}

function typeText(expected: string, schema: unknown): string {
  if (expected === 'array' || expected === 'tuple') return 'a list';
  const keys = keysOf(schema).slice(0, 3);
  return keys.length === 0
    ? 'a map, each line a name and what belongs to it'
    : `a map of ${keys.join(', ')} …`;
}

/** The keys that a schema knows, in its order. */
function keysOf(schema: unknown): readonly string[] {
  const { def } = schema as { readonly def?: { readonly shape?: Readonly<Record<string, unknown>> } };
  return Object.keys(def?.shape ?? {}).filter((key) => key !== DERIVED_KEY);
}

function firstMessage(issues: unknown): string | undefined {
  return (issues as readonly { readonly message?: string }[] | undefined)?.[0]?.message;
}

const LIST = /one of: (.+)$/s;

/** The words that an expectation lists: `one of: provisional, final`. */
export const wordsOf = (expected: string): readonly string[] => LIST.exec(expected)?.[1]?.split(', ') ?? [];

/** `Did you mean 'final'?`, where one of the words is near enough. */
export function didYouMean(written: string, words: readonly string[]): string | undefined {
  const word = nearest(written, words);
  return word === undefined ? undefined : `Did you mean '${word}'?`;
}

/**
 * `Did you mean 'cancel'?`, of verbs. Who misspells one begins it rightly; what begins otherwise is another verb, however
 * near its letters are (`remove` is no `move`), and then the list of all says more than a guess.
 */
export const didYouMeanVerb = (written: string, verbs: readonly string[]): string | undefined =>
  didYouMean(
    written,
    verbs.filter((verb) => verb.charAt(0) === written.charAt(0).toLowerCase()),
  );
