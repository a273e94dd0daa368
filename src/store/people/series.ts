/** Who may read a series: everybody, or those with a role in it. */
export const VISIBILITIES = ['public', 'members'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export interface Series {
  /** `asian-le-mans-series` */
  readonly key: string;
  readonly name: string;
  readonly visibility: Visibility;
}

export interface SeriesRecords {
  /** @returns false if there is a series of that key. */
  add(series: Series): Promise<boolean>;
  /** By their keys. */
  all(): Promise<readonly Series[]>;
  byKey(key: string): Promise<Series | undefined>;
  /** Changes its name, or who may read it. @returns false if there is no such series. */
  change(series: Series): Promise<boolean>;
  /** Says of which series a board is. @returns false if that was said already. */
  addSeason(board: string, series: string): Promise<boolean>;
  /** Of which series a board is. */
  ofBoard(board: string): Promise<Series | undefined>;
  /** The boards of all series, each with the key of its own. */
  seasons(): Promise<ReadonlyMap<string, string>>;
}
