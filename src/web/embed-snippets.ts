import type { PlaceOf } from '#answers/place';
import type { Embed } from './links.ts';

/* What somebody copies into a page of theirs, to show there what a page of a season shows: docs/embed.md. */

export interface EmbedSnippets {
  readonly frame: string;
  readonly element: string;
}

/** The part of a season that a page has for other pages. */
const PARTS = { table: 'embeddedTable', title: 'embeddedTitle' } as const;

/** @param name what is shown, for who hears it and not sees it */
export function embedSnippets(
  { of, script }: Embed,
  place: PlaceOf<keyof typeof PARTS>,
  name: string,
): EmbedSnippets {
  const part = quoted(of({ page: PARTS[place.page], title: place.title }));
  return {
    frame: `<iframe src=${part} title=${quoted(name)} width="600" height="420" loading="lazy"></iframe>`,
    // Until the element is there, and where it cannot be, the page itself is linked.
    element:
      `<script type="module" src=${quoted(script)}></script>\n` +
      `<parc-ferme src=${part}><a href=${quoted(of(place))}>${escaped(name)}</a></parc-ferme>`,
  };
}

const quoted = (text: string): string => `"${escaped(text)}"`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
