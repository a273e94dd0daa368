import type { Result } from '#core/base/result';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/documents/kinds';

/**
 * The official notice board: documents in the order of their numbers, 1, 2, 3 … and attachments by their SHA-256.
 * Nothing on it is ever altered or removed. It keeps what was posted, letter for letter, and does not read it.
 */
export interface NoticeBoard {
  /**
   * Posts after document `expected` (0 for an empty board), or refuses if another was posted meanwhile, or if the board
   * could not be read with it. Once it has answered with a number, the document is there for good, and its attachments
   * with it.
   */
  post(posting: Posting, expected: number): Promise<Result<number, NotPosted>>;
  /**
   * Posts several documents, one behind the other: all of them or none. A folder has no way to do that in one step: there
   * they are posted one by one, and what was posted before another came in between stays.
   */
  postAll(postings: readonly Posting[], expected: number): Promise<Result<readonly number[], NotPostedWhole>>;
  /** The documents after number `from`, in order; all of them where nothing is said. */
  read(from?: number): Promise<Result<readonly PostedText[], Damage>>;
  attachment(sha256: string): Promise<Result<Uint8Array, BoardFault>>;
  /** What lies beside the board and may change; undefined if nothing does. */
  beside(paper: Paper): Promise<Result<string | undefined, BoardFault>>;
  /**
   * Lays a paper beside the board, in place of the one that lay there.
   *
   * @param over what lies there as far as the writer knows, or undefined for nothing; whatever lies there, where nothing
   * is said of it.
   * @returns false, and nothing is laid, if something else lies there by now.
   */
  layBeside(paper: Paper, text: string, over?: Laid): Promise<boolean>;
  /**
   * What was noted of each document when it was posted, in the order of their numbers: a witness that a document was
   * there and what it said, kept apart from it. Documents that were posted where nothing is noted have none.
   */
  ledger(): Promise<Result<readonly LedgerLine[], BoardFault>>;
}

/** A document that is to be posted; its number stands in its text, and is `expected` + 1. */
export interface Posting {
  readonly kind: DocumentKind;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** Who posts it, where the office knows its people. */
  readonly signed?: Signature;
}

/** Who changed something, and when. */
export interface Signature {
  /** The account, by its name. */
  readonly by: string;
  /** The instant in UTC: `2026-11-26T14:32:08.123Z`. */
  readonly at: string;
}

/** What the ledger of a board has of one document. */
export interface LedgerLine {
  readonly document: number;
  /** The document's link in the chain: see `chain.ts`. */
  readonly link: string;
  readonly signed?: Signature;
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

export type NotPosted = BoardMovedOn | PostingTooLarge;
/** Why several were not posted to their end, and which of them were. */
export type NotPostedWhole = NotPosted & { readonly posted: readonly number[] };

/** Whether something was posted cannot be told: the connection to the board broke before it answered. */
export class PostUnknown extends Error {}

export interface BoardMovedOn {
  readonly code: 'board-moved-on';
  /** Number of the last document now on the board. */
  readonly last: number;
}

/** What was posted is never removed, so what nobody could read must never be posted. */
export interface PostingTooLarge {
  readonly code: 'posting-too-large';
  /** The text, and each attachment by its name, as far as they are too large. */
  readonly faults: readonly BoardFault[];
}

/** What lies beside a board, if anything does. */
export interface Laid {
  readonly text: string | undefined;
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
  'ledger-odd',
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

/** The kind that the name of a document says; undefined if no document of that number is named so. */
export const kindNamed = (number: number, name: string): DocumentKind | undefined =>
  DOCUMENT_KINDS.find((kind) => documentName(number, kind) === name);

/** Bytes of a text, on a board or beside it: four times what a document may hold. */
export const MOST_IN_TEXT = 8_000_000;
/** Bytes of a file that a document refers to: pictures of a timing screen, the sheets of a race of 24 hours. */
export const MOST_IN_ATTACHMENT = 64_000_000;

/** Refuses a posting of which a file has more bytes than a board reads; undefined for any other. */
export function postingTooLarge(
  { kind, text, attachments }: Posting,
  number: number,
): PostingTooLarge | undefined {
  const faults = [
    sizeFault(documentName(number, kind), Buffer.byteLength(text), MOST_IN_TEXT),
    ...attachments.map(({ name, bytes }) => sizeFault(name, bytes.length, MOST_IN_ATTACHMENT)),
  ].filter((fault) => fault !== undefined);
  return faults.length === 0 ? undefined : { code: 'posting-too-large', faults };
}

/** Refuses postings of which any has a file with more bytes than a board reads, after document `expected`. */
export function anyTooLarge(postings: readonly Posting[], expected: number): PostingTooLarge | undefined {
  const faults = postings.flatMap(
    (posting, index) => postingTooLarge(posting, expected + 1 + index)?.faults ?? [],
  );
  return faults.length === 0 ? undefined : { code: 'posting-too-large', faults };
}

/** What is wrong with a file of so many bytes; undefined unless they are more than the most. */
export function sizeFault(file: string, size: number, most: number): BoardFault | undefined {
  if (size <= most) return undefined;
  return {
    code: 'file-too-large',
    file,
    found: megabytes(size),
    expected: `at most ${megabytes(most)}`,
  };
}

/** Rounded up, so that what is too large never looks as if it were not: `8.1 MB`. */
const megabytes = (bytes: number) => `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;

/** The text of a file, which is UTF-8 to the last byte; else undefined. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
