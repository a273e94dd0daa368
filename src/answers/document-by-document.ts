import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';

/** A document, and the season before and after it. */
export interface Posted {
  readonly document: OfficialDocument;
  readonly before: Season;
  readonly after: Season;
}

/** How a season came to be: each document of a board in turn, on top of those above it. */
export function* documentByDocument(board: readonly OfficialDocument[]): Generator<Posted> {
  let before = emptySeason;
  for (const document of board) {
    const after = fold(before, document);
    yield { document, before, after };
    before = after;
  }
}
