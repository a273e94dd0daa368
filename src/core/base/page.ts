/** A part of a list that may be long: so many at most, below where the part before it ended; from the top where undefined. */
export interface Page<Key> {
  readonly most: number;
  readonly below: Key | undefined;
}

/** All of a list. */
export const WHOLE: Page<never> = { most: 2 ** 31 - 2, below: undefined };

/** What such a part has, and below what the list goes on; undefined where it ends. */
export interface Part<T, Key> {
  readonly items: readonly T[];
  readonly below: Key | undefined;
}

/** @param found one more than are wanted, if there are so many: by that it is known that the list goes on. */
export function partOf<T, Key>(found: readonly T[], most: number, keyOf: (one: T) => Key): Part<T, Key> {
  const items = found.slice(0, most);
  const last = found.length > most ? items.at(-1) : undefined;
  return { items, below: last && keyOf(last) };
}
