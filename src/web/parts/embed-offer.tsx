import type { VNode } from 'preact';
import type { PlaceOf } from '#answers/place';
import { embedSnippets } from '../embed-snippets.ts';
import type { Reading } from '../reading.ts';

/** What to copy into a page of one's own, to show there what this page shows; undefined where nobody knows how others would name it. */
export function embedOffer(
  { words, links }: Reading,
  place: PlaceOf<'table' | 'title'>,
  name: string,
): VNode | undefined {
  if (links.embed === undefined) return undefined;
  const { frame, element } = embedSnippets(links.embed, place, name);
  return (
    <details class="rest">
      <summary>{words.embed.show}</summary>
      <Snippet label={words.embed.frame} text={frame} />
      <Snippet label={words.embed.element} text={element} />
    </details>
  );
}

const Snippet = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <p>
    {label}
    <br />
    <code lang="">{text}</code>
  </p>
);
