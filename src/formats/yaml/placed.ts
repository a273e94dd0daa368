import { excerpt } from '#formats/text/excerpt';
import type { Path } from './fault.ts';

/** What stands in a YAML text, with the offset at which it starts. Every scalar is text: car 007 stays 007. */
export type Placed = PlacedText | PlacedList | PlacedMap;

export interface PlacedText {
  readonly is: 'text';
  readonly at: number;
  readonly text: string;
}
export interface PlacedList {
  readonly is: 'list';
  readonly at: number;
  readonly items: readonly Placed[];
}
export interface PlacedMap {
  readonly is: 'map';
  readonly at: number;
  readonly entries: ReadonlyMap<string, PlacedEntry>;
}
export interface PlacedEntry {
  readonly keyAt: number;
  readonly value: Placed;
}

/** The bare value, for a schema to read: text, arrays and objects. */
export function plain(placed: Placed): unknown {
  switch (placed.is) {
    case 'text':
      return placed.text;
    case 'list':
      return placed.items.map(plain);
    case 'map':
      return Object.fromEntries([...placed.entries].map(([key, { value }]) => [key, plain(value)]));
  }
}

/** What was found at the end of a path, or as near to it as the text goes. */
export interface Located {
  readonly placed: Placed;
  /** Offset to point at: the value, or the key that a map stands under. */
  readonly at: number;
  /** The path goes on from here by a key that this map has not. */
  readonly missing: boolean;
}

/** Follows a path as far as the text goes. Short forms end early: in `A: JPN` the path A, country leads to `JPN`. */
export function locate(root: Placed, path: Path): Located {
  let [placed, at] = [root, root.at];
  for (const step of path) {
    if (placed.is === 'map') {
      const entry = placed.entries.get(String(step));
      if (entry === undefined) return { placed, at, missing: true };
      at = entry.value.is === 'text' ? entry.value.at : entry.keyAt;
      placed = entry.value;
    } else if (placed.is === 'list') {
      const item: Placed | undefined = placed.items[Number(step)];
      if (item === undefined) break;
      [placed, at] = [item, item.at];
    }
  }
  return { placed, at, missing: false };
}

/** What a person sees there, in a few words. */
export function foundText(placed: Placed): string {
  switch (placed.is) {
    case 'text':
      return excerpt(placed.text);
    case 'list':
      return placed.items.length === 0 ? 'an empty list' : 'a list';
    case 'map':
      return placed.entries.size === 0
        ? 'an empty map'
        : `a map of ${excerpt([...placed.entries.keys()].join(', '))}`;
  }
}
