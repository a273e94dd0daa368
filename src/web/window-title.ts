import type { Drawn } from './drawn.ts';
import type { Reading } from './reading.ts';

/** What the window of a page is called: `GT Teams – 2014 Asian Le Mans Series`. */
export function windowTitle({ known }: Reading, { title }: Drawn): string {
  const season = known.season.about?.season ?? known.key;
  return title === season ? season : `${title} – ${season}`;
}
