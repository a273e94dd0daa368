import type { OfficialDocument } from '#core/documents/document.schema';
import { reviewWithEffects } from '#core/scoring/review-effects';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { breathe } from '../breathe.ts';

/**
 * The documents of a board that the office would have refused. What is said of one rests on those above it alone, so each
 * is reviewed once, when it is first asked for.
 */
export class Refusals {
  #above: Season = emptySeason;
  readonly #refused: number[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  /** Their numbers. @param documents the whole board. */
  of(documents: readonly OfficialDocument[]): Promise<readonly number[]> {
    const turn = this.#turn.then(() => this.#reviewed(documents));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #reviewed(documents: readonly OfficialDocument[]): Promise<readonly number[]> {
    for (const document of documents.slice(this.#above.board.length)) {
      await breathe();
      const { refusals } = reviewWithEffects(this.#above, document);
      if (refusals.length > 0) this.#refused.push(document.document);
      this.#above = fold(this.#above, document);
    }
    return this.#refused;
  }
}
