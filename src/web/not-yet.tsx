import { isEmbedded } from '#answers/place';
import type { Drawn } from './drawn.ts';
import type { Reading } from './reading.ts';

/** A page of which nothing was known at the moment that is looked at. @param title what it is called later */
export function notYet({ words, where }: Reading, title: string): Drawn {
  // In a frame there is nothing to slide.
  const said = isEmbedded(where.place) ? words.embed.notYet : words.moment.notYet;
  return {
    title,
    description: said,
    body: (
      <>
        <h1 key="not yet">{title}</h1>
        <p class="lede">{said}</p>
      </>
    ),
  };
}
