import type { CarNumber, EntryKey } from '#core/base/ids';
import type { Entry, Season } from './season.ts';

/** The entry that a person means: by its key, or by a number that it has or will have, with or without #. */
export function entryNamed(season: Season, said: string): EntryKey | undefined {
  const plain = said.replace(/^#/, '') as CarNumber & EntryKey;
  const entries = [...season.entries.values()];
  const willHave = ({ changes }: Entry) => changes.some(({ number }) => number === plain);
  const found =
    season.entries.get(plain) ?? entries.find(({ number }) => number === plain) ?? entries.find(willHave);
  return found?.key;
}
