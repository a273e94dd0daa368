import type { Unsettled } from '#core/scoring/unsettled';
import type { Words } from '#words/en';

/** A mark for what may still change: provisional, or under protest, appeal or review. */
export const Signs = ({ words, items }: { readonly words: Words; readonly items: readonly Unsettled[] }) => {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  const text = kinds.map((kind) => words.unsettled[kind]).join(words.between.items);
  return <span class={`sign ${kinds.every((kind) => kind === 'provisional') ? 'soft' : ''}`}>{text}</span>;
};
