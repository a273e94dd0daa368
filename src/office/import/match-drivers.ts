import type { DriverKey } from '#core/base/ids';
import { nearest } from '#core/base/nearest';
import { personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { SheetDriver } from '#core/timing/sheet';
import { sameLetters } from './same-letters.ts';

/** A driver of a file, and who it is in the crew. */
export interface MatchedDriver {
  readonly sheet: SheetDriver;
  /** As the result will name him. */
  readonly name: DriverKey;
  /**
   * known: by a spelling, the same letters or an id; proposed: somebody of the crew whose name is near, which only a
   * person can confirm; new: nobody of the crew.
   */
  readonly is: 'known' | 'proposed' | 'new';
  /** Who it is, or may be where that is proposed. */
  readonly person?: DriverKey;
}

/**
 * The drivers of a car, each held against the crew that is entered; against everybody, where no crew is: then a name that
 * is only near means nothing.
 */
export function matchedDrivers(
  season: Season,
  drivers: readonly SheetDriver[],
  crew: readonly DriverKey[],
  everybody: readonly DriverKey[],
): readonly MatchedDriver[] {
  const among = crew.length === 0 ? everybody : crew;
  const certain = drivers.map((sheet) => knownAs(season, sheet, among));
  const taken = new Set(certain.map((known) => known?.person));
  const open = crew.filter((driver) => !taken.has(driver));
  return drivers.map((sheet, index): MatchedDriver => {
    const known = certain[index];
    if (known !== undefined) return { sheet, is: 'known', ...known };
    const near = nearTo(season, sheet.name, open);
    const name = sheet.name as DriverKey;
    return near === undefined ? { sheet, name, is: 'new' } : { sheet, name, is: 'proposed', person: near };
  });
}

/** Somebody for certain: a name that documents use stays as it is printed, another becomes the one they use. */
function knownAs(
  season: Season,
  { name: printed, ids = {} }: SheetDriver,
  among: readonly DriverKey[],
): { readonly name: DriverKey; readonly person: DriverKey } | undefined {
  const name = printed as DriverKey;
  const spelt = personOf(season, name);
  if (among.includes(spelt)) return { name, person: spelt };
  const byId = among.filter((person) => hasId(season, person, ids));
  const letters = sameLetters(printed);
  const byLetters = among.filter((person) => spellings(season, person).includes(letters));
  const [person] = byId.length > 0 ? byId : byLetters;
  const isOne = (byId.length > 0 ? byId : byLetters).length === 1;
  return person === undefined || !isOne ? undefined : { name: person, person };
}

const hasId = (season: Season, person: DriverKey, ids: Readonly<Record<string, string>>): boolean => {
  const known = season.people.known.get(person)?.ids ?? {};
  return Object.entries(ids).some(([kind, id]) => known[kind] === id);
};

/** The letters of every name that documents use for a person. */
function spellings(season: Season, person: DriverKey): readonly string[] {
  const { name, also = [] } = season.people.known.get(person) ?? {};
  return [person, ...(name === undefined ? [] : [name]), ...also].map(sameLetters);
}

/** The only one whose name is near: a slip of the pen, or one word the same and the others with the same first letter. */
function nearTo(season: Season, name: string, among: readonly DriverKey[]): DriverKey | undefined {
  const letters = sameLetters(name);
  const initials = among.filter((person) =>
    spellings(season, person).some((known) => isShortFor(letters, known)),
  );
  if (initials.length === 1) return initials[0];
  const near = new Map(among.map((person) => [sameLetters(person), person]));
  const found = nearest(letters, near.keys());
  return found === undefined ? undefined : near.get(found);
}

/** `h tincknell`, `nick adcock` of `harry tincknell`, `adcock nicholas`. */
function isShortFor(short: string, long: string): boolean {
  const [words, others] = [short.split(' '), long.split(' ')];
  const isWhole = (word: string) => word.length > 1 && others.includes(word);
  const isBegun = (word: string) => others.some((other) => other.charAt(0) === word.charAt(0));
  return words.length <= others.length && words.some(isWhole) && words.every(isBegun);
}
