/** What a verification found. */
export interface Outcome {
  /** What was verified, in the last line of its report. */
  readonly summary: string;
  /** What does not hold; empty if all does. */
  readonly failures: readonly string[];
}

/** Differences that are known, each with its reason: the line that says it is the key. */
export type Known = ReadonlyMap<string, string>;

/** Differences that nobody listed, and listed ones that are gone: either fails. */
export function unexpected(found: readonly string[], known: Known): readonly string[] {
  const lines = new Set(found);
  return [
    ...found.filter((line) => !known.has(line)).map((line) => `not listed: ${line}`),
    ...[...known.keys()].filter((line) => !lines.has(line)).map((line) => `listed, and gone: ${line}`),
  ];
}
