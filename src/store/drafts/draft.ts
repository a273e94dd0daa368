import type { Instant } from '../people/instant.ts';

/**
 * What becomes of a draft: it lies open, or is to be posted at a set time; somebody is just posting it; if it could not be
 * posted at its time, it is held; at last it is on the board.
 */
export const DRAFT_STATES = ['open', 'timed', 'posting', 'held', 'posted'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** A document, or several, that the office has not posted: private to it, and without a number. */
export interface KeptDraft {
  readonly id: string;
  readonly board: string;
  /** YAML, as it was written. */
  readonly text: string;
  /** Raised by every change, so that nobody overwrites what he has not seen. */
  readonly version: number;
  readonly state: DraftState;
  /** Who changed it last, by the name of the account, and when. */
  readonly savedBy: string;
  readonly savedAt: Instant;
  /** When it is to be posted, and who said so. */
  readonly postAt?: Instant;
  readonly postBy?: string;
  /** Why it was not posted at its time: a sentence. */
  readonly why?: string;
  /** The numbers that it was given. */
  readonly posted?: readonly number[];
}

/** A file beside a draft. */
export interface DraftFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DraftRecords {
  /** @returns false if there is a draft of that id. */
  add(draft: KeptDraft): Promise<boolean>;
  byId(id: string): Promise<KeptDraft | undefined>;
  /** Of a board, the latest first; those that were posted are left out. */
  ofBoard(board: string): Promise<readonly KeptDraft[]>;
  /** Takes the place of the version below it. @returns false if another version, or none, is there. */
  replace(draft: KeptDraft): Promise<boolean>;
  /** @returns false if another version, or none, is there. */
  remove(id: string, version: number): Promise<boolean>;
  /** Those whose time has come, the earliest first. */
  due(at: Instant): Promise<readonly KeptDraft[]>;
  /** Those that somebody began to post before an instant, and never said how it ended. */
  unfinished(before: Instant): Promise<readonly KeptDraft[]>;
  files(id: string): Promise<readonly DraftFile[]>;
  /** In place of one of that name. */
  putFile(id: string, file: DraftFile): Promise<void>;
  removeFile(id: string, name: string): Promise<boolean>;
}
