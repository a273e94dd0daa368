import type { DriverKey } from '#core/base/ids';
import { nearest } from '#core/base/nearest';
import { personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { SheetDriver } from '#core/timing/sheet';
import type { KnownPeople } from './known-people.ts';
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
  /** Somebody else of this name, who has another id: by that the program tells them apart, and a person must look. */
  readonly namesake?: DriverKey;
  /** Whose name it is, where the id is that of another person, who it is taken to be. */
  readonly otherName?: DriverKey;
}

/**
 * The drivers of a car, each held against the crew that is entered; against everybody, where no crew is: then a name that
 * is only near means nothing.
 */
export function matchedDrivers(
  season: Season,
  drivers: readonly SheetDriver[],
  crew: readonly DriverKey[],
  people: KnownPeople,
): readonly MatchedDriver[] {
  const isAmong = crew.length === 0 ? people.has : (person: DriverKey) => crew.includes(person);
  const certain = drivers.map((sheet) => knownAs(season, sheet, people, isAmong));
  const taken = new Set(certain.map((known) => known?.person));
  const open = crew.filter((driver) => !taken.has(driver));
  return drivers.map((sheet, index): MatchedDriver => {
    const known = certain[index];
    if (known !== undefined)
      return { sheet, is: 'known', ...known, ...otherName(season, sheet, known.person, people) };
    const elsewhere = people.withIds(sheet.ids ?? {});
    const [byId] = elsewhere;
    if (byId !== undefined && elsewhere.length === 1)
      return { sheet, name: byId, is: 'new', ...otherName(season, sheet, byId, people) };
    const name = sheet.name as DriverKey;
    const namesake = [personOf(season, name), ...people.withLetters(sameLetters(name))].find((person) =>
      people.hasOther(person, sheet.ids ?? {}),
    );
    if (namesake !== undefined) return { sheet, name, is: 'new', namesake };
    const near = nearTo(
      people,
      sheet.name,
      open.filter((person) => !people.hasOther(person, sheet.ids ?? {})),
    );
    return near === undefined ? { sheet, name, is: 'new' } : { sheet, name, is: 'proposed', person: near };
  });
}

/** A name that is somebody else's, and no shorter one of the person: `Max Mueller` for `Max Mueller (2)`. */
function otherName(
  season: Season,
  { name }: SheetDriver,
  person: DriverKey,
  people: KnownPeople,
): Pick<MatchedDriver, 'otherName'> {
  const other = personOf(season, name as DriverKey);
  const words = sameLetters(name).split(' ');
  const isOwn = people
    .lettersOf(person)
    .some((known) => words.every((word) => known.split(' ').includes(word)));
  return other === person || isOwn || !people.has(other) ? {} : { otherName: other };
}

/**
 * Somebody for certain, by his id before his name, which others may have: a name that documents use stays as it is
 * printed, another becomes the one they use.
 */
function knownAs(
  season: Season,
  { name: printed, ids = {} }: SheetDriver,
  people: KnownPeople,
  isAmong: (person: DriverKey) => boolean,
): { readonly name: DriverKey; readonly person: DriverKey } | undefined {
  const name = printed as DriverKey;
  const spelt = personOf(season, name);
  const byId = people.withIds(ids).filter(isAmong);
  if (byId.length === 0 && people.withIds(ids).length > 0) return undefined;
  const isOwn = (person: DriverKey) => isAmong(person) && !people.hasOther(person, ids);
  if (byId.length === 0 ? isOwn(spelt) : byId.includes(spelt)) return { name, person: spelt };
  const found = byId.length > 0 ? byId : people.withLetters(sameLetters(printed)).filter(isOwn);
  const [person] = found;
  return person === undefined || found.length > 1 ? undefined : { name: person, person };
}

/**
 * The only one whose name is near: a slip of the pen, one word the same and the others with the same first letter, or the
 * whole name with another word beside it.
 */
function nearTo(people: KnownPeople, name: string, among: readonly DriverKey[]): DriverKey | undefined {
  const letters = sameLetters(name);
  const initials = among.filter((person) =>
    people.lettersOf(person).some((known) => isShortFor(letters, known) || hasWhole(letters, known)),
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

/** `federico siv teamname` has all of `federico siv`; of one word alone that would mean little. */
function hasWhole(long: string, known: string): boolean {
  const [words, others] = [long.split(' '), known.split(' ')];
  return others.length > 1 && others.every((word) => words.includes(word));
}
