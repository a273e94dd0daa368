import type { OfficialDocument } from '#core/documents/document.schema';
import { displaced } from '#core/season/displaced';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import type { OnBoard } from '../people/may-post.ts';

/**
 * A board as whoever posts to it is judged by. What stands above a document in the same draft counts as if it were
 * posted: a team does not answer its own protest.
 */
export function onBoard(season: Season, drafts: readonly OfficialDocument[]): OnBoard {
  const all = [...season.board, ...drafts];
  const head = season.board.at(-1)?.document ?? 0;
  const found = new Map<number, readonly OfficialDocument[]>();
  const displacedBy = (document: OfficialDocument) => {
    if (document.kind !== 'classification') return [];
    const [from, start] = document.document > head ? [head, season] : [0, emptySeason];
    const before = all.filter((one) => one.document > from && one.document < document.document);
    return displaced(before.reduce(fold, start), document);
  };
  return {
    at: (number) => all.find(({ document }) => document === number),
    // The documents of one draft may undo the same ones, and a board is folded for each.
    displaced: (document) => {
      const known = found.get(document.document) ?? displacedBy(document);
      found.set(document.document, known);
      return known;
    },
  };
}
