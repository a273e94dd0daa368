import type { OfficialDocument } from '#core/documents/document.schema';
import type { Known } from './known.ts';

/** So many documents are on a page of the notice board's feed. */
export const FEED_PAGE = 100;

type Posted = Pick<Known, 'season'>;

/** How many archives there are of the feed: those with every document for which it has no place itself. */
export const feedArchives = ({ season: { board } }: Posted): number =>
  Math.max(0, Math.ceil((board.length - FEED_PAGE) / FEED_PAGE));

/** The documents of an archive, the first in the archive 1; none where there is none of that number. */
export const archivedIn = (posted: Posted, archive: number): readonly OfficialDocument[] =>
  Number.isInteger(archive) && archive >= 1 && archive <= feedArchives(posted)
    ? posted.season.board.slice((archive - 1) * FEED_PAGE, archive * FEED_PAGE)
    : [];
