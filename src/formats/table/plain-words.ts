/**
 * A name or a word as it is looked up: `Écart`, `ECART` and `ecart.` are one, and so are `N°`, `Nº` and `No.`, `FL_TIME`
 * and `fl time`, `D.N.F.` and `DNF`.
 */
export function plainWords(text: string): string {
  return text
    .replaceAll('°', 'o')
    .replaceAll(/(?<!\p{L})(\p{L})\.(?=\p{L}(?:\.|$))/gu, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M}#]+/gu, ' ')
    .trim();
}
