import { lookup } from '#core/base/lookup';
import type { Sources } from '#core/documents/sources.schema';

type Known = Sources['sources'];

/** A source that is cited by its key. */
export interface Cited {
  readonly key: string;
  readonly source: Known[string];
  /** What it is called there: who published it, with the day where another is of the same; its title where that is unknown. */
  readonly name: string;
}

/** A key as texts name it: `WP`, `SC365_SEP_Q`. */
const KEY = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b/g;

/** A text in its order: what it says, and in place of each key of a source that source. */
export function citedIn(sources: Known, text: string): readonly (string | Cited)[] {
  const found = [...text.matchAll(KEY)].filter(([key]) => lookup(sources, key) !== undefined);
  const cited = citedBy(
    sources,
    found.map(([key]) => key),
  );
  const parts: (string | Cited)[] = [];
  let end = 0;
  for (const [at, { 0: key, index }] of found.entries()) {
    parts.push(text.slice(end, index), cited[at] as Cited);
    end = index + key.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}

/** The sources of those keys, as far as the list has them, each as it is called among the others. */
export function citedBy(sources: Known, keys: readonly string[]): readonly Cited[] {
  const all = keys.flatMap((key) => {
    const source = lookup(sources, key);
    return source === undefined ? [] : [{ key, source }];
  });
  return all.map(({ key, source }) => {
    const { publisher, title, date } = source;
    const isOnly = all.every((other) => other.key === key || other.source.publisher !== publisher);
    const name = publisher === undefined || (!isOnly && date === undefined) ? title : publisher;
    return { key, source, name: isOnly || name === title ? name : `${name} (${date})` };
  });
}

/** The same text with the name of each source in place of its key. */
export const namedSources = (sources: Known, text: string): string =>
  citedIn(sources, text)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');
