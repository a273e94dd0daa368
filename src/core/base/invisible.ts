/**
 * What nobody sees, marks of direction, and spaces that are not that of the keyboard. Two joiners are letters of some
 * scripts, and none of ours.
 */
const INVISIBLE =
  /\p{Cc}|[\p{Default_Ignorable_Code_Point}--[\u200C\u200D\uFE0E\uFE0F]]|[[\p{Z}\u2800]--[\u0020\u3000]]|(?<=^|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\u0020])[\u200C\u200D]|[\u200C\u200D]$/v;

/** The first character by which a name differs from one that looks the same: `U+200B`. */
export function invisibleIn(name: string): string | undefined {
  const [character] = INVISIBLE.exec(name) ?? [];
  return character === undefined ? undefined : codePoint(character);
}

/** `U+200B` */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
