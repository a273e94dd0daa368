import type { VerifiedBoardJson } from './verify.ts';

/** A backup that was taken, or put in place; every board of it was verified. */
export interface BackupJson {
  /** The file that was written. */
  readonly file: string;
  readonly bytes: number;
  readonly boards: readonly VerifiedBoardJson[];
}
