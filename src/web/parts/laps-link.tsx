import { timedIn } from '#answers/laps/timing';
import type { RoundKey } from '#core/base/ids';
import type { Reading } from '../reading.ts';

/** The way to the laps of a round; nothing where none are known. */
export const LapsLink = ({ reading, round }: { readonly reading: Reading; readonly round: RoundKey }) => {
  const { words, known, links, timings } = reading;
  if (timedIn(known.season, round, timings.told).length === 0) return null;
  return (
    <p class="to-laps">
      <a href={links.to({ page: 'laps', round })}>{words.laps.link}</a>
    </p>
  );
};
