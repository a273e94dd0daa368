import type { ComponentChildren } from 'preact';
import type { Kind } from '#answers/change-lines';
import type { Words } from '#words/en';

const SIGNS = { added: '+', updated: '~', removed: '−' } as const satisfies Record<Kind, string>;

export const Sign = ({ words, kind }: { readonly words: Words; readonly kind: Kind }) => (
  <span class={`diff ${kind}`}>
    <span aria-hidden="true">{SIGNS[kind]}</span>
    <span class="unseen">{words.changes[kind]}</span>
  </span>
);

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
