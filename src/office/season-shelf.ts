import { ok, type Result } from '#core/base/result';
import type { NoticeBoard, Paper } from '#store/board';
import { sha256 } from '#store/sha256';
import type { SeasonFault } from './read-posted.ts';
import type { SeasonReading } from './read-season.ts';

/** Where seasons are kept as they were read. What is put there may be gone at any time. */
export interface Shelf {
  /** The program that reads: another one may read the same text differently. */
  readonly edition: string;
  get(name: string): Promise<string | undefined>;
  put(name: string, text: string): Promise<void>;
}

/** What a season says, without the places where it says so. */
export type SeasonSaid = Omit<SeasonReading, 'where'>;
type Read = Result<SeasonSaid, readonly SeasonFault[]>;

/**
 * Reads a season as `readSeason` does, but none twice: texts that were read before, to the last letter and by the same
 * program, say what they said then. Texts and attachments are read and hashed each time, so what is kept is never stale.
 */
export async function readSeasonOnce(
  board: NoticeBoard,
  papers: readonly Paper[],
  shelf: Shelf | undefined,
): Promise<Read> {
  if (shelf === undefined) return readAfresh(board, papers);
  const posted = await board.read();
  const beside = await Promise.all(papers.map((paper) => board.beside(paper)));
  // What is kept under a name must be what those very texts say, whoever posts meanwhile.
  const still: NoticeBoard = {
    ...board,
    read: async () => posted,
    beside: async (paper) => beside[papers.indexOf(paper)] ?? ok(undefined),
  };
  if (!posted.ok || beside.some((text) => !text.ok)) return readAfresh(still, papers);
  const texts = JSON.stringify([shelf.edition, papers, posted.value, beside]);
  const name = sha256(texts);
  const kept = said(await shelf.get(name));
  if (kept !== undefined && (await hasAttachments(board, kept))) return ok(kept);
  const read = await readAfresh(still, papers);
  if (read.ok) await shelf.put(name, JSON.stringify(read.value));
  return read;
}

/** Loaded when it is needed: what reads YAML, and knows every shape, takes as long to start as all the rest. */
async function readAfresh(board: NoticeBoard, papers: readonly Paper[]): Promise<Read> {
  const { readSeason } = await import('./read-season.ts');
  const read = await readSeason(board, papers);
  if (!read.ok) return read;
  const { documents, sources, claims } = read.value;
  return ok({ documents, sources, claims });
}

function said(text: string | undefined): SeasonSaid | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An attachment that is missing or altered makes the season unreadable, however often it was read. */
async function hasAttachments(board: NoticeBoard, { documents }: SeasonSaid): Promise<boolean> {
  const hashes = documents.flatMap(({ attachments = [] }) => attachments.map(({ sha256 }) => sha256));
  const read = await Promise.all(hashes.map((hash) => board.attachment(hash)));
  return read.every((bytes) => bytes.ok);
}
