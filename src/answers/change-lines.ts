import type { Changes } from '#core/scoring/diff';

/** What became of something. */
export type Kind = keyof Changes<unknown>;

export interface Line<Item> {
  readonly kind: Kind;
  readonly item: Item;
  readonly from: Item | undefined;
}

/** What goes, what is otherwise and what is new, each as its line. */
export function linesOf<Item>({ removed, updated, added }: Changes<Item>): readonly Line<Item>[] {
  return [
    ...removed.map((item) => ({ kind: 'removed' as const, item, from: undefined })),
    ...updated.map(({ from, to }) => ({ kind: 'updated' as const, item: to, from })),
    ...added.map((item) => ({ kind: 'added' as const, item, from: undefined })),
  ];
}
