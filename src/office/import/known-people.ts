import type { DriverKey, RoundKey } from '#core/base/ids';
import { listedBy } from '#core/base/listed-by';
import { calendar } from '#core/season/calendar';
import { startersByNumber } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { SheetDriver } from '#core/timing/sheet';
import { sameLetters } from './same-letters.ts';

/** Whoever a document knows or a crew of any round names, by what a file may call them: worked out once for all its cars. */
export interface KnownPeople {
  readonly has: (person: DriverKey) => boolean;
  /** The letters of every name that documents use for a person. */
  readonly lettersOf: (person: DriverKey) => readonly string[];
  readonly withLetters: (letters: string) => readonly DriverKey[];
  readonly withIds: (ids: Ids) => readonly DriverKey[];
  /** Is the person known by an id of a kind of which these have another? Then they are somebody else's. */
  readonly hasOther: (person: DriverKey, ids: Ids) => boolean;
}

export type Ids = NonNullable<SheetDriver['ids']>;

export function knownPeople(season: Season, round: RoundKey): KnownPeople {
  const letters = new Map(everybodyIn(season, round).map((person) => [person, spellings(season, person)]));
  const byLetters = inverted([...letters]);
  const byId = inverted([...letters.keys()].map((person) => [person, idsOf(season, person)]));
  return {
    has: (person) => letters.has(person),
    lettersOf: (person) => letters.get(person) ?? [],
    withLetters: (written) => byLetters.get(written) ?? NOBODY,
    withIds: (ids) => [...new Set(words(ids).flatMap((word) => byId.get(word) ?? NOBODY))],
    hasOther: (person, ids) => differ(season.people.known.get(person)?.ids ?? {}, ids),
  };
}

const NOBODY: readonly DriverKey[] = [];

function everybodyIn(season: Season, round: RoundKey): readonly DriverKey[] {
  const keys = [round, ...calendar(season).map(({ key }) => key)];
  // Most rounds have the same cars, and the same list of them.
  const rounds = new Set(keys.map((key) => startersByNumber(season, key)));
  const crews = [...rounds].flatMap((cars) => [...cars.values()].flatMap(({ crew }) => crew));
  return [...new Set([...season.people.known.keys(), ...crews])];
}

function spellings(season: Season, person: DriverKey): readonly string[] {
  const { name, also = [] } = season.people.known.get(person) ?? {};
  return [person, ...(name === undefined ? [] : [name]), ...also].map(sameLetters);
}

const idsOf = (season: Season, person: DriverKey): readonly string[] =>
  words(season.people.known.get(person)?.ids ?? {});
const words = (ids: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(ids).map(([kind, id]) => `${kind}\n${id}`);

/** Are they ids of two people: of one kind, and not the same? */
export const differ = (one: Ids, other: Ids): boolean =>
  Object.entries(one).some(([kind, id]) => other[kind] !== undefined && other[kind] !== id);

/** Who has each of these words. */
const inverted = (
  all: readonly (readonly [DriverKey, readonly string[]])[],
): ReadonlyMap<string, readonly DriverKey[]> =>
  listedBy(all.flatMap(([person, own]) => [...new Set(own)].map((word) => [word, person] as const)));
