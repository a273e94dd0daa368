import type { Result } from '#core/base/result';
import type { DocumentKind } from '#core/documents/kinds';

/**
 * The official notice board: documents in the order of their numbers, 1, 2, 3 … and attachments by their SHA-256.
 * Nothing on it is ever altered or removed. It keeps what was posted, letter for letter, and does not read it.
 */
export interface NoticeBoard {
  /**
   * Posts after document `expected` (0 for an empty board), or refuses if another was posted meanwhile.
   * Once it has answered with a number, the document is there for good, and its attachments with it.
   */
  post(posting: Posting, expected: number): Promise<Result<number, BoardMovedOn>>;
  /** The documents after number `from`, in order; all of them where nothing is said. */
  read(from?: number): Promise<Result<readonly PostedText[], Damage>>;
  attachment(sha256: string): Promise<Result<Uint8Array, BoardFault>>;
  /** What lies beside the board and may change; undefined if nothing does. */
  beside(paper: Paper): Promise<Result<string | undefined, BoardFault>>;
}

/** A document that is to be posted; its number stands in its text, and is `expected` + 1. */
export interface Posting {
  readonly kind: DocumentKind;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** A file that a document refers to. */
export interface Attachment {
  /** As the document names it; only its ending is used: `timing.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PostedText {
  readonly number: number;
  /** `0007-calendar-change.yaml` */
  readonly name: string;
  readonly text: string;
}

export interface BoardMovedOn {
  readonly code: 'board-moved-on';
  /** Number of the last document now on the board. */
  readonly last: number;
}

/** Where facts were read, and what others published of them. */
export type Paper = 'sources' | 'claims';

export const BOARD_FAULTS = [
  'board-missing',
  'number-missing',
  'number-twice',
  'name-odd',
  'file-too-large',
  'file-not-text',
  'attachment-missing',
  'attachment-altered',
] as const;
export type BoardFaultCode = (typeof BOARD_FAULTS)[number];

/** Something that a board should not be like, and would not be had it only been posted to. */
export interface BoardFault {
  readonly code: BoardFaultCode;
  readonly file: string;
  readonly found: string;
  readonly expected: string;
}

/** A board that somebody altered by hand: all that is wrong with it, and what can still be read. */
export interface Damage {
  readonly faults: readonly BoardFault[];
  readonly legible: readonly PostedText[];
}

/** `0007` */
export const paddedNumber = (number: number): string => String(number).padStart(4, '0');

/** `0007-calendar-change.yaml` */
export const documentName = (number: number, kind: DocumentKind): string =>
  `${paddedNumber(number)}-${kind}.yaml`;

/** The text of a file, which is UTF-8 to the last byte; else undefined. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
