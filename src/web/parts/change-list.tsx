import type { ComponentChildren } from 'preact';
import type { Changes } from '#core/scoring/diff';
import type { Words } from '#words/en';

/** What became of something. */
export type Kind = keyof Changes<unknown>;
const SIGNS = { added: '+', updated: '~', removed: '−' } as const satisfies Record<Kind, string>;

export const Sign = ({ words, kind }: { readonly words: Words; readonly kind: Kind }) => (
  <span class={`diff ${kind}`}>
    <span aria-hidden="true">{SIGNS[kind]}</span>
    <span class="unseen">{words.changes[kind]}</span>
  </span>
);

/** What goes, what is otherwise and what is new, each as its line. */
export function linesOf<Item>({ removed, updated, added }: Changes<Item>): readonly Line<Item>[] {
  return [
    ...removed.map((item) => ({ kind: 'removed' as const, item, from: undefined })),
    ...updated.map(({ from, to }) => ({ kind: 'updated' as const, item: to, from })),
    ...added.map((item) => ({ kind: 'added' as const, item, from: undefined })),
  ];
}
export interface Line<Item> {
  readonly kind: Kind;
  readonly item: Item;
  readonly from: Item | undefined;
}

/** A list of which the first lines are seen, and the others opened. */
export const More = ({
  words,
  count,
  children,
}: {
  readonly words: Words;
  readonly count: number;
  readonly children: readonly ComponentChildren[];
}) =>
  count <= SHOWN + 2 ? (
    <ul class="diffs">{children}</ul>
  ) : (
    <>
      <ul class="diffs">{children.slice(0, SHOWN)}</ul>
      <details class="rest">
        <summary>{words.changes.more(count - SHOWN)}</summary>
        <ul class="diffs">{children.slice(SHOWN)}</ul>
      </details>
    </>
  );
export const SHOWN = 12;
