/** A season that was written into a folder of its own. */
export interface NewJson {
  readonly season: string;
  readonly folder: string;
  /** How many were posted. */
  readonly documents: number;
}
