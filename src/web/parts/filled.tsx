import { type ComponentChildren, Fragment } from 'preact';
import type { Words } from '#words/en';

/** Stands in a text for an element: Unicode keeps these signs for programs, and no text has them. */
const FIRST = 0xe000;
const PLACES = /([\ue000-\uf8ff])/;

/**
 * A text of the catalogue with elements in it, wherever the language has them: `annulled by 34.` with a link to document 34.
 *
 * @param say is given a sign for each element, in their order.
 */
export function filled(
  elements: readonly ComponentChildren[],
  say: (...signs: readonly string[]) => string,
): ComponentChildren {
  const signs = elements.map((_, index) => String.fromCharCode(FIRST + index));
  return say(...signs)
    .split(PLACES)
    .map((part, index) => (
      <Fragment key={index}>{PLACES.test(part) ? elements[signs.indexOf(part)] : part}</Fragment>
    ));
}

/** Elements behind each other, as the language lists them. */
export const listOf = ({ between }: Words, elements: readonly ComponentChildren[]): ComponentChildren =>
  elements.map((element, index) => (
    <Fragment key={index}>
      {index > 0 && between.items}
      {element}
    </Fragment>
  ));
