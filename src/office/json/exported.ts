import type { FormName } from '#answers/place';

/** A page of a season in another form, written to a file. */
export interface ExportedJson {
  readonly season: string;
  /** The last document that it rests on. */
  readonly document: number;
  readonly form: FormName;
  /** Its address below the season's: `standings/gt-teams`; `season` for the season's own page. */
  readonly page: string;
  /** Where it was written; null where it would go to the output. */
  readonly file: string | null;
  readonly bytes: number;
  /** The same for the same document, under one edition of the engine. */
  readonly sha256: string;
}
