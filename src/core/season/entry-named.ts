import type { CarNumber, ClassName, EntryKey } from '#core/base/ids';
import type { Entry, Season } from './season.ts';

/**
 * The entry that a person means: by its key, or by a number that it has or will have, with or without #. Of several,
 * one of the class that is asked about, for the season or in some round, and one that is not withdrawn.
 */
export function entryNamed(season: Season, said: string, of?: ClassName): EntryKey | undefined {
  const found = entriesNamed(season, said);
  const isOf = ({ key, class: category }: Entry) =>
    of === undefined ||
    category === of ||
    [...season.records.values()].some(({ particulars }) => particulars.get(key)?.class === of);
  return (found.find(isOf) ?? found[0])?.key;
}

/** Every entry that it may mean, the likeliest first. */
export function entriesNamed(season: Season, said: string): readonly Entry[] {
  const isKey = season.entries.has(said as EntryKey);
  const plain = (isKey ? said : said.replace(/^#/, '')) as CarNumber & EntryKey;
  const byKey = season.entries.get(plain);
  const entries = [...season.entries.values()];
  const present = (some: readonly Entry[]) => [
    ...some.filter(({ withdrawn }) => withdrawn === undefined),
    ...some.filter(({ withdrawn }) => withdrawn !== undefined),
  ];
  const willHave = ({ changes }: Entry) => changes.some(({ number }) => number === plain);
  const found = [
    ...(byKey === undefined ? [] : [byKey]),
    ...present(entries.filter(({ number }) => number === plain)),
    ...present(entries.filter(willHave)),
  ];
  return [...new Set(found)];
}
