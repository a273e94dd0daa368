import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { Kept } from './kept.ts';

/** Folded seasons that are kept, of all boards together: with what was worked out of it a large one takes 20 MB. */
const MOST_SEASONS = 24;

/** Seasons as they were at moments that several readers look at. */
export class FoldedMoments {
  readonly #seasons = new Kept<Season>(MOST_SEASONS);

  /** @param documents those of a board that were known then. */
  of(board: string, documents: readonly OfficialDocument[]): Season {
    // Documents of one board are told apart by their numbers; those known on a day need not be the first of it.
    const name = `${board} ${documents.map(({ document }) => document).join()}`;
    return this.#seasons.of(name, () => documents.reduce(fold, emptySeason));
  }
}
