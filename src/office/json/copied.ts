import type { Visibility } from '#store/people/series';

/** Boards that were copied from folders into a database, or out of it. */
export interface CopiedJson {
  /** Where they are now: the database, or the folder. */
  readonly place: string;
  readonly boards: readonly CopiedBoardJson[];
}

export interface CopiedBoardJson {
  readonly board: string;
  readonly documents: number;
  /** How many were not there before. */
  readonly added: number;
  /** `31:5f0c…`, the same on both sides; null for an empty board. */
  readonly head: string | null;
  /** Documents that the office would have refused: they were copied all the same. */
  readonly refused: readonly number[];
  /** Of which series it is in the office, and who may read that; of a folder nothing. */
  readonly series?: string;
  readonly visibility?: Visibility;
}
