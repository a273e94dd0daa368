import type { DriverKey, EntryKey } from '#core/base/ids';
import type { Statement } from './statement.ts';

/** A sentence that may be said of a class. It is made once it is known which are said before it. */
export interface Planned {
  /** 1 is said whatever happens; of higher ones what there is room for. */
  readonly weight: 1 | 2 | 3;
  /** The car that it is about, if it is about one. */
  readonly about?: EntryKey | undefined;
  /** The drivers whom it names, if it names a whole crew. */
  readonly crew?: readonly DriverKey[];
  make(before: Before): Statement;
}

export interface Before {
  /** Nothing was said of the class yet. */
  readonly isFirst: boolean;
  /** The car that the sentence before is about, and the crew that it names. */
  readonly about: EntryKey | undefined;
  readonly crew: readonly DriverKey[];
}

/** So many sentences of all classes together, where they need not be more. */
const MOST = 15;

/** What is said of each class: the weightiest, as far as there is room; of all classes the same weight first. */
export function chosen(chapters: readonly (readonly Planned[])[]): readonly (readonly Statement[])[] {
  const all = chapters.flat();
  const kept = new Set(all.filter(({ weight }) => weight === 1));
  for (const weight of [2, 3] as const)
    for (const one of all) if (one.weight === weight && kept.size < MOST) kept.add(one);
  return chapters.map((some) => made(some.filter((one) => kept.has(one))));
}

const made = (some: readonly Planned[]): readonly Statement[] =>
  some.map((one, index) =>
    one.make({ isFirst: index === 0, about: some[index - 1]?.about, crew: some[index - 1]?.crew ?? [] }),
  );
