import { roundName } from '#answers/names';
import type { Reading } from '../reading.ts';

/** The round of a document, which leads to its page. */
export const RoundLink = ({ reading, round }: { readonly reading: Reading; readonly round: string }) => (
  <a href={reading.links.to({ page: 'round', round })}>{roundName(reading.known.season, round)}</a>
);
