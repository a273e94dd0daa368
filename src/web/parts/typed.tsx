import type { ComponentChildren } from 'preact';
import { saidLength } from '#words/durations';
import type { Words } from '#words/en';

/**
 * What somebody typed: a reason, a note, the title of a document. Nobody said in which language, so that the page does not
 * claim that it is in its own, and who hears it may be told so.
 */
export const Typed = ({ children }: { readonly children: ComponentChildren }) => (
  <span lang="">{children}</span>
);

/** A measure that somebody typed: `2 laps` in the language of the page, and any other words as they are. */
export const Measured = ({ words, said }: { readonly words: Words; readonly said: string }) => {
  const text = saidLength(words, said);
  return text === said && /\p{L}/u.test(said) ? <Typed>{said}</Typed> : text;
};
