import type { CellValue } from './data-table.ts';

/** A place is a number; where only bounds are known, as in `7-8`, it is text. */
export const placeCell = (place: string | undefined): CellValue =>
  place !== undefined && /^\d+$/.test(place) ? Number(place) : (place ?? null);

/** `Cheng / Tung`: as timing sheets write a crew into one cell; null for nobody. */
export const crewText = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.join(' / ');

/** A single document is a number, several are a text: `12, 14`. */
export function documentsText(documents: readonly number[]): CellValue {
  const [only] = documents;
  return documents.length > 1 ? documents.join(', ') : (only ?? null);
}
