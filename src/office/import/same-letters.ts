/**
 * A name as it sounds the same however it is printed: without capitals, accents, dots and hyphens, its words in one
 * order. `TINCKNELL, Harry` and `Harry Tincknell` are equal, `H. Tincknell` is not.
 */
export function sameLetters(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');
}
