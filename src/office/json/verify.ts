import type { Broken } from '../board/broken.ts';
import type { KnownHead, Verified } from '../board/verify-board.ts';

/** Boards held against what was noted as they were posted. */
export interface VerifyJson {
  /** The folder of a season, the file of a database, or its address. */
  readonly place: string;
  readonly answer: Vouched;
  readonly boards: readonly VerifiedBoardJson[];
}

/** Unaltered: all of it is vouched for. Cannot tell: nothing is wrong, and of some documents nobody noted anything. */
export type Vouched = 'unaltered' | 'altered' | 'cannot tell';

export interface VerifiedBoardJson {
  readonly board: string;
  readonly answer: Vouched;
  readonly documents: number;
  /** Those that were read and hashed. */
  readonly attachments: number;
  /** `31:5f0c…`: the last document, and the link that vouches for the whole board. null for one that is altered or empty. */
  readonly head: string | null;
  /** Documents that nothing was noted of. */
  readonly unnoted: readonly number[];
  /** Documents that cannot be read, so that nobody knows what they attach. */
  readonly unread: readonly number[];
  readonly broken: readonly Broken[];
}

/** A board, and what it is held against. */
export interface VerifiedBoard {
  readonly board: string;
  readonly verified: Verified;
  readonly known: KnownHead | undefined;
}

export function verifyJson(place: string, boards: readonly VerifiedBoard[]): VerifyJson {
  const answers = boards.map(vouched);
  return { place, answer: worst(answers), boards: boards.map(verifiedBoardJson) };
}

export function verifiedBoardJson(one: VerifiedBoard): VerifiedBoardJson {
  const { documents, attachments, unnoted, unread, broken } = one.verified;
  return {
    board: one.board,
    answer: vouched(one),
    ...{ documents, attachments },
    head: headText(one.verified) ?? null,
    ...{ unnoted, unread, broken },
  };
}

/** A head that was kept vouches for all documents up to it, the ledger for each that it notes. */
export function vouched({ verified, known }: VerifiedBoard): Vouched {
  if (verified.broken.length > 0) return 'altered';
  const isOpen = verified.unnoted.some((number) => number > (known?.document ?? 0));
  return isOpen || verified.unread.length > 0 ? 'cannot tell' : 'unaltered';
}

const worst = (answers: readonly Vouched[]): Vouched =>
  (['altered', 'cannot tell'] as const).find((answer) => answers.includes(answer)) ?? 'unaltered';

/** `31:5f0c…`, as `--head` takes it. Who keeps the head of an altered board would vouch for what is altered. */
export const headText = ({ broken, documents, head }: Verified): string | undefined =>
  broken.length > 0 || head === undefined ? undefined : `${documents}:${head}`;

/** What `headText` printed, as a person gives it back. */
export function readHead(said: string): KnownHead | undefined {
  const [, number, link] = /^([1-9]\d{0,8}):([0-9a-f]{64})$/i.exec(said.trim()) ?? [];
  return number === undefined || link === undefined
    ? undefined
    : { document: Number(number), link: link.toLowerCase() };
}
