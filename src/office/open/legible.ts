import { fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { BoardFault, NoticeBoard, PostedText } from '#store/board';
import { linkOf } from '#store/chain';
import { readPosted, type SeasonFault } from '../read-posted.ts';

/** The documents of a board up to the first that cannot be read: as posted, each with its link, and the season they make. */
export interface Legible {
  readonly texts: readonly PostedText[];
  readonly links: readonly string[];
  readonly season: Season;
}

/** Reads documents that follow those that are known, and what is wrong with the first that cannot be read. */
export async function readOn(
  board: NoticeBoard,
  { texts, links, season }: Legible,
  posted: readonly PostedText[],
): Promise<{ readonly legible: Legible; readonly faults: readonly SeasonFault[] }> {
  const read = { texts: [...texts], links: [...links], season };
  for (const text of posted) {
    const document = await readPosted(board, text);
    if (!document.ok) return { legible: read, faults: document.error };
    read.season = fold(read.season, document.value.document);
    read.links.push(linkOf(read.links.at(-1), text));
    read.texts.push(text);
  }
  return { legible: read, faults: [] };
}

export const inWholeFile = (fault: BoardFault): SeasonFault => ({ ...fault, line: 1, column: 1, path: [] });
