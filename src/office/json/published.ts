/** The pages of a season that were written as files. */
export interface PublishedJson {
  readonly season: string;
  /** The last document that they rest on. */
  readonly document: number;
  readonly folder: string;
  readonly pages: number;
}
