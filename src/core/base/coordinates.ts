/** A place on the Earth, in degrees: north and east are positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** `35.3717, 138.9269`, at most six decimals (a tenth of a metre); undefined for what is no such place. */
export function readCoordinates(written: string): Coordinates | undefined {
  const match = /^(-?\d{1,2}(?:\.\d{1,6})?), ?(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(written);
  if (match === null) return undefined;
  // No minus before a nought: it would be another value, and the same place.
  const [latitude, longitude] = [Number(match[1]) + 0, Number(match[2]) + 0];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** As it is read. */
export const printCoordinates = ({ latitude, longitude }: Coordinates): string => `${latitude}, ${longitude}`;
