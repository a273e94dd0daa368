import type { Page, Part } from '#core/base/page';
import type { LatestPlace } from '../page.ts';
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
  /** Whose it is, by the name of the account. */
  readonly madeBy: string;
  /** The id of the token by which it was made; of what a person made there is none. */
  readonly madeByToken?: string;
  /** Who changed it last, and when. */
  readonly savedBy: string;
  readonly savedAt: Instant;
  /** When it is to be posted, and who said so. */
  readonly postAt?: Instant;
  readonly postBy?: string;
  /** The id of the token by which that was said. */
  readonly postByToken?: string;
  /** Why it was not posted at its time: a sentence. */
  readonly why?: string;
  /** The numbers that it was given. */
  readonly posted?: readonly number[];
}

/** A draft as it is listed: without its text, and with the names of the files beside it. */
export interface ListedDraft extends Omit<KeptDraft, 'text'> {
  readonly files: readonly string[];
}

/** Whose drafts of a board are meant: everybody's, those of an account, or of these those that one token made. */
export interface WhoseDrafts {
  readonly board: string;
  readonly madeBy?: string;
  readonly madeByToken?: string;
}

/** How much somebody keeps. */
export interface DraftsKept {
  readonly drafts: number;
  /** Of their texts. */
  readonly bytes: number;
}

/** A file beside a draft. */
export interface DraftFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DraftRecords {
  /** @returns false if there is a draft of that id. */
  add(draft: KeptDraft, files?: readonly DraftFile[]): Promise<boolean>;
  byId(id: string): Promise<KeptDraft | undefined>;
  /** The latest first; those that were posted are left out. No text is read for it. */
  listed(whose: WhoseDrafts, page: Page<LatestPlace>): Promise<Part<ListedDraft, LatestPlace>>;
  /** What an account keeps on a board beside one draft; those that were posted do not count. No text is read for it. */
  keptBeside(draft: Pick<KeptDraft, 'id' | 'board' | 'madeBy'>): Promise<DraftsKept>;
  /**
   * Takes the place of the version below it, with files that are laid beside it or taken away in the same step.
   *
   * @returns false if another version, or none, is there: then nothing is changed.
   */
  replace(draft: KeptDraft, files?: FileChanges): Promise<boolean>;
  /** @returns false if another version, or none, is there. */
  remove(id: string, version: number): Promise<boolean>;
  /** Those whose time has come, the earliest first. */
  due(at: Instant): Promise<readonly KeptDraft[]>;
  /** Those that somebody began to post before an instant, and never said how it ended. */
  unfinished(before: Instant): Promise<readonly KeptDraft[]>;
  files(id: string): Promise<readonly DraftFile[]>;
  /** Without reading what is in them. */
  fileNames(id: string): Promise<readonly string[]>;
  /** Removes those that were posted before an instant. */
  sweep(before: Instant): Promise<void>;
}

/** What becomes of the files beside a draft. */
export interface FileChanges {
  /** In place of those of the same names. */
  readonly put?: readonly DraftFile[];
  /** Names; `all` of them where the board has them now. */
  readonly remove?: readonly string[] | 'all';
}
